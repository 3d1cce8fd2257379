"""What is laid down before the answers are looked at: the primary questionnaire, windows, cut-offs, and the analysis.

A plan is plain text all through, so that what is read back from a file can be held against what would be written now.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, TypeAlias

from peerctl.measures.outcomes import control_of, cutoff_of
from peerctl.measures.reliable import CERTAIN, reliabilities
from peerctl.measures.statistics import ALPHA, CONFIDENCE, POWER
from peerctl.model.book import Book
from peerctl.model.instrument import Instrument
from peerctl.model.measure import Measure, Wave
from peerctl.model.programme import Programme

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"
FROZEN = "frozen"
"""The key of the day on which the plan was laid down."""
NONE = "none"
_RULES = (
    "items",
    "min",
    "max",
    "reverse",
    "method",
    "table",
    "transform",
    "range",
    "better",
    "subscales",
    "completeness",
)
"""What makes a score of answers."""
_ABOUT = {"source", "note", "label"}
_WORDS: dict[str, Any] = {"completeness": _ABOUT, "subscales": {"__all__": _ABOUT}}
"""What is only told of it."""
_ANALYSIS = {
    "answers": "of several to one wave the scored one nearest to its window, then the first; outside windows they count",
    "left-out": "an item left out is replaced by the mean of what the person answered, where enough is answered",
    "change": f"mean change with {CONFIDENCE:.0%} t-interval; paired t-test, two-sided, alpha {ALPHA}",
    "ranks": "Wilcoxon signed-rank, exact, changes of 0 left out, mean ranks for alike ones",
    "sizes": "dz and dav, both with Hedges' correction 1 - 3 / (4 df - 1)",
    "reliable-change": f"more than {CERTAIN} * SD before of all * sqrt(2 (1 - r))",
    "power": f"smallest dz found with {POWER:.0%} power",
    "arms": "difference from the control arm adjusted for the score before, common slope; Welch's difference of changes beside",
    "several-tests": "Holm for all but the primary questionnaire over everybody",
}


def plan(book: Book) -> dict[str, Plain]:
    """Give the plan of every programme that a cohort follows, as its files and peerctl have it now."""
    followed = sorted({cohort.programme for cohort in book.cohorts.values()} & book.programmes.keys())
    programmes = [book.programmes[name] for name in followed if book.programmes[name].measures]
    ways: list[Plain] = [{"id": name, "way": way} for name, way in _ANALYSIS.items()]
    return {"programmes": [_programme(book, one) for one in programmes], "analysis": ways}


def _programme(book: Book, programme: Programme) -> dict[str, Plain]:
    primary = [one.instrument for one in programme.measures if one.primary]
    return {
        "id": programme.id,
        "primary": [*primary] or NONE,
        "control-arm": control_of(programme) or NONE,
        "questionnaires": [_questionnaire(one, book.instruments.get(one.instrument)) for one in programme.measures],
    }


def _questionnaire(measure: Measure, instrument: Instrument | None) -> dict[str, Plain]:
    told: dict[str, Plain] = {
        "id": measure.instrument,
        "roles": list(measure.roles),
        "waves": [_wave(wave) for wave in measure.waves],
    }
    if instrument is None:
        return {**told, "rules": NONE}
    cutoff = cutoff_of(measure, instrument)
    known = reliabilities(instrument)
    return {
        **told,
        "version": instrument.version,
        "rules": f"sha256 {rules_digest(instrument)}",
        "reliability": {"kind": known[0].kind, "value": str(known[0].value)} if known else NONE,
        "cutoff": f"{cutoff.is_} {cutoff.value}" if cutoff else NONE,
    }


def _wave(wave: Wave) -> dict[str, Plain]:
    return {
        "id": wave.id,
        "anchor": wave.anchor.value,
        "from-days": str(wave.from_days),
        "to-days": str(wave.to_days),
    }


def rules_digest(instrument: Instrument) -> str:
    """Give the fingerprint of the rules that make a score of answers."""
    rules = instrument.model_dump(mode="json", include=set(_RULES), exclude=_WORDS)
    return sha256(json.dumps(rules, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Departure:
    """Something that is not as it was laid down."""

    where: tuple[str, ...]
    """The keys that lead to it; records of a list by their ids."""
    then: str | None
    """What was laid down; None where nothing was."""
    now: str | None
    """What is now; None where there is nothing any more."""


def departures(frozen: Plain, now: Plain) -> tuple[Departure, ...]:
    """Tell what is not as it was laid down, in the order of the plan; the day it was laid down is no part of it."""
    old, new = ({where: text for where, text in _flat(one) if where != (FROZEN,)} for one in (frozen, now))
    return tuple(
        Departure(where, old.get(where), new.get(where))
        for where in dict.fromkeys([*old, *new])
        if old.get(where) != new.get(where)
    )


def _flat(value: Plain, where: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give every text with the keys that lead to it."""
    if value is None or isinstance(value, str):
        yield where, value or ""
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _flat(part, (*where, key))
    else:
        for place, part in enumerate(value, 1):
            name = part.get("id") if isinstance(part, dict) else None
            yield from _flat(part, (*where, name if isinstance(name, str) else str(place)))
