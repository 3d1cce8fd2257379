"""From the answers to a questionnaire to its score, or to the reason why it has none.

What a person left out is replaced by the mean of what that person did answer (person-mean replacement), where enough is
answered; how many items that were is always told. Figures are reckoned as fractions, so that no order of adding matters.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from peerctl.measures.soundness import flaws
from peerctl.model.instrument import Instrument, Method

Answers: TypeAlias = Sequence[int | None]
"""The answers in order; None for an item left out."""

_PAIR = 2
"""Of two items none can stand for the other."""


class Unscored(StrEnum):
    """Why there is no total."""

    EMPTY = "empty"
    """Nothing is answered."""
    TOO_MANY = "too-many"
    """There are more answers than items."""
    TOO_FEW = "too-few"
    """There are fewer answers than items, those left out counted too."""
    OUT_OF_RANGE = "out-of-range"
    """An answer is lower or higher than any the questionnaire has."""
    INCOMPLETE = "incomplete"
    """Too much is left out."""
    UNSOUND = "unsound"
    """The scoring file does not agree with itself."""
    UNKNOWN = "unknown"
    """No scoring file is known."""


class Part(NamedTuple):
    """The score of the total or of a subscale."""

    id: str
    """The subscale; empty for the total."""
    value: float | None
    """The score; None where too much is left out."""
    answered: int
    items: int
    prorated: int
    """How many items left out were replaced by the mean of the others."""


class Score(NamedTuple):
    """What came of one filled-in questionnaire."""

    instrument: str
    total: float | None
    """None where there is a reason."""
    answered: int
    items: int
    prorated: int
    """How many items left out were replaced by the mean of the others, in the total."""
    subscales: tuple[Part, ...]
    """Those of the questionnaire; none where the answers are wrong. One may be scored where the total is not."""
    reason: Unscored | None


def score(instrument: Instrument, answers: Answers) -> Score:
    """Score the answers to a questionnaire."""
    answered = sum(answer is not None for answer in answers)
    reason = wrong(instrument, answers)
    if reason:
        return Score(instrument.id, None, answered, instrument.items, 0, (), reason)
    total = _part(instrument, answers, "", range(1, instrument.items + 1), instrument.completeness.total)
    subscales = tuple(
        _part(instrument, answers, one.id, one.items, instrument.completeness.subscale) for one in instrument.subscales
    )
    short = Unscored.INCOMPLETE if total.value is None else None
    return Score(instrument.id, total.value, answered, instrument.items, total.prorated, subscales, short)


def wrong(instrument: Instrument, answers: Answers) -> Unscored | None:
    """Tell why answers cannot be scored at all; None where they can."""
    if any(flaws(instrument)):
        return Unscored.UNSOUND
    if all(answer is None for answer in answers):
        return Unscored.EMPTY
    if len(answers) != instrument.items:
        return Unscored.TOO_MANY if len(answers) > instrument.items else Unscored.TOO_FEW
    if out_of_range(instrument, answers):
        return Unscored.OUT_OF_RANGE
    return None


def out_of_range(instrument: Instrument, answers: Answers) -> tuple[int, ...]:
    """Give the places, from 0, of answers that no item of the questionnaire has."""
    possible = range(instrument.min, instrument.max + 1)
    return tuple(place for place, answer in enumerate(answers) if answer is not None and answer not in possible)


def score_as(instrument: Instrument, other: Instrument, answers: Answers) -> Score | None:
    """Score the answers to another questionnaire as this one.

    Returns:
        None where no map says that the items of this one are in the other, or where the other is answered differently.
    """
    places = next((one.items for one in instrument.taken_from if one.instrument == other.id), ())
    alike = (instrument.min, instrument.max) == (other.min, other.max)
    if not places or not alike or not all(1 <= place <= other.items for place in places):
        return None
    if len(answers) != other.items:
        unscored = Unscored.TOO_MANY if len(answers) > other.items else Unscored.TOO_FEW
        return Score(instrument.id, None, 0, instrument.items, 0, (), unscored)
    return score(instrument, tuple(answers[place - 1] for place in places))


def _part(instrument: Instrument, answers: Answers, name: str, items: Iterable[int], percent: int) -> Part:
    """Score some of the items; percent says how many of them have to be answered."""
    listed = tuple(items)
    counted = [_counted(instrument, item, answer) for item in listed if (answer := answers[item - 1]) is not None]
    missing = len(listed) - len(counted)
    if len(counted) < _needed(instrument, len(listed), percent):
        return Part(name, None, len(counted), len(listed), 0)
    value = _figure(instrument, sum(counted), len(counted), len(listed))
    return Part(name, value, len(counted), len(listed), missing)


def _counted(instrument: Instrument, item: int, answer: int) -> int:
    return instrument.min + instrument.max - answer if item in instrument.reverse else answer


def _needed(instrument: Instrument, items: int, percent: int) -> int:
    whole = items <= _PAIR or instrument.method is Method.TABLE
    return items if whole else -(-percent * items // 100)


def _figure(instrument: Instrument, total: int, answered: int, items: int) -> float:
    if instrument.method is Method.TABLE:
        return dict(instrument.table)[total]
    raw = Fraction(total * items if instrument.method is Method.SUM else total, answered)
    change = instrument.transform
    if (change.times, change.plus) == (1, 0):  # the usual; reckoning it would take most of the time
        return float(raw)
    return float(raw * Fraction(change.times) + Fraction(change.plus))
