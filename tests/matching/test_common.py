"""What two people have in common, point by point."""

from datetime import date

import pytest

from peerctl.matching.candidates import Candidate
from peerctl.matching.common import WEIGHTS, affinity, affinity_terms
from peerctl.model.participant import Participant
from tests.matching.making import DAY, candidate, mentor, peer


def points(one: Participant, other: Participant) -> dict[str, int]:
    """Give the points of each term that has any."""
    terms = affinity_terms(WEIGHTS, candidate(one), candidate(other), DAY)
    return {term.label.text: term.points for term in terms if term.points}


def test_two_of_the_same_age_and_nothing_else_known_have_their_age_in_common() -> None:
    assert points(mentor("m-1"), peer("p-1")) == {"age": 20}


@pytest.mark.parametrize(("born", "worth"), [("1985-05-05", 20), ("1980-05-05", 15), ("1960-01-01", 0)])
def test_each_year_apart_costs_a_twentieth_of_the_age(born: str, worth: int) -> None:
    assert points(mentor("m-1", born=born), peer("p-1")).get("age", 0) == worth


def test_a_wished_age_takes_the_place_of_closeness_on_that_side() -> None:
    wants_older = peer("p-1", {"nice": {"age": {"min": "50"}}})
    assert points(mentor("m-1", born="1960-01-01"), wants_older) == {"age": 10}
    assert points(mentor("m-1"), wants_older) == {"age": 10}


def test_an_age_that_is_not_known_gives_no_points() -> None:
    unknown = mentor("m-1", born=None)
    one = Candidate("m-1", "mentor", unknown, unknown.enrolments[0], 1, date(2015, 1, 1), matched=False, reasons=())
    assert affinity(affinity_terms(WEIGHTS, one, candidate(peer("p-1")), DAY)) == 0


def test_each_side_that_gets_the_gender_it_would_like_gives_half() -> None:
    wants_a_woman = {"nice": {"gender": "woman"}}
    assert points(mentor("m-1", gender="woman"), peer("p-1", wants_a_woman))["gender"] == 10
    both = points(mentor("m-1", wants_a_woman, gender="woman"), peer("p-1", wants_a_woman, gender="woman"))
    assert both["gender"] == 20
    assert "gender" not in points(mentor("m-1", gender="man"), peer("p-1", wants_a_woman))


def test_interests_shared_or_wished_count_up_to_three() -> None:
    one = mentor("m-1", interests=["chess", "walking", "cinema", "cooking"])
    assert points(one, peer("p-1", interests=["chess"]))["interests"] == 10
    assert points(one, peer("p-1", {"nice": {"interests": ["walking"]}}, interests=["chess"]))["interests"] == 20
    assert points(one, peer("p-1", interests=["chess", "walking", "cinema", "cooking"]))["interests"] == 30


def test_languages_count_up_to_two_and_times_up_to_three() -> None:
    one = mentor("m-1", languages=["da", "ar"], availability=["mon-evening", "tue-evening"])
    assert points(one, peer("p-1", languages=["da"])) == {"age": 20, "languages": 5}
    assert points(one, peer("p-1", {"nice": {"languages": ["ar"]}}, languages=["da"]))["languages"] == 10
    assert points(one, peer("p-1", availability=["mon-evening", "tue-evening"]))["times of the week"] == 13


def test_the_default_weights_add_up_to_a_hundred_and_say_they_are_our_own() -> None:
    assert WEIGHTS.gender + WEIGHTS.age + WEIGHTS.interests + WEIGHTS.languages + WEIGHTS.slots == 100
    assert WEIGHTS.source == ("assumption",)
