"""What is drawn on: a terminal of some width with or without colour, or a file or pipe of any width."""

from dataclasses import dataclass

_STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "strong": "1",
    "faint": "2",
    "command": "36",
}


@dataclass(frozen=True, slots=True)
class Screen:
    """Where an answer is drawn.

    Attributes:
        width: Columns of the terminal; None where there is none, and nothing is wrapped.
        colour: Whether colour may be used.
    """

    width: int | None = None
    colour: bool = False

    def paint(self, text: str, style: str) -> str:
        """Colour a text that is clean already; without colour it stays as it is."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and text else text


PLAIN_SCREEN = Screen()
"""A file or a pipe."""
