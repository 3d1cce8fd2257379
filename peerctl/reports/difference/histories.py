"""How a dated history differs: what is new in it, what was corrected, and what was taken out again."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from peerctl.model.match import MatchEvent
from peerctl.model.message import Message, say
from peerctl.model.participant import Event
from peerctl.reports.difference.compare import parted, taken_out
from peerctl.reports.events import Happening

E = TypeVar("E", Event, MatchEvent)


def history(was: Sequence[E], now: Sequence[E], told: Callable[[E], Happening]) -> Iterator[Message]:
    """Tell how a history differs; nothing where only the order of its lines does."""
    gone, new = parted(was, now)
    for event in new:
        corrected = next((one for one in gone if one.event == event.event), None)
        if corrected is None:
            yield told(event).dated
            continue
        gone.remove(corrected)
        yield _corrected(corrected, told(event))
    yield from (taken_out(told(event)) for event in gone)


def _corrected(was: Event | MatchEvent, now: Happening) -> Message:
    if was.on != now.on:
        return say("{event} (corrected, it was {day})", event=now.dated, day=was.on)
    return say("{event} (corrected)", event=now.dated)
