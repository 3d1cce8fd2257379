"""Answers from a table: how they are shown, and which files they go into."""

from collections.abc import Sequence

from peerctl.cli.imported_state import STATES
from peerctl.files.changes import Append, Change, Plain
from peerctl.imports.plan import Filled, Line
from peerctl.model.book import Book
from peerctl.model.finding import Finding
from peerctl.model.message import say
from peerctl.model.rows import Rows
from peerctl.model.table import Column, Kind, Share, Table

_COLUMNS = (
    Column("row", say("Row"), Kind.NUMBER),
    Column("person", say("Id"), Kind.ID),
    Column("instrument", say("Questionnaire"), Kind.ID),
    Column("wave", say("Wave"), Kind.ID),
    Column("on", say("On"), Kind.DAY),
    Column("answered", say("Answered"), Kind.SHARE),
    Column("state", say("Becomes")),
)
Lines = Sequence[Line[Filled]]


def answers_table(rows: Rows, lines: Lines) -> Table:
    """Tell what each row becomes."""
    listed = [(line.row, line.said, STATES[line.state]) for line in lines]
    return Table(
        say("What the rows of {file} become", file=rows.file),
        _COLUMNS,
        tuple((row, one.person, one.instrument, one.wave, one.on, _answered(one), state) for row, one, state in listed),
    )


def _answered(one: Filled) -> Share:
    return Share(sum(answer is not None for answer in one.answers), len(one.answers))


def answers_changes(lines: Lines) -> dict[str, list[Change]]:
    """Give the changes that write answers down, each person's by day."""
    changes: dict[str, list[Change]] = {}
    for line in sorted(lines, key=lambda one: one.said.on):
        one = line.said
        answers: list[Plain] = [*one.answers]
        item: Plain = {"instrument": one.instrument, "wave": one.wave, "on": one.on, "answers": answers}
        changes.setdefault(f"responses/{one.person}.yaml", []).append(Append((), item))
    return changes


def row_of_answers(book: Book, finding: Finding, lines: Lines) -> int | None:
    """Give the row that an error comes from: by its place in the person's file, else the first of the person's."""
    theirs = [line for line in lines if finding.at.file == f"responses/{line.said.person}.yaml"]
    if not theirs:
        return None
    theirs.sort(key=lambda one: one.said.on)
    place = finding.at.keys[0] if finding.at.keys else 0
    there = len(book.responses.get(theirs[0].said.person, ()))
    number = place - there if isinstance(place, int) else 0
    return theirs[number].row if 0 <= number < len(theirs) else theirs[0].row
