"""Cohorts that are made to be awkward: everybody wants the same one, wishes go round in circles, nobody may meet."""

from collections.abc import Callable

import pytest

from peerctl.matching.proposal import Proposal
from peerctl.matching.propose import propose
from peerctl.matching.strategies import STRATEGIES
from peerctl.model.book import Book
from peerctl.model.participant import Participant
from tests.matching.making import DAY, book, english, mentor, part, peer, person

SIZE = 6
EVERY = pytest.mark.parametrize("strategy", STRATEGIES)


def proposed(known: Book, strategy: str) -> Proposal:
    """Propose, and hold the proposal against what is true of every one."""
    found = propose(known, "one", DAY, strategy=strategy)
    for side in ("mentor", "peer"):
        matched = [getattr(pair, side) for pair in found.pairs]
        left = [one.id for one in found.unmatched if one.role == side]
        assert not {*matched} & {*left}
        assert {*matched, *left} == {name for name, one in known.participants.items() if one.enrolments[0].role == side}
    assert all(stage.proved and stage.value == stage.bound for stage in found.stages)
    assert all(one.reasons and one.aloud for one in found.unmatched)
    return found


def circle(steps: int) -> list[Participant]:
    """Make mentors and peers whose wishes go round: nobody's first wish wishes them first."""
    mentors = [mentor(f"m-{one}", {"ranked": _round("p", one)}) for one in range(SIZE)]
    return [*mentors, *(peer(f"p-{one}", {"ranked": _round("m", one + steps)}) for one in range(SIZE))]


def _round(letter: str, start: int) -> list[str]:
    return [f"{letter}-{(start + step) % SIZE}" for step in range(SIZE)]


@EVERY
def test_everybody_wishes_for_the_same_one(strategy: str) -> None:
    mentors = [mentor(f"m-{one}", {"ranked": ["p-0"]}) for one in range(SIZE)]
    peers = [peer(f"p-{one}", {"ranked": ["m-0"]}) for one in range(SIZE)]
    found = proposed(book(*mentors, *peers), strategy)
    assert len(found.pairs) == SIZE
    loved = [pair for pair in found.pairs if (pair.mentor == "m-0") != (pair.peer == "p-0")]
    assert len(loved) == (2 if found.blocking_pairs else 0)
    assert (strategy in {"affinity", "total"}) or ("m-0", "p-0") in {(pair.mentor, pair.peer) for pair in found.pairs}


@EVERY
def test_everybody_wants_only_the_same_one(strategy: str) -> None:
    only = {"ranked": ["p-0"], "others": "no"}
    known = book(*(mentor(f"m-{one}", only) for one in range(SIZE)), *(peer(f"p-{one}") for one in range(SIZE)))
    found = proposed(known, strategy)
    assert [pair.peer for pair in found.pairs] == ["p-0"]
    assert len(found.unmatched) == 2 * (SIZE - 1)


@EVERY
@pytest.mark.parametrize("steps", range(1, SIZE))
def test_wishes_that_go_round_in_circles(strategy: str, steps: int) -> None:
    found = proposed(book(*circle(steps)), strategy)
    assert len(found.pairs) == SIZE
    if strategy in {"fair", "stable", "peers-first"}:
        assert found.blocking_pairs == ()


@EVERY
@pytest.mark.parametrize("wishes", [{"others": "no"}, {"never": [f"p-{one}" for one in range(SIZE)]}])
def test_empty_lists_and_vetoes_against_everybody_leave_nobody_to_propose(
    strategy: str, wishes: dict[str, object]
) -> None:
    known = book(*(mentor(f"m-{one}", wishes) for one in range(SIZE)), *(peer(f"p-{one}") for one in range(SIZE)))
    found = proposed(known, strategy)
    assert (found.pairs, len(found.unmatched), found.blocking_pairs) == ((), 2 * SIZE, ())
    assert found.compare.fair == found.compare.stable


@EVERY
@pytest.mark.parametrize("side", [mentor, peer])
def test_one_side_is_empty(strategy: str, side: Callable[[str], Participant]) -> None:
    found = proposed(book(*(side(f"x-{one}") for one in range(SIZE))), strategy)
    assert (found.pairs, len(found.unmatched)) == ((), SIZE)


@EVERY
def test_one_mentor_and_thirty_peers(strategy: str) -> None:
    peers = [peer(f"p-{one:02}") for one in range(30)]
    found = proposed(book(mentor("m-1", {"ranked": ["p-17"]}), *peers), strategy)
    assert len(found.pairs) == 1
    assert len(found.unmatched) == 29
    if strategy != "affinity":
        assert found.pairs[0].peer == "p-17"
    reason = english(found.unmatched[0].aloud[-1])
    assert reason == "There are 30 peers to be matched, and 1 place with the mentors."


@EVERY
def test_one_mentor_with_room_for_thirty(strategy: str) -> None:
    wide = person("m-1", part("mentor", capacity="30", wishes={"ranked": ["p-17"], "never": ["p-03"]}))
    found = proposed(book(wide, *(peer(f"p-{one:02}") for one in range(30))), strategy)
    assert len(found.pairs) == 29
    assert [one.id for one in found.unmatched] == ["p-03"]
    assert found.blocking_pairs == ()
