"""Who came: sessions and hours for each person and series, against what the programme expects by the day.

Expected are the sessions held by the day that the person was to be at: from enrolment on, not while paused, not after
leaving, and none that was cancelled. To be excused is neither to be there nor to stay away.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from peerctl.calendar.sessions import Occasion, held, number_of_sessions, occasions, session_minutes
from peerctl.calendar.taking_part import Attended, attended
from peerctl.model.book import Book, Enrolled
from peerctl.model.cohort import Cohort
from peerctl.model.participant import Role
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.schedule import Series
from peerctl.model.session import Presence
from peerctl.model.standing import enrolled_on
from peerctl.model.table import Share
from peerctl.reports.asked import cohorts_asked
from peerctl.reports.readiness import Readiness, readiness

Known = Mapping[tuple[str, str], tuple[Occasion, ...]]
"""The sessions of every cohort and series."""


@dataclass(frozen=True, slots=True)
class PersonAttendance:
    """One person's attendance in one series. Field names are the keys of its JSON."""

    person: str
    cohort: str
    role: Role
    since: date
    """The day of enrolment, from which sessions are expected."""
    series: str
    label: Label
    optional: bool
    """Whether people come only if they like, so that nobody is missed."""
    attended: Share
    """Sessions attended, of those held that the person was to be at."""
    excused: int
    absent: int
    not_noted: int
    """Sessions for which nothing is noted of this person."""
    minutes: int
    """Minutes attended, over the sessions whose length is known."""
    minutes_expected: int
    declared: int | None
    """How many sessions there are in all; None where neither the cohort nor the programme gives a number."""


@dataclass(frozen=True, slots=True)
class SeriesAttendance:
    """One series of one cohort: what was held, and how many came."""

    cohort: str
    series: str
    label: Label
    held: Share
    """Sessions held, of those the programme has in all or, where it gives no number, of those planned."""
    minutes: int
    """Minutes held, over the sessions whose length is known."""
    attended: Share
    """Attendances, of all that were to be."""
    excused: int
    absent: int
    not_noted: int


@dataclass(frozen=True, slots=True)
class Attendance:
    """Attendance on a day."""

    as_of: date
    people: tuple[PersonAttendance, ...]
    series: tuple[SeriesAttendance, ...]
    mentors: tuple[Readiness, ...]
    """Which mentors wait until training is finished, and which are matched alongside it."""


def attendance(book: Book, day: date, cohort: str | None = None, person: str | None = None) -> Attendance:
    """Count attendance of all cohorts or one, and of everybody or one person, on a day.

    Raises:
        UnknownCohort: When the cohort named has no sound file.
    """
    known = occasions(book)
    names = [(name, programme) for name in cohorts_asked(book, cohort) if (programme := book.programme_of(name))]
    lines = [line for name, programme in names for line in _people(book, name, programme, known, day)]
    by_series: dict[tuple[str, str], list[PersonAttendance]] = {}
    for line in lines:
        by_series.setdefault((line.cohort, line.series), []).append(line)
    return Attendance(
        as_of=day,
        people=tuple(line for line in lines if person in {None, line.person}),
        series=tuple(
            _series(book.cohorts[name], series, within, by_series.get((name, series.id), []), day)
            for name, programme in names
            for series in programme.series
            if (within := _within(book.cohorts[name], known.get((name, series.id), ())))
        ),
        mentors=tuple(one for one in readiness(book, known, cohort, day) if person in {None, one.person}),
    )


def _within(cohort: Cohort, several: tuple[Occasion, ...]) -> tuple[Occasion, ...]:
    """Leave out what was shared with others before the cohort began or after it ended."""
    last = cohort.end or date.max
    return tuple(one for one in several if one.own or cohort.start <= one.session.date <= last)


def _people(book: Book, name: str, programme: Programme, known: Known, day: date) -> Iterator[PersonAttendance]:
    for member in sorted(book.by_cohort.get(name, ()), key=lambda one: (one.id, one.index)):
        enrolled = enrolled_on(member.enrolment, day)
        for series in programme.series if enrolled else ():
            been = attended(member, series, known.get((name, series.id), ()), day)
            if enrolled and _worth_telling(series, been):
                declared = number_of_sessions(book.cohorts[name], series)
                yield _line(member, series, been, enrolled, declared)


def _worth_telling(series: Series, been: tuple[Attended, ...]) -> bool:
    """Leave out a series that nobody has to come to, where nothing is noted of the person."""
    return any(one.presence for one in been) if series.optional else bool(been)


def _line(
    member: Enrolled, series: Series, been: tuple[Attended, ...], since: date, declared: int | None
) -> PersonAttendance:
    noted = Counter(one.presence for one in been)
    present = [one for one in been if one.presence is Presence.PRESENT]
    return PersonAttendance(
        person=member.id,
        cohort=member.enrolment.cohort,
        role=member.enrolment.role,
        since=since,
        series=series.id,
        label=series.label,
        optional=series.optional,
        attended=Share(len(present), len(been)),
        excused=noted[Presence.EXCUSED],
        absent=noted[Presence.ABSENT],
        not_noted=noted[None],
        minutes=sum(session_minutes(one.session, series) or 0 for one in present),
        minutes_expected=sum(session_minutes(one.session, series) or 0 for one in been),
        declared=declared,
    )


def _series(
    cohort: Cohort, series: Series, known: tuple[Occasion, ...], theirs: list[PersonAttendance], day: date
) -> SeriesAttendance:
    over = [one.session for one in known if held(one.session, day)]
    declared = number_of_sessions(cohort, series)
    return SeriesAttendance(
        cohort=cohort.id,
        series=series.id,
        label=series.label,
        held=Share(len(over), len(known) if declared is None else declared),
        minutes=sum(session_minutes(session, series) or 0 for session in over),
        attended=Share(sum(line.attended.count for line in theirs), sum(line.attended.of for line in theirs)),
        excused=sum(line.excused for line in theirs),
        absent=sum(line.absent for line in theirs),
        not_noted=sum(line.not_noted for line in theirs),
    )
