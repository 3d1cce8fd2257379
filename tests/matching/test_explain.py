"""Explanations: why a pair, why not, why nobody; and who may hear what."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching.explain import NotTogether, cohort_of, explain
from peerctl.matching.explanation import PairExplanation, plan
from peerctl.matching.hearing import ALOUD, Hearing
from peerctl.matching.losses import first_loss
from peerctl.matching.situation import situation
from peerctl.matching.stages import Outcome
from peerctl.model.book import Book
from tests.matching.making import DAY, book, english, match, mentor, part, peer, person, speed_date
from tests.matching.test_propose import TEXTBOOK

LEADER = Hearing(confidential=True)
COVERED = "The wishes and needs of all, taken together, leave {} without a partner."


def told(known: Book, *people: str, hearing: Hearing = ALOUD, strategy: str = "fair") -> list[str]:
    """Give the sentences of an explanation."""
    found = explain(plan(situation(known, "one", DAY), strategy, None), people, hearing)
    return [english(sentence) for sentence in found.sentences]


def lost(known: Book, *people: str, strategy: str = "fair") -> tuple[str | None, int | None]:
    """Give the stage that gets worse, and by how much."""
    found = explain(plan(situation(known, "one", DAY), strategy, None), people, LEADER)
    assert isinstance(found, PairExplanation)
    return found.stage, found.amount


RATED = book(
    mentor("m-1", interests=["chess", "walks"], languages=["da"], availability=["mon-evening"]),
    mentor("m-2"),
    peer("p-1", {"ranked": ["m-1"]}, interests=["walks"], languages=["da"], availability=["mon-evening"]),
    peer("p-2"),
    sessions=[speed_date("2015-02-10", ("m-1", "p-1", 4), ("p-1", "m-2", 2))],
)


def test_a_pair_read_aloud_tells_what_the_two_share_and_nothing_that_either_wrote() -> None:
    assert told(RATED, "m-1", "p-1") == [
        "m-1 and p-1 are proposed as part of the plan for all.",
        "m-1 and p-1 share these interests: walks.",
        "m-1 and p-1 both speak Danish.",
        "m-1 and p-1 are both free at 1 time of the week.",
    ]
    assert told(RATED, "p-2", "m-2")[1:] == ["m-2 and p-2 have not named anything that they share."]


def test_each_side_may_see_what_it_wrote_itself() -> None:
    assert "m-1 rated p-1 4 of 5." in told(RATED, "m-1", "p-1", hearing=Hearing(person="m-1"))
    assert "p-1 named m-1 as wish number 1." not in told(RATED, "m-1", "p-1", hearing=Hearing(person="m-1"))
    assert "p-1 named m-1 as wish number 1." in told(RATED, "p-1", hearing=Hearing(person="p-1"))


def test_the_leader_may_see_everything() -> None:
    sentences = told(RATED, "m-1", "p-1", hearing=LEADER)
    assert {"m-1 rated p-1 4 of 5.", "p-1 named m-1 as wish number 1."} <= set(sentences)
    assert "There was nobody possible whom p-1 would rather have had." in sentences
    assert sentences[-1].startswith("What they have in common: gender 0 of 20")


def test_a_locked_pair_says_that_it_stays() -> None:
    known = book(mentor("m-1"), peer("p-1"), peer("p-2"), matches=[match(("m-1", "p-1"), ("2015-02-01", "started"))])
    assert told(known, "m-1", "p-1")[0] == "m-1 and p-1 are a running pair; it stays."
    assert told(known, "p-1")[0] == "m-1 and p-1 are a running pair; it stays."
    assert told(known, "m-1", "p-2") == ["m-1 cannot get a new partner today."]
    assert told(known, "m-1", "p-2", hearing=LEADER) == ["m-1 has no place left: 1 pair at a time."]
    assert told(known, "p-2", hearing=Hearing(person="p-2")) == [
        "p-2 has no partner in the plan.",
        "There is no mentor to be matched with: nobody has a place left and may be matched today.",
    ]


def test_a_locked_pair_with_somebody_who_left_shares_nothing_more() -> None:
    known = book(peer("p-1"), matches=[match(("m-9", "p-1"), ("2015-02-01", "started"))])
    assert told(known, "p-1", hearing=LEADER) == ["m-9 and p-1 are a running pair; it stays."]


def test_a_veto_is_told_to_nobody_but_the_leader_and_who_made_it() -> None:
    known = book(mentor("m-1", {"never": ["p-1"]}), mentor("m-2"), peer("p-1"), peer("p-2"))
    veto = "m-1 does not want to be matched with p-1."
    assert told(known, "m-1", "p-1", hearing=LEADER) == [veto]
    assert told(known, "m-1", "p-1", hearing=Hearing(person="m-1")) == [veto]
    covered = [
        "m-1 and p-1 are not a pair in the plan: the wishes and needs of all, taken together, are met better without it."
    ]
    assert told(known, "m-1", "p-1", hearing=Hearing(person="p-1")) == told(known, "m-1", "p-1") == covered


def test_a_veto_reads_the_same_as_a_plan_that_is_better_for_others() -> None:
    wishes = {"ranked": ["p-2"]}, {"ranked": ["p-1"]}
    other = book(mentor("m-1", wishes[0]), mentor("m-2", wishes[1]), peer("p-1"), peer("p-2"))
    vetoed = book(mentor("m-1", {**wishes[0], "never": ["p-1"]}), mentor("m-2"), peer("p-1"), peer("p-2"))
    assert lost(other, "m-1", "p-1")[0] == "fairness"
    assert told(other, "m-1", "p-1") == told(vetoed, "m-1", "p-1")


def test_what_both_said_of_themselves_is_no_secret() -> None:
    known = book(mentor("m-1", languages=["da"]), peer("p-1", languages=["ar"]))
    assert told(known, "m-1", "p-1") == ["m-1 and p-1 share no language."]


def test_a_pair_that_would_cost_a_pair_says_so() -> None:
    known = book(*TEXTBOOK)
    assert lost(known, "m-1", "p-1") == ("pairs", 1)
    assert told(known, "m-1", "p-1") == [
        "m-1 and p-1 could be a pair. With the two as a pair:",
        "There would be 1 pair fewer.",
    ]


def test_each_stage_says_by_how_much_it_would_be_worse() -> None:
    late = person("p-2", part("peer", [("2015-02-20", "enrolled")]))
    assert told(book(mentor("m-1"), peer("p-1"), late), "m-1", "p-2")[1:] == [
        "1 more of those who wait since 2015-01 would be left without a partner."
    ]
    known = book(
        mentor("m-1", {"ranked": ["p-1"]}, interests=["walks"]),
        mentor("m-2"),
        peer("p-1", {"ranked": ["m-1"]}),
        peer("p-2"),
    )
    assert lost(known, "m-1", "p-2") == ("blocking", 1)
    assert lost(known, "m-1", "p-2", strategy="total") == ("positions", 2)
    assert lost(known, "m-1", "p-2", strategy="first-wishes") == ("wishes", 2)
    assert lost(known, "m-1", "p-2", strategy="peers-first") == ("blocking", 1)
    alike = book(mentor("m-1", interests=["walks"]), mentor("m-2"), peer("p-1", interests=["walks"]), peer("p-2"))
    assert lost(alike, "m-1", "p-2") == ("affinity", 10)


def test_where_the_lot_decided_it_says_so() -> None:
    even = book(mentor("m-1"), mentor("m-2"), peer("p-1"), peer("p-2"))
    sentences = [told(even, "m-1", other)[1] for other in ("p-1", "p-2")]
    assert "Another plan would be just as good; a drawn lot decided." in sentences


def test_without_time_the_comparison_is_not_passed_off_as_proved() -> None:
    plain = (Outcome("pairs", 2, proved=True, bound=2), Outcome("blocking", 3, proved=False, bound=1))
    other = (Outcome("pairs", 2, proved=True, bound=2), Outcome("blocking", 5, proved=True, bound=5))
    found = first_loss(plain, other, ())
    assert found is not None
    assert (found.stage, found.amount, found.proved) == ("blocking", 2, False)
    assert first_loss(plain, plain, ()) is None


def test_the_leader_is_told_where_better_plans_may_exist() -> None:
    made = plan(situation(book(*TEXTBOOK), "one", DAY), "fair", None)
    unsure = tuple(replace(outcome, proved=False) for outcome in made.solution.stages)
    made = replace(made, solution=replace(made.solution, stages=unsure))
    assert [english(sentence) for sentence in explain(made, ("m-1", "p-1"), ALOUD).sentences][-1] == (
        "This compares the best plans found in the time there was; better ones may exist."
    )


CROWD = (
    mentor("m-1"),
    mentor("m-2", {"must": {"gender": "woman"}}),
    peer("p-1", gender="man"),
    peer("p-2", {"never": ["m-2"]}, gender="woman"),
)


def test_too_many_for_too_few_are_named_to_the_leader_and_covered_for_others() -> None:
    alone = next(
        one for one in ("p-1", "p-2") if len(told(book(*CROWD), one)) and "no partner" in told(book(*CROWD), one)[0]
    )
    sentences = told(book(*CROWD), alone, hearing=LEADER)
    assert "p-1, p-2 can only have m-1: 2 peers for 1 place." in sentences
    assert (
        "There would be one pair more if this did not stand in the way: p-1 is not of the gender that m-2 asks for."
        in sentences
    )
    assert (
        "There would be one pair more if this did not stand in the way: p-2 does not want to be matched with m-2."
        in sentences
    )
    assert told(book(*CROWD), alone)[1:] == [COVERED.format(alone)]
    assert not any("m-2" in sentence for sentence in told(book(*CROWD), alone))


def test_mentors_who_are_too_many_are_told_so_too() -> None:
    known = book(mentor("m-1"), mentor("m-2"), peer("p-1"))
    alone = next(one for one in ("m-1", "m-2") if "no partner" in told(known, one)[0])
    assert told(known, alone)[-1] == "There are 2 mentors to be matched, and 1 place with the peers."
    assert told(known, alone, hearing=LEADER)[-1] == "m-1, m-2 can only have p-1: 2 mentors for 1 place."


def test_where_a_further_pair_would_be_possible_there_is_no_shortage() -> None:
    sentences = told(book(*TEXTBOOK), "m-2", hearing=LEADER, strategy="stable")
    assert not any("can only have" in sentence for sentence in sentences)


def test_an_own_wish_that_leaves_nobody_is_told_to_who_wrote_it() -> None:
    known = book(mentor("m-1"), peer("p-1", {"never": ["m-1"]}))
    assert told(known, "p-1", hearing=Hearing(person="p-1")) == [
        "p-1 has no partner in the plan.",
        "p-1 does not want to be matched with m-1.",
        "There would be one pair more if this did not stand in the way: p-1 does not want to be matched with m-1.",
    ]
    assert told(known, "m-1", hearing=Hearing(person="m-1"))[1:] == [COVERED.format("m-1")]


def test_who_is_wanted_by_nobody_hears_the_same_as_who_is_one_too_many() -> None:
    everybody = mentor("m-1"), mentor("m-2"), peer("p-1"), peer("p-2"), peer("p-3")
    unwanted = mentor("m-1", {"never": ["p-3"]}), mentor("m-2", {"never": ["p-3"]}), *everybody[2:]
    too_many = "There are 3 peers to be matched, and 2 places with the mentors."
    alone = next(one for one in ("p-1", "p-2", "p-3") if "no partner" in told(book(*everybody), one)[0])
    assert told(book(*everybody), alone)[1:] == told(book(*unwanted), "p-3")[1:] == [too_many]
    assert told(book(*unwanted, mentor("m-3", {"others": "no"})), "p-3")[1:] == [COVERED.format("p-3")]


def test_somebody_who_cannot_be_matched_hears_the_reason_alone() -> None:
    early = person("m-1", part("mentor", ready="2015-05-01"))
    known = book(early, peer("p-1"))
    assert told(known, "m-1", hearing=Hearing(person="m-1"))[1] == "m-1 is ready to be matched from 2015-05-01."
    assert told(known, "m-1")[1] == "m-1 cannot get a new partner today."


def test_who_does_not_take_part_together_is_refused() -> None:
    for people in (("m-1", "m-2"), ("x",), ("m-1", "x")):
        with pytest.raises(NotTogether, match="part in"):
            told(book(*TEXTBOOK), *people)
    assert cohort_of(book(*TEXTBOOK), DAY, ("m-1", "p-1")) == "one"
    with pytest.raises(NotTogether, match="no cohort"):
        cohort_of(book(*TEXTBOOK), DAY, ("m-1", "x"))


@given(
    st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(1, 5)), max_size=6),
    st.lists(st.sampled_from(["never", "must", "others"]), min_size=3, max_size=3),
    st.sampled_from([1, 2, 3]),
)
@settings(deadline=None, max_examples=25)
def test_what_a_peer_wrote_never_changes_what_a_mentor_is_told_of_a_pair_that_is_not(
    ratings: Sequence[tuple[int, int, int]], wishes: list[str], number: int
) -> None:
    secret: dict[str, object] = {"never": ["m-1"], "must": {"gender": "woman"}, "others": "no"}
    mentors = [mentor(f"m-{index}") for index in range(1, 4)]
    peers = [peer(f"p-{index}", {wish: secret[wish]}) for index, wish in enumerate(wishes, 1)]
    given_ = [(f"p-{one}", f"m-{other}", score) for one, other, score in ratings]
    known = book(*mentors, *peers, sessions=[speed_date("2015-02-10", *given_)])
    for hearing in (ALOUD, Hearing(person="m-1")):
        sentences = " ".join(told(known, "m-1", f"p-{number}", hearing=hearing) + told(known, "m-1", hearing=hearing))
        for word in ("rated m-", "named m-", "asks for", "not want", "wants only", "rather"):
            assert word not in sentences
