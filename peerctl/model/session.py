"""`sessions/<cohort>.yaml` (or `shared.yaml`): what is held together, who came, and who rated whom."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from peerctl.model.fields import Clock, Day, Id, Listed, Maybe, Text, Whole
from peerctl.model.record import Record


class Presence(StrEnum):
    """Whether somebody came."""

    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"


class Rating(Record):
    """How one side of a speed-date felt about the other: 1 (no resonance) to 5 (strong)."""

    from_: Id
    to: Id
    score: Annotated[Whole, Field(ge=1, le=5)]


class Session(Record):
    """One session of a series the programme declares."""

    id: Id
    series: Id
    date: Day
    start: Maybe[Clock] = None
    end: Maybe[Clock] = None
    place: Text | None = None
    theme: Maybe[Id] = None
    leaders: Listed[Id] = ()
    attendance: dict[Id, Presence] = Field(default_factory=dict)
    ratings: tuple[Rating, ...] = ()
    cancelled: Text | None = None
    """The reason, where the session was cancelled."""
