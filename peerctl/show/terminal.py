"""Tables on a terminal: wrapped to its width and never cut; off a terminal as wide as they are.

Where the columns have no room even when wrapped, a table of figures is turned on its side, and any other is
written as a paragraph for each row.
"""

import re
from collections.abc import Sequence
from textwrap import fill
from typing import NamedTuple, TypeAlias

from peerctl.model.table import Kind, Table
from peerctl.show.screen import Screen
from peerctl.show.widths import width
from peerctl.show.wording import Wording

Cells: TypeAlias = Sequence[Sequence[str]]
"""The rows as clean text."""


class Head(NamedTuple):
    """A column's title as people read it, and what it holds."""

    title: str
    kind: Kind


_WHOLE = {Kind.ID, Kind.DAY, Kind.NUMBER, Kind.SHARE}
"""Columns that are never wrapped."""
_FIGURES = {Kind.NUMBER, Kind.SHARE}
_WORD = 24
"""A longer word in a text may be broken."""
_TALLEST = 5
"""Lines that a cell may have; a narrow column of many lines is hard to read."""
_BETWEEN = 2
"""Blanks between columns."""
_COMMAND = re.compile("(?<=: )peerctl [^:,]+$")
"""A command at the end of a sentence, which is to be copied in one piece."""
_GLUE = "\0"


def table_text(table: Table, wording: Wording, screen: Screen) -> str:
    """Draw a table with its title and notes."""
    blocks = [screen.paint(paragraph(wording.say(table.title), screen), "strong")]
    if table.rows:
        cells = [[wording.cell(cell) for cell in row] for row in table.rows]
        heads = [Head(wording.say(column.title), column.kind) for column in table.columns]
        blocks.append(_grid(heads, cells, screen) or _turned(heads, cells, screen) or _lists(heads, cells, screen))
    if table.notes:
        blocks.append("\n".join(paragraph(wording.say(note), screen) for note in table.notes))
    return "\n\n".join(block for block in blocks if block) + "\n"


def paragraph(text: str, screen: Screen, indent: str = "") -> str:
    """Wrap a clean text to the terminal, if there is one; further lines stand under the first, past the indent."""
    if screen.width is None or width(text) <= screen.width:
        return text
    whole = _COMMAND.sub(lambda command: command[0].replace(" ", _GLUE), text)
    lines = fill(whole, screen.width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return lines.replace(_GLUE, " ")


def _grid(heads: Sequence[Head], cells: Cells, screen: Screen) -> str:
    """Draw the rows under their columns; nothing where there is no room for that."""
    widths = _widths(heads, cells, screen.width)
    if not widths:
        return ""
    from peerctl.show.grid import grid_text  # noqa: PLC0415  # rich is loaded when something is drawn

    figures = [head.kind is Kind.NUMBER for head in heads]
    return grid_text(list(zip([head.title for head in heads], widths, figures, strict=True)), cells, screen)


def _widths(heads: Sequence[Head], cells: Cells, room: int | None) -> list[int]:
    """Give each column its width: what it would like, or as near to it as all of them can come; nothing if they cannot."""
    columns = list(zip(heads, zip(*cells, strict=True), strict=True))
    liked = [max(map(width, (head.title, *texts))) for head, texts in columns]
    needed = [_needed(head, texts) for head, texts in columns]
    left = None if room is None else room - _BETWEEN * (len(heads) - 1)
    for level in range(max(liked), 0, -1):
        widths = [min(most, max(least, level)) for most, least in zip(liked, needed, strict=True)]
        if left is None or sum(widths) <= left:
            tall = any(most > _TALLEST * given for most, given in zip(liked, widths, strict=True))
            return [] if tall else widths
    return []


def _needed(head: Head, texts: Sequence[str]) -> int:
    words = [word for text in (head.title, *texts) for word in text.split()]
    longest = min(max(map(width, words), default=0), _WORD)
    return max(longest, *map(width, texts)) if head.kind in _WHOLE else longest


def _turned(heads: Sequence[Head], cells: Cells, screen: Screen) -> str:
    """Turn a table of figures on its side: each row becomes a column, as many beside each other as there is room for."""
    if sum(head.kind in _FIGURES for head in heads) * 2 < len(heads):
        return ""
    titles = max(width(head.title) for head in heads)
    room = (screen.width or 0) - titles
    at_once = room // (_BETWEEN + max(width(text) for row in cells for text in row))
    if at_once < 1:
        return ""
    return "\n\n".join(
        _grid(*_on_its_side(heads, cells[start : start + at_once]), screen) for start in range(0, len(cells), at_once)
    )


def _on_its_side(heads: Sequence[Head], cells: Cells) -> tuple[list[Head], Cells]:
    titles = [Head(heads[0].title, Kind.ID), *(Head(row[0], Kind.NUMBER) for row in cells)]
    lines = zip(heads[1:], *(row[1:] for row in cells), strict=True)
    return titles, [[head.title, *texts] for head, *texts in lines]


def _lists(heads: Sequence[Head], cells: Cells, screen: Screen) -> str:
    """Write each row as one paragraph, where columns have no room."""
    return "\n".join(
        paragraph(
            " · ".join(
                [row[0], *(f"{head.title}: {text}" for head, text in zip(heads[1:], row[1:], strict=True) if text)]
            ),
            screen,
            "  ",
        )
        for row in cells
    )
