"""An evening of speed-dating, from the files to the sheets."""

import pytest

from peerctl.matching.rounds.dating import Evening, NotInTheEvening, speed_dating
from peerctl.matching.rounds.phases import Window
from peerctl.matching.rounds.seating import seated
from peerctl.reports.speed_dating_tables import rounds_table
from tests.matching.making import DAY, book, english, match, mentor, part, peer, person, speed_date
from tests.matching.watches import NO_TIME


def notes(plan: object) -> list[str]:
    """Give the notes below the table of rounds."""
    return [english(note) for note in rounds_table(plan).notes]  # type: ignore[arg-type]


def test_those_meet_who_could_be_matched_and_have_not_met() -> None:
    people = (
        mentor("m1", {"never": ["p1"]}),
        mentor("m2"),
        mentor("m3"),
        *(peer(name) for name in ("p1", "p2", "p3")),
    )
    rated = speed_date("2015-02-10", ("p2", "m2", 4), ("m3", "p3", 2))
    found = speed_dating(book(*people, sessions=[rated], ruled_out=[("m1", "p2")]), "one", DAY, Evening())
    assert len(found.rounds) == found.rounds_needed == 2
    assert sorted((one.mentor, one.peer) for turn in found.rounds for one in turn.meetings) == [
        ("m1", "p3"),
        ("m2", "p1"),
        ("m2", "p3"),
        ("m3", "p1"),
        ("m3", "p2"),
    ]
    assert found.met_before == (("m2", "p2"), ("m3", "p3"))
    assert found.tables == 3
    again = speed_dating(book(*people, sessions=[rated]), "one", DAY, Evening(again=True))
    assert (again.met_before, again.rounds_needed) == ((), 3)
    assert notes(found) == [
        "Everybody can meet in 2 rounds.",
        "Fewer are not possible: m2 is in the last of them at the earliest.",
        "2 pairs have met before, and are left out.",
    ]


@pytest.mark.parametrize(
    ("history", "met"),
    [
        ((("2015-02-01", "proposed"), ("2015-02-05", "conversation")), True),
        ((("2015-02-01", "accepted"), ("2015-02-05", "started"), ("2015-02-20", "ended")), True),
        ((("2015-02-01", "proposed"),), False),
        ((("2015-02-01", "proposed"), ("2015-03-20", "conversation")), False),
    ],
)
def test_two_who_were_at_a_matching_conversation_have_met(history: tuple[tuple[str, str], ...], met: bool) -> None:  # noqa: FBT001
    known = book(mentor("m1"), peer("p1"), matches=[match(("m1", "p1"), *history)])
    assert speed_dating(known, "one", DAY, Evening()).met_before == ((("m1", "p1"),) if met else ())


def test_to_have_been_at_the_same_evening_is_no_meeting_of_two() -> None:
    there = speed_date("2015-02-10", attendance={"m1": "present", "p1": "present"})
    known = book(mentor("m1"), peer("p1"), sessions=[there])
    assert len(speed_dating(known, "one", DAY, Evening()).rounds) == 1


def test_mentors_stay_at_their_tables() -> None:
    found = seated([[("m2", "p1"), ("m1", "p2")], [("m2", "p2")], [("m1", "p1"), ("m2", "p3")]], 2)
    assert {(meeting.mentor, meeting.table) for turn in found for meeting in turn.meetings} == {("m1", 1), ("m2", 2)}


def test_with_fewer_tables_than_mentors_some_move() -> None:
    rounds = [[("m1", "p1"), ("m3", "p2")], [("m2", "p1"), ("m3", "p3")], [("m1", "p3"), ("m2", "p2")]]
    found = seated(rounds, 2)
    for turn in found:
        assert sorted(meeting.table for meeting in turn.meetings) == [1, 2]
    moved = {(meeting.mentor, meeting.table) for turn in found for meeting in turn.meetings}
    assert len(moved) == 4


def test_late_arrivals_and_few_tables_are_explained() -> None:
    people = (mentor("m1"), mentor("m2"), mentor("m3"), peer("p1"), peer("p2"), peer("p3"))
    late = {"m1": Window(3), "p1": Window(3)}
    known = book(*people)
    few = speed_dating(known, "one", DAY, Evening(tables=2, rounds=2, absent=["p3"], windows=late))
    assert notes(few)[:2] == [
        "Everybody can meet in 5 rounds.",
        "Fewer are not possible: p1 is in the last of them at the earliest.",
    ]
    apart = [("m1", "p2"), ("p3", "m1"), ("m2", "p1"), ("m3", "p1"), ("m3", "p2"), ("m3", "p3"), ("m2", "p3")]
    both_late = {"m1": Window(3), "p2": Window(3)}
    alone = speed_dating(known, "one", DAY, Evening(tables=1, apart=apart, windows=both_late))
    assert (few.proved_by, alone.proved_by) == ("bound", "solver")
    assert notes(alone)[1] == "Fewer are not possible, because some come late or leave early; every way was ruled out."
    assert notes(speed_dating(known, "one", DAY, Evening(tables=2)))[1:] == [
        "Fewer are not possible with 2 tables.",
        "There are fewer tables than mentors, so mentors move between some of the rounds.",
    ]


def test_nobody_to_meet_is_said() -> None:
    found = speed_dating(book(mentor("m1")), "one", DAY, Evening())
    assert (found.rounds, found.without_meeting) == ((), ("m1",))
    assert notes(found) == ["Nobody can meet anybody: see peerctl match propose for the reasons."]


def test_strangers_and_people_on_both_sides_are_refused() -> None:
    with pytest.raises(NotInTheEvening, match="no part"):
        speed_dating(book(mentor("m1")), "one", DAY, Evening(absent=["x"]))
    with pytest.raises(NotInTheEvening, match="both"):
        speed_dating(book(person("m1", part("mentor"), part("peer"))), "one", DAY, Evening())


def test_one_round_needs_no_reason() -> None:
    assert notes(speed_dating(book(mentor("m1"), peer("p1")), "one", DAY, Evening())) == [
        "Everybody can meet in 1 round."
    ]


def test_what_there_was_no_time_to_prove_is_told() -> None:
    known = book(*map(mentor, ("m1", "m2")), *map(peer, ("p1", "p2")))
    late = Evening(tables=1, apart=[("m1", "p2"), ("m2", "p1")], windows={"m1": Window(3), "p2": Window(3)})
    found = speed_dating(known, "one", DAY, late, watch=NO_TIME)
    assert (found.proved, found.proved_by, found.rounds_needed, found.rounds_at_least) == (False, "nothing", 4, 3)
    assert notes(found)[:3] == [
        "Everybody can meet in 4 rounds.",
        "There was no time to see whether fewer are enough; at least 3 are needed.",
        "There was no time to prove that this is the best plan there is.",
    ]
    early = Evening(tables=1, absent=["m2"], windows={"p2": Window(1, 1)})
    missed = speed_dating(known, "one", DAY, early, watch=NO_TIME)
    assert notes(missed)[:2] == [
        "There was no time to prove that this is the best plan there is.",
        "There is no round for m1 with p2.",
    ]
    few = speed_dating(known, "one", DAY, Evening(rounds=1), watch=NO_TIME)
    assert (len(few.rounds), few.proved, few.proved_by) == (1, False, "bound")
