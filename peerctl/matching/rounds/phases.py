"""Late arrival and early leave: rounds cut into phases in which the same people are there.

Within a phase anybody's meetings can be in any round, so a phase of so many rounds can hold meetings exactly when
nobody has more of them than that, nor the tables (Koenig). What is left is which meeting goes into which phase: a
small 0/1 model, however many rounds there are. Its answers are counted again in whole numbers.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from peerctl.matching import solver
from peerctl.matching.lots import drawn
from peerctl.matching.model import Row
from peerctl.matching.past import Pair
from peerctl.matching.rounds.colouring import seats
from peerctl.matching.search import MismatchError
from peerctl.matching.watch import PATIENT, Hushed, Watch

_LOTS = 1 << 16
_HALF = 0.5
"""A solver's bound on a whole number is off by less."""


@dataclass(frozen=True, slots=True)
class Window:
    """The rounds in which somebody is there: from the first to the last, both within; to the end where None."""

    first: int = 1
    last: int | None = None


Windows = Mapping[str, Window]
Chosen = dict[Pair, int]
"""Meetings, each with the number of its phase."""
Column = tuple[Pair, int]


@dataclass(frozen=True, slots=True)
class Phase:
    """Rounds in which the same people are there."""

    first: int
    last: int

    @property
    def rounds(self) -> int:
        """How many rounds it has."""
        return self.last - self.first + 1

    def has(self, window: Window) -> bool:
        """Tell whether somebody with this window is there."""
        return window.first <= self.first and (window.last is None or self.last <= window.last)


def phases(rounds: int, windows: Windows) -> tuple[Phase, ...]:
    """Cut rounds into phases, in turn."""
    starts = {window.first for window in windows.values()}
    starts |= {window.last + 1 for window in windows.values() if window.last is not None}
    cuts = sorted({1, rounds + 1} | {start for start in starts if 1 < start <= rounds})
    return tuple(Phase(first, following - 1) for first, following in pairwise(cuts))


@dataclass(frozen=True)
class Hall:
    """The room to fill: its phases, who is there when, and how many tables it has."""

    phases: tuple[Phase, ...]
    windows: Windows
    tables: int

    def for_rounds(self, rounds: int) -> "Hall":
        """Give the same room, cut into phases for another number of rounds."""
        return replace(self, phases=phases(rounds, self.windows))

    def open(self, meeting: Pair) -> list[int]:
        """Give the phases in which both of a meeting are there."""
        both = [self.windows.get(person, Window()) for person in meeting]
        return [number for number, phase in enumerate(self.phases) if all(map(phase.has, both))]

    def holds(self, chosen: Chosen) -> bool:
        """Tell, in whole numbers, whether the meetings can be held in their phases."""
        used = Counter(key for column in chosen.items() for key in _keys(column))
        return all(number in self.open(meeting) for meeting, number in chosen.items()) and all(
            count <= self.room(key) for key, count in used.items()
        )

    def room(self, key: object) -> int:
        """Give how many meetings somebody can have in a phase, or the whole phase can hold."""
        if isinstance(key, tuple):
            return self.phases[key[1]].rounds
        return self.phases[key].rounds * self.tables if isinstance(key, int) else 0


class Choice(NamedTuple):
    """Meetings in phases, None where none are known; and whether that is proved to be the best there is."""

    meetings: Chosen | None
    proved: bool


def all_of(meetings: Iterable[Pair], hall: Hall, watch: Watch = PATIENT) -> Choice:
    """Give every meeting a phase; None that is proved where that cannot be."""
    columns = _columns(meetings, hall)
    return _solved(columns, list(_rows(columns, hall, lower=1)), _lots(columns), hall, watch)


