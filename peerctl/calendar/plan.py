"""What a plan of sessions is made of: each session with what became of it, and what could not be placed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerctl.model.cohort import SeriesPlan
from peerctl.model.message import Message
from peerctl.model.session import Session


class Status(StrEnum):
    """What a plan does with a session."""

    NEW = "new"
    MOVED = "moved"
    CHANGED = "changed"
    """The day stays; the time, the place, the theme or the leaders do not."""
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Planned:
    """A session of the plan."""

    file: str
    """The file of sessions it belongs to: the cohort, or `shared`."""
    session: Session
    status: Status
    index: int | None = None
    """Its place in the file's list; None for a new one."""
    before: Session | None = None
    """The session as it stands in the file; None for a new one."""
    reasons: tuple[Message, ...] = ()
    """Why it is not on the day it would have been on."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A session that the programme asks for and that found no day."""

    series: str
    on: date
    """The day it would have been on."""
    reasons: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """When and where a series is held: what has been said, and what was chosen where nothing was."""

    series: str
    cohort: str
    """The cohort whose file says it."""
    said: SeriesPlan
    settled: SeriesPlan


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of a cohort's sessions, and of those it shares with others, on a day."""

    as_of: date
    cohort: str
    until: date
    """The day up to which series that go on are planned."""
    sessions: tuple[Planned, ...] = ()
    """By day, and by series on one day."""
    unplaced: tuple[Unplaced, ...] = ()
    arrangements: tuple[Arrangement, ...] = ()
    notes: tuple[Message, ...] = ()
