"""A fact about a person as a timeline: what was typed, read by the type that the programme declares.

Outside its stretches a fact that was true is no, and any other is unknown. Stretches that overlap and disagree are
unknown where they overlap. Adjacent stretches of the same value count as one.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple, TypeAlias

from pydantic_core import PydanticCustomError

from peerctl.model.fields import parse_yes_no
from peerctl.model.participant import StretchOfText
from peerctl.model.programme import Fact, FactType
from peerctl.model.timeline import ONE_DAY, Timeline

Value: TypeAlias = frozenset[str]
"""A value: of a yes-or-no fact or a choice one word, of choices all that hold."""

YES: Value = frozenset(["yes"])
NO: Value = frozenset(["no"])


class Doubt(StrEnum):
    """Why a value is not known on a day."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    CONTRADICTED = "contradicted"


Known: TypeAlias = Value | Doubt


class _Part(NamedTuple):
    value: Known
    since: date | None
    until: date | None

    def covers(self, day: date | None) -> bool:
        """Tell whether this covers a day; None stands for the time before every date that is written."""
        if day is None:
            return self.since is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def overlaps(self, other: "_Part") -> bool:
        """Tell whether the two have a day in common."""
        starts = [part.since for part in (self, other) if part.since]
        ends = [part.until for part in (self, other) if part.until]
        return not starts or not ends or max(starts) <= min(ends)


def read_value(text: str, fact: Fact | None) -> Known:
    """Read what was typed by the type of the fact; None reads any text, letter case aside, as for a municipality."""
    if fact is None:
        return frozenset([text.strip().casefold()])
    if fact.type is FactType.YES_NO:
        try:
            return YES if parse_yes_no(text) else NO
        except PydanticCustomError:
            return Doubt.UNREADABLE
    if text not in fact.choices:
        return Doubt.UNREADABLE
    return frozenset([text])


def fact_timeline(stretches: Sequence[StretchOfText], fact: Fact | None) -> Timeline[Known]:
    """Give what is known of a fact, or of a municipality where `fact` is None, day by day."""
    parts = [part for _, part in _parts(stretches, fact)]
    was_true = fact is not None and fact.type is FactType.YES_NO and any(part.value == YES for part in parts)
    outside: Known = NO if was_true else Doubt.MISSING
    together = fact is not None and fact.type is FactType.CHOICES

    def on(day: date | None) -> Known:
        return _combined({part.value for part in parts if part.covers(day)}, outside, together=together)

    return Timeline.of(on(None), ((day, on(day)) for day in _edges(parts)))


def contradictions(stretches: Sequence[StretchOfText], fact: Fact | None = None) -> tuple[tuple[int, int], ...]:
    """Give the places of every two stretches that overlap and disagree; `fact` is None for a municipality."""
    if fact is not None and fact.type is FactType.CHOICES:
        return ()
    readable = [(index, part) for index, part in _parts(stretches, fact) if not isinstance(part.value, Doubt)]
    return tuple(
        (first, second)
        for (first, one), (second, other) in combinations(readable, 2)
        if one.value != other.value and one.overlaps(other)
    )


def unreadable_values(stretches: Sequence[StretchOfText], fact: Fact) -> tuple[int, ...]:
    """Give the places of the stretches whose value the fact's type does not know, such as `maybe`."""
    return tuple(
        index for index, stretch in enumerate(stretches) if read_value(stretch.value, fact) is Doubt.UNREADABLE
    )


def _parts(stretches: Sequence[StretchOfText], fact: Fact | None) -> Iterator[tuple[int, _Part]]:
    """Read the stretches; one that ends before it begins covers no day and is left out."""
    for index, stretch in enumerate(stretches):
        since, until = stretch.since, stretch.until
        if since is None or until is None or since <= until:
            yield index, _Part(read_value(stretch.value, fact), since, until)


def _edges(parts: Iterable[_Part]) -> list[date]:
    """Give the days on which some stretch begins, or is over."""
    days = {part.since for part in parts if part.since}
    return sorted(days | {part.until + ONE_DAY for part in parts if part.until and part.until < date.max})


def _combined(values: set[Known], outside: Known, *, together: bool) -> Known:
    if not values:
        return outside
    if Doubt.UNREADABLE in values:
        return Doubt.UNREADABLE
    if len(values) == 1:
        return next(iter(values))
    return frozenset().union(*values) if together else Doubt.CONTRADICTED
