"""What all drawings have around them: the title above, and the source and notes below."""

from collections.abc import Sequence
from textwrap import wrap

from peerctl.model.message import Message
from peerctl.model.picture import Picture
from peerctl.show.pictures.svg import Drawing
from peerctl.show.wording import Wording

WIDTH = 760.0
LEFT, RIGHT = 70.0, WIDTH - 30.0
"""Where a drawing begins and ends, beside its labels."""
EDGE = 24.0
"""Where titles and notes begin."""
_LINE = 16.0
_CHARACTERS = 112
"""So many small letters have room in a line."""
_TITLE_LINE = 24.0
_TITLE_CHARACTERS = 61


def framed(picture: Picture, wording: Wording) -> tuple[Drawing, float]:
    """Begin a drawing with its title, and what is drawn along its axis; give it with where there is room from."""
    title = wording.say(picture.title)
    drawing, y = Drawing(WIDTH, title), 38.0
    for line in wrap(title, _TITLE_CHARACTERS):
        drawing.text((EDGE, y), line, "title")
        y += _TITLE_LINE
    drawing.text((EDGE, y - 3), wording.say(picture.axis), "small")
    return drawing, y + 36


def closed(drawing: Drawing, below: float, notes: Sequence[Message], wording: Wording) -> str:
    """End a drawing with its notes, below what was drawn."""
    lines = [line for note in notes for line in wrap(wording.say(note), _CHARACTERS)]
    y = below + 30
    for number, line in enumerate(lines):
        drawing.text((EDGE, y + number * _LINE), line, "small")
    return drawing.svg(y + len(lines) * _LINE + 8)
