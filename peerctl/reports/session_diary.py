"""Which sessions stand in somebody's calendar, and how each is told."""

from collections.abc import Iterator, Mapping
from datetime import date

from peerctl.calendar.sessions import offered, shared_by_cohorts
from peerctl.calendar.taking_part import is_for, taking_part
from peerctl.model.appointment import Appointment, Occasion
from peerctl.model.book import Book, Enrolled
from peerctl.model.message import Message, say
from peerctl.model.record import Label
from peerctl.model.schedule import Scope, Series
from peerctl.model.session import SHARED, Session
from peerctl.reports.asked import cohorts_asked


class Guests:
    """One person, as a guest of sessions.

    Args:
        book: The workspace.
        person: The id of the person.
        cohort: Only the person's part in this cohort; any part where None.
        day: The day on which it is looked at what has happened.
    """

    def __init__(self, book: Book, person: str, cohort: str | None, day: date) -> None:
        self._book, self._person = book, person
        known = book.participants.get(person)
        self._parts = [
            (Enrolled(person, known, index, enrolment), taking_part(enrolment, day))
            for index, enrolment in enumerate(known.enrolments if known else ())
            if known and cohort in {None, enrolment.cohort}
        ]

    def come(self, file: str, session: Session) -> bool:
        """Tell whether a session is for the person, or led by the person."""
        return self._person in session.leaders or any(
            self._invited(member, file, session) and part.at(session.date) and is_for(member, session)
            for member, part in self._parts
        )

    def _invited(self, member: Enrolled, file: str, session: Session) -> bool:
        cohort = member.enrolment.cohort
        series = series_of(self._book, cohort, session)
        if series is None or member.enrolment.role not in series.audience:
            return False
        same = self._book.programme_of(file) is self._book.programme_of(cohort)
        return file in {cohort, SHARED} or (same and series.scope is Scope.SHARED)


def series_of(book: Book, file: str, session: Session) -> Series | None:
    """Give the series of a session, of the programme of its cohort; of a shared one, of any that has it."""
    cohorts = [file] if file != SHARED else sorted(book.cohorts)
    programmes = (book.programme_of(cohort) for cohort in cohorts)
    return next(
        (series for programme in programmes if programme for series in programme.series if series.id == session.series),
        None,
    )


def sessions_of(book: Book, cohort: str | None) -> Iterator[tuple[str, Session]]:
    """Give every session with its file; of one cohort its own, and those shared with it while it runs.

    Raises:
        UnknownCohort: When the cohort named has no sound file.
    """
    if cohort is None:
        yield from ((file, session) for file, sessions in book.sessions.items() for session in sessions)
        return
    known = book.cohorts[cohorts_asked(book, cohort)[0]]
    last = known.end or date.max
    for occasion in offered(book, cohort, shared_by_cohorts(book)):
        within = known.start <= occasion.session.date <= last and series_of(book, cohort, occasion.session)
        if occasion.own or within:
            yield occasion.file, occasion.session


def session_appointment(book: Book, file: str, session: Session, names: Mapping[str, str]) -> Appointment:
    """Tell a session as it stands in a calendar; the reasons typed for moving and cancelling stay in the file."""
    series = series_of(book, file, session)
    label = series.label if series else say("{series}", series=session.series)
    theme = next((theme.label for theme in series.themes if theme.id == session.theme), None) if series else None
    return Appointment(
        key=("session", file, session.id),
        occasion=Occasion.SESSION,
        short=label,
        title=_title(label, theme, cancelled=session.cancelled is not None),
        day=session.date,
        start=session.start,
        end=session.end,
        minutes=series.minutes if series else None,
        place=session.place or (series.place if series else None),
        details=tuple(_details(book, file, session, names)),
        cancelled=session.cancelled is not None,
        revision=_revision(session),
    )


def _title(label: Message | Label, theme: Label | None, *, cancelled: bool) -> Message:
    title = say("{series}: {theme}", series=label, theme=theme) if theme else say("{series}", series=label)
    return say("Cancelled: {session}", session=title) if cancelled else title


def _details(book: Book, file: str, session: Session, names: Mapping[str, str]) -> Iterator[Message]:
    if file in book.cohorts:
        yield say("For {cohort}.", cohort=book.cohorts[file].name)
    if session.leaders:
        yield say("Led by {leaders}.", leaders=tuple(names.get(leader, leader) for leader in session.leaders))
    if session.moved_from and not session.cancelled:
        yield say("Moved from {day}.", day=session.moved_from)


def _revision(session: Session) -> int:
    return (session.moved_from is not None) + len(session.moved_through) + (session.cancelled is not None)
