"""Who leads a course: whether enough people do, whether they may, and whether anybody has to be in two places at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from peerctl.calendar.sessions import Occasion, session_minutes
from peerctl.eligibility.verdict import verdict
from peerctl.model.book import Book, Enrolled
from peerctl.model.programme import Programme
from peerctl.model.session import Session
from peerctl.model.standing import Standing, enrolled_on, standing
from peerctl.model.timeline import Answer

Known = Mapping[tuple[str, str], tuple[Occasion, ...]]
"""The sessions of every cohort and series."""


@dataclass(frozen=True, slots=True)
class Leader:
    """A group leader of a course. Field names are the keys of its JSON."""

    person: str
    active: bool
    eligible: Answer
    """The verdict on leading a group, training included."""
    missing: tuple[str, ...]
    """Facts to ask for, where the verdict is not known."""
    sessions: int
    """Sessions of the course that name this person as leader, those to come included."""


@dataclass(frozen=True, slots=True)
class ShortSession:
    """A session that names fewer leaders than the series has."""

    session: str
    date: date
    leaders: int
    of: int


@dataclass(frozen=True, slots=True)
class DoubleBooking:
    """Somebody named as leader of two sessions at the same time."""

    person: str
    date: date
    sessions: tuple[str, str]
    """The two, each as `file/session`."""


@dataclass(frozen=True, slots=True)
class Leading:
    """Who leads a course."""

    needed: int | None
    """How many leaders the course is to have; None where nobody says."""
    able: int
    """Group leaders who are active and may lead."""
    leaders: tuple[Leader, ...]
    short: tuple[ShortSession, ...]
    double_booked: tuple[DoubleBooking, ...]


def leading(book: Book, known: Known, names: Sequence[str], day: date) -> Mapping[str, Leading]:
    """Tell who leads each of some cohorts; bookings are held against the sessions of the whole workspace."""
    double = tuple(_double_bookings(book, known))
    return {name: _leading(book, name, known, double, day) for name in names}


def _leading(book: Book, name: str, known: Known, double: Sequence[DoubleBooking], day: date) -> Leading:
    programme = book.programme_of(name)
    sessions = _sessions(programme, name, known)
    members = sorted(book.by_cohort.get(name, ()), key=lambda member: member.id)
    leaders = tuple(
        _leader(programme, member, [session for session, _ in sessions], day)
        for member in members
        if programme and member.enrolment.role == "group-leader" and enrolled_on(member.enrolment, day)
    )
    needed = _needed(book, name, programme)
    theirs = {f"{name}/{session.id}" for session, _ in sessions}
    return Leading(
        needed=needed,
        able=sum(leader.active and leader.eligible is Answer.YES for leader in leaders),
        leaders=leaders,
        short=tuple(
            ShortSession(session.id, session.date, len(session.leaders), of)
            for session, of in sessions
            if len(session.leaders) < of and needed != 0
        ),
        double_booked=tuple(one for one in double if theirs & set(one.sessions)),
    )


def _sessions(programme: Programme | None, name: str, known: Known) -> list[tuple[Session, int]]:
    """Give the cohort's own sessions of the series that say how many lead, each with that number."""
    return [
        (occasion.session, series.leaders)
        for series in (programme.series if programme else ())
        if series.leaders
        for occasion in known.get((name, series.id), ())
        if occasion.own
    ]


def _needed(book: Book, name: str, programme: Programme | None) -> int | None:
    """Give the cohort's own number, else the programme's for the role, else what its series has."""
    own = book.cohorts[name].sizes.get("group-leader")
    if own and own.min is not None:
        return own.min
    stated = programme.roles.get("group-leader") if programme else None
    if stated and stated.per_cohort and stated.per_cohort.min is not None:
        return stated.per_cohort.min
    return max((series.leaders for series in (programme.series if programme else ()) if series.leaders), default=None)


def _leader(programme: Programme, member: Enrolled, sessions: Sequence[Session], day: date) -> Leader:
    judged = verdict(programme, "group-leader", member.person, day, id=member.id, cohort=member.enrolment.cohort)
    return Leader(
        person=member.id,
        active=standing(member.enrolment, day) not in {Standing.PAUSED, Standing.WITHDRAWN, Standing.DECLINED},
        eligible=judged.answer,
        missing=judged.missing,
        sessions=sum(member.id in session.leaders for session in sessions),
    )


def _double_bookings(book: Book, known: Known) -> Iterator[DoubleBooking]:
    """Find who leads two sessions that overlap; one that does not say when it starts overlaps nothing."""
    booked: dict[tuple[date, str], dict[str, tuple[str, str]]] = {}
    for (cohort, series), several in known.items():
        for occasion in several:
            if hours := _hours(book, cohort, series, occasion.session):
                for leader in occasion.session.leaders:
                    where = booked.setdefault((occasion.session.date, leader), {})
                    where[f"{occasion.file}/{occasion.session.id}"] = hours
    for (on, leader), where in sorted(booked.items()):
        for (one, (start, end)), (other, (begin, stop)) in combinations(sorted(where.items()), 2):
            if start < stop and begin < end:
                yield DoubleBooking(leader, on, (one, other))


def _hours(book: Book, cohort: str, series: str, session: Session) -> tuple[str, str] | None:
    """Give when a session starts and ends, as far as the file or the programme says; one minute where neither does."""
    if session.start is None:
        return None
    programme = book.programme_of(cohort)
    minutes = (
        next((session_minutes(session, one) for one in programme.series if one.id == series), 1) if programme else 1
    )
    start = int(session.start[:2]) * 60 + int(session.start[3:])
    end = min(start + (minutes or 1), 24 * 60)
    return session.start, f"{end // 60:02}:{end % 60:02}"
