"""How scores were distributed before and after, as SVG: a dot for each person, open before and filled after."""

from collections.abc import Sequence
from typing import NamedTuple

from peerctl.model.message import Message
from peerctl.model.picture import Panel, People, Scale
from peerctl.show.pictures.axis import Axis, step
from peerctl.show.pictures.frame import EDGE, LEFT, RIGHT, closed, framed
from peerctl.show.pictures.svg import Drawing
from peerctl.show.pictures.words import AFTER, BEFORE, headed, mean, tick
from peerctl.show.wording import Wording

_COLUMNS = 62
"""Columns of dots that have room beside each other."""
_WIDEST = 9.0
_TALLEST = 92.0
"""How wide a dot may be, and how tall a pile of them."""
_ABOVE = 30.0
"""Above the highest dot: room for the mean."""
_BELOW = 66.0
"""Below a panel: the figures of its axis, and the head of the next panel."""


class Strip(NamedTuple):
    """The scores of one time."""

    word: Message
    piles: dict[float, int]
    """How many have about the same score, by the middle of what counts as the same."""
    mean: float
    style: str


def dots_svg(picture: People, wording: Wording) -> str:
    """Draw it."""
    drawing, y = framed(picture, wording)
    axis = Axis(picture.scale.low, picture.scale.high, LEFT + 24, RIGHT)
    for panel in picture.panels:
        drawing.text((EDGE, y), headed(panel, wording), "head")
        strips = strips_of(panel, picture.scale)
        size = min(_WIDEST, _TALLEST / max(max(strip.piles.values()) for strip in strips))
        for strip in strips:
            y += _ABOVE + size * max(strip.piles.values())
            _strip(drawing, axis, y, strip, size)
            _told(drawing, axis, y, strip, size, wording)
        _figures(drawing, axis, y, wording)
        y += _BELOW
    return closed(drawing, y - _BELOW + 20, picture.notes, wording)


def strips_of(panel: Panel, scale: Scale) -> tuple[Strip, Strip]:
    """Pile up the scores before and after."""
    before, after = zip(*panel.pairs, strict=True)
    first, last = panel.means
    return (
        Strip(BEFORE, _piles(before, scale), first, "open"),
        Strip(AFTER, _piles(after, scale), last, "full"),
    )


def _piles(values: Sequence[float], scale: Scale) -> dict[float, int]:
    by = step(scale.high - scale.low, _COLUMNS)
    places = [round((value - scale.low) / by) * by + scale.low for value in values]
    return {place: places.count(place) for place in sorted(set(places))}


def _strip(drawing: Drawing, axis: Axis, y: float, strip: Strip, size: float) -> None:
    drawing.line((axis.start, y), (axis.end, y), "axis")
    for place, people in strip.piles.items():
        for number in range(people):
            drawing.circle((axis.at(place), y - size * (number + 0.5) - 1), size / 2 - 0.8, strip.style)


def _told(drawing: Drawing, axis: Axis, y: float, strip: Strip, size: float, wording: Wording) -> None:
    """Write which time it is, and mark the mean."""
    drawing.text((EDGE, y - 2), wording.say(strip.word), "label")
    x, top = axis.at(strip.mean), y - size * max(strip.piles.values()) - 6
    drawing.line((x, y), (x, top), "zero")
    drawing.text((x, top - 5), mean(strip.mean, wording), "figure", "middle")


def _figures(drawing: Drawing, axis: Axis, y: float, wording: Wording) -> None:
    for value in axis.ticks(8):
        drawing.line((axis.at(value), y), (axis.at(value), y + 5), "axis")
        drawing.text((axis.at(value), y + 20), tick(value, wording), "small", "middle")
