"""Which column of a table is which field: by the words that people head it with, in Danish and in English."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peerctl.imports.cells import plain
from peerctl.imports.problem import Problem, Reading
from peerctl.model.message import Message, say
from peerctl.model.rows import Row, Rows

Aliases = Mapping[str, Iterable[str]]
"""The words that may head the column of each field."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, by the field that each is."""

    header: tuple[str, ...]
    places: Mapping[str, int]
    problems: tuple[Problem, ...]
    unread: tuple[str, ...]
    """The columns that are no field."""

    def reading(self, row: Row) -> Reading:
        """Begin to read a row."""
        reading = Reading(row, self.places, self.header)
        if any(cell is not None for cell in row.cells[len(self.header) :]):
            reading.wrong("", say("The row has more cells than the header has columns."))
        return reading


def columns_of(rows: Rows, aliases: Aliases, named: Mapping[str, str]) -> Columns:
    """Find the column of each field.

    Args:
        rows: the table.
        aliases: the words that may head the column of each field.
        named: the header of a field's column, where it was told; it goes before the words.
    """
    header = tuple("" if cell is None else str(cell) for cell in rows.header.cells)
    known = {plain(word): name for name, words in aliases.items() if name not in named for word in (name, *words)}
    known |= {plain(word): name for name, word in named.items()}
    places: dict[str, int] = {}
    problems: list[Problem] = []
    unread: list[str] = []
    for place, head in enumerate(header):
        name = known.get(plain(head))
        if name is None:
            unread += [head] if head else []
        elif name in places:
            problems.append(_twice(rows, head, name))
        else:
            places[name] = place
    missing = [word for name, word in named.items() if name not in places]
    problems += [Problem(rows.header.number, word, say("There is no column of that name.")) for word in missing]
    return Columns(header, places, tuple(problems), tuple(unread))


def _twice(rows: Rows, head: str, name: str) -> Problem:
    return Problem(
        rows.header.number,
        head,
        say("Another column is {field} already.", field=name),
        say("Name the right one with --column {field}=HEADER.", field=name),
    )


def lacking(columns: Columns, rows: Rows, needed: Mapping[str, Message]) -> list[Problem]:
    """Give the fields that there must be a column for, and is none."""
    return [Problem(rows.header.number, "", told) for name, told in needed.items() if name not in columns.places]
