"""Which mentors wait with being matched until their training is finished, and which are matched alongside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerctl.calendar.sessions import Occasion, held, number_of_sessions
from peerctl.model.book import Book, Enrolled
from peerctl.model.match import MatchEventKind
from peerctl.model.programme import Programme
from peerctl.model.schedule import Series
from peerctl.model.standing import enrolled_on, match_event
from peerctl.reports.asked import cohorts_asked


class Way(StrEnum):
    """How a mentor's readiness lies to the training."""

    AFTER_TRAINING = "after-training"
    """Wants to be matched when the last session is over."""
    ALONGSIDE = "alongside"
    """Wants to be matched before that."""
    NOT_KNOWN = "not-known"
    """Wants to be matched after all sessions that have a date, and there are some without."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """When one mentor wants to be matched, beside the training. Field names are the keys of its JSON."""

    person: str
    cohort: str
    ready: date
    """The day from which the mentor wants to be matched; the day of enrolment where none is said."""
    training_until: date | None
    """The last session that has a date; None where none has."""
    training_to_come: int
    """Sessions that have not been held, planned or only declared."""
    way: Way
    matched: date | None
    """The day the mentor's first pair was accepted or started."""


def training_of(programme: Programme) -> tuple[Series, ...]:
    """Give the series that train mentors: those that earn the certificate, else what is held for mentors alone.

    Of the latter only those with a number of sessions, and none that follows another series as supervision does.
    """
    named = programme.certificate.series if programme.certificate else ()
    return tuple(
        series
        for series in programme.series
        if (series.id in named if named else series.sessions is not None and series.stagger is None)
        and series.audience == ("mentor",)
    )


def readiness(
    book: Book, known: Mapping[tuple[str, str], tuple[Occasion, ...]], cohort: str | None, day: date
) -> Iterator[Readiness]:
    """Give every mentor enrolled by the day, of programmes with training and companionships."""
    for name in cohorts_asked(book, cohort):
        programme = book.programme_of(name)
        training = training_of(programme) if programme and programme.companionship else ()
        for member in sorted(book.by_cohort.get(name, ()), key=lambda one: one.id) if training else ():
            if member.enrolment.role == "mentor" and (enrolled := enrolled_on(member.enrolment, day)):
                yield _readiness(book, member, training, known, enrolled, day)


def _readiness(
    book: Book,
    member: Enrolled,
    training: tuple[Series, ...],
    known: Mapping[tuple[str, str], tuple[Occasion, ...]],
    enrolled: date,
    day: date,
) -> Readiness:
    name = member.enrolment.cohort
    sessions = [one.session for series in training for one in known.get((name, series.id), ())]
    over = sum(held(session, day) for session in sessions)
    cohort = book.cohorts[name]
    declared = max(sum(number_of_sessions(cohort, series) or 0 for series in training), len(sessions))
    until = max((session.date for session in sessions), default=None)
    ready = member.enrolment.ready or enrolled
    return Readiness(
        person=member.id,
        cohort=name,
        ready=ready,
        training_until=until,
        training_to_come=declared - over,
        way=_way(ready, until, complete=declared == len(sessions)),
        matched=_matched(book, member, day),
    )


def _way(ready: date, until: date | None, *, complete: bool) -> Way:
    if until and ready < until:
        return Way.ALONGSIDE
    return Way.AFTER_TRAINING if until and complete else Way.NOT_KNOWN


def _matched(book: Book, member: Enrolled, day: date) -> date | None:
    pairs = (book.matches[name] for name in book.matches_of.get(member.id, ()))
    theirs = [match for match in pairs if match.cohort == member.enrolment.cohort and match.mentor == member.id]
    kinds = (MatchEventKind.ACCEPTED, MatchEventKind.STARTED)
    events = (match_event(match, day, kind) for match in theirs for kind in kinds)
    return min((event.on for event in events if event), default=None)
