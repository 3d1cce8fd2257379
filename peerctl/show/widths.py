"""How many columns of a terminal a text takes: wide characters take two, combining marks none."""

import unicodedata


def width(text: str) -> int:
    """Count the columns that a clean text of one line takes."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
