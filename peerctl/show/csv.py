"""Tables as CSV: the one that Danish Excel opens with a double click, and the plain one for programs."""

import csv
from dataclasses import dataclass
from datetime import date
from io import StringIO

from peerctl.model.message import Decimals, say
from peerctl.model.table import Cell, Column, Kind, Share, Table
from peerctl.show.wording import Wording

_FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet takes for the start of a formula."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a table is written as CSV."""

    separator: str
    comma: bool
    """Whether decimals have a comma."""
    start: str
    line_end: str
    titles: bool
    """Whether the first line has the titles that people read, not the keys for programs."""


DANISH = Dialect(";", comma=True, start="\ufeff", line_end="\r\n", titles=True)
PLAIN = Dialect(",", comma=False, start="", line_end="\n", titles=False)
DIALECTS = {"danish": DANISH, "plain": PLAIN}


def dialect_of(language: str) -> Dialect:
    """Give the dialect that readers of a language expect."""
    return DANISH if language == "da" else PLAIN


def csv_text(table: Table, wording: Wording, dialect: Dialect) -> str:
    """Write a table as CSV; a share takes three columns: the count, of how many, and the fraction."""
    out = StringIO()
    writer = csv.writer(out, delimiter=dialect.separator, lineterminator=dialect.line_end)
    writer.writerow([title for column in table.columns for title in _titles(column, wording, dialect)])
    for row in table.rows:
        cells = zip(table.columns, row, strict=True)
        writer.writerow([text for column, cell in cells for text in _texts(column, cell, wording, dialect)])
    return dialect.start + out.getvalue()


def _titles(column: Column, wording: Wording, dialect: Dialect) -> list[str]:
    share = column.kind is Kind.SHARE
    if not dialect.titles:
        return [f"{column.key}_{part}" for part in ("count", "of", "share")] if share else [column.key]
    title = column.title
    parts = (say("{title}: count", title=title), say("{title}: of", title=title), say("{title}: share", title=title))
    return [wording.say(part) for part in (parts if share else (title,))]


def _texts(column: Column, cell: Cell, wording: Wording, dialect: Dialect) -> list[str]:
    if column.kind is not Kind.SHARE:
        return [_text(cell, wording, dialect)]
    if isinstance(cell, Share):
        return [_text(part, wording, dialect) for part in (cell.count, cell.of, cell.share)]
    return [_text(cell, wording, dialect), "", ""]


def _text(cell: Cell, wording: Wording, dialect: Dialect) -> str:
    if isinstance(cell, Decimals):
        return _digits(round(cell.number, 6), dialect)
    if isinstance(cell, (int, float)):
        return _digits(round(cell, 4), dialect)
    text = wording.cell(cell)
    return "'" + text if text.lstrip().startswith(_FORMULA) and not isinstance(cell, date) else text


def _digits(number: float, dialect: Dialect) -> str:
    return str(number).replace(".", ",") if dialect.comma else str(number)
