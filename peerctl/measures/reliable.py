"""Whose change is larger than the questionnaire's own error, and who has come past a cut-off with it.

Jacobson & Truax (1991): the standard error of one answer is SD * sqrt(1 - r), that of a difference sqrt(2) times as
much, and a change is reliable where it is more than 1.96 times that. SD is that of the answers before; r is a
reliability from the questionnaire's scoring file. Theirs was of the same people twice, so that kind comes first, then
omega, then alpha; within a kind the lowest, which asks the most of a change. The choice moves the threshold a good
deal, so the others are told too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from peerctl.measures.changes import Change
from peerctl.model.instrument import Cutoff, Instrument, Reliability

CERTAIN = 1.96
"""How many standard errors a reliable change is more than."""
_KINDS = ("retest", "omega", "alpha")


@dataclass(frozen=True, slots=True)
class Threshold:
    """How large a change has to be, by one reliability."""

    reliability: Reliability
    spread: float
    """The standard deviation before."""
    points: float
    """A change is reliable where it is more than this."""


@dataclass(frozen=True, slots=True)
class Turned:
    """How many have changed reliably, and which way."""

    improved: int
    unchanged: int
    deteriorated: int
    recovered: int | None
    """Of the improved, those who came past the cut-off; None where no cut-off holds for these people."""
    poor: int | None
    """How many were on the wrong side of the cut-off before, and so could come past it."""


def reliabilities(instrument: Instrument) -> tuple[Reliability, ...]:
    """Give the reliabilities of the total, the one that is used first."""
    totals = (one for one in instrument.reliability if one.subscale is None)
    return tuple(sorted(totals, key=lambda one: (_KINDS.index(one.kind), one.value)))


def threshold(reliability: Reliability, spread: float) -> Threshold:
    """Give how large a change has to be to be reliable."""
    return Threshold(reliability, spread, CERTAIN * spread * sqrt(2 * (1 - reliability.value)))


def turned(changes: Sequence[Change], instrument: Instrument, points: float, cutoff: Cutoff | None) -> Turned:
    """Count who has changed reliably.

    Args:
        changes: The sets.
        instrument: The questionnaire.
        points: A change is reliable where it is more than this.
        cutoff: The cut-off that holds for these people.
    """
    improved = [one for one in changes if gain(one, instrument) > points]
    deteriorated = sum(gain(one, instrument) < -points for one in changes)
    unchanged = len(changes) - len(improved) - deteriorated
    if cutoff is None:
        return Turned(len(improved), unchanged, deteriorated, None, None)
    poor = sum(not is_well(one.before.value, instrument, cutoff) for one in changes)
    recovered = sum(
        not is_well(one.before.value, instrument, cutoff) and is_well(one.after.value, instrument, cutoff)
        for one in improved
    )
    return Turned(len(improved), unchanged, deteriorated, recovered, poor)


def gain(change: Change, instrument: Instrument) -> float:
    """Give by how much a person has it better after; below 0 where worse."""
    return change.value if instrument.better == "higher" else -change.value


def is_well(value: float, instrument: Instrument, cutoff: Cutoff) -> bool:
    """Tell whether a score is on the good side of a cut-off."""
    labelled = {
        "below": value < cutoff.value,
        "at-most": value <= cutoff.value,
        "at-least": value >= cutoff.value,
        "above": value > cutoff.value,
    }[cutoff.is_]
    low_side = cutoff.is_ in {"below", "at-most"}
    return labelled == (low_side == (instrument.better == "lower"))
