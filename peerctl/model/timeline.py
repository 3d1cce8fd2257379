"""A value that depends on the day and is constant in stretches; Kleene's three answers among them.

A verdict, a fact, a state are all timelines. "Eligible since", "until" and "from" are read off a timeline and never
computed a second time.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")
V = TypeVar("V")

ONE_DAY = timedelta(days=1)


class Answer(StrEnum):
    """Yes, no or unknown, in Kleene's strong logic."""

    NO = "no"
    UNKNOWN = "unknown"
    YES = "yes"

    def __invert__(self) -> "Answer":
        """Negate: unknown stays unknown."""
        return _NEGATED[self]

    def __and__(self, other: "Answer") -> "Answer":
        """Give the lesser of the two: one no is enough for a no."""
        return self if _RANK[self] <= _RANK[other] else other

    def __or__(self, other: "Answer") -> "Answer":
        """Give the greater of the two: one yes is enough for a yes."""
        return self if _RANK[self] >= _RANK[other] else other


_RANK = {Answer.NO: 0, Answer.UNKNOWN: 1, Answer.YES: 2}
_NEGATED = {Answer.NO: Answer.YES, Answer.UNKNOWN: Answer.UNKNOWN, Answer.YES: Answer.NO}


@dataclass(frozen=True, slots=True)
class Stretch(Generic[T]):
    """A value with its first and its last day; None where it is open on that side."""

    value: T
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Timeline(Generic[T]):
    """A function of the day: `first` before every change, then each change's value from its day on.

    Changes ascend, and each differs from the value before it; `Timeline.of` sees to both.
    """

    first: T
    changes: tuple[tuple[date, T], ...] = ()

    @classmethod
    def of(cls, first: T, changes: Iterable[tuple[date, T]] = ()) -> "Timeline[T]":
        """Make a timeline of changes in ascending order, dropping those that change nothing."""
        kept: list[tuple[date, T]] = []
        last = first
        for day, value in changes:
            if kept and kept[-1][0] == day:
                kept.pop()
                last = kept[-1][1] if kept else first
            if value != last:
                kept.append((day, value))
                last = value
        return cls(first, tuple(kept))

    def at(self, day: date) -> T:
        """Give the value on a day."""
        return self.stretch(day).value

    def stretch(self, day: date) -> Stretch[T]:
        """Give the value on a day with the first and last day it holds."""
        value, since = self.first, None
        for start, changed in self.changes:
            if start > day:
                return Stretch(value, since, start - ONE_DAY)
            value, since = changed, start
        return Stretch(value, since, None)

    def next_change(self, day: date) -> tuple[date, T] | None:
        """Give the first change after a day, or None where the value stays for ever."""
        return next((change for change in self.changes if change[0] > day), None)

    def map(self, function: Callable[[T], U]) -> "Timeline[U]":
        """Apply a function to the value of every day."""
        return Timeline.of(function(self.first), ((day, function(value)) for day, value in self.changes))

    def merge(self, other: "Timeline[U]", function: Callable[[T, U], V]) -> "Timeline[V]":
        """Combine two timelines day by day."""
        mine, theirs = dict(self.changes), dict(other.changes)
        left, right = self.first, other.first
        changes = []
        for day in sorted({*mine, *theirs}):
            left, right = mine.get(day, left), theirs.get(day, right)
            changes.append((day, function(left, right)))
        return Timeline.of(function(self.first, other.first), changes)


def negation(timeline: Timeline[Answer]) -> Timeline[Answer]:
    """Give `not`, day by day."""
    return timeline.map(lambda answer: ~answer)


def conjunction(timelines: Iterable[Timeline[Answer]]) -> Timeline[Answer]:
    """Give `all`, day by day; of nothing it is yes."""
    return _together(timelines, (Answer.NO, Answer.UNKNOWN, Answer.YES))


def disjunction(timelines: Iterable[Timeline[Answer]]) -> Timeline[Answer]:
    """Give `any`, day by day; of nothing it is no."""
    return _together(timelines, (Answer.YES, Answer.UNKNOWN, Answer.NO))


def _together(timelines: Iterable[Timeline[Answer]], order: tuple[Answer, Answer, Answer]) -> Timeline[Answer]:
    """Give, day by day, the first answer in this order that any of the timelines has; of nothing the last."""
    several = list(timelines)
    answers = [timeline.first for timeline in several]
    strongest, middle, weakest = order

    def whole() -> Answer:
        if strongest in answers:
            return strongest
        return middle if middle in answers else weakest

    first, changes = whole(), []
    moves = ((day, index, answer) for index, one in enumerate(several) for day, answer in one.changes)
    for day, index, answer in sorted(moves):
        answers[index] = answer
        changes.append((day, whole()))
    return Timeline.of(first, changes)
