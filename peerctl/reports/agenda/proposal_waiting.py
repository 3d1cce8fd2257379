"""A proposed pair waits for its yes or no.

Where the programme wants a matching conversation, it has been held; now both know each other a little and are owed an
answer. A week is given for it, which is an assumption of ours.
"""

from collections.abc import Iterator

from peerctl.model.days import add_days
from peerctl.model.match import MatchEventKind
from peerctl.model.message import say
from peerctl.model.standing import PairStanding
from peerctl.reports.agenda.desk import OURS, Desk
from peerctl.reports.agenda.line import Kind, Line, open_until

_PATIENCE = 7
"""Days."""


def find(desk: Desk) -> Iterator[Line]:
    """Find proposed pairs that nothing but an answer is missing of."""
    for pair in desk.pairs:
        rules = pair.programme.companionship
        held = pair.on(MatchEventKind.CONVERSATION)
        since = held or pair.on(MatchEventKind.PROPOSED)
        talked = held or not (rules and rules.conversation)
        if pair.standing is PairStanding.PROPOSED and talked and since:
            due = add_days(since, _PATIENCE)
            yield Line(
                urgency=open_until(due, desk.day),
                cohort=pair.cohort,
                people=pair.people,
                match=pair.name,
                due=due,
                since=since,
                why=say("The two have talked on {since} and not been asked for a yes or no.", since=since)
                if held
                else say("Proposed on {since}, and neither accepted nor declined.", since=since),
                rule=say("A proposal is answered within a week."),
                source=OURS,
                do=say("Ask both, and write their yes down; or match decline, with the reason of a no:"),
                command=f"peerctl match accept {pair.name}",
            )


KIND = Kind("proposal-waiting", say("A proposed pair waits for its yes or no"), find)
