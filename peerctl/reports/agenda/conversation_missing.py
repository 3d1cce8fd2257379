"""A proposed or accepted pair has not had its matching conversation.

The two and somebody of the staff sit down together before the pair starts: contract, goals, what each expects. A week
after the proposal is soon enough, which is an assumption of ours; a pair that has started without is overdue.
"""

from collections.abc import Iterator

from peerctl.model.days import add_days
from peerctl.model.match import MatchEventKind
from peerctl.model.message import say
from peerctl.model.standing import COMMITTED, PairStanding
from peerctl.reports.agenda.desk import OURS, Desk
from peerctl.reports.agenda.line import Kind, Line, open_until
from peerctl.reports.agenda.pair import Pair

_PATIENCE = 7
"""Days."""


def find(desk: Desk) -> Iterator[Line]:
    """Find pairs without a conversation, where the programme wants one."""
    for pair in desk.pairs:
        rules = pair.programme.companionship
        wanted = rules and rules.conversation and pair.standing in COMMITTED | {PairStanding.PROPOSED}
        if rules and wanted and pair.on(MatchEventKind.CONVERSATION) is None:
            yield _line(pair, (*rules.source, *OURS))


def _line(pair: Pair, source: tuple[str, ...]) -> Line:
    since = min(event.on for event in pair.match.history)
    due = pair.started or add_days(since, _PATIENCE)
    return Line(
        urgency=open_until(due, pair.day),
        cohort=pair.cohort,
        people=pair.people,
        match=pair.name,
        due=due,
        since=since,
        why=say("Started on {since} without a matching conversation.", since=pair.started)
        if pair.started
        else say("Proposed on {since}, and the matching conversation has not been held.", since=since),
        rule=say("The two and the staff talk before the start, within a week of the proposal."),
        source=tuple(dict.fromkeys(source)),
        do=say("Hold it, and write it down with this:"),
        command=f"peerctl match conversation {pair.name}",
    )


KIND = Kind("conversation-missing", say("A pair has not had its matching conversation"), find)
