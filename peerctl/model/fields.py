"""The field types of every record: what a typed word may be, by the schema and never by its look.

The reader hands every scalar over as the text that was typed. A text field keeps it; the types here turn it into
a day, a whole number or a yes-or-no, and raise `PydanticCustomError` with a kebab-case code where it is none.
"""

import re
from datetime import date
from typing import Annotated, TypeVar

from pydantic_core import PydanticCustomError

from peerctl.model.reading import FirstBy, ReadBy

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,47}$"
MATCH_ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,119}$"
DAY_PATTERN = r"^\d{4}-\d{2}-\d{2}$"
RESERVED_NAMES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))],
)
"""File names that Windows keeps for devices; an id becomes a file name, so it may be none of them."""

SLOT_PATTERN = r"^(mon|tue|wed|thu|fri|sat|sun)-(morning|afternoon|evening)$"
CLOCK_PATTERN = r"^([01]\d|2[0-3]):[0-5]\d$"
YES_NO_PATTERN = r"^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Jj][Aa]|[Nn][Ee][Jj])$"
"""Tools that read YAML may see a boolean, which the schema takes beside these words."""

_DAY = re.compile(DAY_PATTERN, re.ASCII)
_WHOLE = re.compile(r"-?\d{1,12}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,12}(\.\d{1,12})?", re.ASCII)
_ID = re.compile(ID_PATTERN, re.ASCII)
_MATCH_ID = re.compile(MATCH_ID_PATTERN, re.ASCII)
_SLOT = re.compile(SLOT_PATTERN, re.ASCII)
_CLOCK = re.compile(CLOCK_PATTERN, re.ASCII)

_YES = frozenset(["true", "yes", "ja"])
_NO = frozenset(["false", "no", "nej"])

T = TypeVar("T")


def parse_day(value: object) -> date:
    """Read `2015-01-12`; nothing else is a day (no time of day, no week date, no time stamp)."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("no-such-day", "no such day in the calendar") from None
    raise PydanticCustomError("not-a-day", "not a day")


def parse_yes_no(value: object) -> bool:
    """Read true, false, yes, no, ja or nej, in any case."""
    if isinstance(value, bool):
        return value
    word = value.lower() if isinstance(value, str) else ""
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise PydanticCustomError("not-yes-or-no", "neither yes nor no")


def parse_whole(value: object) -> int:
    """Read a whole number written in digits, with or without a minus."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    raise PydanticCustomError("not-a-whole-number", "not a whole number")


def parse_decimal(value: object) -> float:
    """Read a number such as `0.5` or `140000`."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return float(value)
    raise PydanticCustomError("not-a-number", "not a number")


def _word(value: object, pattern: re.Pattern[str], code: str) -> str:
    if isinstance(value, str) and pattern.fullmatch(value):
        return value
    raise PydanticCustomError(code, "not of the expected form")


def parse_id(value: object) -> str:
    """Read an id of up to 48 characters that may also be a file name on every system."""
    word = _word(value, _ID, "not-an-id")
    if word in RESERVED_NAMES:
        raise PydanticCustomError("reserved-id", "a name reserved on Windows")
    return word


def parse_match_id(value: object) -> str:
    """Read the id of a match, up to 120 characters."""
    return _word(value, _MATCH_ID, "not-an-id")


def parse_slot(value: object) -> str:
    """Read a slot of the week such as `mon-evening`."""
    return _word(value, _SLOT, "not-a-slot")


def parse_clock(value: object) -> str:
    """Read a time of day such as `10:00`."""
    return _word(value, _CLOCK, "not-a-time")


def parse_timezone(value: object) -> str:
    """Read the name of a timezone that this computer knows, such as `Europe/Copenhagen`."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415  # for the one field of the one file that has it

    name = parse_text(value)
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise PydanticCustomError("not-a-timezone", "no timezone that is known here") from None
    return name


def parse_text(value: object) -> str:
    """Keep what was typed; an empty place is no text."""
    if isinstance(value, str):
        return value
    raise PydanticCustomError("not-text", "not text")


def none_if_null(value: object) -> object:
    """Let a field that is no text be left empty with the word `null` too."""
    return None if value == "null" else value


def one_or_many(value: object) -> object:
    """Let a list of one be written without its brackets."""
    return value if isinstance(value, (list, tuple)) or value is None else [value]


Text = Annotated[str, ReadBy(parse_text, {"type": ["string", "number", "boolean"]})]
Day = Annotated[date, ReadBy(parse_day, {"type": "string", "format": "date", "pattern": DAY_PATTERN})]
YesNo = Annotated[bool, ReadBy(parse_yes_no, {"type": ["boolean", "string"], "pattern": YES_NO_PATTERN})]
Whole = Annotated[int, ReadBy(parse_whole, {"type": ["integer", "string"], "pattern": r"^-?[0-9]{1,12}$"})]
Decimal = Annotated[
    float, ReadBy(parse_decimal, {"type": ["number", "string"], "pattern": r"^-?[0-9]{1,12}([.][0-9]{1,12})?$"})
]
Id = Annotated[str, ReadBy(parse_id, {"type": ["string", "integer"], "minimum": 0, "pattern": ID_PATTERN})]
MatchId = Annotated[
    str, ReadBy(parse_match_id, {"type": ["string", "integer"], "minimum": 0, "pattern": MATCH_ID_PATTERN})
]
Slot = Annotated[str, ReadBy(parse_slot, {"type": "string", "pattern": SLOT_PATTERN})]
Clock = Annotated[str, ReadBy(parse_clock, {"type": "string", "pattern": CLOCK_PATTERN})]
Timezone = Annotated[str, ReadBy(parse_timezone, {"type": "string"})]

Maybe = Annotated[T | None, FirstBy(none_if_null)]
"""A field that may be absent or empty. Not for text: there `null` is a word like any other."""

Listed = Annotated[tuple[T, ...], FirstBy(one_or_many)]
"""A list, of which one alone may stand without brackets."""
