"""What bare `peerctl` says: the situation in a few lines, and what to do next."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from peerctl.model.book import Book
from peerctl.model.finding import Finding, Level
from peerctl.model.message import Message, say, say_many
from peerctl.model.standing import RUNNING, PairStanding, pair_standing
from peerctl.reports.figures import People
from peerctl.reports.next_steps import Step, next_steps
from peerctl.reports.phase import Phase, phase
from peerctl.reports.status import people


@dataclass(frozen=True, slots=True)
class Overview:
    """A workspace at a glance. Field names are the keys of its JSON."""

    as_of: date
    cohorts: Mapping[str, tuple[str, ...]]
    """The cohorts by phase: recruiting, running, over."""
    people: People
    pairs: Mapping[str, int]
    """How many pairs have each standing."""
    faults: Mapping[str, int]
    """How many findings of each level."""
    situation: tuple[Message, ...]
    """All that in sentences, for people."""
    next: tuple[Step, ...]
    """What to do, most useful first."""


def overview(book: Book, findings: Sequence[Finding], day: date) -> Overview:
    """Tell the situation on a day and what to do next, from the sound files and everything found wrong."""
    by_start = sorted(book.cohorts.values(), key=lambda cohort: (cohort.start, cohort.id))
    cohorts = {str(one): tuple(c.id for c in by_start if phase(c, day) is one) for one in Phase}
    counted = people(book.enrolments(), day)
    pairs = Counter(pair_standing(match, day) for match in book.matches.values())
    faults = Counter(finding.level for finding in findings)
    return Overview(
        as_of=day,
        cohorts=cohorts,
        people=counted,
        pairs={str(place): pairs[place] for place in PairStanding},
        faults={str(level): faults[level] for level in Level},
        situation=(
            say("{workspace} on {day}", workspace=book.workspace.name, day=day),
            *_cohorts(cohorts),
            _people(counted),
            *_pairs(pairs),
            *_faults(faults),
        ),
        next=next_steps(book, findings, day),
    )


def _cohorts(cohorts: Mapping[str, tuple[str, ...]]) -> Iterable[Message]:
    if not any(cohorts.values()):
        yield say("No cohort yet.")
    if cohorts[Phase.RECRUITING]:
        yield say("Recruiting: {cohorts}.", cohorts=cohorts[Phase.RECRUITING])
    if cohorts[Phase.RUNNING]:
        yield say("Running: {cohorts}.", cohorts=cohorts[Phase.RUNNING])
    if cohorts[Phase.OVER]:
        yield say("Over: {cohorts}.", cohorts=cohorts[Phase.OVER])


def _people(counted: People) -> Message:
    return say_many(
        "{count} participant: {active} active, {passive} passive.",
        "{count} participants: {active} active, {passive} passive.",
        counted.total,
        active=counted.active,
        passive=counted.passive,
    )


def _pairs(pairs: Mapping[PairStanding | None, int]) -> Iterable[Message]:
    running = sum(pairs[place] for place in RUNNING)
    waiting = pairs[PairStanding.PROPOSED] + pairs[PairStanding.ACCEPTED]
    if running or waiting:
        yield say_many("{count} pair under way.", "{count} pairs under way.", running)
    if waiting:
        yield say_many("{count} pair not started yet.", "{count} pairs not started yet.", waiting)


def _faults(faults: Mapping[Level, int]) -> Iterable[Message]:
    worded = (
        say_many("{count} error", "{count} errors", faults[Level.ERROR]),
        say_many("{count} warning", "{count} warnings", faults[Level.WARNING]),
        say_many("{count} remark", "{count} remarks", faults[Level.INFO]),
    )
    found = tuple(message for message in worded if message.count)
    yield say("The files have {faults}.", faults=found) if found else say("Nothing is wrong with the files.")
