"""What came of verifying a certificate, as a table."""

from collections.abc import Sequence
from datetime import date

from peerctl.matching.certificate import Certificate
from peerctl.matching.verify import Check
from peerctl.model.message import say
from peerctl.model.table import Column, Table
from peerctl.model.words import stage_word

_CHECKS = (Column("subject", say("What")), Column("answer", say("Answer")), Column("message", say("How")))
_SUBJECTS = {
    "inputs": say("what the files say"),
    "plan": say("the pairs"),
    "blocking_pairs": say("who would both rather have had each other"),
}
_ANSWERS = {"proved": say("proved again"), "counted": say("counted again"), "wrong": say("wrong")}


def verification_table(claimed: Certificate, checks: Sequence[Check]) -> Table:
    """Show each check, with the verdict below."""
    rows = tuple(
        (_SUBJECTS.get(check.subject) or stage_word(check.subject), _ANSWERS[check.answer], check.message)
        for check in checks
    )
    wrong = any(check.answer == "wrong" for check in checks)
    verdict = say("The certificate does not hold.") if wrong else say("The certificate holds.")
    title = say(
        "The certificate of {cohort} as known on {day}", cohort=claimed.cohort, day=date.fromisoformat(claimed.as_of)
    )
    return Table(title, _CHECKS, rows, (verdict,))
