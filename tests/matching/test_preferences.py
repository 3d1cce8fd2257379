"""Whom each would rather have: named before rated before not stated before rated low."""

from datetime import date

from peerctl.matching.preferences import latest_ratings, preference
from tests.matching.making import DAY, book, candidate, english, peer, speed_date

RATED = {("p-1", f"m-{score}"): score for score in range(1, 6)}


def test_wishes_come_first_then_ratings_with_not_stated_between_three_and_two() -> None:
    one = candidate(peer("p-1", {"ranked": ["m-8", ["m-7", "m-2"]]}))
    best_first = ["m-8", "m-7", "m-5", "m-4", "m-3", "m-0", "m-1"]
    tiers = [preference(one, other, RATED).tier for other in best_first]
    assert tiers == sorted(set(tiers))
    assert preference(one, "m-2", RATED).tier == preference(one, "m-7", RATED).tier


def test_a_rating_of_two_comes_between_not_stated_and_one() -> None:
    one = candidate(peer("p-1"))
    tiers = [preference(one, other, RATED).tier for other in ("m-0", "m-2", "m-1")]
    assert tiers == sorted(set(tiers))


def test_each_says_what_it_rests_on() -> None:
    one = candidate(peer("p-1", {"ranked": [["m-8"]]}))
    found = [preference(one, other, RATED) for other in ("m-8", "m-4", "m-0")]
    assert [english(each.reason) for each in found] == [
        "p-1 named m-8 as wish number 1.",
        "p-1 rated m-4 4 of 5.",
        "p-1 has not said anything about m-0.",
    ]
    assert [each.stated for each in found] == [True, True, False]


def test_the_latest_rating_counts_whichever_file_it_stands_in() -> None:
    sessions = [speed_date("2015-02-20", ("p-1", "m-1", 2)), speed_date("2015-02-10", ("p-1", "m-1", 5))]
    shared = [speed_date("2015-02-25", ("p-1", "m-1", 3))]
    assert latest_ratings(book(sessions=sessions), "one", DAY) == {("p-1", "m-1"): 2}
    assert latest_ratings(book(sessions=sessions, shared=shared), "one", DAY) == {("p-1", "m-1"): 3}


def test_cancelled_sessions_and_sessions_to_come_rate_nobody() -> None:
    known = book(
        sessions=[
            speed_date("2015-02-20", ("p-1", "m-1", 2), cancelled="snow"),
            speed_date("2015-03-02", ("p-1", "m-1", 3)),
        ]
    )
    assert latest_ratings(known, "one", DAY) == {}
    assert latest_ratings(known, "one", date(2015, 3, 2)) == {("p-1", "m-1"): 3}
