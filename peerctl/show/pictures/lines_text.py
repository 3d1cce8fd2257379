"""Each person's line from before to after, on a terminal: a line for each, those who gained most first."""

from collections.abc import Iterator

from peerctl.model.picture import Panel, People, Scale, Turn
from peerctl.show.pictures.axis import Axis
from peerctl.show.pictures.page import Row, columns, page, ruler
from peerctl.show.pictures.words import TURNS, figure, headed, mean, turned
from peerctl.show.screen import Screen
from peerctl.show.wording import Wording

_LEFT = 2
_FIGURE = 9
"""Columns of the change at the end of a line."""
_LINES = {Turn.BETTER: "━", Turn.WORSE: "╌"}
_BEFORE, _AFTER, _SAME, _MEAN = "○", "●", "◎", "┃"


def lines_text(picture: People, wording: Wording, screen: Screen) -> str:
    """Draw it."""
    scale = picture.scale
    axis = Axis(scale.low, scale.high, _LEFT + 1, columns(screen) - _FIGURE - 2)
    drawn = [line for panel in picture.panels for line in (*_panel(panel, scale, axis, wording, screen), "")]
    return page(picture, [*drawn, *_legend(wording)], wording, screen)


def _panel(panel: Panel, scale: Scale, axis: Axis, wording: Wording, screen: Screen) -> Iterator[str]:
    turns = [scale.turn(*pair) for pair in panel.pairs]
    yield screen.paint(headed(panel, wording), "strong")
    yield turned(turns, wording)
    yield from ruler(axis, wording, 6)
    sign = 1 if scale.higher_is_better else -1
    for before, after in sorted(panel.pairs, key=lambda pair: (sign * (pair[0] - pair[1]), pair)):
        row = Row()
        turn = scale.turn(before, after)
        row.fill(axis.at(before), axis.at(after), _LINES.get(turn, _SAME))
        if round(axis.at(before)) != round(axis.at(after)):
            row.write(axis.at(before), _BEFORE)
        row.write(axis.at(after), _SAME if turn is Turn.SAME else _AFTER)
        change = ("+" if after > before else "") + figure(after - before, wording)
        row.write(axis.end + _FIGURE - len(change), change)
        yield str(row)
    yield "  " + " → ".join(mean(one, wording) for one in panel.means)


def _legend(wording: Wording) -> Iterator[str]:
    shapes = {turn: f"{_BEFORE}{line}{line}{line}{_AFTER}" for turn, line in _LINES.items()} | {Turn.SAME: _SAME}
    yield "  ".join(f"{shapes[turn]} {wording.say(word)}" for turn, word in TURNS.items())
