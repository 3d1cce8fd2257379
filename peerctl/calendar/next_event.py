"""What may happen next to a pair or an enrolment, or may have happened in between, given what is written down.

The order is the one that the rule event-order of `check` holds histories against.
"""

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias, TypeVar

from peerctl.model.match import MatchEvent, MatchEventKind
from peerctl.model.message import Message, say
from peerctl.model.order import ENROLMENT, MATCH, Breach, Kinds, Slip, is_paused, slips
from peerctl.model.participant import Event, EventKind
from peerctl.model.standing import known
from peerctl.model.words import event_word

Happening: TypeAlias = MatchEvent | Event
Kind: TypeAlias = MatchEventKind | EventKind
K = TypeVar("K", bound=Kind)

_FIRST = ("applied",), ("proposed",)
"""What a history begins with: nothing is put before that afterwards."""

_ONCE_A_DAY = frozenset(["applied", "interviewed", "conversation"])
"""What may happen more than once; twice on one day it was typed twice."""


def allowed_next(history: Sequence[Happening], kind: Kind, on: date) -> Message | None:
    """Tell why something cannot be what happened on a day; None where it can."""
    events = [event for _, event in known(history, date.max)]
    if kind.value in _ONCE_A_DAY and any((event.event.value, event.on) == (kind.value, on) for event in events):
        return say("{event} is written down already, on {on}.", event=event_word(kind.value), on=on)
    if _place(events, kind, on) is not None:
        return None
    if events and events[-1].on > on:
        last = events[-1]
        return say(
            "{event} on {on} is written down already, and a history goes on from there.",
            event=event_word(last.event.value),
            on=last.on,
        )
    kinds = _kinds(events)
    if kind.value == "paused" and is_paused(kinds):
        return say("There is a pause already, since {on}.", on=_latest(events, "paused"))
    slip = _slip(kinds, kind, len(kinds))
    return _wording(slip, kind, events) if slip else None


def place_of(history: Sequence[Happening], kind: Kind, on: date) -> int:
    """Give the number in a history's list of the event that something on a day comes before; their number at the end."""
    events = known(history, date.max)
    place = _place([event for _, event in events], kind, on)
    return len(history) if place is None or place == len(events) else events[place][0]


def _place(events: Sequence[Happening], kind: Kind, on: date) -> int | None:
    """Find the last place among events in order of their days where one more leaves nothing out of order."""
    kinds = _kinds(events)
    for place in range(len(kinds), -1, -1):
        if place < len(kinds) and events[place].on < on:
            break
        if events[place - 1].on <= on if place else kinds[:1] not in _FIRST:
            meets_a_pause = is_paused(kinds[:place]) or "paused" in kinds[place:]
            if not (kind.value == "paused" and meets_a_pause) and _slip(kinds, kind, place) is None:
                return place
    return None


def _slip(kinds: Kinds, kind: Kind, place: int) -> Slip | None:
    """Find what one more event would bring out of order; a slip that was there before counts for the end alone."""
    order = MATCH if isinstance(kind, MatchEventKind) else ENROLMENT
    found = slips(order, (*kinds[:place], kind.value, *kinds[place:]))
    counts = (one for one in found if place < len(kinds) or one.place == place or one.breach is Breach.AFTER_END)
    return next(counts, None)


def _kinds(events: Sequence[Happening]) -> Kinds:
    return tuple(event.event.value for event in events)


def may_follow(history: Sequence[Happening], kinds: Sequence[K], on: date) -> tuple[K, ...]:
    """Give those kinds of event that can be what happens next on a day, after everything else."""
    after, places = len(history), {kind: place_of(history, kind, on) for kind in kinds}
    return tuple(kind for kind in kinds if places[kind] == after and allowed_next(history, kind, on) is None)


def _latest(events: Sequence[Happening], kind: str) -> date:
    return max(event.on for event in events if event.event.value == kind)


def _wording(slip: Slip, kind: Kind, events: Sequence[Happening]) -> Message:
    word = event_word(kind.value)
    if slip.breach is Breach.UNPREPARED:
        return say(
            "{event} takes {needed} before it, which is not written down.", event=word, needed=event_word(slip.needed)
        )
    if slip.other is None:
        return say("There is no pause to come back from.")
    other = events[slip.other]
    if slip.breach is Breach.AFTER_END:
        return say(
            "Since {on} it is {event}, and nothing comes after that.", on=other.on, event=event_word(other.event.value)
        )
    if slip.breach is Breach.TWICE:
        return say("{event} is written down already, on {on}.", event=word, on=other.on)
    return say(
        "{event} comes before {other}, which is written down on {on}.",
        event=word,
        other=event_word(other.event.value),
        on=other.on,
    )
