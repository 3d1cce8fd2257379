"""The fewest rounds that hold all meetings, or the best meetings for so many rounds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peerctl.matching.past import Pair
from peerctl.matching.rounds.colouring import coloured, degrees
from peerctl.matching.rounds.phases import Chosen, Hall, Window, Windows, all_of, best_of, phases


@dataclass(frozen=True, slots=True)
class Bound:
    """What no plan for these meetings can be below, and why: the greater of the two."""

    busiest: str
    """Somebody who has to be there longest; empty where there is no meeting."""
    by_person: int
    """The last of this person's rounds at the earliest: one for each meeting, after those missed at the start."""
    by_tables: int
    """The meetings divided by the tables, rounded up."""

    @property
    def rounds(self) -> int:
        """So many rounds at least."""
        return max(self.by_person, self.by_tables)


@dataclass(frozen=True, slots=True)
class Schedule:
    """Meetings by round, each with the bound that tells why there are no fewer rounds."""

    rounds: tuple[tuple[Pair, ...], ...]
    needed: int
    """The fewest rounds in which all meetings can be held that can be at all."""
    bound: Bound
    left_out: tuple[Pair, ...]
    """Meetings that there was no round for."""


def lower_bound(meetings: Iterable[Pair], tables: int, windows: Windows) -> Bound:
    """Tell how many rounds the meetings need at least."""
    listed = list(meetings)
    needs = {name: windows.get(name, Window()).first - 1 + count for (_, name), count in degrees(listed).items()}
    most = max(needs.values(), default=0)
    busiest = min((name for name, count in needs.items() if count == most), default="")
    return Bound(busiest, most, -(-len(listed) // tables))


def schedule(meetings: Mapping[Pair, int], tables: int, windows: Windows, limit: int | None = None) -> Schedule:
    """Put meetings into as few rounds as can be.

    Args:
        meetings: The meetings wanted, each with its affinity.
        tables: How many meetings a round can have; at least 1.
        windows: Who comes late or leaves early, by id.
        limit: No more rounds than this: the meetings with the greatest affinity are then held.
    """
    possible = _possible(meetings, tables, windows)
    bound = lower_bound(possible, tables, windows)
    needed = _needed(possible, bound.rounds, tables, windows)
    rounds = needed if limit is None else min(limit, needed)
    hall = Hall(phases(rounds, windows), windows, tables)
    chosen = best_of(meetings, hall) if rounds < needed else _everything(possible, hall)
    held = tuple(_rounds(chosen, hall))
    return Schedule(held, needed, bound, tuple(sorted({*meetings} - {*chosen})))


def _possible(meetings: Mapping[Pair, int], tables: int, windows: Windows) -> Mapping[Pair, int]:
    """Leave out what somebody leaves too early for, however many rounds there are."""
    if all(window.last is None for window in windows.values()):
        return meetings
    ends = [1, *(window.first for window in windows.values()), *(window.last or 1 for window in windows.values())]
    enough = max(ends) + lower_bound(meetings, tables, {}).rounds
    chosen = best_of(meetings, Hall(phases(enough, windows), windows, tables))
    return {meeting: meetings[meeting] for meeting in chosen}


def _needed(meetings: Mapping[Pair, int], bound: int, tables: int, windows: Windows) -> int:
    rounds = bound
    while windows and all_of(meetings, Hall(phases(rounds, windows), windows, tables)) is None:
        rounds += 1
    return rounds


def _everything(meetings: Mapping[Pair, int], hall: Hall) -> Chosen:
    if not hall.windows:
        return dict.fromkeys(meetings, 0)
    return all_of(meetings, hall) or {}


def _rounds(chosen: Chosen, hall: Hall) -> Iterable[tuple[Pair, ...]]:
    for number, phase in enumerate(hall.phases):
        yield from coloured([meeting for meeting, at in chosen.items() if at == number], phase.rounds)
