"""People, files and options in any order: the same answer, whatever the strategy."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching.alternatives import alternatives
from peerctl.matching.explain import explain
from peerctl.matching.explanation import plan
from peerctl.matching.hearing import ALOUD, Hearing
from peerctl.matching.propose import propose
from peerctl.matching.situation import situation
from peerctl.matching.solve import solve
from peerctl.matching.strategies import STRATEGIES
from peerctl.matching.what_if import Change, altered
from peerctl.model.book import Book
from tests.matching.instances import as_problem, small
from tests.matching.locking import as_book, locked_pairs
from tests.matching.making import DAY

NUMBERS = st.integers(0, 2000)


@pytest.mark.parametrize("strategy", STRATEGIES)
@given(number=NUMBERS, data=st.data())
@settings(deadline=None, max_examples=25)
def test_people_pairs_and_wishes_in_any_order_give_the_same_answer(
    strategy: str, number: int, data: st.DataObject
) -> None:
    known = small(number)
    shuffled = replace(
        known,
        mentors=tuple(data.draw(st.permutations(known.mentors))),
        peers=tuple(data.draw(st.permutations(known.peers))),
        tiers={one: dict(data.draw(st.permutations(list(tiers.items())))) for one, tiers in known.tiers.items()},
        affinity=dict(data.draw(st.permutations(list(known.affinity.items())))),
    )
    assert solve(as_problem(shuffled), strategy, "s") == solve(as_problem(known), strategy, "s")


@pytest.mark.parametrize("strategy", STRATEGIES)
@given(number=NUMBERS, data=st.data())
@settings(deadline=None, max_examples=10)
def test_files_in_any_order_give_the_same_proposal_to_the_last_sentence(
    strategy: str, number: int, data: st.DataObject
) -> None:
    known = as_book(small(number), locked_pairs(small(number)))
    assert propose(_shuffled(known, data), "one", DAY, strategy=strategy) == propose(
        known, "one", DAY, strategy=strategy
    )


@given(number=NUMBERS, data=st.data())
@settings(deadline=None, max_examples=15)
def test_files_in_any_order_give_the_same_explanations_and_other_plans(number: int, data: st.DataObject) -> None:
    known = as_book(small(number), locked_pairs(small(number)))
    assert _told(_shuffled(known, data)) == _told(known)


def _told(known: Book) -> tuple[object, ...]:
    made = plan(situation(known, "one", DAY), "fair", None)
    asked = [(name,) for name in (*made.seen.mentors, *made.seen.peers)] + list(made.seen.allowed[:4])
    explained = [explain(made, people, hearing) for people in asked for hearing in (ALOUD, Hearing(confidential=True))]
    return (explained, list(alternatives(made, 2)))


@pytest.mark.parametrize("strategy", STRATEGIES)
@given(number=NUMBERS, data=st.data())
@settings(deadline=None, max_examples=10)
def test_what_is_taken_to_be_different_may_be_named_in_any_order(
    strategy: str, number: int, data: st.DataObject
) -> None:
    instance = small(number)
    known = as_book(instance, [])
    change = Change(
        without=instance.mentors[1:2] + instance.peers[1:3],
        lock=((instance.mentors[0], instance.peers[0]),),
        forbid=tuple(sorted(instance.affinity)[:3]),
    )
    turned = Change(
        without=tuple(data.draw(st.permutations(change.without))),
        lock=change.lock,
        forbid=tuple(data.draw(st.permutations(change.forbid))),
    )
    plans = [
        propose(altered(known, situation(known, "one", DAY), taken), "one", DAY, strategy=strategy)
        for taken in (change, turned)
    ]
    assert plans[0] == plans[1]


def _shuffled(known: Book, data: st.DataObject) -> Book:
    return replace(
        known,
        participants=dict(data.draw(st.permutations(list(known.participants.items())))),
        matches=dict(data.draw(st.permutations(list(known.matches.items())))),
    )
