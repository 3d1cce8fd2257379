"""How scores were distributed before and after, on a terminal: a bar for each stretch of scores, before beside after."""

from collections.abc import Iterator, Sequence
from math import floor

from peerctl.model.picture import Panel, People, Scale
from peerctl.show.pictures.axis import step
from peerctl.show.pictures.page import Row, columns, page
from peerctl.show.pictures.words import AFTER, BEFORE, headed, mean, tick
from peerctl.show.screen import Screen
from peerctl.show.wording import Wording

_STRETCHES = 13
"""At most so many bars below each other."""
_NAME = 9
"""Columns of what stands before the bars: where a stretch begins."""
_COUNT = 5
"""Columns of the number behind a bar."""
_WIDEST = 2.0
"""Columns that one person takes at the most."""


def bars_text(picture: People, wording: Wording, screen: Screen) -> str:
    """Draw it."""
    room = (columns(screen) - _NAME) // 2
    drawn = [line for panel in picture.panels for line in (*_panel(panel, picture.scale, room, wording, screen), "")]
    return page(picture, drawn[:-1], wording, screen)


def _panel(panel: Panel, scale: Scale, room: int, wording: Wording, screen: Screen) -> Iterator[str]:
    by = max(step(scale.high - scale.low, _STRETCHES), 1.0)
    before, after = (_counted(values, scale, by) for values in zip(*panel.pairs, strict=True))
    each = min(_WIDEST, (room - _COUNT) / max(*before, *after))
    yield screen.paint(headed(panel, wording), "strong")
    means = [mean(value, wording) for value in panel.means]
    for words in ([wording.say(word) for word in (BEFORE, AFTER)], means):
        yield f"{'':{_NAME}}{words[0]:<{room}}{words[1]}"
    for place, counts in enumerate(zip(before, after, strict=True)):
        row = Row(f"{tick(scale.low + place * by, wording):>{_NAME - 3}} ┤")
        for side, count in enumerate(counts):
            row.write(_NAME + side * room, _bar("░█"[side], count, each))
        yield str(row)


def _bar(character: str, count: int, each: float) -> str:
    return f"{character * max(1, floor(count * each))} {count}" if count else ""


def _counted(values: Sequence[float], scale: Scale, by: float) -> list[int]:
    """Count the scores in each stretch, from where it begins to before the next one begins."""
    places = [floor((value - scale.low) / by) for value in values]
    return [places.count(place) for place in range(floor((scale.high - scale.low) / by) + 1)]
