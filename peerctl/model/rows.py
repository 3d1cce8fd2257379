"""Rows of a table that is read in: values without a meaning yet."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from peerctl.model.message import Message

Cell: TypeAlias = str | int | float | bool | date | None
"""What stands in a cell; None where nothing does."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row with something in it."""

    number: int
    """The row of the sheet, or the line of the file that it begins on; the header's is 1, where it stands first."""
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table as it was read."""

    file: str
    """The file's name, without its folder."""
    header: Row
    rows: tuple[Row, ...]
    notes: tuple[Message, ...] = ()
    """What was taken for granted in reading it."""
