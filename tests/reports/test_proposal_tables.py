"""A proposal as tables."""

from dataclasses import replace

from peerctl.matching.proposal import Comparison, Floor, Proposal, ProposedPair, StageResult, Tally, Unmatched
from peerctl.model.message import say
from peerctl.reports.proposal_tables import proposal_tables
from tests.matching.making import english
from tests.reports.making import day

DAY = day("2015-06-01")
GOOD = say("Good.")
BETTER = say("Better.")
EMPTY = Proposal("one", "fair", "one", (), (), (), (), Comparison(Tally(0, 0), Tally(0, 0)))
FULL = Proposal(
    cohort="one",
    strategy="fair",
    seed="drawn",
    pairs=(
        ProposedPair("m-1", "p-1", locked=True, mentor_position=None, peer_position=None, affinity=None, reasons=()),
        ProposedPair("m-2", "p-2", False, 0, 3, 57, (GOOD, BETTER), (GOOD,)),  # noqa: FBT003  # as a row
    ),
    unmatched=(Unmatched("p-3", "peer", (GOOD,), (BETTER,)),),
    blocking_pairs=(("m-2", "p-3"),),
    stages=(
        StageResult("pairs", 2, True, 2),  # noqa: FBT003
        StageResult("waiting", (("2015-01", 1), ("2015-02", 0)), True, (("2015-01", 1),)),  # noqa: FBT003
        StageResult("fairness", ((3, 1),), False, ()),  # noqa: FBT003
        StageResult("lot", (17,), True, (17,)),  # noqa: FBT003
    ),
    compare=Comparison(Tally(1, 0), Tally(2, 1)),
)


def test_pairs_show_each_sides_wish_counted_from_one() -> None:
    pairs = proposal_tables(FULL, DAY, confidential=True)[0]
    assert pairs.rows == (
        ("m-1", "p-1", say("there already"), None, None, None),
        ("m-2", "p-2", say("new"), 1, 4, 57),
    )
    assert pairs.title.values == {"cohort": "one", "day": DAY}


def test_the_reasons_of_a_pair_stand_one_after_the_other() -> None:
    why = proposal_tables(FULL, DAY, confidential=True)[1]
    assert why.rows[1][2] == say("{said} {last}", said=GOOD, last=BETTER)


def test_only_what_may_be_read_aloud_is_told_unless_everything_is_asked_for() -> None:
    assert proposal_tables(FULL, DAY)[1].rows[1][2] == GOOD
    assert proposal_tables(FULL, DAY)[2].rows[0][2] == BETTER
    assert proposal_tables(FULL, DAY)[0].rows[1] == ("m-2", "p-2", say("new")), (
        "no number of a wish, nor points in common"
    )
    assert all(("m-2", "p-3") not in table.rows for table in proposal_tables(FULL, DAY)), "nobody who prefers another"


def test_who_is_left_over_and_who_would_rather_have_had_each_other_is_told() -> None:
    _, _, left_over, blocking, _ = proposal_tables(FULL, DAY, confidential=True)
    assert left_over.rows == (("p-3", say("peer"), GOOD),)
    assert blocking.rows == (("m-2", "p-3"),)


def test_each_stage_tells_what_it_reached_and_whether_that_is_proved() -> None:
    stages = proposal_tables(FULL, DAY)[-1]
    reached = [row[1:] for row in stages.rows]
    one_of_january = (say("{count} still waiting since {month}", count=1, month="2015-01"),)
    fourth_wish = (say("{count} at wish {wish} or later", count=1, wish=4),)
    assert reached == [
        (say("{number}", number=2), say("yes")),
        (say("{parts}", parts=one_of_january), say("yes")),
        (say("{parts}", parts=fourth_wish), say("no; at best {bound}", bound=say("nobody"))),
        (say("drawn"), say("yes")),
    ]


