"""Pictures as values: what is drawn and what is said beside it; `peerctl.show` draws them for a terminal or as SVG.

Nobody is named in a picture: a person is a pair of figures.
"""

from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

from peerctl.model.message import Message
from peerctl.model.record import Label


class Turn(StrEnum):
    """How somebody's score changed."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Scale:
    """What scores are drawn along."""

    name: Message | Label
    low: float
    high: float
    higher_is_better: bool

    def turn(self, before: float, after: float) -> Turn:
        """Tell how a score changed."""
        if before == after:
            return Turn.SAME
        return Turn.BETTER if (after > before) == self.higher_is_better else Turn.WORSE


@dataclass(frozen=True, slots=True)
class Panel:
    """Some people together, each with a score before and one after; there is at least one."""

    title: Message | Label
    pairs: tuple[tuple[float, float], ...]

    @property
    def means(self) -> tuple[float, float]:
        """The mean before and the mean after."""
        return fmean(sorted(pair[0] for pair in self.pairs)), fmean(sorted(pair[1] for pair in self.pairs))


@dataclass(frozen=True, slots=True)
class People:
    """Scores before and after, group by group."""

    title: Message
    axis: Message
    """What is drawn along the axis, and which way is better."""
    scale: Scale
    panels: tuple[Panel, ...]
    notes: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure, and from where to where it may be."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ForestRow:
    """The mean change of some people."""

    label: Message | Label
    people: int
    change: Interval | None
    """None where it cannot be told: one person alone, or changes that are all the same."""
    whole: bool
    """Whether these are all of them, and not a part."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Mean changes with their intervals, one below the other."""

    title: Message
    axis: Message
    """What is drawn along the axis, and which way is better."""
    rows: tuple[ForestRow, ...]
    notes: tuple[Message, ...]


Picture = People | Forest
