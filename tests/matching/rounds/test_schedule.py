"""The fewest rounds: against the bound, and against every way there is for small evenings."""

from collections.abc import Mapping
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching import solver
from peerctl.matching.past import Pair
from peerctl.matching.rounds.colouring import coloured, degrees
from peerctl.matching.rounds.phases import Window, Windows, phases
from peerctl.matching.rounds.schedule import Schedule, schedule
from peerctl.matching.search import MismatchError
from peerctl.matching.solver import Answer

PAIRS = st.sets(st.tuples(st.sampled_from(["m1", "m2", "m3", "m4"]), st.sampled_from(["p1", "p2", "p3", "p4", "p5"])))
FEW = st.sets(st.tuples(st.sampled_from(["m1", "m2"]), st.sampled_from(["p1", "p2", "p3"])), min_size=1)
WINDOWS = st.dictionaries(
    st.sampled_from(["m1", "m2", "p1", "p2"]),
    st.tuples(st.integers(1, 3), st.none() | st.integers(1, 3)).map(lambda ends: Window(*ends)),
    max_size=2,
)


def there(person: str, number: int, windows: Windows) -> bool:
    """Tell whether somebody is there in a round."""
    window = windows.get(person, Window())
    return window.first <= number and (window.last is None or number <= window.last)


def possible(turns: Mapping[Pair, int], tables: int, windows: Windows) -> bool:
    """Tell whether meetings can be held in these rounds."""
    meetings = list(turns.items())
    clash = any(
        turn == other and (one[0] == two[0] or one[1] == two[1])
        for (one, turn), (two, other) in combinations(meetings, 2)
    )
    counts = [list(turns.values()).count(turn) for turn in set(turns.values())]
    return (
        not clash
        and all(there(person, turn, windows) for meeting, turn in meetings for person in meeting)
        and max(counts, default=0) <= tables
    )


def can_hold(meetings: list[Pair], rounds: int, tables: int, windows: Windows) -> bool:
    """Try every way to give the meetings a round."""
    return any(
        possible(dict(zip(meetings, turns, strict=True)), tables, windows)
        for turns in product(range(1, rounds + 1), repeat=len(meetings))
    )


def sound(plan: Schedule, tables: int, windows: Windows) -> bool:
    """Tell whether a plan can be held."""
    turns = {meeting: number for number, held in enumerate(plan.rounds, 1) for meeting in held}
    return sum(map(len, plan.rounds)) == len(turns) and possible(turns, tables, windows)


@given(PAIRS, st.integers(1, 5))
@settings(deadline=None)
def test_the_fewest_rounds_are_as_many_as_the_bound(meetings: set[Pair], tables: int) -> None:
    plan = schedule(dict.fromkeys(meetings, 0), tables, {})
    assert len(plan.rounds) == plan.needed == plan.bound.rounds
    assert plan.bound.rounds == max(*degrees(meetings).values(), -(-len(meetings) // tables), 0, 0)
    assert sound(plan, tables, {})
    assert plan.left_out == ()


@given(PAIRS, st.integers(0, 3))
@settings(deadline=None)
def test_rounds_differ_by_one_meeting_at_most(meetings: set[Pair], more: int) -> None:
    rounds = max(degrees(meetings).values(), default=0) + more
    sizes = [len(held) for held in coloured(meetings, rounds)]
    assert sum(sizes) == len(meetings)
    assert max(sizes, default=0) - min(sizes, default=0) <= 1


def test_a_large_evening_meets_the_bound() -> None:
    everybody = {(f"m-{mentor:02}", f"p-{peer:02}"): 0 for mentor in range(30) for peer in range(40)}
    plan = schedule(everybody, 25, {})
    assert (len(plan.rounds), plan.bound.by_person, plan.bound.by_tables) == (48, 40, 48)
    assert sound(plan, 25, {})


@given(FEW, WINDOWS, st.integers(1, 2))
@settings(deadline=None, max_examples=30)
def test_late_and_early_are_kept_and_no_plan_has_fewer_rounds(
    meetings: set[Pair], windows: Windows, tables: int
) -> None:
    plan = schedule(dict.fromkeys(meetings, 1), tables, windows)
    assert sound(plan, tables, windows)
    held = sorted({meeting for turn in plan.rounds for meeting in turn})
    assert sorted([*held, *plan.left_out]) == sorted(meetings)
    assert not held or not can_hold(held, len(plan.rounds) - 1, tables, windows)
    if len(plan.left_out) == 1:
        assert not can_hold(sorted(meetings), 4, tables, windows)


@given(FEW, WINDOWS, st.integers(1, 2), st.integers(1, 2), st.data())
@settings(deadline=None, max_examples=30)
def test_with_so_many_rounds_only_the_affinity_is_the_greatest_there_is(
    meetings: set[Pair], windows: Windows, tables: int, limit: int, data: st.DataObject
) -> None:
    affinity = {meeting: data.draw(st.integers(0, 100)) for meeting in sorted(meetings)}
    plan = schedule(affinity, tables, windows, limit)
    assert sound(plan, tables, windows)
    assert len(plan.rounds) == min(limit, plan.needed)
    reached = {meeting for held in plan.rounds for meeting in held}
    if plan.needed > limit:
        best = max(
            (sum(map(affinity.__getitem__, some)), len(some))
            for size in range(len(meetings) + 1)
            for some in combinations(sorted(meetings), size)
            if can_hold(list(some), limit, tables, windows)
        )
        assert (sum(map(affinity.__getitem__, reached)), len(reached)) == best


def test_rounds_are_cut_where_somebody_comes_or_goes() -> None:
    found = phases(6, {"m1": Window(3), "p1": Window(1, 4), "p2": Window(9)})
    assert [(phase.first, phase.last) for phase in found] == [(1, 2), (3, 4), (5, 6)]
    assert phases(0, {}) == ()


def test_the_order_of_people_and_meetings_changes_nothing() -> None:
    meetings = {(mentor, peer): 7 for mentor in ("m1", "m2", "m3") for peer in ("p1", "p2", "p3", "p4")}
    other_way = dict(reversed(meetings.items()))
    late = {"m1": Window(2)}
    assert schedule(meetings, 2, late, 3) == schedule(other_way, 2, late, 3)


def test_one_who_is_never_there_meets_nobody() -> None:
    plan = schedule({("m1", "p1"): 1}, 1, {"m1": Window(3, 2)})
    assert (plan.rounds, plan.left_out) == ((), (("m1", "p1"),))


def test_late_arrival_can_ask_for_more_rounds_than_the_bound() -> None:
    meetings = {("m1", "p1"): 1, ("m2", "p2"): 1}
    plan = schedule(meetings, 1, {"m1": Window(3), "p2": Window(3)})
    assert (plan.bound.rounds, plan.needed, plan.left_out) == (3, 4, ())


def test_an_answer_of_the_solver_that_breaks_a_rule_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = Answer(frozenset([0, 1]), finished=True, bound=0)
    monkeypatch.setattr(solver, "minimise", lambda *_: wrong)
    with pytest.raises(MismatchError):
        schedule({("m1", "p1"): 1, ("m1", "p2"): 1}, 1, {"m2": Window(2)}, 1)
