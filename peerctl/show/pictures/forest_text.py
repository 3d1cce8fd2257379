"""Mean changes with their intervals, on a terminal: for each group its figures, and its interval below them."""

from collections.abc import Iterator
from textwrap import wrap

from peerctl.model.picture import Forest, ForestRow
from peerctl.show.pictures.axis import Axis, axis_of
from peerctl.show.pictures.page import Row, columns, page, ruler
from peerctl.show.pictures.words import INTERVAL, capital, interval
from peerctl.show.screen import Screen
from peerctl.show.wording import Wording

_WHOLE, _PART, _NOTHING = "◆", "■", "┊"
_LEAST = 24
"""Columns that the name of a group has at the least; where they are not there, its figures stand below it."""
_ACROSS = "┼"
"""Where an interval goes across 0."""


def forest_text(picture: Forest, wording: Wording, screen: Screen) -> str:
    """Draw it."""
    axis = axis_of(picture, 2, columns(screen) - 3, 6)
    drawn = [*_rows(picture, axis, wording, screen), *ruler(axis, wording, 6)]
    return page(picture, drawn, wording, screen)


def _rows(picture: Forest, axis: Axis, wording: Wording, screen: Screen) -> Iterator[str]:
    head = wording.say(INTERVAL)
    figures = [interval(row.change, wording) for row in picture.rows]
    widest, end = max(map(len, (head, *figures))), columns(screen)
    yield f"{head:>{end}}"
    for row, told in zip(picture.rows, figures, strict=True):
        behind = f"n = {row.people}  {told:>{widest}}"
        *above, last = wrap(capital(row.label, wording), max(end - len(behind) - 2, _LEAST))
        yield from above
        yield f"{last:<{end - len(behind)}}{behind}" if len(last) < end - len(behind) else f"{last}\n{behind:>{end}}"
        yield _interval(row, axis)


def _interval(row: ForestRow, axis: Axis) -> str:
    drawn = Row()
    drawn.write(axis.at(0), _NOTHING)
    if row.change:
        drawn.fill(axis.at(row.change.low), axis.at(row.change.high), "─")
        if row.change.low < 0 < row.change.high:
            drawn.write(axis.at(0), _ACROSS)
        drawn.write(axis.at(row.change.low), "├")
        drawn.write(axis.at(row.change.high), "┤")
        drawn.write(axis.at(row.change.value), _WHOLE if row.whole else _PART)
    return str(drawn)
