"""Which pairs are allowed, and every reason that rules one out."""

from datetime import date

import pytest

from peerctl.matching.situation import situation
from peerctl.model.participant import Participant
from tests.matching.making import DAY, book, english, match, mentor, part, peer, person, programme

PAIR = ("m-1", "p-1")


def why_not(one: Participant, other: Participant, **more: object) -> list[str]:
    """Give the reasons that rule the pair of a mentor and a peer out."""
    found = situation(book(one, other, **more), "one", DAY).obstacles  # type: ignore[arg-type]
    return [english(obstacle.reason) for obstacle in found.get((one.id, other.id), ())]


def test_two_people_with_nothing_against_it_are_allowed() -> None:
    assert why_not(mentor("m-1"), peer("p-1")) == []


def test_never_rules_out_from_either_side() -> None:
    assert why_not(mentor("m-1", {"never": ["p-1"]}), peer("p-1")) == ["m-1 does not want to be matched with p-1."]
    assert why_not(mentor("m-1"), peer("p-1", {"never": ["m-1"]})) == ["p-1 does not want to be matched with m-1."]


def test_who_wants_only_those_named_gets_nobody_else() -> None:
    assert why_not(mentor("m-1"), peer("p-1", {"others": "no", "ranked": [["m-2"]]})) == [
        "p-1 wants only those named in the wishes, and not m-1."
    ]
    assert why_not(mentor("m-1"), peer("p-1", {"others": "no", "ranked": [["m-2"], ["m-1"]]})) == []


@pytest.mark.parametrize(
    ("must", "known", "reason"),
    [
        ({"gender": "woman"}, {"gender": "woman"}, None),
        ({"gender": "woman"}, {"gender": "man"}, "m-1 is not of the gender that p-1 asks for."),
        (
            {"gender": "woman"},
            {},
            "p-1 asks for a partner of a certain gender, and the gender of m-1 is not known.",
        ),
        ({"age": {"min": "29"}}, {"born": "1986-03-01"}, None),
        ({"age": {"min": "29"}}, {"born": "1986-03-02"}, "m-1 is not of the age that p-1 asks for."),
        ({"age": {"max": "40"}}, {"born": "1974-03-02"}, None),
        ({"age": {"max": "40"}}, {"born": "1974-03-01"}, "m-1 is not of the age that p-1 asks for."),
        ({"languages": ["da", "ar"]}, {"languages": ["ar", "da", "en"]}, None),
        ({"languages": ["da", "ar"]}, {"languages": ["da"]}, "m-1 does not speak every language that p-1 asks for."),
        ({"languages": ["da"]}, {}, "m-1 does not speak every language that p-1 asks for."),
        ({"interests": ["chess"]}, {"interests": ["chess"]}, None),
        ({"interests": ["chess"]}, {}, "m-1 does not share every interest that p-1 asks for."),
    ],
)
def test_what_is_demanded_has_to_be_known_to_be_so(
    must: dict[str, object], known: dict[str, object], reason: str | None
) -> None:
    found = why_not(mentor("m-1", **known), peer("p-1", {"must": must}))
    assert found == ([reason] if reason else [])


def test_a_demand_for_an_age_rules_out_whose_age_is_not_known() -> None:
    open_to_all = programme(eligibility={})
    assert why_not(mentor("m-1", born=None), peer("p-1", {"must": {"age": {"min": "20"}}}), following=open_to_all) == [
        "p-1 asks for a partner of a certain age, and the age of m-1 is not known."
    ]


@pytest.mark.parametrize(
    ("field", "reason"),
    [("availability", "m-1 and p-1 share no time of the week."), ("languages", "m-1 and p-1 share no language.")],
)
def test_times_and_languages_rule_out_only_where_both_state_some(field: str, reason: str) -> None:
    one, other = {"availability": ("mon-evening", "tue-evening"), "languages": ("da", "ar")}[field]
    assert why_not(mentor("m-1", **{field: [one]}), peer("p-1", **{field: [other]})) == [reason]
    assert why_not(mentor("m-1", **{field: [one]}), peer("p-1", **{field: [other, one]})) == []
    assert why_not(mentor("m-1", **{field: [one]}), peer("p-1")) == []


