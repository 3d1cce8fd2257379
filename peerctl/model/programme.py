"""`programmes/<id>.yaml`: a programme as data, each figure with its source.

What programmes differ in is a key here; no line of code knows a programme by name. The parts stand in modules of
their own: `condition` (eligibility), `taking_part` (who), `schedule` (what is held), `companionship` (the pair),
`measure` (questionnaires) and `account` (what the programme is held to).
"""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field, model_validator

from peerctl.model.account import Checklists, Counting, Period, Reasons, Source, Statement, Target, Tariff
from peerctl.model.companionship import AffinityWeights, Companionship, Signals
from peerctl.model.condition import Condition
from peerctl.model.fields import Id, Listed, Maybe, YesNo
from peerctl.model.measure import Measure
from peerctl.model.participant import Role
from peerctl.model.record import Label, Record
from peerctl.model.schedule import Certificate, Series
from peerctl.model.sourced import Coded
from peerctl.model.taking_part import Arm, Fact, FactType, Interview, Referrer, RoleRules, SizeRange
from peerctl.model.workspace import RuleLevel

__all__ = [
    "AffinityWeights",
    "Counting",
    "Fact",
    "FactType",
    "Period",
    "Programme",
    "ProgrammeKind",
    "Referrer",
    "Target",
]


class ProgrammeKind(StrEnum):
    """The shape of a programme."""

    ONE_TO_ONE = "one-to-one"
    ONE_TO_MANY = "one-to-many"
    GROUP_COURSE = "group-course"
    STUDY = "study"


class Programme(Record):
    """A whole programme."""

    id: Id
    """The name of the file, and the word that a cohort has under `programme`."""
    name: Label
    """What people call it."""
    kind: ProgrammeKind = ProgrammeKind.ONE_TO_ONE
    """`one-to-one`, `one-to-many`, `group-course` or `study`."""
    summary: Maybe[Label] = None
    """What it is, in a sentence or two."""
    period: Maybe[Period] = None
    """From when until when it runs."""
    sources: dict[str, Source] = Field(default_factory=dict)
    """The documents that figures are taken from, by the keys that `source` names them with."""
    roles: dict[Role, RoleRules] = Field(default_factory=dict)
    """Who takes part: `peer`, `mentor`, `group-leader`, `staff`; those with rules of eligibility where it is not said."""
    facts: dict[Id, Fact] = Field(default_factory=dict)
    """What has to be known of a person to say who may take part, by the words that `facts` of a person has."""
    eligibility: dict[Role, tuple[Condition, ...]] = Field(default_factory=dict)
    """By role: every rule must hold; a role without rules is open to anyone."""
    consents: Listed[Id] = ("data",)
    """The consents every participant gives."""
    channels: tuple[Coded, ...] = ()
    """How people hear of it, for `channel` of an enrolment; any word will do where there are none."""
    referrers: tuple[Referrer, ...] = ()
    """Who refers people, for `referrer` of an enrolment."""
    recruitment: tuple[Statement, ...] = ()
    """What is done to find people."""
    interview: Maybe[Interview] = None
    """The talk that comes before taking part."""
    series: tuple[Series, ...] = ()
    """What is held: training, supervision, cafes, a course."""
    companionship: Maybe[Companionship] = None
    """The time that a pair has together; none where the programme has no pairs."""
    signals: Signals = Signals.model_construct()
    """When a pair, or the staff around it, needs a look."""
    measures: tuple[Measure, ...] = ()
    """The questionnaires, and when they are filled in."""
    certificate: Maybe[Certificate] = None
    """What earns a certificate; none where there is none."""
    targets: tuple[Target, ...] = ()
    """What the programme is to reach."""
    checklists: Checklists = Checklists.model_construct()
    """What is to be done once, and when."""
    reasons: Reasons = Reasons.model_construct()
    """The reasons that the files may give."""
    tariffs: tuple[Tariff, ...] = ()
    """What it costs to run."""
    arms: tuple[Arm, ...] = ()
    """The arms of a study."""
    affinity: Maybe[AffinityWeights] = None
    """What two people having something in common is worth; it decides between pairs that are wished for alike."""
    cohorts: Maybe[SizeRange] = None
    """How many cohorts the programme runs in its period."""
    voluntary: YesNo = True
    """Whether taking part, pausing and leaving are each person's own choice."""
    statements: tuple[Statement, ...] = ()
    """Everything else the sources state: status reported, lessons, what is offered, what is not asked."""
    rules: dict[Id, RuleLevel] = Field(default_factory=dict)
    """Levels for rules of `check`, each with a reason."""

    @model_validator(mode="before")
    @classmethod
    def _roles_of_the_rules(cls, value: object) -> object:
        if isinstance(value, Mapping) and "roles" not in value and isinstance(value.get("eligibility"), Mapping):
            return {**value, "roles": {role: {} for role in value["eligibility"]}}
        return value
