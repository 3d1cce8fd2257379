"""The parts of a programme that say who takes part: roles and their sizes, facts, referrers, the interview, arms."""

from enum import StrEnum

from pydantic import Field, model_validator

from peerctl.model.fields import Decimal, Id, Listed, Maybe, Whole, YesNo
from peerctl.model.record import Label
from peerctl.model.sourced import Coded, Sourced


class Interview(Sourced):
    """The talk with the staff that comes before taking part (rekrutteringssamtale)."""

    minutes: Maybe[Whole] = None
    """How long it takes."""
    topics: tuple[Coded, ...] = ()
    """What it is about."""


class FactType(StrEnum):
    """What a fact can be."""

    YES_NO = "yes-no"
    CHOICE = "choice"
    CHOICES = "choices"


class Fact(Sourced):
    """A fact about a person that decides who may take part."""

    type: FactType = FactType.YES_NO
    """`yes-no` (the usual), `choice` (one of `choices`) or `choices` (several of them)."""
    choices: Listed[Id] = ()
    """The values a choice may have."""
    choice_labels: dict[Id, Label] = Field(default_factory=dict)
    """What people read in place of a choice; its id where there is none."""
    label: Maybe[Label] = None
    """What people read in place of the id."""
    ask: Maybe[Label] = None
    """The question that settles it, for the leader to read aloud."""

    @model_validator(mode="before")
    @classmethod
    def type_alone(cls, value: object) -> object:
        """Let the type of a fact stand alone."""
        return {"type": value} if isinstance(value, str) else value


class SizeRange(Sourced):
    """From how many to how many; open where not said."""

    min: Maybe[Whole] = None
    """At least so many."""
    max: Maybe[Whole] = None
    """At most so many."""


class RoleRules(Sourced):
    """What the programme says of one role."""

    label: Maybe[Label] = None
    """The programme's own word for the role, where it has one."""
    per_cohort: Maybe[SizeRange] = None
    """How many of this role a cohort has."""
    capacity: Maybe[Whole] = None
    """The most pairs at a time, where the programme says."""


class Referrer(Sourced):
    """Somebody who refers people, and the share that is to come from there."""

    id: Id
    """The word that an enrolment has under `referrer`."""
    label: Label
    """What people read in place of the id."""
    share: Maybe[Decimal] = None
    """The share of a cohort's peers that is to come from here, 0 to 1."""
    tolerance: Maybe[Decimal] = None
    """How far off the share may be before it is told, 0 to 1."""


class Arm(Sourced):
    """One arm of a study."""

    id: Id
    """The word that an enrolment has under `arm`."""
    label: Label
    """What people read in place of the id."""
    control: YesNo = False
    """Whether the other arms are held against this one."""
