"""The order in which things can happen to an enrolment and to a pair, and where a history leaves it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

Kinds = tuple[str, ...]
"""The kinds of a history's events, oldest first."""


class Breach(Enum):
    """How a history can be impossible."""

    AFTER_END = auto()
    TWICE = auto()
    LATE = auto()
    """After something that it has to come before."""
    UNPREPARED = auto()
    """Without something that has to come before it."""
    NOT_PAUSED = auto()
    """Resumed without a pause."""


@dataclass(frozen=True, slots=True)
class Slip:
    """An event that cannot come where it does."""

    breach: Breach
    place: int
    """Its place in the history."""
    other: int | None = None
    """The place of the event it clashes with."""
    needed: str = ""
    """What had to come before it."""


@dataclass(frozen=True)
class Order:
    """What can follow what."""

    ends: frozenset[str]
    once: frozenset[str]
    needs: Mapping[str, str]
    """What has to have happened before an event."""
    before: Mapping[str, tuple[str, ...]]
    """What an event has to come before, where both are there."""

    def __hash__(self) -> int:
        """Hash by identity: there are two orders and they never change."""
        return id(self)


ENROLMENT = Order(
    ends=frozenset(["completed", "withdrawn", "declined"]),
    once=frozenset(["enrolled"]),
    needs={"paused": "enrolled", "resumed": "enrolled", "completed": "enrolled"},
    before={"applied": ("enrolled",), "interviewed": ("enrolled",), "declined": ("enrolled",)},
)
MATCH = Order(
    ends=frozenset(["ended", "declined"]),
    once=frozenset(["proposed", "accepted", "started"]),
    needs={"paused": "started", "resumed": "started", "extended": "started", "ended": "started"},
    before={"proposed": ("accepted", "started"), "accepted": ("started",), "declined": ("started",)},
)


@lru_cache(maxsize=4096)
def slips(order: Order, kinds: Kinds) -> tuple[Slip, ...]:
    """Find where a history leaves the order, once for each cause: what follows from a slip is no second one."""
    return tuple(_slips(order, kinds))


def _slips(order: Order, kinds: Kinds) -> Iterator[Slip]:
    seen: dict[str, int] = {}
    told: set[str] = set()
    for place, kind in enumerate(kinds):
        ended = min((seen[end] for end in order.ends if end in seen), default=None)
        if ended is not None:
            yield Slip(Breach.AFTER_END, place, ended)
            return
        slip = _clash(order, kind, place, seen) or _unprepared(order, kind, place, seen)
        if slip and slip.needed not in told:
            yield slip
        if slip and slip.needed:
            told.add(slip.needed)
        if slip is None and kind == "resumed" and not is_paused(kinds[:place]):
            yield Slip(Breach.NOT_PAUSED, place)
        if slip is None or slip.breach is not Breach.LATE:
            seen.setdefault(kind, place)


def _clash(order: Order, kind: str, place: int, seen: dict[str, int]) -> Slip | None:
    if kind in order.once and kind in seen:
        return Slip(Breach.TWICE, place, seen[kind])
    later = next((seen[other] for other in order.before.get(kind, ()) if other in seen), None)
    return None if later is None else Slip(Breach.LATE, place, later)


def _unprepared(order: Order, kind: str, place: int, seen: dict[str, int]) -> Slip | None:
    needed = order.needs.get(kind)
    return Slip(Breach.UNPREPARED, place, needed=needed) if needed and needed not in seen else None


def is_paused(kinds: Kinds) -> bool:
    """Tell whether a pause is open; two that overlap are resumed one by one, and are a fault of their own."""
    open_pauses = 0
    for kind in kinds:
        if kind == "paused":
            open_pauses += 1
        elif kind == "resumed":
            open_pauses = max(open_pauses - 1, 0)
    return open_pauses > 0
