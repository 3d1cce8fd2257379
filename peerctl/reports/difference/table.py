"""Differences as a table, and under headings."""

from collections.abc import Iterator
from itertools import groupby

from peerctl.model.message import Message, say
from peerctl.model.table import Column, Table
from peerctl.model.table import Kind as Cells
from peerctl.reports.difference.change import Change, Kind
from peerctl.reports.difference.difference import Difference

_SET_UP, _PEOPLE, _PAIRS, _SESSIONS = say("Settings and programmes"), say("People"), say("Pairs"), say("Sessions")
_HEADINGS = {
    Kind.SETTINGS: _SET_UP,
    Kind.PROGRAMME: _SET_UP,
    Kind.INSTRUMENT: _SET_UP,
    Kind.COHORT: say("Cohorts"),
    Kind.PERSON: _PEOPLE,
    Kind.FACT: _PEOPLE,
    Kind.CONSENT: _PEOPLE,
    Kind.ENROLMENT: _PEOPLE,
    Kind.WISH: _PEOPLE,
    Kind.ELIGIBILITY: say("Eligibility"),
    Kind.PAIR: _PAIRS,
    Kind.MEETING: _PAIRS,
    Kind.CONTACT: _PAIRS,
    Kind.SESSION: _SESSIONS,
    Kind.ATTENDANCE: _SESSIONS,
    Kind.RESPONSE: say("Answers"),
    Kind.IDENTITY: say("Names and contact data"),
    Kind.FILE: say("Files"),
}
_COLUMNS = (
    Column("kind", say("About"), Cells.ID),
    Column("id", say("Id"), Cells.ID),
    Column("sentence", say("What is different")),
)


def difference_table(found: Difference) -> Table:
    """Give one line for each difference."""
    rows = tuple((change.kind.value, change.id, change.sentence) for change in found.changes)
    return Table(say("What is different"), _COLUMNS, rows, found.notes)


def headed(found: Difference) -> Iterator[tuple[Message, list[Message]]]:
    """Give the sentences under their headings; the findings of `check` under how many there are."""
    counted = found.findings.told

    def heading(change: Change) -> Message:
        return _HEADINGS.get(change.kind, counted)

    for title, changes in groupby(found.changes, heading):
        yield title, [change.sentence for change in changes]
