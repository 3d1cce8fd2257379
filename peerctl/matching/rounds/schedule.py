"""The fewest rounds that hold all meetings, or the best meetings for so many rounds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from peerctl.matching.past import Pair
from peerctl.matching.rounds.colouring import coloured, degrees
from peerctl.matching.rounds.phases import Chosen, Hall, Window, Windows, all_of, best_of, first_of
from peerctl.matching.watch import PATIENT, Watch


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
    """The fewest rounds found in which all meetings can be held that can be at all."""
    at_least: int
    """So many rounds they need, as far as that is proved."""
    bound: Bound
    left_out: tuple[Pair, ...]
    """Meetings that there was no round for."""
    proved: bool
    """Whether this is proved to be the best plan there is."""


class _All(NamedTuple):
    """Rounds that hold all meetings."""

    rounds: int
    at_least: int
    """So many are needed, as far as that is proved."""
    meetings: Chosen
    proved: bool
    """Whether the rounds are proved to be the fewest, and the meetings and their phases to be the best."""


def lower_bound(meetings: Iterable[Pair], tables: int, windows: Windows) -> Bound:
    """Tell how many rounds the meetings need at least."""
    listed = list(meetings)
    needs = {name: windows.get(name, Window()).first - 1 + count for (_, name), count in degrees(listed).items()}
    most = max(needs.values(), default=0)
    busiest = min((name for name, count in needs.items() if count == most), default="")
    return Bound(busiest, most, -(-len(listed) // tables))


def schedule(
    meetings: Mapping[Pair, int], tables: int, windows: Windows, limit: int | None = None, watch: Watch = PATIENT
) -> Schedule:
    """Put meetings into as few rounds as can be.

    Args:
        meetings: The meetings wanted, each with its affinity.
        tables: How many meetings a round can have; at least 1.
        windows: Who comes late or leaves early, by id.
        limit: No more rounds than this: the meetings with the greatest affinity are then held.
        watch: How much time there is.
    """
    room = Hall((), windows, tables)
    watch.turn_to("rounds")
    ample = _ample(meetings, room, watch)
    possible = {meeting: meetings[meeting] for meeting in ample.meetings}
    bound = lower_bound(possible, tables, windows)
    few = None
    if limit is not None and limit < bound.rounds:  # too few for all: then what was asked for comes first
        few = _best(meetings, room, limit, watch)
    fewest = _fewest(possible, bound.rounds, ample, room, watch)
    rounds = fewest.rounds if limit is None else min(limit, fewest.rounds)
    chosen, proved = fewest.meetings, ample.proved and fewest.proved
    if rounds < fewest.rounds:
        chosen, proved = few or _best(meetings, room, rounds, watch)
    hall = room.for_rounds(rounds)
    left_out = tuple(sorted({*meetings} - {*chosen}))
    return Schedule(tuple(_rounds(chosen, hall)), fewest.rounds, fewest.at_least, bound, left_out, proved)


def _ample(meetings: Mapping[Pair, int], room: Hall, watch: Watch) -> _All:
    """Give more rounds than are needed, and in them all but what somebody leaves too early for."""
    windows = room.windows.values()
    ends = [1, *(window.first for window in windows), *(window.last or 1 for window in windows)]
    enough = max(ends) + lower_bound(meetings, room.tables, {}).rounds
    hall = room.for_rounds(enough)
    if all(window.last is None for window in windows):
        return _All(enough, 0, dict.fromkeys(meetings, len(hall.phases) - 1), proved=True)
    return _All(enough, 0, *best_of(meetings, hall, watch))


def _fewest(meetings: Mapping[Pair, int], bound: int, ample: _All, room: Hall, watch: Watch) -> _All:
    """Give the fewest rounds that hold all meetings; where the time runs out, some that do so at a glance."""
    watch.turn_to("rounds")
    if not room.windows:
        return _All(bound, bound, dict.fromkeys(meetings, 0), proved=True)
    rounds, found = bound, all_of(meetings, room.for_rounds(bound), watch)
    while found.meetings is None and found.proved:
        rounds += 1
        found = all_of(meetings, room.for_rounds(rounds), watch)
    if found.meetings is not None:
        return _All(rounds, rounds, found.meetings, found.proved)
    return _shortened(meetings, ample, room)._replace(at_least=rounds)


def _shortened(meetings: Mapping[Pair, int], ample: _All, room: Hall) -> _All:
    """Put what is in the last phase of ample rounds into earlier ones as far as they have room, and cut off the rest."""
    hall = room.for_rounds(ample.rounds)
    last = len(hall.phases) - 1
    early = {meeting: number for meeting, number in ample.meetings.items() if number < last}
    late = {meeting: meetings[meeting] for meeting, number in ample.meetings.items() if number == last}
    chosen = first_of(late, hall, early)
    still = [meeting for meeting, number in chosen.items() if number == last]
    rounds = hall.phases[last].first - 1 + lower_bound(still, room.tables, {}).rounds
    return _All(rounds, 0, chosen, proved=False)


def _best(meetings: Mapping[Pair, int], room: Hall, rounds: int, watch: Watch) -> tuple[Chosen, bool]:
    watch.turn_to("meetings")
    return best_of(meetings, room.for_rounds(rounds), watch)


def _rounds(chosen: Chosen, hall: Hall) -> Iterable[tuple[Pair, ...]]:
    for number, phase in enumerate(hall.phases):
        yield from coloured([meeting for meeting, at in chosen.items() if at == number], phase.rounds)
