"""The words and figures that pictures share, on a terminal and as SVG."""

from collections.abc import Mapping

from peerctl.model.message import Message, say
from peerctl.model.picture import Interval, Panel, Turn
from peerctl.model.record import Label
from peerctl.show.wording import Wording

TURNS: Mapping[Turn, Message] = {
    Turn.BETTER: say("better"),
    Turn.SAME: say("unchanged"),
    Turn.WORSE: say("worse"),
}
BEFORE, AFTER = say("Before"), say("After")
INTERVAL = say("change (95 % interval)")
_MINUS = "\N{MINUS SIGN}"


def figure(value: float, wording: Wording) -> str:
    """Write a figure with one decimal and a true minus, which 0 never has."""
    return wording.decimal(f"{round(value, 1) + 0.0:.1f}").replace("-", _MINUS)


def tick(value: float, wording: Wording) -> str:
    """Write a figure of an axis."""
    return wording.number(value).replace("-", _MINUS)


def mean(value: float, wording: Wording) -> str:
    """Write a mean."""
    return wording.say(say("mean {value}", value=figure(value, wording)))


def capital(title: Message | Label, wording: Wording) -> str:
    """Word a title with a capital letter."""
    word = wording.value(title)
    return word[:1].upper() + word[1:]


def headed(panel: Panel, wording: Wording) -> str:
    """Give the head of a panel, with how many people it is of."""
    return wording.say(say("{group} (n = {count})", group=capital(panel.title, wording), count=len(panel.pairs)))


def turned(turns: list[Turn], wording: Wording) -> str:
    """Count how scores turned."""
    return " · ".join(f"{wording.say(word)} {turns.count(turn)}" for turn, word in TURNS.items())


def interval(change: Interval | None, wording: Wording) -> str:
    """Write a change with its interval."""
    if change is None:
        return wording.say(say("cannot be told"))
    value, low, high = (figure(one, wording) for one in (change.value, change.low, change.high))
    return wording.say(say("{value} ({low} to {high})", value=value, low=low, high=high))
