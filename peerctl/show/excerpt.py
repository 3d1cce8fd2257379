"""The line of a file in which a fault stands, with its number in the margin and a caret under the value."""

from collections.abc import Sequence

from peerctl.show.clean import clean
from peerctl.show.masking import Mask
from peerctl.show.screen import Screen
from peerctl.show.texts import Place
from peerctl.show.widths import width

_TAB = "    "
_WIDEST = 100
"""Columns for a line where there is no terminal whose width would count."""
_CUT = "…"


def excerpt(place: Place, lines: Sequence[str], mask: Mask, screen: Screen, style: str) -> list[str]:
    """Draw the line of a place; nothing where the file has no such line."""
    if not 1 <= place.line <= len(lines) or not lines[place.line - 1].strip():
        return []
    number = str(place.line)
    margin = " " * len(number)
    text = mask.line(place.file, lines[place.line - 1].rstrip("\r\n"))
    before, value, after = _parts(text, place)
    before, value, after = _shortened(before, value, after, (screen.width or _WIDEST) - len(number) - 4)
    caret = " " * width(before) + screen.paint("^" * max(width(value), 1), style)
    bar = screen.paint("|", "faint")
    return [
        f" {margin} {bar}",
        f" {screen.paint(number, 'faint')} {bar} {before}{value}{after}",
        f" {margin} {bar} {caret}",
    ]


def _parts(text: str, place: Place) -> tuple[str, str, str]:
    start = min(place.column - 1, len(text))
    end = max(min(place.end_column - 1, len(text)), start)
    before, value, after = text[:start], text[start:end], text[end:]
    return _clean(before), _clean(value), _clean(after)


def _clean(text: str) -> str:
    return clean(text.replace("\t", _TAB))


def _shortened(before: str, value: str, after: str, room: int) -> tuple[str, str, str]:
    """Shorten what stands before and after the value, and the value itself last, to fit the room."""
    room = max(room, 20)
    if width(before + value + after) <= room:
        return before, value, after
    value = _head(value, room - 10)
    if width(before) > room - width(value) - 5:
        before = _tail(before, max((room - width(value)) // 2, 5))
    return before, value, _head(after, room - width(before) - width(value))


def _head(text: str, room: int) -> str:
    if width(text) <= room:
        return text
    while text and width(text) > room - 1:
        text = text[:-1]
    return text + _CUT


def _tail(text: str, room: int) -> str:
    while text and width(text) > room - 1:
        text = text[1:]
    return _CUT + text
