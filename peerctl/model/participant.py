"""`participants/<id>.yaml`: one person, with facts and enrolments and no name."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from peerctl.model.fields import Day, Id, Listed, Maybe, Slot, Text, Whole
from peerctl.model.reading import FirstBy
from peerctl.model.record import Record
from peerctl.model.wishes import Gender, Wishes


class EventKind(StrEnum):
    """What can happen to an enrolment."""

    APPLIED = "applied"
    INTERVIEWED = "interviewed"
    ENROLLED = "enrolled"
    PAUSED = "paused"
    RESUMED = "resumed"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"


class Event(Record):
    """Something that happened to an enrolment on a day."""

    on: Day
    """The day it happened."""
    event: EventKind
    """`applied`, `interviewed`, `enrolled`, `paused`, `resumed`, `completed`, `withdrawn` or `declined`."""
    reason: Maybe[Id] = None
    """A coded reason, of those the programme lists."""


class StretchOfText(Record):
    """A value as typed, with the first and last day it holds; open where not said."""

    value: Text
    """What holds."""
    since: Maybe[Day] = None
    """The first day it holds."""
    until: Maybe[Day] = None
    """The last day it holds."""


def stretches(value: object) -> object:
    """Let a single value, bare or with its days, stand in place of a list of stretches."""
    if value is None:
        return ()
    listed = value if isinstance(value, (list, tuple)) else [value]
    return [{"value": item} if isinstance(item, str) else item for item in listed]


Stretches = Annotated[tuple[StretchOfText, ...], FirstBy(stretches)]


class Consent(Record):
    """A consent, from the day it was given until the day it was withdrawn."""

    kind: Id
    """What it is for, such as `data`; of those the programme asks for."""
    given: Day
    """The day it was given."""
    withdrawn: Maybe[Day] = None
    """The day it was withdrawn; it holds no more from that day."""

    def holds_on(self, day: date) -> bool:
        """Tell whether the consent is given and not withdrawn on a day."""
        return self.given <= day and (self.withdrawn is None or day < self.withdrawn)


Role = Literal["peer", "mentor", "group-leader", "staff"]
PARTICIPANT_ROLES: tuple[Role, ...] = ("peer", "mentor", "group-leader")
"""The roles that count as participants: all but staff."""


class Enrolment(Record):
    """A person's part in one cohort."""

    cohort: Id
    """The id of the cohort."""
    role: Role
    """`peer`, `mentor`, `group-leader` or `staff`."""
    channel: Maybe[Id] = None
    """How the person heard of the programme, of the channels it lists."""
    referrer: Maybe[Id] = None
    """Who referred the person."""
    group: Maybe[Id] = None
    """For those who applied: the group of the course, a cohort of the same programme, in which a place is kept."""
    ready: Maybe[Day] = None
    """For mentors: wants to be matched from this day; from enrolment where not said."""
    capacity: Whole = 1
    """How many pairs at a time."""
    arm: Maybe[Id] = None
    """In a study: the arm the person was allocated to."""
    certificate: Maybe[Day] = None
    """The day the certificate was handed out."""
    wishes: Wishes = Wishes.model_construct()
    """Whom the person would like to meet, and whom not."""
    history: tuple[Event, ...]
    """What happened, each with its day."""


class Participant(Record):
    """A person: what must be known to say who may take part and whom to meet."""

    id: Id
    """The name of the file; no name or number of the person."""
    born: Maybe[Day] = None
    """The day of birth."""
    municipality: Stretches = ()
    """Where the person lives: one municipality, or a list of stretches with their days."""
    gender: Maybe[Gender] = None
    """`woman`, `man` or `other`; may be left out."""
    languages: Listed[Text] = ()
    """The languages the person speaks, such as `da`; what is left out rules nobody out."""
    facts: dict[Id, Stretches] = Field(default_factory=dict)
    """The facts that the programme asks for; one that is missing is unknown, not false."""
    interests: Listed[Text] = ()
    """What the person likes to do."""
    availability: Listed[Slot] = ()
    """When the person can meet, such as `mon-evening`."""
    consents: tuple[Consent, ...] = ()
    """What the person has agreed to, and when."""
    enrolments: tuple[Enrolment, ...]
    """The cohorts that the person is or was in, each with its role."""
