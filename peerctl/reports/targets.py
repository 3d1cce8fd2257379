"""The targets of a programme, counted over all its cohorts: each person once."""

from datetime import date

from peerctl.model.book import Book
from peerctl.model.participant import Enrolment
from peerctl.model.programme import Counting, Period, Programme, Target
from peerctl.model.standing import Standing, enrolled_on, last_event, standing
from peerctl.reports.figures import TargetFigures


def target_figures(book: Book, programme: str, day: date) -> tuple[TargetFigures, ...]:
    """Give how far each target of a programme is reached on a day."""
    known = book.programmes.get(programme)
    return tuple(_figures(book, known, target, day) for target in known.targets) if known else ()


def _figures(book: Book, programme: Programme, target: Target, day: date) -> TargetFigures:
    period = target.period or Period()
    people = {
        person
        for cohort, known in book.cohorts.items()
        if known.programme == programme.id
        for person in _reached_in(book, cohort, target, day)
    }
    value = len(people)
    return TargetFigures(
        id=target.id,
        label=target.label,
        counts=target.counts,
        roles=target.roles,
        since=period.from_,
        until=period.to,
        value=value,
        min=target.min,
        max=target.max,
        met=(target.min is None or value >= target.min) and (target.max is None or value <= target.max),
    )


def _reached_in(book: Book, cohort: str, target: Target, day: date) -> set[str]:
    return {
        member.id
        for member in book.by_cohort.get(cohort, ())
        if member.enrolment.role in target.roles and _within(_reached_on(member.enrolment, target.counts, day), target)
    }


def _reached_on(enrolment: Enrolment, counts: Counting, day: date) -> date | None:
    enrolled = enrolled_on(enrolment, day)
    if counts is Counting.ENROLLED or enrolled is None:
        return enrolled
    last = last_event(enrolment, day)
    return last.on if last and standing(enrolment, day) is Standing.COMPLETED else None


def _within(reached: date | None, target: Target) -> bool:
    period = target.period or Period()
    if reached is None:
        return False
    return (period.from_ is None or period.from_ <= reached) and (period.to is None or reached <= period.to)
