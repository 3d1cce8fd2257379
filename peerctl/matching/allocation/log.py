"""The log of allocations: lines are only ever added, and each carries a seal over itself and all before it.

A line that is changed, moved or taken out from between others breaks every seal after it. Lines missing at the end are
seen by the last seal, which each allocation writes into the cohort's file and prints. Somebody who changes the log, the
arms and the cohort's file together leaves no trace in them: whoever holds the secret keeps the seals that were printed,
and `study arms --seal` tells whether the log still has the line of each. Git's history tells the same.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from peerctl.matching.allocation.lottery import Stratum, Unit
from peerctl.model.failure import Failure
from peerctl.model.message import say

START = "0" * 64
_LINE = re.compile(
    r"- \{number: (?P<number>\d+), on: (?P<on>\d{4}-\d\d-\d\d), list: (?P<list>[0-9a-f]{64}|~), "
    r"unit: \[(?P<unit>[a-z0-9, -]+)\], stratum: \[(?P<stratum>[^\]\n]*)\], arm: (?P<arm>[a-z0-9-]+), "
    r"seal: (?P<seal>[0-9a-f]{64})\}"
)


class BrokenLog(Failure):
    """The log was changed by something else than an allocation."""

    code = "broken-log"

    def __init__(self, file: str, line: int) -> None:
        super().__init__(
            say("Line {line} of {file} is not as it was written, and nothing was allocated.", line=line, file=file),
            say("The log is only ever added to. Get the file back from git's history, and find out what happened."),
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One unit, allocated."""

    number: int
    on: date
    list: str | None
    """The digest of the frozen list; None where people come one at a time."""
    unit: Unit
    stratum: Stratum
    arm: str
    seal: str


def added(log: tuple[Entry, ...], on: date, list_: str | None, unit: Unit, stratum: Stratum, arm: str) -> Entry:
    """Make the next entry, with its seal."""
    before = log[-1].seal if log else START
    entry = Entry(len(log) + 1, on, list_, unit, stratum, arm, "")
    return Entry(len(log) + 1, on, list_, unit, stratum, arm, sha256(f"{before}\n{_body(entry)}".encode()).hexdigest())


def log_text(log: Iterable[Entry]) -> str:
    """Write the log: YAML, one entry a line."""
    return "".join(f"- {{{_body(entry)}, seal: {entry.seal}}}\n" for entry in log)


def read_log(text: str, file: str) -> tuple[Entry, ...]:
    """Read a log, and hold every seal against what it seals.

    Raises:
        BrokenLog: A line is not as it was written.
    """
    log: tuple[Entry, ...] = ()
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        found = _LINE.fullmatch(line.removesuffix("\n"))
        if not found:
            raise BrokenLog(file, number)
        listed = None if found["list"] == "~" else found["list"]
        unit, stratum = tuple(found["unit"].split(", ")), tuple(filter(None, found["stratum"].split(", ")))
        entry = added(log, date.fromisoformat(found["on"]), listed, unit, stratum, found["arm"])
        if log_text([entry]) != line:
            raise BrokenLog(file, number)
        log = (*log, entry)
    return log


def _body(entry: Entry) -> str:
    return (
        f"number: {entry.number}, on: {entry.on.isoformat()}, list: {entry.list or '~'}, unit: [{', '.join(entry.unit)}],"
        f" stratum: [{', '.join(entry.stratum)}], arm: {entry.arm}"
    )
