"""Writing tables and records in the format that was asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from peerctl.cli.request import Request
from peerctl.cli.usage import one_of
from peerctl.model.message import say
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.show.sorting import danish_order
from peerctl.show.terminal import table_text

NAME = Column("name", say("Name"), Kind.TEXT)
_PEOPLE = ("id", "person", "mentor", "peer")


@dataclass(frozen=True, slots=True)
class Output:
    """How an answer is written."""

    request: Request
    format: str
    csv: str | None = None

    def text(self, record: object, tables: Sequence[Table]) -> str:
        """Write a record as JSON, or its tables: all of them for a terminal, the first one as CSV."""
        wording = self.request.wording
        if self.format == "json":
            from peerctl.show.json import json_text

            return json_text(record, wording, self.request.rev)
        if self.format == "csv":
            from peerctl.show.csv import DIALECTS, csv_text, dialect_of

            named = self.csv and DIALECTS[one_of("--csv", self.csv, tuple(DIALECTS))]
            return csv_text(tables[0], wording, named or dialect_of(wording.language))
        return self.request.headed("\n".join(table_text(table, wording, self.request.screen) for table in tables))


def with_names(table: Table, names: Mapping[str, str]) -> Table:
    """Put each person's name beside the id; where the first column is of people, sort by name as Danes do."""
    people = [index for index, column in enumerate(table.columns) if column.key in _PEOPLE]
    if not names or not people:
        return table

    def named(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple(part for index, cell in enumerate(row) for part in _beside(index in people, cell, names))

    columns = tuple(
        part
        for index, column in enumerate(table.columns)
        for part in ((column, NAME) if index in people else (column,))
    )
    rows = list(map(named, table.rows))
    if people[0] == 0:
        rows.sort(key=lambda row: (danish_order(str(row[1] or "")), str(row[0])))
    return replace(table, columns=columns, rows=tuple(rows))


def _beside(person: bool, cell: Cell, names: Mapping[str, str]) -> tuple[Cell, ...]:  # noqa: FBT001
    return (cell, names.get(str(cell))) if person else (cell,)
