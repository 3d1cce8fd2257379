"""Values of the wrong kind: for each code of `peerctl.model.fields` what is wrong, and what to write.

What was typed is never repeated, because it may be about a person; a day outside what is known of people is the one
exception, spelt as it should be.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from pydantic_core import PydanticCustomError

from peerctl.model.fields import parse_id
from peerctl.model.message import Message, say, say_many

Wording = tuple[Message, Message]
"""What is wrong, and what to do."""

_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})\.?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?", re.ASCII)

_ID = say("Use small letters a to z, digits and hyphens, at most 48, and begin with a letter or a digit.")

VALUES: Mapping[str, Wording] = {
    "not-a-day": (
        say("This is not a day."),
        say("Write the year, the month and the day with hyphens, such as 2015-01-31."),
    ),
    "no-such-day": (
        say("There is no such day in the calendar."),
        say("Look at the month's number and its last day: a day is written year-month-day."),
    ),
    "not-yes-or-no": (say("This is neither yes nor no."), say("Write yes or no (or true, false, ja, nej).")),
    "not-a-whole-number": (
        say("This is not a whole number."),
        say("Write it in digits alone, such as 6, without a unit and without thousands separators."),
    ),
    "not-a-number": (
        say("This is not a number."),
        say("Write it in digits, with a dot before the decimals, such as 0.5."),
    ),
    "not-an-id": (say("This is not an id."), _ID),
    "reserved-id": (
        say("This id is a name that Windows keeps for itself."),
        say("Choose another id, because no file can have this name on Windows."),
    ),
    "not-a-slot": (
        say("This is not a time of the week."),
        say(
            "Write a day (mon, tue, wed, thu, fri, sat, sun), a hyphen, and morning, afternoon or evening: mon-evening."
        ),
    ),
    "not-a-time": (
        say("This is not a time of day."),
        say("Write hours and minutes with two digits each and a colon between them, such as 09:30."),
    ),
    "not-a-timezone": (
        say("This timezone is not known here."),
        say("Write a continent and a city, such as Europe/Copenhagen."),
    ),
    "not-a-country": (
        say("This is not a country whose holidays are known here."),
        say("Write the country's two letters in capitals, such as DK; or none."),
    ),
    "not-text": (
        say("A text was expected here."),
        say("Write a text; put it in quotes where it holds a colon, a bracket or a brace."),
    ),
    "missing": (say("Too few items stand here."), say("Add what is missing.")),
    "no-condition": (
        say("This is not one condition."),
        say("Write exactly one of age, municipality, fact, any, all and not."),
    ),
}
VALUES_AS_TEXT = {"string_type": "not-text"}
"""Codes of pydantic's own that mean one of ours."""

_BOUNDS: Mapping[str, tuple[str, Callable[[Any], Wording]]] = {
    "too_short": (
        "min_length",
        lambda least: (
            say_many("At least one item is needed here.", "At least {count} items are needed here.", least),
            say("Add what is missing, or delete the key where nothing is to be said."),
        ),
    ),
    "too_long": (
        "max_length",
        lambda most: (
            say_many("At most one item may stand here.", "At most {count} items may stand here.", most),
            say("Delete what is too much."),
        ),
    ),
    "greater_than_equal": (
        "ge",
        lambda least: (
            say("This number is too small."),
            say("Write a number of at least {least}.", least=least),
        ),
    ),
    "less_than_equal": (
        "le",
        lambda most: (say("This number is too large."), say("Write a number of at most {most}.", most=most)),
    ),
}

_EMPTY = say("Nothing is written after this key.")
_OTHER = (say("This value does not fit here."), say("`peerctl schema` tells what this key takes."))


def wording(code: str, context: Mapping[str, Any], typed: object, *, personal: bool) -> Wording:
    """Say what is wrong with a value, and what to write in its place.

    Args:
        code: the kind of error, ours or pydantic's.
        context: the bounds that pydantic tells with it.
        typed: what stands in the file.
        personal: whether it tells something of a person, so that nothing of it is repeated.
    """
    if code in _BOUNDS:
        name, words = _BOUNDS[code]
        return words(context[name])
    message, help_line = VALUES.get(VALUES_AS_TEXT.get(code, code), _OTHER)
    if typed is None:
        message = _EMPTY
    meant = None if personal or code != "not-a-day" else meant_day(typed)
    return message, say("Write {day}.", day=meant.isoformat()) if meant else help_line


def wrong_id(typed: str) -> Wording | None:
    """Say why a word cannot be the id of a new record; None where it can."""
    try:
        parse_id(typed)
    except PydanticCustomError as error:
        return VALUES[error.type]
    return None


def one_of(allowed: tuple[str, ...], typed: object) -> Wording:
    """Say that a value must be one of a few words, and which one was probably meant."""
    near = get_close_matches(typed.strip().lower(), allowed, 1) if isinstance(typed, str) else []
    if near:
        help_line = say("Did you mean {word}? It may be {words}.", word=near[0], words=allowed)
    else:
        help_line = say("It may be {words}.", words=allowed)
    return (_EMPTY if typed is None else say("This is none of the words that may stand here.")), help_line


def meant_day(typed: object) -> date | None:
    """Read a day written in another way, as people in Denmark do: the day of the month first, or the year first."""
    text = typed.strip() if isinstance(typed, str) else ""
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, found.groups())
    elif found := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
