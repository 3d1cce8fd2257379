"""`sessions/<cohort>.yaml` (or `shared.yaml`): what is held together, who came, and who rated whom."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from peerctl.model.fields import Clock, Day, Id, Listed, Maybe, Text, Whole
from peerctl.model.record import Record

SHARED = "shared"
"""The name of the file of sessions that all cohorts share."""


class Presence(StrEnum):
    """Whether somebody came."""

    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"


class Rating(Record):
    """How one side of a speed-date felt about the other: 1 (no resonance) to 5 (strong)."""

    from_: Id
    """Who felt it."""
    to: Id
    """About whom."""
    score: Annotated[Whole, Field(ge=1, le=5)]
    """1 (no resonance) to 5 (strong)."""


class Session(Record):
    """One session of a series the programme declares."""

    id: Id
    """A word of its own in the file."""
    series: Id
    """The series it belongs to, of those the programme holds."""
    date: Day
    """The day it is held."""
    start: Maybe[Clock] = None
    """When it starts, such as `10:00`."""
    end: Maybe[Clock] = None
    """When it ends."""
    place: Text | None = None
    """Where it is held."""
    theme: Maybe[Id] = None
    """The theme, of those the series has."""
    leaders: Listed[Id] = ()
    """Who leads it."""
    attendance: dict[Id, Presence] = Field(default_factory=dict)
    """Who was `present`, `absent` or `excused`, by person."""
    ratings: tuple[Rating, ...] = ()
    """How those who met at speed-dating felt about each other."""
    cancelled: Text | None = None
    """The reason, where the session was cancelled."""
    moved_from: Maybe[Day] = None
    """The day it was first planned for, where somebody moved it by hand; a new plan leaves it where it is."""
    moved_through: Listed[Day] = ()
    """The days it stood on in between, where it was moved several times."""
    moved_because: Text | None = None
    """Why it was moved."""
