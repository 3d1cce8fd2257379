"""Cases that are hard or odd, solved by both strategies."""

import pytest

from peerctl.matching.lots import drawn, lots
from peerctl.matching.merits import blocking_pairs, fits
from peerctl.matching.problem import Problem, Side, build_problem
from peerctl.matching.solve import Solution, outline, solve
from tests.matching.instances import as_problem, small, speed_dating
from tests.matching.reference import Instance, best

Tiers = dict[str, dict[str, int]]


def problem(mentors: Tiers, peers: Tiers) -> Problem:
    """Make a problem of one-place people in which those who both name each other are allowed."""
    allowed = {(m, p): 50 for m, tiers in mentors.items() for p in tiers if m in peers[p]}
    sides = [Side(dict.fromkeys(tiers, 1), dict.fromkeys(tiers, 0), tiers) for tiers in (mentors, peers)]
    return build_problem(sides[0], sides[1], allowed)


def strict(names: str, *wishes: str) -> Tiers:
    """Write strict wishes by letters: `strict("ab", "xy", "yx")` says a wants x before y, and b y before x."""
    return {name: {other: tier for tier, other in enumerate(wish)} for name, wish in zip(names, wishes, strict=True)}


def value(solution: Solution, stage: str) -> object:
    """Give what a stage reached."""
    return next(outcome.value for outcome in solution.stages if outcome.stage == stage)


def ids(known: Problem, solution: Solution) -> set[str]:
    """Give the pairs by letters."""
    return {"".join(known.ids(pair)) for pair in solution.matching}


def test_with_everybody_wishing_for_the_same_one_each_step_down_is_counted() -> None:
    known = problem(strict("abcd", *["wxyz"] * 4), strict("wxyz", *["abcd"] * 4))
    solution = solve(known, "fair", "s")
    assert ids(known, solution) == {"aw", "bx", "cy", "dz"}
    assert value(solution, "fairness") == ((3, 2), (2, 4), (1, 6))


def test_in_a_cycle_of_wishes_the_middle_way_is_fair() -> None:
    known = problem(strict("abc", "xyz", "yzx", "zxy"), strict("xyz", "bca", "cab", "abc"))
    solution = solve(known, "fair", "s")
    assert ids(known, solution) == {"ay", "bz", "cx"}
    assert value(solution, "fairness") == ((1, 6),)


def test_one_mentor_for_thirty_takes_the_one_wished_most() -> None:
    peers = [chr(200 + index) for index in range(30)]
    known = problem(strict("a", "".join(reversed(peers))), strict("".join(peers), *["a"] * 30))
    for strategy in ("fair", "stable"):
        solution = solve(known, strategy, "s")
        assert ids(known, solution) == {"a" + peers[-1]}
        assert value(solution, "fairness") == ()


def test_thirty_who_are_wished_alike_are_drawn_by_lot() -> None:
    peers = [chr(200 + index) for index in range(30)]
    known = problem({"a": dict.fromkeys(peers, 0)}, {name: {"a": 0} for name in peers})
    winners = {frozenset(ids(known, solve(known, "fair", seed))) for seed in "stuvwxyz"}
    assert len(winners) > 4
    first = min(range(30), key=lots(known, "s", 1).__getitem__)
    assert solve(known, "fair", "s").matching == {first}


@pytest.mark.parametrize("strategy", ["fair", "stable"])
@pytest.mark.parametrize(
    ("mentors", "peers"), [({}, {}), ({"a": {}}, {}), ({}, {"x": {}}), ({"a": {}, "b": {}}, {"x": {}, "y": {}})]
)
def test_where_nobody_is_allowed_nobody_is_paired(mentors: Tiers, peers: Tiers, strategy: str) -> None:
    solution = solve(problem(mentors, peers), strategy, "s")
    assert solution.matching == frozenset()
    assert all(outcome.proved for outcome in solution.stages)


def test_a_lot_that_is_equal_is_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("peerctl.matching.lots.MODULUS", 2)
    rounds = set()
    for seed in range(12):
        mentors, peers = ("m-0", "m-1", "m-2"), ("p-0", "p-1", "p-2")
        tiers = {one: dict.fromkeys(peers, 0) for one in mentors} | {one: dict.fromkeys(mentors, 0) for one in peers}
        ones = dict.fromkeys((*mentors, *peers), 1)
        allowed = {(mentor, peer): 7 for mentor in mentors for peer in peers}
        instance = Instance(mentors, peers, ones, dict.fromkeys(ones, 0), tiers, allowed, str(seed), modulus=2)
        known = as_problem(instance)
        solution = solve(known, "fair", str(seed))
        matching, worth = best(instance, "fair")
        assert {known.ids(pair) for pair in solution.matching} == matching
        assert value(solution, "lot") == worth[-1][1]
        rounds.add(len(solution.stages[-1].value))  # type: ignore[arg-type]
    assert len(rounds) > 1


def test_a_lot_is_the_same_on_every_machine() -> None:
    assert drawn("seed", 1, "m-001", "p-001") % 4093 == LOT


LOT = 3709
"""SHA-256 of `seed:1:m-001:p-001`, worked out with `sha256sum` and modulo 4093."""


@pytest.mark.parametrize(("mentors", "met", "peers"), [(15, 13, 15), (12, 5, 20), (20, 4, 12), (40, 12, 40)])
def test_larger_cohorts_are_proved_and_fit(mentors: int, met: int, peers: int) -> None:
    for number in range(2):
        known = speed_dating(mentors, met, number, peers)
        fair, stable = (solve(known, strategy, "s") for strategy in ("fair", "stable"))
        assert all(outcome.proved and outcome.bound == outcome.value for outcome in (*fair.stages, *stable.stages))
        assert fits(known, fair.matching)
        assert blocking_pairs(known, stable.matching) == ()
        assert len(blocking_pairs(known, fair.matching)) == value(fair, "blocking")
        assert len(fair.matching) >= len(stable.matching)


@pytest.mark.parametrize("strategy", ["fair", "stable"])
def test_an_outline_has_the_pairs_and_blocking_pairs_of_the_whole(strategy: str) -> None:
    for number in range(40):
        known = as_problem(small(number))
        whole, rough = solve(known, strategy, "s").matching, outline(known, strategy).matching
        assert len(whole) == len(rough)
        assert len(blocking_pairs(known, whole)) == len(blocking_pairs(known, rough))
