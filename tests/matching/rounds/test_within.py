"""However early the time is up: an evening can be held as planned, and nothing is said to be proved that is not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching.past import Pair
from peerctl.matching.rounds.phases import Hall, Window, Windows, best_of, first_of, phases
from peerctl.matching.rounds.schedule import schedule
from tests.matching.rounds.test_schedule import FEW, PAIRS, WINDOWS, sound
from tests.matching.watches import NO_TIME, Looks

LOOKS = st.integers(0, 12).map(Looks)
LIMITS = st.none() | st.integers(1, 2)
WORTH = st.dictionaries(FEW.map(min), st.integers(0, 100), min_size=1)


@given(WORTH, WINDOWS, st.integers(1, 2), LIMITS, LOOKS)
@settings(deadline=None, max_examples=200)
def test_whatever_the_limit_the_plan_can_be_held_and_says_what_is_proved(
    meetings: dict[Pair, int], windows: Windows, tables: int, limit: int | None, watch: Looks
) -> None:
    plan = schedule(meetings, tables, windows, limit, watch)
    assert sound(plan, tables, windows)
    held = [meeting for turn in plan.rounds for meeting in turn]
    assert sorted([*held, *plan.left_out]) == sorted(meetings)
    assert plan.bound.rounds <= plan.at_least <= plan.needed
    assert len(plan.rounds) == (plan.needed if limit is None else min(limit, plan.needed))
    if plan.proved:
        best = schedule(meetings, tables, windows, limit)
        assert (plan.rounds, plan.left_out) == (best.rounds, best.left_out)


@given(PAIRS, WINDOWS, st.integers(1, 5))
@settings(deadline=None, max_examples=100)
def test_at_a_glance_nobody_is_in_two_meetings_at_a_time(meetings: set[Pair], windows: Windows, tables: int) -> None:
    hall = Hall(phases(4, windows), windows, tables)
    worth = dict.fromkeys(meetings, 1)
    assert hall.holds(first_of(worth, hall))
    chosen, proved = best_of(worth, hall, NO_TIME)
    assert chosen == first_of(worth, hall)
    assert proved == (not any(map(hall.open, meetings))), "what has no phase at all needs no search"


def test_without_any_time_an_evening_still_holds_all_meetings() -> None:
    everybody = {(f"m{mentor}", f"p{peer}"): mentor for mentor in range(6) for peer in range(7)}
    late = {"m1": Window(3), "p2": Window(2)}
    plan = schedule(everybody, 5, late, watch=NO_TIME)
    assert sound(plan, 5, late)
    assert (plan.left_out, plan.proved) == ((), False)
    assert plan.at_least == plan.bound.rounds == 9
    assert 9 <= plan.needed <= 12


def test_rounds_that_do_not_do_at_a_glance_are_more_than_enough() -> None:
    meetings = {("m1", "p1"): 1, ("m2", "p1"): 1, ("m2", "p2"): 1, ("m3", "p2"): 1}
    both = {"m1": Window(2), "p1": Window(1, 2), "m3": Window(3)}
    plan = schedule(meetings, 2, both, watch=NO_TIME)
    assert sound(plan, 2, both)
    assert not plan.proved
