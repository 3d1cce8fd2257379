"""A pair has said yes, or has started, and the contract is not signed.

The contract says for how long, how often and what for; everything the agenda says of silence and of the end is counted
from it. It is signed before the start; a week after the yes is an assumption of ours.
"""

from collections.abc import Iterator

from peerctl.calendar.companionship import contract_on
from peerctl.model.days import add_days
from peerctl.model.match import MatchEventKind
from peerctl.model.message import say
from peerctl.model.standing import COMMITTED
from peerctl.reports.agenda.desk import OURS, Desk
from peerctl.reports.agenda.line import Kind, Line, open_until
from peerctl.reports.agenda.pair import Pair

_PATIENCE = 7
"""Days."""


def find(desk: Desk) -> Iterator[Line]:
    """Find accepted and running pairs without a signature, where the programme wants a contract."""
    for pair in desk.pairs:
        rules = pair.programme.companionship
        signed = contract_on(pair.match, desk.day).signed
        if rules and rules.contract and pair.standing in COMMITTED and signed is None:
            yield _line(pair, (*rules.source, *OURS))


def _line(pair: Pair, source: tuple[str, ...]) -> Line:
    accepted = pair.on(MatchEventKind.ACCEPTED) or min(event.on for event in pair.match.history)
    due = pair.started or add_days(accepted, _PATIENCE)
    return Line(
        urgency=open_until(due, pair.day),
        cohort=pair.cohort,
        people=pair.people,
        match=pair.name,
        due=due,
        since=pair.started or accepted,
        why=say("Started on {since} without a signed contract.", since=pair.started)
        if pair.started
        else say("Accepted on {since}, and the contract is not signed.", since=accepted),
        rule=say("A contract is signed before the start."),
        source=tuple(dict.fromkeys(source)),
        do=say("Have it signed, and write it down:")
        if pair.started
        else say("Have it signed, and write the start down with the day of the signature:"),
        command=f"peerctl match {'settle' if pair.started else 'start'} {pair.name} --signed {pair.day}",
    )


KIND = Kind("contract-unsigned", say("A pair has said yes, and the contract is not signed"), find)
