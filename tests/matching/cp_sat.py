"""The stages solved by CP-SAT, by the words of the definition: `python -m tests.matching.cp_sat`.

A process of its own, because ortools and highspy cannot share one. It reads cases as a JSON list on standard input and
writes what each stage is worth. Nothing here uses the package: positions are counted from the tiers anew. Of the lot
it draws the first round only.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

from ortools.sat.python import cp_model

STAGES = {
    "fair": ("pairs", "waiting", "blocking", "fairness", "affinity", "lot"),
    "stable": ("blocking", "pairs", "fairness", "affinity", "lot"),
    "first-wishes": ("pairs", "wishes", "affinity", "lot"),
    "total": ("pairs", "positions", "affinity", "lot"),
    "peers-first": ("pairs", "waiting", "blocking", "peers", "mentors", "affinity", "lot"),
    "affinity": ("pairs", "waiting", "affinity", "lot"),
}


class OutOfTimeError(Exception):
    """The time allowed is over."""


class Oracle:
    """One case, and a model that keeps what each stage has gained."""

    def __init__(self, case: dict[str, Any]) -> None:
        self.case = case
        self.pairs, self.places = case["pairs"], case["places"]
        self.until = time.monotonic() + case.get("limit", 3600)
        self.model = cp_model.CpModel()
        self.chosen = [self._variable() for _ in self.pairs]
        self.found: frozenset[int] = frozenset()
        self.of: list[list[int]] = [[] for _ in self.places]
        for pair, both in enumerate(self.pairs):
            for person in both:
                self.of[person].append(pair)
        self.position = {}
        for person, mine in enumerate(self.of):
            tiers = {pair: case["tiers"][pair][person >= case["mentors"]] for pair in mine}
            for pair in mine:
                self.position[person, pair] = sum(tier < tiers[pair] for tier in tiers.values())
            self.model.add(sum(self.chosen[pair] for pair in mine) <= self.places[person])

    def _variable(self) -> Any:  # noqa: ANN401  # ortools' own
        return self.model.new_bool_var("")

    def least(self, terms: Iterable[Any]) -> int:
        """Minimise a sum, keep the least, and give it.

        Raises:
            OutOfTimeError: It was not proved in time.
        """
        total = sum(terms)
        self.model.minimize(total)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = max(0.0, self.until - time.monotonic())
        if solver.solve(self.model) != cp_model.OPTIMAL:
            raise OutOfTimeError
        value: int = round(solver.objective_value)
        self.model.add(total <= value)
        self.found = frozenset(pair for pair, one in enumerate(self.chosen) if solver.boolean_value(one))
        self.model.clear_hints()
        for pair, one in enumerate(self.chosen):
            self.model.add_hint(one, pair in self.found)
        return value

    def stages(self) -> Iterable[tuple[str, object]]:
        """Solve stage by stage, as far as the time goes."""
        for name in STAGES[self.case["strategy"]]:
            try:
                yield name, self._stage(name)
            except OutOfTimeError:
                return

    def _stage(self, name: str) -> object:
        mentors, everybody = self.case["mentors"], len(self.places)
        solve: dict[str, Callable[[], object]] = {
            "pairs": lambda: -self._dearest([1] * len(self.pairs)),
            "waiting": lambda: tuple(self._waiting()),
            "blocking": lambda: self.least([self._blocking(pair) for pair in range(len(self.pairs))]),
            "fairness": lambda: tuple(self._leximin(range(everybody))),
            "peers": lambda: tuple(self._leximin(range(mentors, everybody))),
            "mentors": lambda: tuple(self._leximin(range(mentors))),
            "wishes": lambda: tuple(self._wishes()),
            "positions": lambda: self._cheapest([sum(self._positions(pair)) for pair in range(len(self.pairs))]),
            "affinity": lambda: -self._dearest(self.case["affinity"]),
            "lot": lambda: (self._cheapest(self.case["lots"]),),
        }
        return solve[name]()

    def _positions(self, pair: int) -> list[int]:
        return [self.position[person, pair] for person in self.pairs[pair]]

    def _cheapest(self, costs: Iterable[int]) -> int:
        return self.least(one * cost for one, cost in zip(self.chosen, costs, strict=True))

    def _dearest(self, gains: Iterable[int]) -> int:
        return self._cheapest(-gain for gain in gains)

    def _waiting(self) -> Iterable[int]:
        ranks = self.case["waiting"]
        for rank in range(1 + max((rank for rank in ranks if rank is not None), default=-1)):
            alone = {person: self._variable() for person, known in enumerate(ranks) if known == rank}
            for person, variable in alone.items():
                self.model.add(sum(self.chosen[pair] for pair in self.of[person]) + variable >= 1)
            yield self.least(alone.values())

    def _blocking(self, pair: int) -> Any:  # noqa: ANN401
        blocks = self._variable()
        self.model.add_bool_or(blocks, self.chosen[pair], *(self._content(person, pair) for person in self.pairs[pair]))
        return blocks

    def _content(self, person: int, pair: int) -> Any:  # noqa: ANN401
        """Make a variable that can be true only where every place is taken by somebody at least as much wished."""
        content = self._variable()
        own = self.position[person, pair]
        at_least = sum(self.chosen[other] for other in self.of[person] if self.position[person, other] <= own)
        self.model.add(at_least >= self.places[person] * content)
        return content

    def _worst(self, person: int) -> int:
        return max((self.position[person, pair] for pair in self.of[person] if pair in self.found), default=0)

    def _leximin(self, people: range) -> Iterable[tuple[int, int]]:
        level = max(self.position.values(), default=0)
        started = False
        while level:
            low = {person: self._variable() for person in people}
            for person, variable in low.items():
                for pair in self.of[person]:
                    if self.position[person, pair] >= level:
                        self.model.add_implication(self.chosen[pair], variable)
            count = self.least(low.values())
            started = started or count > 0
            if started:
                yield level, count
            worst = max(self._worst(person) for person in people)
            level = level - 1 if started else min(level - 1, worst)

    def _wishes(self) -> Iterable[tuple[int, int]]:
        left = 2 * len(self.found)
        for level in range(1 + max(self.position.values(), default=-1)):
            if not left:
                return
            count = -self._dearest([self._positions(pair).count(level) for pair in range(len(self.pairs))])
            left -= count
            yield level, count


def solved(case: dict[str, Any]) -> dict[str, Any]:
    """Solve a case stage by stage, as far as its time goes."""
    start, clock = time.process_time(), time.perf_counter()
    oracle = Oracle(case)
    stages = list(oracle.stages())
    return {
        "stages": stages,
        "unproved": STAGES[case["strategy"]][len(stages) :],
        "matching": sorted(oracle.found),
        "processor": time.process_time() - start,
        "seconds": time.perf_counter() - clock,
    }


if __name__ == "__main__":
    json.dump([solved(case) for case in json.load(sys.stdin)], sys.stdout)
