"""A line of the agenda, and a kind of lines. Field names are the keys of the agenda's JSON."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerctl.model.message import Message
from peerctl.reports.agenda.desk import Desk


class Urgency(StrEnum):
    """How urgent a line is, most urgent first."""

    OVERDUE = "overdue"
    DUE = "due"
    AT_RISK = "at-risk"
    COMING = "coming"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing to do: why, since when, by which rule, and how it is settled."""

    kind: str = ""
    """The id of its kind, set when the agenda is put together."""
    urgency: Urgency
    due: date | None = None
    since: date | None = None
    cohort: str
    """The cohort's id; `shared` for what all cohorts have together."""
    people: tuple[str, ...]
    """Whom it is about."""
    match: str | None = None
    why: Message
    rule: Message
    """The standard, or the programme's rule, behind it."""
    source: tuple[str, ...]
    """What that rule rests on; `assumption` for a figure of our own."""
    do: Message
    """What settles it."""
    command: str | None = None
    """The command that settles it or shows what is behind it; None where it is settled in the file alone."""
    file: str | None = None
    """The file to write in, where no command does."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of line, what it is about, and the function that finds its lines."""

    id: str
    title: Message
    find: Callable[[Desk], Iterable[Line]]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The lines of a day, most urgent first."""

    as_of: date
    until: date
    """The last day looked ahead to."""
    person: str | None
    """Whom it is for, where it is for one person."""
    lines: tuple[Line, ...]


def urgency(due: date, day: date) -> Urgency:
    """Tell how urgent it is to do something that is due on a day."""
    if due < day:
        return Urgency.OVERDUE
    return Urgency.DUE if due == day else Urgency.COMING


def open_until(due: date, day: date) -> Urgency:
    """Tell how urgent it is to do something that can be done already and is to be done by a day."""
    return Urgency.OVERDUE if due < day else Urgency.DUE
