"""What if: the cohort a little different, and who gains and who loses."""

import pytest

from peerctl.matching.propose import propose
from peerctl.matching.situation import situation
from peerctl.matching.what_if import CannotLock, Change, Movement, altered, movements
from peerctl.model.book import Book
from tests.matching.making import DAY, book, match, mentor, peer

WISHES = (
    mentor("m-1", {"ranked": ["p-1", "p-2"]}),
    mentor("m-2", {"ranked": ["p-1", "p-2"]}),
    peer("p-1", {"ranked": ["m-1", "m-2"]}),
    peer("p-2", {"ranked": ["m-1", "m-2"]}),
)


def moved(known: Book, change: Change) -> list[Movement]:
    """Give whose partners change."""
    seen = situation(known, "one", DAY)
    other = propose(altered(known, seen, change), "one", DAY, ignored=change.ignore)
    return list(movements(seen, propose(known, "one", DAY), other, change))


def test_taking_another_pair_as_accepted_tells_who_gains_and_who_loses() -> None:
    assert moved(book(*WISHES), Change(lock=(("m-1", "p-2"),))) == [
        Movement("m-1", "mentor", ("p-1",), ("p-2",), gains=False),
        Movement("m-2", "mentor", ("p-2",), ("p-1",), gains=True),
        Movement("p-1", "peer", ("m-1",), ("m-2",), gains=False),
        Movement("p-2", "peer", ("m-2",), ("m-1",), gains=True),
    ]


def test_ruling_a_pair_out_is_as_if_it_stood_in_the_cohorts_file() -> None:
    assert [one.after for one in moved(book(*WISHES), Change(forbid=(("m-1", "p-1"),)))] == [
        ("p-2",),
        ("p-1",),
        ("m-2",),
        ("m-1",),
    ]


def test_without_somebody_their_pairs_are_gone_too() -> None:
    running = match(("m-1", "p-1"), ("2015-02-01", "started"))
    known = book(mentor("m-1"), peer("p-1"), peer("p-2"), matches=[running])
    assert moved(known, Change(without=("p-1",))) == [
        Movement("m-1", "mentor", ("p-1",), ("p-2",), gains=None),
        Movement("p-2", "peer", (), ("m-1",), gains=True),
    ]


def test_a_rule_set_aside_shows_what_it_costs() -> None:
    known = book(mentor("m-1"), peer("p-1", {"never": ["m-1"]}))
    assert [one.id for one in moved(known, Change(ignore=("never",)))] == ["m-1", "p-1"]
    assert moved(known, Change(ignore=("must",))) == []


def test_who_has_no_place_cannot_be_taken_as_a_pair() -> None:
    known = book(*WISHES)
    seen = situation(known, "one", DAY)
    for lock in ((("m-1", "p-9"),), (("m-1", "p-1"), ("m-1", "p-2"))):
        with pytest.raises(CannotLock):
            altered(known, seen, Change(lock=lock))
    assert not Change()
    assert Change(without=("m-1",))
