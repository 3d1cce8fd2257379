"""Whether anything has changed since the plan was laid down, in sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peerctl.measures.plan import FROZEN, Departure, Plain, departures, plan
from peerctl.model.book import Book
from peerctl.model.message import Message, say, say_many
from peerctl.model.table import Table
from peerctl.reports.progress.report import Progress

_SECTIONS = {"programmes", "questionnaires", "waves"}


@dataclass(frozen=True, slots=True)
class Kept:
    """Since when git has the file as it is."""

    commit: str | None
    """The short name of the commit; None where git has the file otherwise, or not at all."""
    on: date | None
    """The day of the commit."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """The plan that was laid down, held against what is now."""

    on: date | None
    """The day it says it was laid down."""
    digest: str
    """The SHA-256 of its file."""
    git: Kept | None
    """What git knows of it; None where the workspace is not kept in git."""
    departures: tuple[Departure, ...]
    """What is not as it was laid down."""
    known: int
    """How many answers in the figures had been given by that day, before and after."""
    answers: int
    """How many answers there are in the figures."""


def frozen(told: Progress, book: Book, data: Plain, digest: str, git: Kept | None) -> Frozen:
    """Hold a plan against the programmes, the questionnaires and peerctl as they are now.

    Args:
        told: The report.
        book: The whole workspace, whatever part of it the report is of.
        data: The plan as it was read.
        digest: The SHA-256 of its file.
        git: What git knows of it.
    """
    on = _day(data)
    days = [answer.on for one in told.sets.changes for answer in (one.before, one.after)]
    known = sum(on is not None and day <= on for day in days)
    return Frozen(on, digest, git, departures(data, plan(book)), known, len(days))


def _day(data: Plain) -> date | None:
    written = data.get(FROZEN) if isinstance(data, dict) else None
    try:
        return date.fromisoformat(str(written))
    except ValueError:
        return None


def frozen_table(found: Frozen | None) -> Table:
    """Tell what was laid down, and whether it still holds."""
    return Table(say("What was decided beforehand"), (), (), tuple(_sentences(found)))


def _sentences(found: Frozen | None) -> Iterator[Message]:
    if found is None:
        yield say("Nothing is laid down yet. peerctl measure freeze does, best before anybody has answered.")
        return
    if found.on is None:
        yield say("A plan is laid down, and does not say on which day.")
    else:
        yield say(
            "The plan was laid down on {day}, when {known} of the {answers} answers in the figures had been given.",
            day=found.on,
            known=found.known,
            answers=found.answers,
        )
    yield say("Its file has the SHA-256 {digest}.", digest=found.digest)
    if found.git and found.git.commit and found.git.on:
        yield say("git has it as it is since commit {commit} of {day}.", commit=found.git.commit, day=found.git.on)
    elif found.git:
        yield say("git does not have it as it is: it was changed, or never committed.")
    if not found.departures:
        yield say("Nothing has changed since.")
        return
    yield say_many("{count} thing has changed since:", "{count} things have changed since:", len(found.departures))
    yield from map(_departure, found.departures)


def _departure(one: Departure) -> Message:
    where = ", ".join(name for name in one.where if name not in _SECTIONS)
    if one.then is None:
        return say("- {where}: {now} has come to it.", where=where, now=one.now or "")
    if one.now is None:
        return say("- {where}: {then} is gone.", where=where, then=one.then)
    return say("- {where}: {then} is now {now}.", where=where, then=one.then, now=one.now)
