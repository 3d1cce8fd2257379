"""Other good plans, and what each costs."""

from peerctl.matching.alternatives import alternatives
from peerctl.matching.explanation import plan
from peerctl.matching.situation import situation
from tests.matching.making import DAY, book, english, mentor, peer
from tests.matching.test_what_if import WISHES
from tests.matching.watches import NO_TIME


def test_the_next_best_plan_differs_and_says_what_it_costs() -> None:
    made = plan(situation(book(*WISHES), "one", DAY), "fair", None)
    first, *rest = alternatives(made, 2, 2)
    assert first.pairs == (("m-1", "p-2"), ("m-2", "p-1"))
    assert first.instead_of == (("m-1", "p-1"), ("m-2", "p-2"))
    assert english(first.costs) == "1 more pair of people would both rather have had each other."
    assert [stage.stage for stage in first.stages][:2] == ["pairs", "waiting"]
    assert all(stage.proved for stage in first.stages)
    assert [other.pairs for other in rest] == [()]


def test_each_plan_differs_from_all_before_it() -> None:
    people = [mentor(f"m-{index}") for index in range(3)] + [peer(f"p-{index}") for index in range(3)]
    made = plan(situation(book(*people), "one", DAY), "fair", None)
    plans = [set(found.pairs) for found in alternatives(made, 9, 1)]
    whole = [one for one in plans if len(one) == 3]
    assert len(whole) == 5
    assert len({frozenset(one) for one in plans}) == 9


def test_there_are_no_more_plans_than_there_are() -> None:
    made = plan(situation(book(mentor("m-1"), peer("p-1")), "one", DAY), "fair", None)
    (only,) = alternatives(made, 5)
    assert (only.pairs, english(only.costs)) == ((), "There would be 1 pair fewer.")
    assert list(alternatives(made, 5, 2)) == []
    assert list(alternatives(plan(situation(book(), "one", DAY), "fair", None), 5)) == []


def test_without_time_another_plan_may_not_be_found() -> None:
    made = plan(situation(book(*WISHES), "one", DAY), "fair", None, NO_TIME)
    assert list(alternatives(made, 1)) == []
