"""Which session goes into which slot of a series, old ones first."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from peerctl.calendar.slots import Slot
from peerctl.model.message import Message, say
from peerctl.model.session import Session


@dataclass(frozen=True, slots=True)
class Existing:
    """A session that stands in a file."""

    file: str
    index: int
    session: Session


@dataclass(frozen=True, slots=True)
class Placed:
    """A session in its slot."""

    slot: Slot
    session: Session
    existing: Existing | None
    reasons: tuple[Message, ...]


@dataclass(slots=True)
class Filled:
    """A series with its sessions in their slots."""

    placed: list[Placed]
    missed: list[tuple[date, tuple[Message, ...]]]
    """The days of sessions that found no place, and why."""
    left: list[Existing]
    """Sessions that belong to no slot, or found no place; they stay as they are."""
    unused: set[int]
    """The slots that could not be used."""


Place = Callable[[Slot, Existing | None], tuple[Session | None, tuple[Message, ...]]]
"""Finds a session's day in or near a slot, and tells why it is not the slot's; None where there is none."""


def claims(slots: Sequence[Slot], sessions: Iterable[Existing], name: Callable[[Slot], str]) -> Mapping[int, Existing]:
    """Find the slot of each session: by its id, by its day, and else the nearest that would do; by the slot's place."""
    found: dict[int, Existing] = {}
    names = {name(slot): number for number, slot in enumerate(slots)}
    days = {slot.day: number for number, slot in enumerate(slots)}
    rest: list[Existing] = []
    for one in sessions:
        day = one.session.moved_from or one.session.date
        number = names.get(one.session.id, days.get(day))
        if number is None or number in found:
            rest.append(one)
        else:
            found[number] = one
    for one in rest:
        day = one.session.moved_from or one.session.date
        free = [number for number, slot in enumerate(slots) if number not in found and slot.takes(day)]
        if free:
            _, nearest = min((abs((slots[number].day - day).days), number) for number in free)
            found[nearest] = one
    return found


def fill_number(slots: Mapping[int, Slot], queue: Sequence[Existing], number: int, today: date, place: Place) -> Filled:
    """Fill the slots of a series that has so many sessions, passing over those where none can be held."""
    filled, waiting = Filled([], [], [], set()), list(queue)
    skipped: tuple[Message, ...] = ()
    for key, slot in slots.items():
        if len(filled.placed) == number:
            break
        current = waiting[0] if waiting else None
        if slot.day < today and not (current and slot.takes(current.session.date)):
            continue
        session, reasons = place(slot, current)
        if session is None:
            filled.unused.add(key)
            skipped = (*skipped, *reasons)
            continue
        filled.placed.append(Placed(slot, session, waiting.pop(0) if waiting else None, (*skipped, *reasons)))
        skipped = ()
    too_late = (*skipped, say("it would come after the cohort's last day"))
    last = max([today, *(slot.day for slot in slots.values())])
    filled.missed += [(last, too_late)] * (number - len(filled.placed))
    filled.left += waiting
    return filled


def fill_all(slots: Mapping[int, Slot], known: Mapping[int, Existing], today: date, place: Place) -> Filled:
    """Fill every slot of a series that goes on."""
    filled = Filled([], [], [], set())
    for key, slot in slots.items():
        current = known.get(key)
        if current is None and slot.day < today:
            continue
        session, reasons = place(slot, current)
        if session:
            filled.placed.append(Placed(slot, session, current, reasons))
            continue
        filled.unused.add(key)
        filled.missed.append((slot.day, reasons))
        filled.left += [current] if current else []
    return filled
