"""Who can be matched on the day, and the sentence for who cannot."""

from datetime import date

import pytest

from peerctl.matching.candidates import Candidate, candidates
from peerctl.matching.locked import locked_matches
from peerctl.model.book import Book
from peerctl.model.participant import Participant
from tests.matching.making import DAY, ENROLLED, book, english, match, mentor, part, peer, person, programme


def only(known: Book, day: date = DAY) -> Candidate:
    """Give the only candidate."""
    (found,) = candidates(known, "one", day, locked_matches(known, day))
    return found


def reasons(one: Participant, day: date = DAY) -> list[str]:
    """Tell why nobody can be proposed to somebody."""
    return [english(reason) for reason in only(book(one), day).reasons]


def test_somebody_enrolled_and_active_can_be_matched() -> None:
    assert reasons(mentor("m-1")) == []


@pytest.mark.parametrize("event", ["applied", "interviewed", "declined", "completed", "withdrawn"])
def test_who_does_not_take_part_is_no_candidate(event: str) -> None:
    history = [*([] if event in {"applied", "interviewed"} else ENROLLED), ("2015-02-01", event)]
    assert candidates(book(person("m-1", part("mentor", history))), "one", DAY, ()) == ()


def test_an_enrolment_later_than_the_day_does_not_exist_yet() -> None:
    assert candidates(book(mentor("m-1")), "one", date(2015, 1, 19), ()) == ()


def test_leaders_staff_and_members_of_other_cohorts_are_no_candidates() -> None:
    parts = part("group-leader"), part("staff"), part("mentor") | {"cohort": "two"}
    assert candidates(book(person("m-1", *parts)), "one", DAY, ()) == ()


def test_a_pause_keeps_somebody_out_until_it_is_over() -> None:
    paused = (*ENROLLED, ("2015-02-01", "paused"), ("2015-04-01", "resumed"))
    one = person("m-1", part("mentor", paused))
    assert reasons(one) == ["m-1 has paused since 2015-02-01."]
    assert reasons(one, date(2015, 4, 1)) == []


def test_who_is_not_eligible_yet_is_told_from_when() -> None:
    assert reasons(peer("p-1", born="1997-06-01")) == ["p-1 may not take part yet: eligible from 2015-06-01."]


def test_who_is_no_longer_eligible_is_told_since_when() -> None:
    rule = {"id": "young", "age": {"max": "40"}, "source": "x"}
    known = book(peer("p-1", born="1974-02-01"), following=programme(eligibility={"peer": [rule]}))
    assert [english(reason) for reason in only(known).reasons] == [
        "p-1 may not take part: not eligible since 2015-02-01."
    ]


def test_who_is_never_eligible_is_sent_to_the_verdict() -> None:
    rule = {"id": "here", "municipality": ["Vejle"], "source": "x"}
    known = book(peer("p-1", municipality="Kolding"), following=programme(eligibility={"peer": [rule]}))
    (reason,) = only(known).reasons
    assert english(reason) == "p-1 may not take part: `peerctl eligibility p-1 --explain` tells why."


def test_who_may_be_eligible_is_sent_to_the_question() -> None:
    (reason,) = reasons(peer("p-1", born=None))
    assert reason.startswith("It is not known whether p-1 may take part")


def test_a_mentor_is_matched_from_the_day_of_being_ready() -> None:
    one = person("m-1", part("mentor", ready="2015-03-02"))
    assert reasons(one) == ["m-1 is ready to be matched from 2015-03-02."]
    assert reasons(one, date(2015, 3, 2)) == []


def test_waiting_begins_with_the_later_of_enrolled_and_ready() -> None:
    assert only(book(mentor("m-1"))).since == date(2015, 1, 20)
    assert only(book(person("m-1", part("mentor", ready="2015-02-03")))).since == date(2015, 2, 3)
    assert only(book(person("m-1", part("mentor", ready="2015-01-03")))).since == date(2015, 1, 20)


def test_places_are_the_capacity_within_what_the_programme_allows() -> None:
    one = person("m-1", part("mentor", capacity="4"))
    few = programme(roles={"mentor": {"capacity": "3", "source": "x"}})
    assert only(book(one)).places == 4
    assert only(book(one, following=few)).places == 3
    assert only(book(mentor("m-1"), following=few)).places == 1


@pytest.mark.parametrize("cohort", ["one", "another"])
def test_a_pair_in_any_cohort_takes_up_a_place(cohort: str) -> None:
    pair = match(("m-1", "p-1"), ("2015-02-01", "started"), cohort=cohort)
    found = only(book(mentor("m-1"), matches=[pair]))
    assert found.matched
    assert [english(reason) for reason in found.reasons] == ["m-1 has no place left: 1 pair at a time."]
    assert only(book(person("m-1", part("mentor", capacity="2")), matches=[pair])).places == 1


def test_a_place_taken_as_mentor_is_none_taken_as_peer() -> None:
    pair = match(("x-1", "p-1"), ("2015-02-01", "started"))
    assert only(book(peer("x-1"), matches=[pair])).places == 1


@pytest.mark.parametrize("event", ["proposed", "conversation", "declined", "ended"])
def test_what_is_not_accepted_or_running_takes_up_no_place(event: str) -> None:
    pair = match(("m-1", "p-1"), ("2015-02-01", "proposed"), ("2015-02-02", event))
    assert only(book(mentor("m-1"), matches=[pair])).places == 1


def test_of_two_parts_in_one_role_the_first_counts() -> None:
    one = person("m-1", part("mentor", capacity="3"), part("mentor"))
    assert only(book(one)).places == 3
