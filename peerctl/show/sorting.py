"""Danish order for what people read: æ, ø and å come last, aa is å, and a number counts as a number."""

import re
import unicodedata

_LAST = {"æ": "{a", "ä": "{a", "ø": "{b", "ö": "{b", "å": "{c"}
"""`{` is the character after z."""
_SPELT = {"ü": "y", "ð": "d", "þ": "th", "ß": "ss", "đ": "d", "ł": "l"}
_NUMBERS = re.compile(r"(\d+)", re.ASCII)


def _letter(letter: str) -> str:
    if letter in _LAST:
        return _LAST[letter]
    base = unicodedata.normalize("NFD", letter)
    return _SPELT.get(letter, "".join(mark for mark in base if not unicodedata.combining(mark)))


def danish_order(text: str) -> tuple[tuple[str | int, ...], str]:
    """Give the key to sort by: `sorted(names, key=danish_order)`.

    Capitals and accents do not count, except between names that are otherwise the same. Source of the order:
    Retskrivningsordbogen, § 4 (`aa` in names is sorted as `å`).
    """
    letters = unicodedata.normalize("NFC", text).casefold().replace("aa", "å")
    spelt = "".join(_letter(letter) for letter in letters)
    parts = _NUMBERS.split(spelt)
    return tuple(int(part) if index % 2 else part for index, part in enumerate(parts)), text
