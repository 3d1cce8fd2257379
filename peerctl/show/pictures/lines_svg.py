"""Each person's line from before to after, as SVG: whole and filled for better, dashed and open for worse."""

from peerctl.model.message import say
from peerctl.model.picture import Panel, People, Turn
from peerctl.show.pictures.axis import Axis
from peerctl.show.pictures.frame import LEFT, RIGHT, closed, framed
from peerctl.show.pictures.svg import Drawing
from peerctl.show.pictures.words import AFTER, BEFORE, TURNS, figure, headed, tick, turned
from peerctl.show.wording import Wording

_ACROSS = 3
"""Panels beside each other."""
_LEAST_ACROSS = 1.4
"""So much of a panel beside one that stands alone is left free."""
_HEIGHT = 320.0
_BETWEEN = 24.0
_BELOW = 80.0
"""Below a panel: what stands there, and some room."""
_IN = 62.0
"""From the edge of a panel to its points: room for the means."""
_RADIUS = 3.6


def lines_svg(picture: People, wording: Wording) -> str:
    """Draw it."""
    drawing, first = framed(picture, wording)
    across = min(len(picture.panels), _ACROSS)
    wide = (RIGHT - LEFT - _BETWEEN * (across - 1)) / max(across, _LEAST_ACROSS)
    top = first
    for place, panel in enumerate(picture.panels):
        row, column = divmod(place, across)
        top = first + row * (_HEIGHT + _BELOW)
        left = LEFT + column * (wide + _BETWEEN)
        axis = Axis(picture.scale.low, picture.scale.high, top + _HEIGHT, top)
        _grid(drawing, axis, (left, left + wide), wording, labelled=column == 0)
        _panel(drawing, picture, panel, axis, (left, left + wide), wording)
    below = top + _HEIGHT + _BELOW - 10
    _legend(drawing, below, wording)
    return closed(drawing, below, picture.notes, wording)


def _grid(drawing: Drawing, axis: Axis, ends: tuple[float, float], wording: Wording, *, labelled: bool) -> None:
    for value in axis.ticks(6):
        y = axis.at(value)
        drawing.line((ends[0], y), (ends[1], y), "grid")
        if labelled:
            drawing.text((ends[0] - 10, y + 4), tick(value, wording), "small", "end")


def _panel(
    drawing: Drawing, picture: People, panel: Panel, axis: Axis, ends: tuple[float, float], wording: Wording
) -> None:
    before, after = ends[0] + _IN, ends[1] - _IN
    drawing.text((ends[0], axis.end - 14), headed(panel, wording), "head")
    for x, word in ((before, BEFORE), (after, AFTER)):
        drawing.line((x, axis.start), (x, axis.end), "axis")
        drawing.text((x, axis.start + 20), wording.say(word), "label", "middle")
    turns = [picture.scale.turn(*pair) for pair in panel.pairs]
    for wanted in (Turn.BETTER, Turn.SAME, Turn.WORSE):
        for pair, turn in zip(panel.pairs, turns, strict=True):
            if turn is wanted:
                _line(drawing, (before, axis.at(pair[0])), (after, axis.at(pair[1])), turn)
    drawing.text((ends[0], axis.start + 42), turned(turns, wording), "small")
    for x, mean, side, anchor in zip((before, after), panel.means, (-1, 1), ("end", "start"), strict=True):
        y = axis.at(mean)
        drawing.line((x + side * 8, y), (x + side * 22, y), "mean")
        drawing.text((x + side * 26, y + 4), figure(mean, wording), "figure", anchor)


def _line(drawing: Drawing, start: tuple[float, float], end: tuple[float, float], turn: Turn) -> None:
    drawing.line(start, end, turn)
    for place in (start, end):
        _point(drawing, place, turn)


def _point(drawing: Drawing, place: tuple[float, float], turn: Turn) -> None:
    if turn is Turn.WORSE:
        x, y = place
        corners = [(x - 4, y - 3.4), (x + 4, y - 3.4), (x, y + 4.4)]
        drawing.shape(corners, f"{turn} point")
    else:
        drawing.circle(place, _RADIUS, f"{turn} point")


def _legend(drawing: Drawing, y: float, wording: Wording) -> None:
    x = LEFT
    for turn, word in TURNS.items():
        _line(drawing, (x, y), (x + 34, y), turn)
        drawing.text((x + 44, y + 4), wording.say(word), "label")
        x += 150
    drawing.line((x, y), (x + 14, y), "mean")
    drawing.text((x + 22, y + 4), wording.say(say("mean")), "label")
