"""Something on the programme's checklists has not been settled for a pair.

What belongs to the start is due when the pair starts, what is midway halfway to the planned end, what belongs to the end
when the pair has ended. Of an ended pair only the end is asked about, and for half a year.
"""

from collections.abc import Iterator
from datetime import date

from peerctl.model.account import ChecklistItem
from peerctl.model.message import say
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, urgency
from peerctl.reports.agenda.pair import Pair


def find(desk: Desk) -> Iterator[Line]:
    """Find items of started pairs that are due, or will be within the days looked ahead to."""
    for pair in desk.pairs:
        for item, due in _items(pair, desk):
            settled = pair.match.checklist.get(item.id)
            if due <= desk.until and (settled is None or settled > desk.day):
                yield _line(pair, item, due)


def _items(pair: Pair, desk: Desk) -> Iterator[tuple[ChecklistItem, date]]:
    lists = pair.programme.checklists
    if pair.ended and pair.started:
        if desk.fresh(pair.ended):
            yield from ((item, pair.ended) for item in lists.end)
    elif pair.runs and pair.started:
        yield from ((item, pair.started) for item in lists.start)
        if pair.planned_end:
            halfway = pair.started + (pair.planned_end - pair.started) / 2
            yield from ((item, halfway) for item in lists.midway)


def _line(pair: Pair, item: ChecklistItem, due: date) -> Line:
    people = {"mentor": pair.match.mentor, "peer": pair.match.peer}
    named = tuple(people[role] for role in item.roles if role in people)
    return Line(
        urgency=urgency(due, pair.day),
        cohort=pair.cohort,
        people=named or pair.people,
        match=pair.name,
        due=due,
        since=due,
        why=say("Not settled: {item}.", item=item.label),
        rule=say("It is on the programme's checklist: {id}.", id=item.id),
        source=item.source,
        do=say("Settle it, and write {id}: with the day under checklist: in {file}.", id=item.id, file=pair.file),
        file=pair.file,
    )


KIND = Kind("checklist-open", say("Something on a checklist is not settled"), find)
