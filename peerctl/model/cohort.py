"""`cohorts/<id>.yaml`: one group of people who go through a programme together."""

from enum import StrEnum

from pydantic import Field

from peerctl.model.allocation import Allocation
from peerctl.model.fields import Clock, Day, Decimal, Id, Listed, Maybe, Text, Whole
from peerctl.model.record import Record


class SizeOverride(Record):
    """A size of this cohort's own for a role, with the reason for it."""

    min: Maybe[Whole] = None
    """At least so many."""
    max: Maybe[Whole] = None
    """At most so many."""
    reason: Text
    """Why; whoever reads the file next will want to know."""


class Weekday(StrEnum):
    """A day of the week."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


class SeriesPlan(Record):
    """When and where this cohort holds a series; what is left out is chosen by `peerctl session plan`, and written here."""

    weekday: Listed[Weekday] = ()
    """The day of the week; several where the series is held several times a week."""
    start: Maybe[Clock] = None
    """When it starts, such as `10:00`."""
    end: Maybe[Clock] = None
    """When it ends, where the programme does not say how long it is or this cohort does it otherwise."""
    place: Text | None = None
    """Where it is held."""
    from_: Maybe[Day] = None
    """No session of the series is planned before this day; the spacing is counted from it."""
    leaders: Listed[Id] = ()
    """Who leads the sessions."""
    sessions: Maybe[Whole] = None
    """How many this cohort has, where the programme does not say or the cohort does otherwise; 0 for none."""


class Cohort(Record):
    """A cohort (hold): who belongs to it stands with the participants."""

    id: Id
    """The name of the file, and the word that enrolments and matches have under `cohort`."""
    programme: Id
    """The programme that the cohort follows."""
    name: Text
    """What people call it."""
    start: Day
    """The cohort's first day."""
    end: Maybe[Day] = None
    """The cohort's last day, where it is known."""
    sizes: dict[Id, SizeOverride] = Field(default_factory=dict)
    """Sizes of this cohort's own, by role."""
    referrer_shares: dict[Id, Decimal] = Field(default_factory=dict)
    """Shares by referrer of this cohort's own, in place of the programme's."""
    ruled_out: tuple[tuple[Id, Id], ...] = ()
    """Pairs that the leader has ruled out: mentor and peer."""
    series: dict[Id, SeriesPlan] = Field(default_factory=dict)
    """When and where the series are held, by the series' id."""
    ruled_out_days: Listed[Day] = ()
    """Days on which the leader wants no session."""
    allocation: Maybe[Allocation] = None
    """In a study: how people are allocated to its arms, laid down before the first one is."""