def test_the_trade_off_is_told_where_there_is_one() -> None:
    assert len(proposal_tables(FULL, DAY)[0].notes) == 2
    even = replace(FULL, compare=Comparison(Tally(2, 1), Tally(2, 1)))
    assert len(proposal_tables(even, DAY)[0].notes) == 1


def test_where_nobody_can_be_matched_only_that_is_said() -> None:
    (pairs,) = proposal_tables(EMPTY, DAY)
    assert pairs.rows == ()
    assert pairs.notes == (say("There is nobody to match."),)


def test_where_no_pair_is_new_nothing_is_compared() -> None:
    nobody, locked = replace(FULL, pairs=(), blocking_pairs=()), replace(FULL, pairs=FULL.pairs[:1], blocking_pairs=())
    assert proposal_tables(nobody, DAY)[0].notes == (say("No pair can be proposed."),)
    left_over = say("No new pair can be proposed; those listed are there already.")
    assert proposal_tables(locked, DAY)[0].notes == (left_over,)
    assert proposal_tables(replace(locked, unmatched=()), DAY)[0].notes == (say("Everybody has a match already."),)


def test_what_stands_in_the_way_of_a_stable_plan_is_told_even_where_no_pair_is_new() -> None:
    assert len(proposal_tables(replace(FULL, pairs=()), DAY)[0].notes) == 3


def test_a_pair_that_was_proposed_before_is_not_called_new() -> None:
    assert proposal_tables(FULL, DAY, {("m-2", "p-2")})[0].rows[1][2] == say("proposed already")


def test_another_strategy_stands_beside_fair_and_stable() -> None:
    notes = proposal_tables(replace(FULL, strategy="total"), DAY)[0].notes
    assert [note.values.get("strategy") for note in notes] == ["total", None, None]


def test_wishes_granted_are_told_place_by_place() -> None:
    stage = StageResult("wishes", ((0, 3), (1, 0), (2, 1)), proved=True, bound=())
    (row,) = proposal_tables(replace(EMPTY, strategy="first-wishes", stages=(stage,)), DAY)[-1].rows
    granted = say("{count} at wish {wish}", count=3, wish=1), say("{count} at wish {wish}", count=1, wish=3)
    assert row[1] == say("{parts}", parts=granted)


def test_a_least_rating_is_a_row() -> None:
    table = proposal_tables(replace(FULL, floors=(Floor(1, 2, 1), Floor(4, 1, 0))), DAY)[-1]
    assert table.rows == ((1, 2, 1), (4, 1, 0))
    assert len(table.notes) == 1


def test_what_there_was_no_time_to_prove_says_so() -> None:
    late = replace(FULL, floors=(Floor(4, 1, 0, at_best=(2, 0)),), compare=Comparison(Tally(1, 0), Tally(2, 1, (3, 0))))
    pairs, *_, floors = proposal_tables(late, DAY)
    assert english(pairs.notes[0]).endswith(
        "(not proved; at best 3 pairs and 0 pairs of people who would both rather have had each other)."
    )
    assert english(floors.notes[1]) == "There was no time to prove what a least rating of 4 would leave."
    unproved = StageResult("lot", (17,), proved=False, bound=(0,))
    (row,) = proposal_tables(replace(EMPTY, stages=(unproved,)), DAY)[-1].rows
    assert row[2] == say("no")


def test_short_lists_are_a_hint_for_the_leader_alone() -> None:
    short = replace(FULL, short_lists=("m-1",))
    notes = len(proposal_tables(short, DAY)[0].notes)
    assert len(proposal_tables(short, DAY, confidential=True)[0].notes) == notes + 1


def test_a_plan_that_nobody_would_leave_is_said_to_be_so() -> None:
    nobody = say("Nobody is left who would rather have had each other.")
    assert nobody in proposal_tables(replace(FULL, blocking_pairs=()), DAY)[0].notes
    assert nobody not in proposal_tables(FULL, DAY)[0].notes
