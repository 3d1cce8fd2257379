"""The certificate (deltagerbevis): who has earned it, and what the others still miss.

Where the programme asks for a share of the sessions, that share counts those attended of all that the person could
have been at, the ones to come included; so it may be earned before the series is over. Where it asks for a finished
series, that series has to be over with the person still taking part, and every session the person was to be at has to
be attended; to be excused has been agreed with the staff, and does not stand in the way.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from peerctl.calendar.sessions import Occasion, held, number_of_sessions, occasions
from peerctl.calendar.taking_part import Attended, attended
from peerctl.model.book import Book, Enrolled
from peerctl.model.message import Message, say, say_many
from peerctl.model.participant import Role
from peerctl.model.programme import Programme
from peerctl.model.schedule import Certificate, Series
from peerctl.model.session import Presence
from peerctl.model.standing import Standing, enrolled_on, last_event, standing
from peerctl.model.table import Share

_LEFT = frozenset([Standing.WITHDRAWN, Standing.DECLINED, Standing.COMPLETED])


@dataclass(frozen=True, slots=True)
class Earned:
    """Whether somebody has earned the certificate, and what is missing. Field names are the keys of its JSON."""

    person: str
    cohort: str
    role: Role
    earned: bool
    on: date | None
    """The day of the session that earned it; None where it is not earned."""
    handed_out: date | None
    attended: Share
    """Sessions attended of those held that the person was to be at, over the series that count."""
    missing: tuple[Message, ...]
    """What stands in the way; empty where it is earned."""
    source: tuple[str, ...]
    command: str | None
    """What writes down that it was handed out; None where it is not earned, or that is written down already."""


@dataclass(frozen=True, slots=True)
class _Course:
    """One person's way through one series that counts."""

    certificate: Certificate
    series: Series
    attended: tuple[Attended, ...]
    to_come: int
    """Sessions that are planned or declared and have not been held."""
    goes_on: bool
    """Whether the series has no number of sessions, and lasts until the cohort ends or the person completes."""
    left: date | None
    """The day the person left, where the series went on after it."""

    @property
    def present(self) -> tuple[date, ...]:
        """The days on which the person was there."""
        return tuple(one.session.date for one in self.attended if one.presence is Presence.PRESENT)


def certificates(book: Book, day: date, cohort: str | None = None) -> tuple[Earned, ...]:
    """Judge everybody who can earn a certificate, in all cohorts or in one: by cohort, person and role."""
    known = occasions(book)
    names = sorted(book.cohorts) if cohort is None else [cohort]
    judged = [
        _judge(book, programme, programme.certificate, member, known, day)
        for name in names
        if (programme := book.programme_of(name)) and programme.certificate
        for member in book.by_cohort.get(name, ())
        if member.enrolment.role in programme.certificate.roles and enrolled_on(member.enrolment, day)
    ]
    return tuple(sorted(judged, key=lambda one: (one.cohort, one.person, one.role)))


def _judge(
    book: Book,
    programme: Programme,
    certificate: Certificate,
    member: Enrolled,
    known: Mapping[tuple[str, str], tuple[Occasion, ...]],
    day: date,
) -> Earned:
    name = member.enrolment.cohort
    by_id = {series.id: series for series in programme.series}
    courses = [
        _course(book, certificate, by_id[series], member, known.get((name, series), ()), day)
        for series in certificate.series
        if series in by_id
    ]
    missing = tuple(message for course in courses for message in _missing(course))
    present = sorted(on for course in courses for on in course.present)
    earned = bool(courses) and not missing
    given = member.enrolment.certificate
    handed_out = given if given and given <= day else None
    return Earned(
        person=member.id,
        cohort=name,
        role=member.enrolment.role,
        earned=earned,
        on=max(map(_earned_on, courses)) if earned else None,
        handed_out=handed_out,
        attended=Share(len(present), sum(len(course.attended) for course in courses)),
        missing=missing,
        source=certificate.source,
        command=_command(member, day) if earned and not handed_out else None,
    )


def _command(member: Enrolled, day: date) -> str:
    several = len(member.person.enrolments) > 1
    where = f" --cohort {member.enrolment.cohort}" if several else ""
    return f"peerctl participant set {member.id}{where} --certificate {day}"


def _course(
    book: Book, certificate: Certificate, series: Series, member: Enrolled, known: tuple[Occasion, ...], day: date
) -> _Course:
    been = attended(member, series, known, day)
    place = standing(member.enrolment, day)
    cohort = book.cohorts[member.enrolment.cohort]
    number = number_of_sessions(cohort, series)
    if number is None and place is Standing.COMPLETED:
        return _Course(certificate, series, been, to_come=0, goes_on=False, left=None)
    over = [one.session.date for one in known if held(one.session, day)]
    planned = len(known) - len(over)
    to_come = planned if number is None else max(planned, number - len(over))
    goes_on = number is None and (cohort.end is None or day <= cohort.end)
    gone = last_event(member.enrolment, day) if place in _LEFT else None
    early = gone and (goes_on or to_come or gone.on < max(over, default=date.min))
    return _Course(certificate, series, been, to_come, goes_on, gone.on if gone and early else None)


def _missing(course: _Course) -> Iterator[Message]:
    if course.certificate.min_share is not None:
        yield from _missing_of_share(course, course.certificate.min_share)
    else:
        yield from _missing_to_finish(course)


def _needed(course: _Course, percent: int) -> int:
    """Give how many sessions make up the share, rounded up: at least one."""
    return max(-(-(len(course.attended) + course.to_come) * percent // 100), 1)


def _missing_of_share(course: _Course, percent: int) -> Iterator[Message]:
    lacking = _needed(course, percent) - len(course.present)
    if lacking > 0:
        yield say_many(
            "{series}: {count} more session is needed for {percent} %.",
            "{series}: {count} more sessions are needed for {percent} %.",
            lacking,
            series=course.series.label,
            percent=percent,
        )
        yield from _unnoted(course)
        if course.left:
            yield say("Left on {day}.", day=course.left)
        elif not course.goes_on and lacking > course.to_come:
            yield say_many(
                "{series}: only {count} session is still to come.",
                "{series}: only {count} sessions are still to come.",
                course.to_come,
                series=course.series.label,
            )


def _missing_to_finish(course: _Course) -> Iterator[Message]:
    label = course.series.label
    if course.left:
        yield say("{series}: left on {day}, before it was over.", series=label, day=course.left)
    elif course.to_come:
        yield say_many(
            "{series}: {count} session is still to come.",
            "{series}: {count} sessions are still to come.",
            course.to_come,
            series=label,
        )
    elif course.goes_on:
        yield say("{series}: it goes on for as long as the cohort.", series=label)
    absent = [one.session.date for one in course.attended if one.presence is Presence.ABSENT]
    if absent:
        yield say("{series}: absent on {days}.", series=label, days=tuple(absent))
    yield from _unnoted(course)
    if not course.present:
        yield say("{series}: has not been at any session yet.", series=label)


def _unnoted(course: _Course) -> Iterator[Message]:
    days = tuple(one.session.date for one in course.attended if one.presence is None)
    if days:
        yield say("{series}: nobody noted who came on {days}.", series=course.series.label, days=days)


def _earned_on(course: _Course) -> date:
    """Give the day of the session that was the last one needed."""
    if course.certificate.min_share is None:
        return max(one.session.date for one in course.attended)
    return course.present[_needed(course, course.certificate.min_share) - 1]
