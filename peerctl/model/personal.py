"""What looks like personal data in free text: e-mail addresses, phone numbers and civil registration numbers (CPR).

One pattern for all three, so that a text is read once. The repetitions are bounded: the time is linear in the text.
"""

import re
from collections.abc import Iterator
from enum import StrEnum


class PersonalKind(StrEnum):
    """What a piece of text looks like."""

    EMAIL = "email"
    CPR = "cpr"
    PHONE = "phone"


PERSONAL = re.compile(
    r"""
    (?P<email> [\w.+-]{1,64} @ [\w-]{1,63} (?: \. [\w-]{1,63} ){1,8} )
    | (?<![0-9+]) (?P<cpr> [0-9]{2} (?: 0[1-9] | 1[0-2] ) [0-9]{2} [ -]? [0-9]{4} ) (?![0-9])
    | (?<![\w+]) (?P<phone>
        \+ (?= (?: [ ./-]? [0-9] ){8} ) [0-9]{1,3} (?: [ ./-]? [0-9]{2,4} ){3,6}                   # with a country's code
        | [0-9]{2} (?P<gap> [ ./-]? ) [0-9]{2} (?P=gap) [0-9]{2} (?P=gap) [0-9]{2}
        | (?! (?:19|20)[0-9]{2} [ ] (?:19|20)[0-9]{2} ) [0-9]{4} [ ] [0-9]{4}   # two years are no number
        | [0-9]{3} [ ] [0-9]{2} [ ] [0-9]{3}
      ) (?! [\w] )
    """,
    re.VERBOSE,
)

_HINT = re.compile(r"@|[0-9](?:[ ./-]?[0-9]){7}")
"""What every match of the pattern has in it."""

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_REPLACEMENT = 60
"""Added to the day in a replacement number (erstatningsnummer), given to people without a CPR number."""


def may_be_personal(text: str) -> bool:
    """Tell at once of most texts that they hold no personal data."""
    return _HINT.search(text) is not None and PERSONAL.search(text) is not None


def personal_data(text: str) -> Iterator[tuple[PersonalKind, int, int]]:
    """Give every piece that looks like personal data: what it looks like, where it begins and where it ends."""
    for match in PERSONAL.finditer(text):
        kind = PersonalKind("phone" if match["phone"] else "cpr" if match["cpr"] else "email")
        if kind is not PersonalKind.CPR or _is_day(match["cpr"]):
            yield kind, match.start(), match.end()


def _is_day(cpr: str) -> bool:
    """Tell whether a number begins with a day of the calendar, in a year that is not known."""
    day, month = int(cpr[:2]), int(cpr[2:4])
    return 1 <= (day - _REPLACEMENT if day > _REPLACEMENT else day) <= _DAYS[month - 1]