def test_the_leader_can_rule_a_pair_out() -> None:
    assert why_not(mentor("m-1"), peer("p-1"), ruled_out=[PAIR]) == [
        "The pair m-1 and p-1 is ruled out in the cohort's file."
    ]


def test_a_pair_that_ended_may_meet_again_unless_it_says_otherwise() -> None:
    ended = ("2015-02-01", "started"), ("2015-02-20", "ended")
    assert why_not(mentor("m-1"), peer("p-1"), matches=[match(PAIR, *ended)]) == []
    assert why_not(mentor("m-1"), peer("p-1"), matches=[match(PAIR, *ended, rematch="no")]) == [
        "m-1 and p-1 were a pair, and are not to be matched again."
    ]


def test_an_end_later_than_the_day_does_not_exist_yet() -> None:
    later = match(PAIR, ("2015-02-01", "proposed"), ("2015-04-01", "ended"), rematch="no")
    assert why_not(mentor("m-1"), peer("p-1"), matches=[later]) == []


def test_a_declined_pair_is_not_proposed_again() -> None:
    declined = match(PAIR, ("2015-02-01", "proposed"), ("2015-02-02", "declined"))
    assert why_not(mentor("m-1"), peer("p-1"), matches=[declined]) == [
        "m-1 and p-1 were proposed, and it was declined."
    ]


def test_a_decline_no_longer_stands_once_the_two_have_a_later_match() -> None:
    declined = match(PAIR, ("2015-02-01", "proposed"), ("2015-02-02", "declined"))
    again = match(PAIR, ("2015-02-10", "proposed"), later="-2")
    coming = match(PAIR, ("2015-04-10", "proposed"), later="-2")
    assert why_not(mentor("m-1"), peer("p-1"), matches=[declined, again]) == []
    assert why_not(mentor("m-1"), peer("p-1"), matches=[again, declined]) == []
    assert why_not(mentor("m-1"), peer("p-1"), matches=[declined, coming]) != []


def test_two_who_are_a_pair_already_are_no_pair_twice() -> None:
    one, other = person("m-1", part("mentor", capacity="2")), person("p-1", part("peer", capacity="2"))
    assert why_not(one, other, matches=[match(PAIR, ("2015-02-01", "accepted"))]) == ["m-1 and p-1 are a pair already."]


def test_every_pair_of_two_who_have_a_place_can_be_asked_about() -> None:
    taken = match(("m-2", "p-9"), ("2015-02-01", "accepted"))
    known = book(mentor("m-1", {"never": ["p-2"]}), mentor("m-2"), peer("p-1"), peer("p-2"), matches=[taken])
    found = situation(known, "one", DAY).obstacles
    assert (list(found), len(found)) == ([("m-1", "p-1"), ("m-1", "p-2")], 2)
    assert [bool(reasons) for reasons in found.values()] == [False, True]


def test_nobody_is_matched_with_themselves() -> None:
    both = person("x-1", part("mentor"), part("peer"))
    found = situation(book(both), "one", date(2015, 3, 1)).obstacles
    assert [obstacle.rule for obstacle in found["x-1", "x-1"]] == ["self"]


def test_every_reason_is_kept_and_whose_wish_it_is() -> None:
    one = mentor("m-1", {"never": ["p-1"]}, availability=["mon-evening"])
    other = peer("p-1", {"others": "no"}, availability=["tue-evening"])
    found = situation(book(one, other), "one", DAY).obstacles[PAIR]
    assert [(obstacle.rule, obstacle.by) for obstacle in found] == [("never", "m-1"), ("others", "p-1"), ("slots", "")]
