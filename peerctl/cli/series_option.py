"""`--series`: how a series is held, in words that are told apart by their look.

`training tue 10:00-15:00 from 2015-03-10 by s-001 at Foreningernes Hus`: the series, and then as much as is to be
said: weekdays, a time, the first day, the leaders, how many sessions, and last the place, which may have blanks.
"""

import re
from collections.abc import Mapping, Sequence

from peerctl.cli.usage import BadUsage, meant
from peerctl.model.cohort import SeriesPlan, Weekday
from peerctl.model.message import say

_TIME = re.compile(r"(\d{1,2}:\d{2})(?:-(\d{1,2}:\d{2}))?", re.ASCII)
_COMMA = re.compile(r"\s*,\s*")
_KEYWORDS = {"from": "from_", "by": "leaders", "sessions": "sessions"}
_HELP = say(
    "Write it as in “training tue 10:00-15:00 from 2015-03-10 by s-001 at Town Hall”; what is left out stays as it is."
)


def series_wished(typed: Sequence[str], known: Sequence[str]) -> Mapping[str, dict[str, object]]:
    """Read what was said of series, by series: the fields of a `SeriesPlan`.

    Raises:
        BadUsage: A series is not known, its end comes before its start, or words mean nothing here.
    """
    return dict(_one(words, known) for words in typed)


def _one(typed: str, known: Sequence[str]) -> tuple[str, dict[str, object]]:
    head, _, place = f"{typed} ".partition(" at ")
    name, *words = _COMMA.sub(",", head).split() or [""]
    if name not in known:
        raise BadUsage(say("The programme has no series “{series}”.", series=name), meant(name, known))
    fields = _fields(words, typed)
    if place.strip():
        fields["place"] = place.strip()
    try:
        read = SeriesPlan.model_validate(fields)
    except ValueError:
        raise BadUsage(say("--series cannot be “{typed}”.", typed=typed), _HELP) from None
    if read.start and read.end and read.end <= read.start:
        raise BadUsage(say("--series “{typed}” ends before it starts.", typed=typed))
    return name, {key: getattr(read, key) for key in fields}


def _fields(words: list[str], typed: str) -> dict[str, object]:
    fields: dict[str, object] = {}
    remaining = iter(words)
    for word in remaining:
        if word in _KEYWORDS:
            value = next(remaining, "")
            fields[_KEYWORDS[word]] = value.split(",") if word == "by" else value
        elif time := _TIME.fullmatch(word):
            fields |= {key: clock.zfill(5) for key, clock in zip(("start", "end"), time.groups(), strict=True) if clock}
        elif set(word.split(",")) <= set(Weekday):
            fields["weekday"] = word.split(",")
        else:
            raise BadUsage(say("“{word}” in --series “{typed}” means nothing here.", word=word, typed=typed), _HELP)
    return fields
