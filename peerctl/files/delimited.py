"""CSV as programs write it: with semicolons, commas or tabs, in UTF-8 or as Excel in Denmark saves it."""

import csv
from collections.abc import Iterator
from io import StringIO

from peerctl.model.message import NOTHING, Message, say

_DELIMITERS = (";", "\t", ",")
"""Where several divide the header into equally many cells, the first of them."""
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""The marks of UTF-16, which Excel calls Unicode text."""
_OLD = say(
    "{file} is not UTF-8, and was read as Windows-1252, as older programs save it: look whether å, ä and ö are right."
)

Line = tuple[int, list[str]]
"""The line of the file that a row begins on, and its cells."""


def delimited(content: bytes) -> tuple[list[Line], Message]:
    """Read the rows, and give a note where the letters were guessed.

    Raises:
        ValueError: It is no CSV; with the line, where it is known.
    """
    text, note = _decoded(content)
    if "\0" in text:
        raise ValueError
    first, _, rest = text.partition("\n")
    if first.startswith("sep=") and len(first.rstrip("\r")) == len("sep=;"):
        return [(number + 1, words) for number, words in _rows(rest, first[4])], note
    return list(_rows(text, _delimiter(text))), note


def _decoded(content: bytes) -> tuple[str, Message]:
    """Give the text of the bytes."""
    if content.startswith(_WIDE):
        return content.decode("utf-16"), NOTHING
    try:
        return content.decode("utf-8-sig"), NOTHING
    except UnicodeDecodeError:
        return content.decode("cp1252"), _OLD


def _delimiter(text: str) -> str:
    """Give what divides the first line that is not blank into most cells."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=lambda one: len(next(csv.reader([header], delimiter=one), [])))


def _rows(text: str, delimiter: str) -> Iterator[Line]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begun = 1
    while True:
        try:
            words = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise ValueError(reader.line_num) from error
        yield begun, words
        begun = reader.line_num + 1
