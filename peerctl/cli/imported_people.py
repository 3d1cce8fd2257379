"""People from a table: how they are shown, and which files they go into."""

from collections.abc import Sequence
from datetime import date

from peerctl.cli.imported_state import STATES
from peerctl.cli.person_file import Said, new_person
from peerctl.files.changes import Change, Plain
from peerctl.imports.plan import Line
from peerctl.imports.said import SaidPerson
from peerctl.model.finding import Finding
from peerctl.model.message import Message, say
from peerctl.model.participant import EventKind
from peerctl.model.rows import Rows
from peerctl.model.table import Column, Kind, Table
from peerctl.model.words import event_word

_COLUMNS = (
    Column("row", say("Row"), Kind.NUMBER),
    Column("person", say("Id"), Kind.ID),
    Column("cohort", say("Cohort"), Kind.ID),
    Column("role", say("Role"), Kind.ID),
    Column("facts", say("Facts"), Kind.NUMBER),
    Column("event", say("Latest")),
    Column("state", say("Becomes")),
)
Lines = Sequence[Line[SaidPerson]]


def people_table(rows: Rows, lines: Lines) -> Table:
    """Tell what each row becomes; no name stands in it."""
    listed = [(line.row, line.said, STATES[line.state]) for line in lines]
    return Table(
        say("What the rows of {file} become", file=rows.file),
        _COLUMNS,
        tuple((row, one.id, one.cohort, one.role, len(one.facts), _latest(one), state) for row, one, state in listed),
    )


def _latest(one: SaidPerson) -> Message:
    return event_word(one.events[-1][0] if one.events else EventKind.APPLIED)


def people_changes(applied: date, lines: Lines) -> dict[str, list[Change]]:
    """Give the changes that make the files of new people; who has no event has applied on the day given."""
    changes: dict[str, list[Change]] = {}
    for line in lines:
        one = line.said
        happened = one.events or ((EventKind.APPLIED, applied),)
        events: list[Plain] = [{"on": on, "event": kind.value} for kind, on in happened]
        consents: list[Plain] = [{"kind": kind, "given": happened[0][1]} for kind in one.consents]
        enrolment: dict[str, Plain] = {"cohort": one.cohort, "role": one.role, **one.enrolment}
        said = Said({**one.person}, {**one.facts}, enrolment, {**one.identity})
        changes |= new_person(one.id or "", said, events, consents)
    return changes


def row_of_person(finding: Finding, lines: Lines) -> int | None:
    """Give the row that an error comes from: that of the person whose file it stands in."""
    files = {f"{folder}/{line.said.id}.yaml": line.row for line in lines for folder in ("participants", "identities")}
    return files.get(finding.at.file)
