"""What is wrong with a row, and reading a row so that everything wrong with it is found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from peerctl.imports.cells import Misread
from peerctl.model.message import NOTHING, Message
from peerctl.model.rows import Cell, Row

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a row that cannot be; what was typed is never repeated, for it may be personal."""

    row: int
    column: str
    """The column as its header names it; empty where the whole row is meant."""
    message: Message
    help: Message = NOTHING


@dataclass(frozen=True, slots=True)
class Reading:
    """A row being read: its cells by the header's names, and what was found wrong so far."""

    row: Row
    places: Mapping[str, int]
    """The place of each field in the row; fields that have no column are not there."""
    header: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)

    def cell(self, name: str) -> Cell:
        """Give what stands in the column of a field; None where nothing does, or where it has no column."""
        place = self.places.get(name)
        return self.row.cells[place] if place is not None and place < len(self.row.cells) else None

    def read(self, name: str, how: Callable[[Cell], Value]) -> Value | None:
        """Read the cell of a field; None where it is empty, or cannot be read, which is then a problem."""
        cell = self.cell(name)
        if cell is None:
            return None
        try:
            return how(cell)
        except Misread as error:
            self.wrong(name, error.message, error.help)
            return None

    def needed(self, name: str, how: Callable[[Cell], Value], missing: Message) -> Value | None:
        """Read the cell of a field that must not be empty."""
        if self.cell(name) is None:
            self.wrong(name, missing)
            return None
        return self.read(name, how)

    def wrong(self, name: str, message: Message, help: Message = NOTHING) -> None:  # noqa: A002  # as in Finding
        """Note what is wrong with the column of a field, or with the row where it has none."""
        place = self.places.get(name)
        column = "" if place is None else self.header[place]
        problem = Problem(self.row.number, column, message, help)
        if problem not in self.problems:
            self.problems.append(problem)
