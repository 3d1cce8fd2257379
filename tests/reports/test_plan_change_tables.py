"""What would change, and other plans, as tables."""

from peerctl.matching.alternatives import Alternative
from peerctl.matching.explain_pair import UNPROVED
from peerctl.matching.proposal import StageResult
from peerctl.matching.what_if import Movement
from peerctl.model.message import say
from peerctl.reports.plan_change_tables import alternatives_tables, movements_table
from tests.matching.making import english
from tests.reports.test_proposal_tables import EMPTY, FULL

WORSE = say("Worse.")
M1 = say("{mentor} with {peer}", mentor="m-1", peer="p-1")
PAIRS = StageResult("pairs", 1, proved=True, bound=1)


def test_whose_partners_change_and_whether_that_is_a_gain_is_a_row() -> None:
    moved = (
        Movement("m-1", "mentor", ("p-1",), (), gains=False),
        Movement("p-1", "peer", (), ("m-2",), gains=True),
        Movement("p-2", "peer", ("m-1",), ("m-2",), gains=None),
    )
    table = movements_table(FULL, EMPTY, moved, confidential=True)
    assert [row[2:] for row in table.rows] == [
        (say("{partners}", partners=("p-1",)), say("nobody"), say("loses")),
        (say("nobody"), say("{partners}", partners=("m-2",)), say("gains")),
        (say("{partners}", partners=("m-1",)), say("{partners}", partners=("m-2",)), say("as well placed")),
    ]
    aloud = [row[4] for row in movements_table(FULL, EMPTY, moved).rows]
    assert aloud == [say("a partner fewer"), say("a partner more"), say("another partner")]
    assert [english(note) for note in table.notes[:2]] == [
        "Plain proposal: 2 pairs and 1 pair of people who would both rather have had each other.",
        "Here: 0 pairs and 0 pairs of people who would both rather have had each other.",
    ]
    assert table.notes[2:] == (UNPROVED,)
    assert len(movements_table(EMPTY, EMPTY, moved).notes) == 2


def test_other_plans_tell_what_they_do_instead_and_what_each_stage_reaches() -> None:
    unsure = StageResult("lot", (1,), proved=False, bound=(0,))
    first = Alternative((("m-1", "p-1"),), (("m-1", "p-1"),), (), WORSE, "pairs", (PAIRS,))
    second = Alternative((), (), (("m-1", "p-1"),), WORSE, "affinity", (PAIRS, unsure))
    plans, stages = alternatives_tables((first, second), confidential=True)
    assert plans.rows == (
        (1, say("{pairs}", pairs=(M1,)), say("nothing"), WORSE, say("yes")),
        (2, say("nothing"), say("{pairs}", pairs=(M1,)), WORSE, say("no")),
    )
    assert [row[0] for row in stages.rows] == [1, 2, 2]
    (aloud,) = alternatives_tables((first, second))
    covered = say("The wishes of all, taken together, would be met less well.")
    assert [row[3] for row in aloud.rows] == [WORSE, covered]


def test_where_there_is_no_other_plan_it_says_so() -> None:
    (only,) = alternatives_tables(())
    assert only.notes == (say("There is no other plan that differs so much."),)
    (only,) = alternatives_tables((), cut_short=True)
    assert only.notes == (say("There was no time to look for further plans."),)
