"""An explanation as a table."""

from peerctl.matching.explanation import PairExplanation, PersonExplanation
from peerctl.matching.hearing import Hearing
from peerctl.model.message import say
from peerctl.reports.explanation_tables import explanation_table

GOOD = say("Good.")


def test_what_is_told_of_a_person_says_who_may_hear_it() -> None:
    table = explanation_table(PersonExplanation("p-1", "peer", ("m-1",), (GOOD,)), Hearing(person="p-1"))
    assert table.title == say("{person} in the plan", person="p-1")
    assert table.rows == ((GOOD,),)
    assert [note.values for note in table.notes] == [{"person": "p-1"}]


def test_two_people_who_are_no_pair_are_told_so() -> None:
    table = explanation_table(PairExplanation("m-1", "p-1", "not-proposed", (GOOD,)), Hearing())
    assert table.title == say("Why {mentor} and {peer} are not a pair in the plan", mentor="m-1", peer="p-1")
