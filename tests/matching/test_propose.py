"""A proposal from a workspace: pairs with their reasons, who is left and why, and the trade-off."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching.proposal import Proposal, Tally
from peerctl.matching.propose import UnknownStrategy, propose
from peerctl.matching.situation import NothingToMatch
from peerctl.matching.strategies import STRATEGIES
from peerctl.model.book import Book
from peerctl.model.participant import Participant
from peerctl.model.unknown import UnknownCohort
from tests.matching.making import DAY, book, english, match, mentor, part, peer, person, programme, speed_date

TEXTBOOK = (
    mentor("m-1", {"ranked": ["p-1", "p-2"]}),
    mentor("m-2", {"ranked": ["p-1"], "others": "no"}),
    peer("p-1", {"ranked": ["m-1", "m-2"]}),
    peer("p-2", {"ranked": ["m-1"], "others": "no"}),
)
"""Strict lists: two pairs are possible with one blocking pair, or one pair without."""

COMMON = (
    "What they have in common: gender 0 of 20, age 20 of 20, interests 0 of 30, languages 0 of 10, "
    "times of the week 0 of 20."
)


def pairs(proposal: Proposal) -> list[tuple[str, str]]:
    """Give the ids of the pairs."""
    return [(pair.mentor, pair.peer) for pair in proposal.pairs]


def left(proposal: Proposal) -> dict[str, list[str]]:
    """Give those without a pair, with the reasons."""
    return {one.id: [english(reason) for reason in one.reasons] for one in proposal.unmatched}


def values(proposal: Proposal) -> dict[str, object]:
    """Give what each stage reached."""
    return {stage.stage: stage.value for stage in proposal.stages}


def test_fair_makes_the_most_pairs_and_names_who_would_rather_have_had_each_other() -> None:
    proposal = propose(book(*TEXTBOOK), "one", DAY)
    assert pairs(proposal) == [("m-1", "p-2"), ("m-2", "p-1")]
    assert proposal.blocking_pairs == (("m-1", "p-1"),)
    assert proposal.compare.fair == Tally(2, 1)
    assert proposal.compare.stable == Tally(1, 0)
    assert values(proposal) == {
        "pairs": 2,
        "waiting": (("2015-01", 0),),
        "blocking": 1,
        "fairness": ((1, 2),),
        "affinity": 40,
        "lot": values(proposal)["lot"],
    }
    assert all(stage.proved and stage.bound == stage.value for stage in proposal.stages)


def test_stable_leaves_nobody_who_would_rather_have_had_each_other() -> None:
    proposal = propose(book(*TEXTBOOK), "one", DAY, strategy="stable")
    assert pairs(proposal) == [("m-1", "p-1")]
    assert proposal.blocking_pairs == ()
    assert proposal.compare.fair == Tally(2, 1)
    assert left(proposal) == {
        "m-2": [
            "The only possible partner has a pair with somebody else: p-1.",
            "m-2 wants only those named in the wishes, and so not p-2.",
        ],
        "p-2": [
            "The only possible partner has a pair with somebody else: m-1.",
            "p-2 is not among those named by m-2, who want nobody else.",
        ],
    }


def test_a_pair_says_what_speaks_for_it() -> None:
    people = mentor("m-1", {"ranked": ["p-2"]}), mentor("m-2"), peer("p-1"), peer("p-2", {"ranked": ["m-2"]})
    known = book(*people, sessions=[speed_date("2015-02-10", ("p-1", "m-1", 4))], ruled_out=[("m-1", "p-2")])
    first, second = propose(known, "one", DAY).pairs
    assert (first.mentor, first.peer, first.locked) == ("m-1", "p-1", False)
    assert [english(reason) for reason in first.reasons] == [
        "m-1 has not said anything about p-1.",
        "There was nobody possible whom m-1 would rather have had.",
        "p-1 rated m-1 4 of 5.",
        "There was nobody possible whom p-1 would rather have had.",
        COMMON,
    ]
    assert "p-2 named m-2 as wish number 1." in [english(reason) for reason in second.reasons]


def test_a_position_says_how_many_were_wished_more() -> None:
    known = book(mentor("m-1"), mentor("m-2"), peer("p-1", {"ranked": ["m-2", "m-1"]}), ruled_out=[("m-2", "p-2")])
    proposal = propose(known, "one", DAY)
    assert proposal.pairs[0].peer_position == 0
    second = propose(book(*known.participants.values(), peer("p-2", {"ranked": ["m-2"], "others": "no"})), "one", DAY)
    assert [pair.peer_position for pair in second.pairs] == [1, 0]
    assert [english(reason) for reason in second.pairs[0].reasons][3] == (
        "There was one possible partner whom p-1 would rather have had."
    )


def test_a_running_or_accepted_pair_stays_and_is_counted() -> None:
    people = [mentor("m-1"), mentor("m-2"), mentor("m-3"), peer("p-1"), peer("p-2"), peer("p-3")]
    matches = [
        match(("m-1", "p-1"), ("2015-02-01", "started")),
        match(("m-2", "p-2"), ("2015-02-01", "accepted")),
        match(("m-3", "p-4"), ("2015-02-01", "proposed")),
    ]
    proposal = propose(book(*people, matches=matches), "one", DAY)
    assert [(pair.mentor, pair.peer, pair.locked) for pair in proposal.pairs] == [
        ("m-1", "p-1", True),
        ("m-2", "p-2", True),
        ("m-3", "p-3", False),
    ]
    assert [english(pair.reasons[0]) for pair in proposal.pairs[:2]] == [
        "m-1 and p-1 are a running pair; it stays.",
        "m-2 and p-2 have accepted each other; the pair stays.",
    ]
    assert (proposal.pairs[0].mentor_position, proposal.pairs[0].peer_position) == (None, None)
    assert values(proposal)["pairs"] == 3
    assert values(proposal)["affinity"] == 60
    assert proposal.compare.stable.pairs == 3


def test_a_locked_pair_stays_when_one_of_the_two_has_left() -> None:
    known = book(peer("p-1"), matches=[match(("m-9", "p-1"), ("2015-02-01", "started"))])
    (pair,) = propose(known, "one", DAY).pairs
    assert (pair.mentor, pair.affinity, len(pair.reasons)) == ("m-9", None, 1)
    assert values(propose(known, "one", DAY))["affinity"] == 0


def test_a_person_with_a_pair_in_another_cohort_has_no_place_here() -> None:
    away = match(("m-1", "p-9"), ("2015-02-01", "started"), cohort="another")
    proposal = propose(book(mentor("m-1"), peer("p-1"), matches=[away]), "one", DAY)
    assert left(proposal) == {
        "m-1": ["m-1 has no place left: 1 pair at a time."],
        "p-1": ["There is no mentor to be matched with: nobody has a place left and may be matched today."],
    }


def test_a_mentor_with_several_places_gets_several_peers() -> None:
    one = person("m-1", part("mentor", capacity="3"))
    known = book(one, peer("p-1"), peer("p-2"), peer("p-3"), matches=[match(("m-1", "p-1"), ("2015-02-01", "started"))])
    assert pairs(propose(known, "one", DAY)) == [("m-1", "p-1"), ("m-1", "p-2"), ("m-1", "p-3")]


def test_who_waited_longest_is_matched_first() -> None:
    late = person("p-1", part("peer", [("2015-02-20", "enrolled")]))
    proposal = propose(book(mentor("m-1", {"ranked": ["p-1"]}), late, peer("p-2")), "one", DAY)
    assert pairs(proposal) == [("m-1", "p-2")]
    assert values(proposal)["waiting"] == (("2015-01", 0), ("2015-02", 1))


def test_who_is_left_is_told_each_rule_that_leaves_no_partner() -> None:
    people: list[Participant] = [
        mentor("m-1", {"never": ["p-2"]}),
        mentor("m-2", {"others": "no"}),
        mentor("m-3", {"must": {"gender": "woman"}}),
        mentor("m-4", availability=["mon-evening"]),
        mentor("m-5", languages=["da"]),
        mentor("m-6"),
        mentor("m-7"),
        mentor("m-8"),
        mentor("m-9"),
        peer("p-1", {"never": ["m-9"], "must": {"interests": ["chess"]}, "ranked": ["m-8"], "others": "no"}),
        peer("p-2", {"never": ["m-9"]}, availability=["tue-evening"], languages=["ar"], gender="man"),
    ]
    ended = match(("m-6", "p-2"), ("2015-01-21", "started"), ("2015-01-22", "ended"), rematch="no")
    declined = match(("m-7", "p-2"), ("2015-01-21", "proposed"), ("2015-01-22", "declined"))
    known = book(*people, matches=[ended, declined], ruled_out=[("m-8", "p-2"), ("m-8", "p-1")])
    proposal = left(propose(known, "one", DAY))
    assert proposal["p-2"] == [
        "p-2 is not wanted as a partner by m-1.",
        "p-2 is not among those named by m-2, who want nobody else.",
        "p-2 is not, or is not known to be, what a partner has to be for m-3.",
        "p-2 shares no time of the week with m-4.",
        "p-2 shares no language with m-5.",
        "p-2 is not to be matched again with m-6.",
        "A proposal of p-2 with m-7 was declined.",
        "The cohort's file rules out p-2 with m-8.",
        "p-2 does not want to be matched with m-9.",
    ]
    assert proposal["m-3"][-1] == ("m-3 asks for something of a partner that is not so, or not known, of p-2.")


def test_with_nobody_on_one_side_everybody_else_is_told() -> None:
    assert left(propose(book(mentor("m-1")), "one", DAY)) == {
        "m-1": ["There is no peer to be matched with: nobody has a place left and may be matched today."]
    }


def test_an_empty_cohort_has_an_empty_proposal() -> None:
    proposal = propose(book(), "one", DAY)
    assert (proposal.pairs, proposal.unmatched, values(proposal)["pairs"]) == ((), (), 0)


def test_the_lot_is_drawn_from_the_cohort_unless_another_seed_is_set() -> None:
    people = [mentor(f"m-{i}") for i in range(4)] + [peer(f"p-{i}") for i in range(4)]
    plans = {seed: pairs(propose(book(*people), "one", DAY, seed=seed)) for seed in (None, "one", "a", "b", "c")}
    assert plans[None] == plans["one"]
    assert len({tuple(plan) for plan in plans.values()}) > 1
    assert propose(book(*people), "one", DAY).seed == "one"


def test_a_plan_depends_on_the_day() -> None:
    known = book(mentor("m-1"), person("p-1", part("peer", [("2015-02-20", "enrolled")])))
    assert pairs(propose(known, "one", date(2015, 2, 19))) == []
    assert pairs(propose(known, "one", date(2015, 2, 20))) == [("m-1", "p-1")]


def test_the_programme_weighs_what_two_have_in_common() -> None:
    weights = {"gender": "0", "age": "100", "interests": "0", "languages": "0", "slots": "0", "source": "x"}
    known = book(mentor("m-1"), peer("p-1"), following=programme(affinity=weights))
    assert propose(known, "one", DAY).pairs[0].affinity == 100


def test_a_least_rating_shows_what_it_would_leave() -> None:
    ratings = [("m-1", "p-1", 5), ("p-1", "m-1", 3), ("m-1", "p-2", 1), ("p-2", "m-1", 5), ("p-1", "m-2", 4)]
    people = mentor("m-1"), mentor("m-2", {"ranked": ["p-2"]}), peer("p-1"), peer("p-2", {"ranked": ["m-2"]})
    proposal = propose(book(*people, sessions=[speed_date("2015-02-10", *ratings)]), "one", DAY)
    assert [(floor.rating, floor.pairs, floor.blocking) for floor in proposal.floors] == [
        (1, 2, 0),
        (2, 2, 0),
        (3, 2, 0),
        (4, 1, 0),
        (5, 1, 0),
    ]
    assert propose(book(*people), "one", DAY).floors == ()


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_every_strategy_shows_the_trade_off(strategy: str) -> None:
    proposal = propose(book(*TEXTBOOK), "one", DAY, strategy=strategy)
    assert (proposal.compare.fair, proposal.compare.stable) == (Tally(2, 1), Tally(1, 0))


def test_what_cannot_be_asked_is_refused_with_a_next_step() -> None:
    with pytest.raises(UnknownCohort, match="no cohort"):
        propose(book(), "two", DAY)
    with pytest.raises(UnknownStrategy) as refused:
        propose(book(), "one", DAY, strategy="fairest")
    assert english(refused.value.help) == (
        "The strategies are fair, stable, first-wishes, total, peers-first, affinity."
    )
    with pytest.raises(NothingToMatch, match="no companionships"):
        propose(book(following=programme(companionship=None, roles={"peer": {}})), "one", DAY)
    short = propose(book(following=programme(companionship=None)), "one", DAY)
    assert short == propose(book(), "one", DAY), "a short programme of mentors and peers is one of pairs"
    without = Book(book().workspace, cohorts=book().cohorts)
    with pytest.raises(NothingToMatch, match="not known"):
        propose(without, "one", DAY)


@given(st.permutations(TEXTBOOK), st.sampled_from(list(permutations(range(3)))))
@settings(deadline=None, max_examples=30)
def test_the_same_people_in_any_order_get_the_same_proposal(
    people: list[Participant], order: tuple[int, int, int]
) -> None:
    matches = [match((f"m-{i}", f"p-{i}"), ("2015-02-01", "proposed"), ("2015-02-02", "declined")) for i in range(3)]
    shuffled = book(*people, matches=[matches[index] for index in order])
    assert propose(shuffled, "one", DAY) == propose(book(*TEXTBOOK, matches=matches), "one", DAY)
