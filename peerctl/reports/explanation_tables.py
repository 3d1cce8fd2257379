"""An explanation as a table: one sentence a row, to be read aloud."""

from peerctl.matching.explanation import PairExplanation, PersonExplanation
from peerctl.matching.hearing import Hearing
from peerctl.model.message import Message, say
from peerctl.model.table import Column, Table

_SENTENCES = (Column("sentence", say("In words")),)


def explanation_table(
    explanation: PairExplanation | PersonExplanation, hearing: Hearing, *, proved: bool = True
) -> Table:
    """Give the table of an explanation; notes tell who may hear it, and where the plan it is about is not proved."""
    rows = tuple((sentence,) for sentence in explanation.sentences)
    unproved = () if proved else (say("There was no time to prove that the plan is the best there is."),)
    return Table(_title(explanation), _SENTENCES, rows, (_note(hearing), *unproved))


def _title(explanation: PairExplanation | PersonExplanation) -> Message:
    if isinstance(explanation, PersonExplanation):
        return say("{person} in the plan", person=explanation.id)
    names = {"mentor": explanation.mentor, "peer": explanation.peer}
    if explanation.standing == "not-proposed":
        return say("Why {mentor} and {peer} are not a pair in the plan", **names)
    return say("Why {mentor} and {peer} are a pair in the plan", **names)


def _note(hearing: Hearing) -> Message:
    if hearing.confidential:
        return say("For the leader alone: it tells what people wrote and rated in confidence.")
    if hearing.person:
        return say("May be shown to {person}: it tells nothing that others wrote or rated.", person=hearing.person)
    return say("May be read aloud to both sides: it tells nothing that anybody wrote or rated.")
