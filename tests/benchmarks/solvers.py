"""Ways to pair people, each in a process of its own: `python -m tests.benchmarks.solvers NAME SIDE LIST SEED SECONDS`.

Writes as JSON the pairs found and the time of solving alone, without start-up and without making the cohort. A way
that keeps no limit of time is stopped by the system.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from peerctl.matching.problem import Problem
from tests.matching.instances import speed_dating
from tests.matching.watches import Clock

GRACE = 30
"""Seconds more than the limit, for one that keeps to it by itself but has much to make ready."""
APART = 1_000_000
"""The cost of two people who are not allowed."""


def peerctl(problem: Problem, limit: float) -> dict[str, Any]:
    """Solve all stages of `fair`."""
    from peerctl.matching.solve import solve  # noqa: PLC0415  # not in one process with ortools

    solution = solve(problem, "fair", "seed", Clock(limit))
    unproved = [outcome.stage for outcome in solution.stages if not outcome.proved]
    return {"matching": sorted(solution.matching), "says": _proved(6 - len(unproved), unproved, limit)}


def cp_sat(problem: Problem, limit: float) -> dict[str, Any]:
    """Solve the same stages by CP-SAT, one thread, each started from the answer of the one before."""
    from tests.matching.cp_sat import solved  # noqa: PLC0415
    from tests.matching.oracle import case  # noqa: PLC0415

    answer = solved(case(problem, "fair", "seed", limit))
    return {"matching": answer["matching"], "says": _proved(len(answer["stages"]), answer["unproved"], limit)}


def _proved(stages: int, unproved: Sequence[str], limit: float) -> str:
    stuck = f", out of time in `{unproved[0]}` after {limit:g} s" if unproved else ""
    return f"{stages} of 6 stages proved{stuck}"


def scipy(problem: Problem, _: float) -> dict[str, Any]:
    """Find the smallest sum of positions by scipy's assignment."""
    import numpy as np  # noqa: PLC0415
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415

    mentors, peers = linear_sum_assignment(np.array(_costs(problem)))
    return {"matching": _allowed(problem, zip(mentors.tolist(), peers.tolist(), strict=True))}


def munkres(problem: Problem, _: float) -> dict[str, Any]:
    """Find the same by the package munkres."""
    from munkres import Munkres  # noqa: PLC0415

    return {"matching": _allowed(problem, Munkres().compute(_costs(problem)))}


def matching(problem: Problem, _: float) -> dict[str, Any]:
    """Find a stable matching by the package matching: each tie is broken by number, because it takes none."""
    from matching.games import HospitalResident  # noqa: PLC0415

    mine = [[problem.partner(person, pair) for pair in pairs] for person, pairs in enumerate(problem.pairs_of)]
    mentors, peers = problem.sides
    try:
        game = HospitalResident.create_from_dictionaries(
            {person: mine[person] for person in peers},
            {person: mine[person] for person in mentors},
            dict.fromkeys(mentors, 1),
        )
        found = game.solve()
    except RecursionError:
        return {"matching": [], "says": "failed with RecursionError"}
    first = len(problem.mentors)
    pairs = ((mentor.name, peer.name - first) for mentor, taken in found.items() for peer in taken)
    return {"matching": _allowed(problem, pairs)}


def _costs(problem: Problem) -> list[list[int]]:
    first = len(problem.mentors)
    costs = [[APART] * len(problem.peers) for _ in problem.mentors]
    for (mentor, peer), both in zip(problem.pairs, problem.positions, strict=True):
        costs[mentor][peer - first] = sum(both)
    return costs


def _allowed(problem: Problem, pairs: Any) -> list[int]:  # noqa: ANN401  # whatever a package gives
    numbers = {pair: number for number, pair in enumerate(problem.pairs)}
    found = ((mentor, peer + len(problem.mentors)) for mentor, peer in pairs)
    return sorted(numbers[pair] for pair in found if pair in numbers)


WAYS: dict[str, Callable[[Problem, float], dict[str, Any]]] = {
    "peerctl": peerctl,
    "CP-SAT": cp_sat,
    "scipy": scipy,
    "munkres": munkres,
    "matching": matching,
}


def measured(name: str, side: int, met: int, seed: int, limit: float) -> dict[str, Any]:
    """Solve one cohort in one way, and take the time; importing a library is no part of it."""
    WAYS[name](speed_dating(2, 2, 0), limit)
    problem = speed_dating(side, met, seed)
    start, clock = time.process_time(), time.perf_counter()
    answer = WAYS[name](problem, limit)
    processor, seconds = time.process_time() - start, time.perf_counter() - clock
    return {
        "says": "",
        **answer,
        # Where its processor time is limited, a process's is counted in ticks, and one thread cannot use more than passes.
        "processor": min(processor, seconds),
        "seconds": seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        / (1024 if sys.platform == "linux" else 1024**2),
    }


def main(name: str, numbers: Sequence[str]) -> None:
    """Measure, and be stopped a while after the limit."""
    side, met, seed, limit = map(int, numbers)
    resource.setrlimit(resource.RLIMIT_CPU, (limit + GRACE, limit + GRACE))
    json.dump(measured(name, side, met, seed, limit), sys.stdout)
    sys.stdout.flush()
    os._exit(0)  # a solver that was left behind must not call back while the interpreter ends


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
