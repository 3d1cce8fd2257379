"""What may happen next to a pair or an enrolment, given what has happened.

The order is the one that the rule event-order of `check` holds histories against.
"""

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias, TypeVar

from peerctl.model.match import MatchEvent, MatchEventKind
from peerctl.model.message import Message, say
from peerctl.model.order import ENROLMENT, MATCH, Breach, Slip, is_paused, slips
from peerctl.model.participant import Event, EventKind
from peerctl.model.standing import known
from peerctl.model.words import event_word

Happening: TypeAlias = MatchEvent | Event
Kind: TypeAlias = MatchEventKind | EventKind
K = TypeVar("K", bound=Kind)


def allowed_next(history: Sequence[Happening], kind: Kind, on: date) -> Message | None:
    """Tell why something cannot be what happens next on a day; None where it can."""
    events = [event for _, event in known(history, date.max)]
    if events and events[-1].on > on:
        last = events[-1]
        return say(
            "{event} on {on} is written down already, and a history goes on from there.",
            event=event_word(last.event.value),
            on=last.on,
        )
    kinds = tuple(event.event.value for event in events)
    if kind.value == "paused" and is_paused(kinds):
        return say("There is a pause already, since {on}.", on=_latest(events, "paused"))
    order = MATCH if isinstance(kind, MatchEventKind) else ENROLMENT
    found = slips(order, (*kinds, kind.value))
    slip = next((one for one in found if one.place == len(kinds) or one.breach is Breach.AFTER_END), None)
    return _wording(slip, kind, events) if slip else None


def may_follow(history: Sequence[Happening], kinds: Sequence[K], on: date) -> tuple[K, ...]:
    """Give those kinds of event that can be what happens next on a day."""
    return tuple(kind for kind in kinds if allowed_next(history, kind, on) is None)


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
