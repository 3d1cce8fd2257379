"""What stands in the calendar of a cohort, of a person, or of everybody: sessions, planned ends, days of measuring.

A person's calendar has the sessions that are for this person, from enrolment until leaving and not while paused, and
those the person leads. A pair that has ended has no planned end any more, and a questionnaire that is filled in, or
whose days are over, is left out.

A revision says how often something was changed, as far as the files tell: a session counts the times it was moved by
hand, and one more when it is cancelled; a planned end, and the measuring around it, counts what has happened to the
pair and its days of pause.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from peerctl.calendar.companionship import paused_days, pauses, planned_end, planned_ends
from peerctl.measures.windows import Expected, State, expected
from peerctl.model.appointment import Appointment, Occasion
from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.message import say
from peerctl.model.participant import Enrolment
from peerctl.model.standing import RUNNING, pair_standing
from peerctl.reports.session_diary import Guests, session_appointment, sessions_of

_OPEN = frozenset([State.EARLY, State.DUE])
NO_NAMES: Mapping[str, str] = {}


def diary(
    book: Book,
    day: date,
    cohort: str | None = None,
    person: str | None = None,
    names: Mapping[str, str] = NO_NAMES,
) -> tuple[Appointment, ...]:
    """Give everything that stands in a calendar as it is on a day, in order of time.

    Args:
        book: The workspace.
        day: The day it is looked at; what is planned for later days is there.
        cohort: Only this cohort, with what it shares with others.
        person: Only what concerns this person.
        names: What to write in place of ids.

    Raises:
        UnknownCohort: When the cohort named has no sound file.
    """
    found = (
        *session_diary(book, day, cohort, person, names),
        *_ends(book, day, cohort, person, names),
        *_measurements(book, day, cohort, person, names),
    )
    return tuple(sorted(found, key=lambda one: (one.day, one.start or "", one.key)))


def session_diary(
    book: Book,
    day: date,
    cohort: str | None = None,
    person: str | None = None,
    names: Mapping[str, str] = NO_NAMES,
) -> tuple[Appointment, ...]:
    """Give the sessions alone, those cancelled among them, in order of time.

    Raises:
        UnknownCohort: When the cohort named has no sound file.
    """
    guests = Guests(book, person, cohort, day) if person else None
    found = [
        session_appointment(book, file, session, names)
        for file, session in sessions_of(book, cohort)
        if guests is None or guests.come(file, session)
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.start or "", one.key)))


def _ends(
    book: Book, day: date, cohort: str | None, person: str | None, names: Mapping[str, str]
) -> Iterator[Appointment]:
    for name, match in book.matches.items():
        programme = book.programme_of(match.cohort)
        asked = cohort in {None, match.cohort} and person in {None, match.mentor, match.peer}
        if programme and asked and pair_standing(match, day) in RUNNING and (end := planned_end(match, programme, day)):
            yield Appointment(
                key=("end", name),
                occasion=Occasion.PLANNED_END,
                short=say("Planned end"),
                title=say("Planned end of {mentor} and {peer}", **_pair(match, names)),
                day=end,
                revision=_revision(match, day),
            )


def _pair(match: Match, names: Mapping[str, str]) -> dict[str, str]:
    return {"mentor": names.get(match.mentor, match.mentor), "peer": names.get(match.peer, match.peer)}


def _revision(match: Match, day: date) -> int:
    """Count what has happened to a pair by a day, and its days of pause: neither ever falls."""
    return sum(event.on <= day for event in match.history) + paused_days(pauses(match.history, day), day)


def _measurements(
    book: Book, day: date, cohort: str | None, person: str | None, names: Mapping[str, str]
) -> Iterator[Appointment]:
    for one in expected(book, day, planned_ends(book, day)):
        part = book.participants[one.person].enrolments[one.enrolment]
        asked = cohort in {None, part.cohort} and person in {None, one.person}
        if one.state in _OPEN and asked and one.first is not None and one.last is not None:
            yield _measurement(book, one, part, (one.first, one.last), day, names)


def _measurement(
    book: Book, one: Expected, part: Enrolment, days: tuple[date, date], day: date, names: Mapping[str, str]
) -> Appointment:
    programme = book.programmes[book.cohorts[part.cohort].programme]
    measure, wave = next(
        (measure, wave)
        for measure in programme.measures
        for wave in measure.waves
        if (measure.instrument, wave.id) == (one.instrument, one.wave)
    )
    pairs = [book.matches[name] for name in book.matches_of.get(one.person, ())]
    return Appointment(
        key=("measurement", one.person, part.cohort, part.role, one.instrument, one.wave),
        occasion=Occasion.MEASUREMENT,
        short=measure.label,
        title=say(
            "{person}: {measure}, {wave}",
            person=names.get(one.person, one.person),
            measure=measure.label,
            wave=wave.label,
        ),
        day=days[0],
        last=days[1],
        revision=sum(_revision(match, day) for match in pairs if match.cohort == part.cohort),
    )
