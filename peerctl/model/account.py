"""The parts of a programme that it is held to: targets, checklists, reasons, prices, and what its sources state."""

from enum import StrEnum

from pydantic import Field

from peerctl.model.fields import Day, Decimal, Id, Listed, Maybe, Text, Whole
from peerctl.model.participant import Role
from peerctl.model.record import Label, Record
from peerctl.model.sourced import Coded, Sourced


class Source(Record):
    """A document that figures are taken from."""

    title: Text
    """What the document is called, and who made it."""
    year: Maybe[Whole] = None
    """The year it is from, where it says so."""


class Counting(StrEnum):
    """What a target counts."""

    ENROLLED = "enrolled"
    COMPLETED = "completed"


class Period(Record):
    """From the first day to the last; open where not said."""

    from_: Maybe[Day] = None
    """The first day."""
    to: Maybe[Day] = None
    """The last day."""
    source: Listed[Text] = ()
    """The sources of the two days."""
    note: Maybe[Label] = None
    """What a reader should know of the two days."""


class Target(Sourced):
    """A figure the programme has set itself."""

    id: Id
    """A word of its own, by which reports name the target."""
    label: Label
    """What people read in place of the id."""
    counts: Counting
    """`enrolled` counts who takes part or has taken part; `completed` counts who has completed."""
    roles: Listed[Role] = Field(min_length=1)
    """Whom it counts."""
    min: Maybe[Whole] = None
    """At least so many people."""
    max: Maybe[Whole] = None
    """At most so many people."""
    period: Maybe[Period] = None
    """The days within which people count; any day where not said."""


class ChecklistItem(Sourced):
    """Something to be done once for a person or a pair."""

    id: Id
    """The word that `checklist` of a pair has, with the day."""
    label: Label
    """What people read in place of the id."""
    roles: Listed[Role] = ()
    """For whom it is done; nobody in particular where not said, and so once for the pair."""


class Checklists(Record):
    """What is to be done at the start, midway and at the end."""

    start: tuple[ChecklistItem, ...] = ()
    """What is done when somebody, or a pair, begins."""
    midway: tuple[ChecklistItem, ...] = ()
    """What is done halfway."""
    end: tuple[ChecklistItem, ...] = ()
    """What is done when somebody, or a pair, is done."""


class Reasons(Record):
    """The coded reasons that the files may give."""

    source: Listed[Text] = ()
    """The sources of all of them; one that has a source of its own names it."""
    note: Maybe[Label] = None
    """What a reader should know of them."""
    pause: tuple[Coded, ...] = ()
    """Why somebody, or a pair, paused."""
    withdrawal: tuple[Coded, ...] = ()
    """Why somebody withdrew."""
    decline: tuple[Coded, ...] = ()
    """Why somebody, or a proposed pair, was declined or said no."""
    end: tuple[Coded, ...] = ()
    """Why a companionship ended, beside `completed` and `completed-early`."""
    missed: tuple[Coded, ...] = ()
    """Why an agreed meeting was not held."""


class Tariff(Sourced):
    """What running the programme for a year costs."""

    id: Id
    """A word of its own, by which reports name the price."""
    label: Label
    """What people read in place of the id."""
    price: Decimal
    """Kroner a year."""
    participants: Whole
    """How many participants that price is for."""
    cohorts: Maybe[Whole] = None
    """How many cohorts in that year."""
    stated_price_per_participant: Maybe[Decimal] = None
    """What the source says one participant costs, shown beside the computed price."""


class Statement(Sourced):
    """Something else the sources state: a lesson, an activity, what is not asked."""

    id: Id
    """A word of its own."""
    label: Label
    """What is stated."""
    figure: Maybe[Decimal] = None
    """The figure, where it is one."""