def best_of(meetings: Mapping[Pair, int], hall: Hall, watch: Watch = PATIENT) -> tuple[Chosen, bool]:
    """Choose meetings with the greatest sum of affinity, then the most of them, then by lot; each gets a phase.

    Returns:
        The meetings, and whether they are proved to be the best.
    """
    columns = _columns(meetings, hall)
    rows = list(_rows(columns, hall, lower=None))
    worth = {number: -1 - (len(meetings) + 1) * meetings[meeting] for number, (meeting, _) in enumerate(columns)}
    first = _solved(columns, rows, worth, hall, watch)
    if not first.proved:
        known = (first.meetings or {}, first_of(meetings, hall))
        return max(known, key=lambda chosen: (sum(map(meetings.__getitem__, chosen)), len(chosen))), False
    best = first.meetings or {}
    value = sum(worth[number] for number, (meeting, phase) in enumerate(columns) if best.get(meeting) == phase)
    lot = _solved(columns, [*rows, Row(worth, upper=value)], _lots(columns), hall, watch)
    return lot.meetings or best, lot.proved


def first_of(meetings: Mapping[Pair, int], hall: Hall, begun: Mapping[Pair, int] = MappingProxyType({})) -> Chosen:
    """Choose meetings at a glance: one after another by affinity, each in the first phase that has room for it.

    Args:
        meetings: The meetings wanted, each with its affinity.
        hall: The room to fill.
        begun: Other meetings that are in a phase already, and stay there.
    """
    used = Counter(key for column in begun.items() for key in _keys(column))
    chosen = dict(begun)
    for meeting in sorted(meetings, key=lambda meeting: (-meetings[meeting], meeting)):
        for number in hall.open(meeting):
            keys = _keys((meeting, number))
            if all(used[key] < hall.room(key) for key in keys):
                used.update(keys)
                chosen[meeting] = number
                break
    return chosen


def _keys(column: Column) -> tuple[object, ...]:
    """Give what a meeting takes up in its phase: the time of both, and a table."""
    meeting, number = column
    return (*((seat, number) for seat in seats(meeting)), number)


def _columns(meetings: Iterable[Pair], hall: Hall) -> list[Column]:
    return [(meeting, number) for meeting in sorted(meetings) for number in hall.open(meeting)]


def _rows(columns: list[Column], hall: Hall, lower: int | None) -> Iterator[Row]:
    """Give the rows: each meeting once, and in each phase nobody and no table too often."""
    grouped: dict[object, dict[int, int]] = {}
    limits: dict[object, int] = {}
    for index, (meeting, number) in enumerate(columns):
        rounds = hall.phases[number].rounds
        keys: dict[object, int] = {number: rounds * hall.tables}
        keys |= {(seat, number): rounds for seat in seats(meeting)}
        for key, limit in keys.items():
            grouped.setdefault(key, {})[index] = 1
            limits[key] = limit
        grouped.setdefault(meeting, {})[index] = 1
    for key, terms in grouped.items():
        yield Row(terms, upper=limits[key]) if key in limits else Row(terms, lower, 1)


def _lots(columns: list[Column]) -> dict[int, int]:
    return {index: drawn("rounds", number, *meeting) % _LOTS for index, (meeting, number) in enumerate(columns)}


def _solved(columns: list[Column], rows: list[Row], objective: dict[int, int], hall: Hall, watch: Watch) -> Choice:
    if not columns:
        return Choice({}, proved=True)
    if watch.seconds_left() <= 0:
        return Choice(None, proved=False)
    answer = solver.minimise(list(range(len(columns))), rows, objective, (), Hushed(watch))
    if answer.ones is None:
        return Choice(None, answer.finished)
    values = [int(index in answer.ones) for index in range(len(columns))]
    chosen = dict(columns[index] for index in sorted(answer.ones))
    value = sum(objective[index] for index in answer.ones)
    off = answer.finished and abs(answer.bound - value) >= _HALF
    if not hall.holds(chosen) or not all(row.holds(values) for row in rows) or off:
        raise MismatchError("the solver's rounds break a rule")
    return Choice(chosen, answer.finished)
