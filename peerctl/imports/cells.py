"""Reading one cell: days, answers, yes and no, words of a list."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from peerctl.model.message import NOTHING, Message, say
from peerctl.model.rows import Cell

_DANISH = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T]00:00(?::00)?)?")
_YES = frozenset(["yes", "y", "ja", "j", "true", "x", "1"])
_NO = frozenset(["no", "n", "nej", "false", "0"])
_LEFT_OUT = frozenset(["~", "-", "na", "n/a"])
_WHOLE = re.compile(r"-?\d{1,6}")


class Misread(Exception):  # noqa: N818  # it is a value, told with its row
    """A cell that cannot be read as what its column is."""

    def __init__(self, message: Message, help: Message = NOTHING) -> None:  # noqa: A002  # as in Finding
        super().__init__(message.text)
        self.message = message
        self.help = help


def day(cell: Cell) -> date:
    """Read a day: typed as one, year-month-day, or day-month-year as it is written in Denmark."""
    if isinstance(cell, date):
        return cell
    word = str(cell).strip()
    danish = _DANISH.fullmatch(word)
    try:
        if danish:
            return date(int(danish[3]), int(danish[2]), int(danish[1]))
        if iso := _ISO.fullmatch(word):
            return date.fromisoformat(iso[1])
    except ValueError:
        raise Misread(say("There is no such day in the calendar.")) from None
    raise Misread(say("This is no day."), say("Write it as 2016-01-31, 31-01-2016 or 31.01.2016."))


def text(cell: Cell) -> str:
    """Read a text as it stands, in one line."""
    word = str(cell).strip()
    if not word.isprintable():
        raise Misread(say("There are line breaks or characters in it that cannot be seen."))
    return word


def whole(cell: Cell) -> int:
    """Read a whole number."""
    if not isinstance(cell, bool) and _WHOLE.fullmatch(str(cell)):
        return int(str(cell))
    raise Misread(say("This is no whole number."))


def yes_or_no(cell: Cell) -> bool:
    """Read yes or no, in English or Danish, or a cross."""
    word = str(cell).strip().lower()
    if word in _YES | _NO:
        return word in _YES
    raise Misread(say("This is neither yes nor no."))


def words(cell: Cell) -> list[str]:
    """Read several words with commas or semicolons between them."""
    return [word for part in re.split("[,;]", text(cell)) if (word := part.strip())]


def answer(cell: Cell) -> int | None:
    """Read the answer to an item; None where it was left out."""
    if cell is None or str(cell).strip().lower() in _LEFT_OUT:
        return None
    return whole(cell)


def one_of(known: Mapping[str, str]) -> Callable[[Cell], str]:
    """Give how to read one of several words: the code that people's word for it stands for.

    Args:
        known: codes, by the words that mean them, each as `plain` gives it.
    """

    def read(cell: Cell) -> str:
        code = known.get(plain(str(cell)))
        if code is None:
            raise Misread(
                say("This is none of those there are."),
                say("It may be one of these: {words}.", words=tuple(dict.fromkeys(known.values()))),
            )
        return code

    return read


def plain(word: str) -> str:
    """Give a word without what people write differently: `E-mail` and `e mail:` are one."""
    return re.sub(r"[\s_./()-]+", "-", word.casefold()).strip("-:*?")
