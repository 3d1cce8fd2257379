"""Where a person or a pair stands on a day, derived from dated events (the counting rules of the format)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from peerctl.model.match import Match, MatchEvent, MatchEventKind
from peerctl.model.participant import Enrolment, Event, EventKind


class Dated(Protocol):
    """Anything that happened on a day."""

    @property
    def on(self) -> date:
        """The day."""


D = TypeVar("D", bound=Dated)


def known(records: Iterable[D], day: date) -> list[tuple[int, D]]:
    """Give what had happened by a day, oldest first, each with its place in the file's list."""
    found = [(index, record) for index, record in enumerate(records) if record.on <= day]
    found.sort(key=lambda item: item[1].on)
    return found


class Standing(StrEnum):
    """Where an enrolment stands."""

    APPLIED = "applied"
    ACTIVE = "active"
    PAUSED = "paused"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"


_STANDING = {
    EventKind.APPLIED: Standing.APPLIED,
    EventKind.INTERVIEWED: Standing.APPLIED,
    EventKind.ENROLLED: Standing.ACTIVE,
    EventKind.PAUSED: Standing.PAUSED,
    EventKind.RESUMED: Standing.ACTIVE,
    EventKind.COMPLETED: Standing.COMPLETED,
    EventKind.WITHDRAWN: Standing.WITHDRAWN,
    EventKind.DECLINED: Standing.DECLINED,
}

COMPLETED_EARLY = "completed-early"
SUCCESSES = frozenset(["completed", COMPLETED_EARLY])
"""The reasons for an end that count as completed."""


def last_event(enrolment: Enrolment, day: date) -> Event | None:
    """Give the latest event on or before the day; of two on one day the later in the file."""
    events = known(enrolment.history, day)
    return events[-1][1] if events else None


def standing(enrolment: Enrolment, day: date) -> Standing | None:
    """Tell where an enrolment stands; None before its first event."""
    event = last_event(enrolment, day)
    return _STANDING[event.event] if event else None


def enrolled_on(enrolment: Enrolment, day: date) -> date | None:
    """Give the day of the first `enrolled` event, where it is on or before the day; such a person takes part."""
    days = [event.on for event in enrolment.history if event.event is EventKind.ENROLLED and event.on <= day]
    return min(days, default=None)


class PairStanding(StrEnum):
    """Where a pair stands."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    ACTIVE = "active"
    PAUSED = "paused"
    EXTENDED = "extended"
    COMPLETED = "completed"
    ENDED = "ended"


RUNNING = frozenset([PairStanding.ACTIVE, PairStanding.PAUSED, PairStanding.EXTENDED])
"""Started and not ended: the pair takes up a place on both sides."""
COMMITTED = RUNNING | {PairStanding.ACCEPTED}
"""Running or accepted: such a match is locked in a proposal."""
OVER = frozenset([PairStanding.DECLINED, PairStanding.COMPLETED, PairStanding.ENDED])
"""Nothing more comes of it."""


def match_event(match: Match, day: date, kind: MatchEventKind) -> MatchEvent | None:
    """Give the first event of a kind on or before the day."""
    events = [event for event in match.history if event.event is kind and event.on <= day]
    return min(events, key=lambda event: event.on, default=None)


def pair_standing(match: Match, day: date) -> PairStanding | None:
    """Tell where a pair stands; None before its first event."""
    kinds = [event.event for _, event in known(match.history, day)]
    if not kinds:
        return None
    if MatchEventKind.ENDED in kinds:
        end = match_event(match, day, MatchEventKind.ENDED)
        return PairStanding.COMPLETED if end and end.reason in SUCCESSES else PairStanding.ENDED
    if MatchEventKind.STARTED in kinds:
        return _running(kinds)
    if MatchEventKind.DECLINED in kinds:
        return PairStanding.DECLINED
    return PairStanding.ACCEPTED if MatchEventKind.ACCEPTED in kinds else PairStanding.PROPOSED


def _running(kinds: list[MatchEventKind]) -> PairStanding:
    turns = [kind for kind in kinds if kind in {MatchEventKind.PAUSED, MatchEventKind.RESUMED}]
    if turns and turns[-1] is MatchEventKind.PAUSED:
        return PairStanding.PAUSED
    return PairStanding.EXTENDED if MatchEventKind.EXTENDED in kinds else PairStanding.ACTIVE
