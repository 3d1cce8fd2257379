"""Rows of a table that somebody keeps elsewhere, read from CSV or from a workbook: the one door for both.

A cell of CSV is text. A cell of a workbook has a type: a formula gives its value, a day that is typed as a day is one, and
a number that is text keeps its zeros in front. python-calamine reads workbooks, and is imported here alone.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

from peerctl.files.delimited import delimited
from peerctl.model.failure import Failure
from peerctl.model.message import NOTHING, Message, say
from peerctl.model.rows import Cell, Row, Rows

LARGEST = 32 * 1024 * 1024
"""Bytes; no table of people and their answers comes near."""
WORKBOOKS = frozenset([".xlsx", ".xlsm", ".xls", ".ods"])


class NoTable(Failure):
    """What was named holds no table that can be read."""

    code = "no-table"


class NoTablesLibrary(Failure):
    """The library that reads workbooks is not installed."""

    code = "no-tables-library"

    def __init__(self) -> None:
        super().__init__(
            say("Workbooks are read by the library “python-calamine”, which is not installed here."),
            say("Install it with: pip install 'peerctl[tables]'. Or save the sheet as CSV."),
        )


def read_rows(path: Path, sheet: str | None = None) -> Rows:
    """Read a table with a header.

    Args:
        path: the file; by its ending a workbook, otherwise CSV.
        sheet: which sheet of a workbook; the first one to be seen where not said.

    Raises:
        NoTable: the file cannot be read, or holds no table.
        NoTablesLibrary: it is a workbook, and the library that reads it is not installed.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise NoTable(say("{file} is too large for a table of people or answers.", file=path.name))
        content = path.read_bytes()
    except OSError:
        raise NoTable(say("{file} cannot be read.", file=path.name), say("Look whether it is there.")) from None
    if path.suffix.lower() in WORKBOOKS:
        return _table(path.name, _workbook(path, sheet), ())
    if sheet is not None:
        raise NoTable(say("{file} has no sheets.", file=path.name), say("Leave --sheet out."))
    return _table(path.name, *_text(path, content))


def _text(path: Path, content: bytes) -> tuple[list[Row], tuple[Message, ...]]:
    try:
        lines, note = delimited(content)
    except ValueError as error:
        line = error.args[0] if error.args and isinstance(error.args[0], int) else 1
        raise NoTable(
            say("{file} is no CSV that can be read: see line {line}.", file=path.name, line=line),
            say("Save it as CSV in UTF-8, or as a workbook (.xlsx)."),
        ) from None
    notes = () if note == NOTHING else (Message(note.text, {"file": path.name}),)
    return [Row(number, tuple(_cell(word) for word in words)) for number, words in lines], notes


def _workbook(path: Path, sheet: str | None) -> list[Row]:
    try:
        import python_calamine  # noqa: PLC0415  # an extra, wanted by one command only
    except ImportError:
        raise NoTablesLibrary from None
    try:
        book = python_calamine.CalamineWorkbook.from_path(path)
        seen = [one.name for one in book.sheets_metadata if one.visible is python_calamine.SheetVisibleEnum.Visible]
        if sheet is not None and sheet not in book.sheet_names:
            raise NoTable(
                say("{file} has no sheet of that name.", file=path.name), say("It has: {sheets}.", sheets=tuple(seen))
            )
        lines = book.get_sheet_by_name(sheet or seen[0]).to_python(skip_empty_area=False)
    except (python_calamine.CalamineError, OSError, IndexError):
        raise NoTable(
            say("{file} is no workbook that can be read.", file=path.name),
            say("Open it, and save it as .xlsx without a password."),
        ) from None
    return [Row(number, tuple(map(_cell, line))) for number, line in enumerate(lines, 1)]


def _cell(value: object) -> Cell:
    """Give what stands in a cell: whole numbers as such, a time of day as text, and nothing for a blank."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, (datetime, time, timedelta)):
        return str(value)
    return value if isinstance(value, (int, float, date)) else None


def _table(file: str, lines: Iterable[Row], notes: Sequence[Message]) -> Rows:
    filled = [row for row in lines if any(cell is not None for cell in row.cells)]
    if not filled:
        raise NoTable(say("{file} is empty.", file=file))
    return Rows(file, filled[0], tuple(filled[1:]), tuple(notes))
