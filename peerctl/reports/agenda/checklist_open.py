"""Something on the programme's checklists has not been settled for a pair.

What belongs to the start is due when the pair starts, what is midway halfway to the planned end, what belongs to the end
when the pair has ended. Of an ended pair only the end is asked about, and for half a year.
"""

from collections.abc import Iterator
from datetime import date

from peerctl.model.account import ChecklistItem
from peerctl.model.message import say
from peerctl.model.participant import Role
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, urgency
from peerctl.reports.agenda.pair import Pair


def find(desk: Desk) -> Iterator[Line]:
    """Find items of started pairs that are due, or will be within the days looked ahead to."""
    for pair in desk.pairs:
        for due, items in _lists(pair, desk):
            unsettled = tuple(item for item in items if pair.match.checklist.get(item.id, date.max) > desk.day)
            if unsettled and due <= desk.until:
                yield _line(pair, unsettled, due)


def _lists(pair: Pair, desk: Desk) -> Iterator[tuple[date, tuple[ChecklistItem, ...]]]:
    """Give the checklists of a pair that are looked at, each with the day on which it is due."""
    lists = pair.programme.checklists
    if pair.ended and pair.started:
        if desk.fresh(pair.ended):
            yield pair.ended, lists.end
    elif pair.runs and pair.started:
        yield pair.started, lists.start
        if pair.planned_end:
            yield pair.started + (pair.planned_end - pair.started) / 2, lists.midway


def _line(pair: Pair, items: tuple[ChecklistItem, ...], due: date) -> Line:
    sides: dict[Role, str] = {"mentor": pair.match.mentor, "peer": pair.match.peer}
    roles = {role for item in items for role in item.roles or tuple(sides)}
    return Line(
        urgency=urgency(due, pair.day),
        cohort=pair.cohort,
        people=tuple(person for role, person in sides.items() if role in roles) or pair.people,
        match=pair.name,
        due=due,
        since=due,
        why=say("Not settled: {items}.", items=tuple(item.label for item in items)),
        rule=say("The programme has it on its checklist."),
        source=tuple(dict.fromkeys(source for item in items for source in item.source)),
        do=say("Settle it, and write it down; only what is settled, and its own day:"),
        command=" --item ".join([f"peerctl match settle {pair.name}", *(item.id for item in items)]),
    )


KIND = Kind("checklist-open", say("Something on a checklist is not settled"), find)
