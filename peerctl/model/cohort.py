"""`cohorts/<id>.yaml`: one group of people who go through a programme together."""

from pydantic import Field

from peerctl.model.fields import Day, Decimal, Id, Maybe, Text, Whole
from peerctl.model.record import Record


class SizeOverride(Record):
    """A size of this cohort's own for a role, with the reason for it."""

    min: Maybe[Whole] = None
    """At least so many."""
    max: Maybe[Whole] = None
    """At most so many."""
    reason: Text
    """Why; whoever reads the file next will want to know."""


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
