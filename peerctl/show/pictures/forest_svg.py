"""Mean changes with their intervals, as SVG: a diamond for all, a square for a part of them."""

from textwrap import wrap

from peerctl.model.picture import Forest, ForestRow, Interval
from peerctl.show.pictures.axis import Axis, axis_of
from peerctl.show.pictures.frame import EDGE, RIGHT, closed, framed
from peerctl.show.pictures.svg import Drawing
from peerctl.show.pictures.words import INTERVAL, capital, interval, tick
from peerctl.show.wording import Wording

_PEOPLE = 268.0
"""Where the numbers of people end."""
_START, _END = 292.0, 590.0
"""Where the intervals are drawn."""
_LINE, _AROUND = 16.0, 14.0
"""The height of a line of a row's label, and what is left free around it."""
_CHARACTERS = 25
"""So many letters of a label have room in a line."""


def forest_svg(picture: Forest, wording: Wording) -> str:
    """Draw it."""
    drawing, top = framed(picture, wording)
    axis = axis_of(picture, _START, _END, 6)
    labels = [wrap(capital(row.label, wording), _CHARACTERS) for row in picture.rows]
    heights = [len(label) * _LINE + _AROUND for label in labels]
    bottom = top + 16 + sum(heights)
    drawing.text((_PEOPLE, top), "n", "small", "end")
    drawing.text((RIGHT, top), wording.say(INTERVAL), "small", "end")
    for value in axis.ticks(6):
        x = axis.at(value)
        drawing.line((x, top + 10), (x, bottom), "zero" if value == 0 else "grid")
        drawing.text((x, bottom + 18), tick(value, wording), "small", "middle")
    y = top + 16
    for row, label, height in zip(picture.rows, labels, heights, strict=True):
        _row(drawing, axis, y + height / 2, (row, label), wording)
        y += height
    return closed(drawing, bottom + 18, picture.notes, wording)


def _row(drawing: Drawing, axis: Axis, y: float, named: tuple[ForestRow, list[str]], wording: Wording) -> None:
    row, label = named
    for place, line in enumerate(label):
        above = (place - (len(label) - 1) / 2) * _LINE
        drawing.text((EDGE, y + 4 + above), line, "whole" if row.whole else "label")
    drawing.text((_PEOPLE, y + 4), str(row.people), "label", "end")
    drawing.text((RIGHT, y + 4), interval(row.change, wording), "label", "end")
    if row.change:
        _interval(drawing, axis, y, row.change, whole=row.whole)


def _interval(drawing: Drawing, axis: Axis, y: float, change: Interval, *, whole: bool) -> None:
    for end in (change.low, change.high):
        drawing.line((axis.at(end), y - 4), (axis.at(end), y + 4), "reach")
    drawing.line((axis.at(change.low), y), (axis.at(change.high), y), "reach")
    x, half = axis.at(change.value), 7.0 if whole else 4.5
    diamond = [(x - half, y), (x, y - half), (x + half, y), (x, y + half)]
    square = [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]
    drawing.shape(diamond if whole else square, "mark")
