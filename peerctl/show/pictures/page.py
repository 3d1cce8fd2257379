"""What pictures on a terminal have in common: their width, the title above, an axis, and the notes below."""

from collections.abc import Iterator, Sequence

from peerctl.model.picture import Picture
from peerctl.show.pictures.axis import Axis
from peerctl.show.pictures.words import tick
from peerctl.show.screen import Screen
from peerctl.show.terminal import paragraph
from peerctl.show.widths import width
from peerctl.show.wording import Wording

_NARROWEST, _USUAL, _WIDEST = 40, 80, 110
"""Columns of the whole."""


def columns(screen: Screen) -> int:
    """Give the columns that a picture takes."""
    return min(max(screen.width or _USUAL, _NARROWEST), _WIDEST)


def page(picture: Picture, drawn: Sequence[str], wording: Wording, screen: Screen) -> str:
    """Put a title above what was drawn, and notes below."""
    title = screen.paint(paragraph(wording.say(picture.title), screen), "strong")
    notes = "\n".join(paragraph(wording.say(note), screen) for note in picture.notes)
    body = "\n".join(line.rstrip() for line in drawn)
    return f"{title}\n{paragraph(wording.say(picture.axis), screen)}\n\n{body}\n\n{notes}\n"


def ruler(axis: Axis, wording: Wording, most: int) -> Iterator[str]:
    """Draw an axis: its figures, and below them a line with a mark for each."""
    figures, marks = Row(), Row()
    marks.fill(axis.start, axis.end, "─")
    for value in axis.ticks(most):
        word = tick(value, wording)
        figures.write(round(axis.at(value)) - (width(word) - 1) // 2, word)
        marks.write(axis.at(value), "┼")
    yield str(figures)
    yield str(marks)


class Row:
    """A line of characters, each at its place."""

    def __init__(self, text: str = "") -> None:
        self._cells = list(text)

    def write(self, place: float, text: str) -> None:
        """Put a text at a place, over what is there."""
        start = max(round(place), 0)
        self._cells += [" "] * (start + len(text) - len(self._cells))
        self._cells[start : start + len(text)] = text

    def fill(self, start: float, end: float, character: str) -> None:
        """Draw from one place to another, both within."""
        first, last = sorted((round(start), round(end)))
        self.write(first, character * (last - first + 1))

    def __str__(self) -> str:
        """Give the line."""
        return "".join(self._cells).rstrip()
