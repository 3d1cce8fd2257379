"""How much more can flow from one place of a network to another: by ways that are as cheap as can be."""

from collections.abc import Hashable, Iterator, Mapping
from collections.abc import Set as AbstractSet
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


class Network(Generic[Key]):
    """A table as places and the counts that lead from each to others, forwards (1) and back (-1); a zero leads nowhere.

    Args:
        counts: The table; in each place as much flows in as out.
    """

    def __init__(self, counts: Mapping[Key, Count]) -> None:
        self.counts = counts
        self.steps: dict[Hashable, list[tuple[Key, int, Hashable]]] = {}
        for key, one in counts.items():
            if one.value:
                self.steps.setdefault(one.whole, []).append((key, 1, one.parts))
                self.steps.setdefault(one.parts, []).append((key, -1, one.whole))


class Residual(Generic[Key]):
    """What can still change in a table while its sums stay right.

    A count can rise without end, and fall to one.

    Args:
        network: The table.
        free: The counts that may change at no cost; any other costs what it is worth.
        without: One that is looked at, and so is no way for the others to change.
    """

    def __init__(self, network: Network[Key], free: AbstractSet[Key], without: Key) -> None:
        self._network = network
        self._free = free
        self._without = without
        self._risen: dict[Key, int] = {}

    def flow(self, start: Hashable, end: Hashable, most: float) -> float:
        """Change the free counts until as much more flows as can, or as is asked for; give how much."""
        if start == end:  # a count that is in no sum
            return most
        flown = 0.0
        while flown < most and (way := self.way(start, end, pay=False)):
            more = min([most - flown, *(self._falls(key) for key, by in way if by < 0)])
            if more == inf:
                return inf
            for key, by in way:
                self._risen[key] = self._risen.get(key, 0) + int(by * more)
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
                for key, by, there in self._network.steps.get(place, ()):
                    price = 0 if key in self._free else self._network.counts[key].worth
                    if self._open(key, by) and (pay or price == 0):
                        heappush(waiting, (cost + price, next(turn), there, (place, key, by)))
        return list(_back(reached, end))

    def _open(self, key: Key, by: int) -> bool:
        return key != self._without and (by > 0 or self._falls(key) > 0)

    def _falls(self, key: Key) -> int:
        """Tell how far a count can fall."""
        return self._network.counts[key].value - 1 + self._risen.get(key, 0)


def _back(reached: Mapping[Hashable, tuple[Hashable, Key, int] | None], end: Hashable) -> Iterator[tuple[Key, int]]:
    came = reached.get(end)
    while came:
        place, key, by = came
        yield key, by
        came = reached[place]
