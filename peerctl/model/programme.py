"""`programmes/<id>.yaml`: a programme as data, each figure with its source.

What programmes differ in is a key here; no line of code knows a programme by name. The parts that say when things
happen stand in `peerctl.model.schedule`, the conditions of eligibility in `peerctl.model.condition`.
"""

from enum import StrEnum

from pydantic import Field

from peerctl.model.condition import Condition
from peerctl.model.fields import Day, Decimal, Id, Listed, Maybe, Text, Whole, YesNo
from peerctl.model.participant import Role
from peerctl.model.record import Label, Record
from peerctl.model.schedule import Certificate, Companionship, Measure, Series, Signals
from peerctl.model.sourced import Coded, Sourced
from peerctl.model.workspace import RuleLevel


class ProgrammeKind(StrEnum):
    """The shape of a programme."""

    ONE_TO_ONE = "one-to-one"
    ONE_TO_MANY = "one-to-many"
    GROUP_COURSE = "group-course"
    STUDY = "study"


class Source(Record):
    """A document that figures are taken from."""

    title: Text
    year: Maybe[Whole] = None


class Interview(Sourced):
    """The talk with the staff that comes before taking part (rekrutteringssamtale)."""

    minutes: Maybe[Whole] = None
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
    choices: Listed[Id] = ()
    """The values a choice may have."""
    choice_labels: dict[Id, Label] = Field(default_factory=dict)
    """What people read in place of a choice; its id where there is none."""
    label: Label
    ask: Label
    """The question that settles it, for the leader to read aloud."""


class SizeRange(Sourced):
    """From how many to how many; open where not said."""

    min: Maybe[Whole] = None
    max: Maybe[Whole] = None


class RoleRules(Sourced):
    """What the programme says of one role."""

    label: Maybe[Label] = None
    """The programme's own word for the role, where it has one."""
    per_cohort: Maybe[SizeRange] = None
    """How many of this role a cohort has."""
    capacity: Maybe[Whole] = None
    """The most pairs at a time, where the programme says."""


class Counting(StrEnum):
    """What a target counts."""

    ENROLLED = "enrolled"
    COMPLETED = "completed"


class Period(Record):
    """From the first day to the last; open where not said."""

    from_: Maybe[Day] = None
    to: Maybe[Day] = None
    source: Listed[Text] = ()
    note: Maybe[Label] = None


class Target(Sourced):
    """A figure the programme has set itself."""

    id: Id
    label: Label
    counts: Counting
    roles: Listed[Role] = Field(min_length=1)
    min: Maybe[Whole] = None
    max: Maybe[Whole] = None
    period: Maybe[Period] = None


class Referrer(Sourced):
    """Somebody who refers people, and the share that is to come from there."""

    id: Id
    label: Label
    share: Maybe[Decimal] = None
    """The share of a cohort's peers that is to come from here, 0 to 1."""
    tolerance: Maybe[Decimal] = None
    """How far off the share may be before it is told, 0 to 1."""


class ChecklistItem(Sourced):
    """Something to be done once for a person or a pair."""

    id: Id
    label: Label
    roles: Listed[Role] = ()


class Checklists(Record):
    """What is to be done at the start, midway and at the end."""

    start: tuple[ChecklistItem, ...] = ()
    midway: tuple[ChecklistItem, ...] = ()
    end: tuple[ChecklistItem, ...] = ()


class Reasons(Record):
    """The coded reasons that the files may give."""

    source: Listed[Text] = ()
    """The sources of all of them; one that has a source of its own names it."""
    note: Maybe[Label] = None
    pause: tuple[Coded, ...] = ()
    withdrawal: tuple[Coded, ...] = ()
    decline: tuple[Coded, ...] = ()
    end: tuple[Coded, ...] = ()
    """Why a companionship ended, beside `completed` and `completed-early`."""
    missed: tuple[Coded, ...] = ()
    """Why an agreed meeting was not held."""


class Tariff(Sourced):
    """What running the programme for a year costs."""

    id: Id
    label: Label
    price: Decimal
    """Kroner a year."""
    participants: Whole
    """How many participants that price is for."""
    cohorts: Maybe[Whole] = None
    stated_price_per_participant: Maybe[Decimal] = None
    """What the source says one participant costs, shown beside the computed price."""


class AffinityWeights(Sourced):
    """Points for what two people have in common; they add up to 100."""

    gender: Whole
    age: Whole
    """For a wished age, and for closeness in age."""
    interests: Whole
    languages: Whole
    slots: Whole


class Arm(Sourced):
    """One arm of a study."""

    id: Id
    label: Label


class Statement(Sourced):
    """Something else the sources state: a lesson, an activity, what is not asked."""

    id: Id
    label: Label
    figure: Maybe[Decimal] = None


class Programme(Record):
    """A whole programme."""

    id: Id
    name: Label
    kind: ProgrammeKind
    summary: Label
    period: Maybe[Period] = None
    sources: dict[str, Source]
    roles: dict[Role, RoleRules]
    facts: dict[Id, Fact] = Field(default_factory=dict)
    eligibility: dict[Role, tuple[Condition, ...]] = Field(default_factory=dict)
    """By role: every rule must hold; a role without rules is open to anyone."""
    consents: Listed[Id] = ("data",)
    """The consents every participant gives."""
    channels: tuple[Coded, ...] = ()
    referrers: tuple[Referrer, ...] = ()
    recruitment: tuple[Statement, ...] = ()
    interview: Maybe[Interview] = None
    series: tuple[Series, ...] = ()
    companionship: Maybe[Companionship] = None
    signals: Signals = Signals()
    measures: tuple[Measure, ...] = ()
    certificate: Maybe[Certificate] = None
    targets: tuple[Target, ...] = ()
    checklists: Checklists = Checklists()
    reasons: Reasons = Reasons()
    tariffs: tuple[Tariff, ...] = ()
    arms: tuple[Arm, ...] = ()
    affinity: Maybe[AffinityWeights] = None
    cohorts: Maybe[SizeRange] = None
    """How many cohorts the programme runs in its period."""
    voluntary: YesNo = True
    """Whether taking part, pausing and leaving are each person's own choice."""
    statements: tuple[Statement, ...] = ()
    """Everything else the sources state: status reported, lessons, what is offered, what is not asked."""
    rules: dict[Id, RuleLevel] = Field(default_factory=dict)
    """Levels for rules of `check`, each with a reason."""
