"""A short list can steer the plan; the leader is told when it does."""

from peerctl.matching.explain import explain
from peerctl.matching.explanation import plan
from peerctl.matching.hearing import ALOUD, Hearing
from peerctl.matching.propose import propose
from peerctl.matching.situation import situation
from peerctl.model.book import Book
from tests.matching.making import DAY, book, english, mentor, peer

HINT = "The short list of p-2 steers the plan: were everybody possible accepted, the partner would be m-2."


def crowd(**wishes: object) -> Book:
    """Two peers who both want m-1 most, who would rather have p-1."""
    people = mentor("m-1", {"ranked": ["p-1", "p-2"]}), mentor("m-2")
    return book(*people, peer("p-1", {"ranked": ["m-1"]}), peer("p-2", {"ranked": ["m-1"], **wishes}))


def told(known: Book, person: str, hearing: Hearing) -> list[str]:
    """Give the sentences about somebody."""
    found = explain(plan(situation(known, "one", DAY), "fair", None), (person,), hearing)
    return [english(sentence) for sentence in found.sentences]


def test_a_short_list_that_wins_a_better_place_is_told_to_the_leader_alone() -> None:
    known = crowd(others="no")
    leader = Hearing(confidential=True)
    assert HINT in told(known, "p-2", leader)
    assert HINT not in told(known, "p-2", ALOUD) + told(known, "p-2", Hearing(person="p-2"))
    assert not any("steers" in sentence for sentence in told(known, "m-1", leader) + told(known, "p-1", leader))
    assert propose(known, "one", DAY).short_lists == ("p-2",)


def test_a_list_that_leaves_others_in_is_not_short() -> None:
    assert propose(crowd(), "one", DAY).short_lists == ()
    named = crowd(ranked=["m-1", "m-2"], others="no")
    assert propose(named, "one", DAY).short_lists == ()
    assert not any("steers" in sentence for sentence in told(named, "p-2", Hearing(confidential=True)))


def test_a_short_list_that_wins_nothing_is_no_steering() -> None:
    known = book(mentor("m-1", {"ranked": ["p-1"], "others": "no"}), mentor("m-2"), peer("p-1"), peer("p-2"))
    sentences = told(known, "m-1", Hearing(confidential=True))
    assert not any("steers" in sentence for sentence in sentences)
