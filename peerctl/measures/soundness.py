"""Whether the scoring file of a questionnaire agrees with itself; one that does not is never scored by."""

from collections.abc import Iterator
from enum import StrEnum
from math import isclose
from typing import NamedTuple

from peerctl.model.finding import Key
from peerctl.model.instrument import Instrument, Method

MOST_ITEMS = 1000
"""More than any questionnaire has: a slip of the hand is not to fill the memory."""


class Flaw(StrEnum):
    """What does not agree."""

    NO_SCALE = "no-scale"
    """It has no items, or the lowest answer is not below the highest."""
    NO_SUCH_ITEM = "no-such-item"
    """An item is named that it does not have, or one twice."""
    WRONG_NUMBER = "wrong-number"
    """Another questionnaire is mapped with too many or too few items."""
    NO_SUCH_SUBSCALE = "no-such-subscale"
    """A figure is of a subscale that it does not have."""
    TABLE = "table"
    """The table does not have each sum that is possible once; or there is one and it is not used, or used for parts."""
    RANGE = "range"
    """The range is not what the items and the method give."""
    SHARE = "share"
    """A completeness that is not from 1 to 100 percent."""


class Unsound(NamedTuple):
    """Something in a scoring file that does not agree with the rest, and where it stands."""

    flaw: Flaw
    keys: tuple[Key, ...]


def flaws(instrument: Instrument) -> Iterator[Unsound]:
    """Find what does not agree, in the order of the file; nothing more where there is no scale to hold it against."""
    if not 1 <= instrument.items <= MOST_ITEMS or instrument.min >= instrument.max:
        yield Unsound(Flaw.NO_SCALE, ("items",))
        return
    yield from _items(instrument)
    if not _table_agrees(instrument):
        yield Unsound(Flaw.TABLE, ("table",))
    elif not _range_agrees(instrument):
        yield Unsound(Flaw.RANGE, ("range",))
    for key, share in (("total", instrument.completeness.total), ("subscale", instrument.completeness.subscale)):
        if not 1 <= share <= 100:  # noqa: PLR2004  # percent
            yield Unsound(Flaw.SHARE, ("completeness", key))
    yield from _subscales(instrument)


def _items(instrument: Instrument) -> Iterator[Unsound]:
    known = range(1, instrument.items + 1)
    parts = [(("subscales", index, "items"), part.items) for index, part in enumerate(instrument.subscales)]
    for keys, named in ((("reverse",), instrument.reverse), *parts):
        if any(item not in known for item in named) or len(set(named)) < len(named):
            yield Unsound(Flaw.NO_SUCH_ITEM, keys)
    for index, other in enumerate(instrument.taken_from):
        if len(other.items) != instrument.items:
            yield Unsound(Flaw.WRONG_NUMBER, ("taken-from", index, "items"))


def _table_agrees(instrument: Instrument) -> bool:
    if instrument.method is not Method.TABLE:
        return not instrument.table
    low, high = instrument.items * instrument.min, instrument.items * instrument.max
    return sorted(raw for raw, _ in instrument.table) == list(range(low, high + 1)) and not instrument.subscales


def _range_agrees(instrument: Instrument) -> bool:
    if instrument.method is Method.TABLE:
        ends = [figure for _, figure in instrument.table]
    else:
        weight = instrument.items if instrument.method is Method.SUM else 1
        change = instrument.transform
        ends = [weight * answer * change.times + change.plus for answer in (instrument.min, instrument.max)]
    return isclose(min(ends), instrument.range.min) and isclose(max(ends), instrument.range.max)


def _subscales(instrument: Instrument) -> Iterator[Unsound]:
    known = {None, *(part.id for part in instrument.subscales)}
    named = [
        *((("cutoffs", index), figure.subscale) for index, figure in enumerate(instrument.cutoffs)),
        *((("reliability", index), figure.subscale) for index, figure in enumerate(instrument.reliability)),
    ]
    for keys, subscale in named:
        if subscale not in known:
            yield Unsound(Flaw.NO_SUCH_SUBSCALE, (*keys, "subscale"))
