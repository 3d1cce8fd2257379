"""How much more can flow from one place of a network to another: by ways that are as cheap as can be."""

from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from math import inf
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Count:
    """A count in a table.

    Attributes:
        whole: The sum that it is a part of: the place that it flows out of.
        parts: The sum that its own parts make: the place that it flows into.
        value: How many there are.
        worth: What is lost to the reader where it is masked; of ways to protect another the cheapest is taken.
    """

    whole: Hashable
    parts: Hashable
    value: int
    worth: int = 1


class Residual(Generic[Key]):
    """What can still change in a table while its sums stay right.

    A count can rise without end, and fall to one.

    Args:
        counts: The table; a zero never changes.
        free: The counts that may change at no cost; any other costs what it is worth.
        without: One that is looked at, and so is no way for the others to change.
    """

    def __init__(self, counts: Mapping[Key, Count], free: Collection[Key], without: Key) -> None:
        used = {key: one for key, one in counts.items() if one.value and key != without}
        costless = set(free)
        self._price = {key: 0 if key in costless else one.worth for key, one in used.items()}
        self._falls = {key: one.value - 1 for key, one in used.items()}
        self._steps: dict[Hashable, list[tuple[Key, int, Hashable]]] = {}
        for key, one in used.items():
            self._steps.setdefault(one.whole, []).append((key, 1, one.parts))
            self._steps.setdefault(one.parts, []).append((key, -1, one.whole))

    def flow(self, start: Hashable, end: Hashable, most: float) -> float:
        """Change the free counts until as much more flows as can, or as is asked for; give how much."""
        if start == end:  # a count that is in no sum
            return most
        flown = 0.0
        while flown < most and (way := self.way(start, end, pay=False)):
            more = min([most - flown, *(self._falls[key] for key, by in way if by < 0)])
            if more == inf:
                return inf
            for key, by in way:
                self._falls[key] += int(by * more)
            flown += more
        return flown

    def way(self, start: Hashable, end: Hashable, *, pay: bool) -> list[tuple[Key, int]]:
        """Find the cheapest way: counts that rise (1) or fall (-1) by one; nothing where there is none.

        Source: E. W. Dijkstra, A note on two problems in connexion with graphs, Numerische Mathematik 1, 1959.
        """
        turn = count()
        reached: dict[Hashable, tuple[Hashable, Key, int] | None] = {}
        waiting: list[tuple[int, int, Hashable, tuple[Hashable, Key, int] | None]] = [(0, next(turn), start, None)]
        while waiting and end not in reached:
            cost, _, place, came = heappop(waiting)
            if place not in reached:
                reached[place] = came
                for key, by, there in self._open(place, pay=pay):
                    heappush(waiting, (cost + self._price[key], next(turn), there, (place, key, by)))
        return list(_back(reached, end))

    def _open(self, place: Hashable, *, pay: bool) -> Iterator[tuple[Key, int, Hashable]]:
        for key, by, there in self._steps.get(place, ()):
            if (by > 0 or self._falls[key]) and (pay or self._price[key] == 0):
                yield key, by, there


def _back(reached: Mapping[Hashable, tuple[Hashable, Key, int] | None], end: Hashable) -> Iterator[tuple[Key, int]]:
    came = reached.get(end)
    while came:
        place, key, by = came
        yield key, by
        came = reached[place]
