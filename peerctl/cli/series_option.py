"""`--series`: how a series is held, in words that are told apart by their look.

`training tue 10:00-15:00 from 2015-03-10 by s-001 at Foreningernes Hus`: the series, and then as much as is to be
said: weekdays, a time, the first day, the leaders, how many sessions, and last the place, which may have blanks.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from peerctl.cli.usage import BadUsage, meant
from peerctl.model.cohort import SeriesPlan, Weekday
from peerctl.model.message import say

_TIME = re.compile(r"(\d{1,2}:\d{2})(?:-(\d{1,2}:\d{2}))?", re.ASCII)
_COMMA = re.compile(r"\s*,\s*")
_KEYWORDS = {"from": "from_", "by": "leaders", "sessions": "sessions"}
_HELP = say(
    "Write it as in “training tue 10:00-15:00 from 2015-03-10 by s-001 at Town Hall”; what is left out stays as it is."
)


def series_wished(
    typed: Sequence[str], known: Sequence[str], id_of: Callable[[str], str]
) -> Mapping[str, dict[str, object]]:
    """Read what was said of series, by series: the fields of a `SeriesPlan`.

    Args:
        typed: What was said of each.
        known: The series there are.
        id_of: Gives the id of a person, named by an id, the beginning of one or a part of a name. What was typed may
            hold a name, so that no error repeats it.

    Raises:
        BadUsage: A series is not known, its end comes before its start, or words mean nothing here.
    """
    return dict(_one(words, known, id_of) for words in typed)


def _one(typed: str, known: Sequence[str], id_of: Callable[[str], str]) -> tuple[str, dict[str, object]]:
    head, _, place = f"{typed} ".partition(" at ")
    name, *words = _COMMA.sub(",", head).split() or [""]
    if name not in known:
        raise BadUsage(say("The programme has no series “{series}”.", series=name), meant(name, known))
    fields = _fields(words, name)
    if "leaders" in fields:
        fields["leaders"] = [id_of(one) for one in str(fields["leaders"]).split(",")]
    if place.strip():
        fields["place"] = place.strip()
    try:
        read = SeriesPlan.model_validate(fields)
    except ValueError:
        raise BadUsage(say("What --series says of “{series}” cannot be read.", series=name), _HELP) from None
    if read.start and read.end and read.end <= read.start:
        raise BadUsage(say("--series says that “{series}” ends before it starts.", series=name))
    return name, {key: getattr(read, key) for key in fields}


def _fields(words: list[str], series: str) -> dict[str, object]:
    fields: dict[str, object] = {}
    remaining = iter(words)
    for word in remaining:
        if word in _KEYWORDS:
            fields[_KEYWORDS[word]] = next(remaining, "")
        elif time := _TIME.fullmatch(word):
            fields |= {key: clock.zfill(5) for key, clock in zip(("start", "end"), time.groups(), strict=True) if clock}
        elif set(word.split(",")) <= set(Weekday):
            fields["weekday"] = word.split(",")
        else:
            place = words.index(word) + 2
            raise BadUsage(
                say("Word {place} of what --series says of “{series}” means nothing here.", place=place, series=series),
                _HELP,
            )
    return fields
