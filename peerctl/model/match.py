"""`matches/<mentor>--<peer>.yaml`: a pair, its contract, its dated history and its meetings."""

from enum import StrEnum

from pydantic import Field

from peerctl.model.fields import Day, Id, Listed, MatchId, Maybe, Text, Whole, YesNo
from peerctl.model.record import Record


class MatchEventKind(StrEnum):
    """What can happen to a pair."""

    PROPOSED = "proposed"
    CONVERSATION = "conversation"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    STARTED = "started"
    PAUSED = "paused"
    RESUMED = "resumed"
    EXTENDED = "extended"
    ENDED = "ended"


class MatchEvent(Record):
    """Something that happened to a pair on a day."""

    on: Day
    """The day it happened."""
    event: MatchEventKind
    """`proposed`, `conversation`, `accepted`, `declined`, `started`, `paused`, `resumed`, `extended` or `ended`."""
    reason: Maybe[Id] = None
    """Why; one of the reasons that the programme lists."""
    months: Maybe[Whole] = None
    """For an extension: by how many months."""
    agreed: Listed[Id] = ()
    """For an extension: who agreed to it."""
    by: Maybe[Id] = None
    """For an end: whose wish it was (`both`, `mentor`, `peer`, `staff`)."""
    rematch: YesNo = True
    """For an end: whether the two may be matched again."""


class Contract(Record):
    """What the pair and the staff agreed in the matching conversation."""

    signed: Maybe[Day] = None
    """The day it was signed."""
    months: Maybe[Whole] = None
    """For how many months."""
    cadence: Maybe[Id] = None
    """How often the two meet, of the cadences that the programme lists."""
    goals: Listed[Text] = ()
    """What the two would like to reach."""
    expectations: Listed[Text] = ()
    """What they expect of each other and of the time together."""


class Meeting(Record):
    """A meeting of the pair, held or only attempted."""

    on: Day
    """The day it was to be."""
    held: YesNo
    """Whether the two met."""
    activity: Maybe[Id] = None
    """What they did."""
    place: Maybe[Id] = None
    """Where they met."""
    minutes: Maybe[Whole] = None
    """For how long."""
    reason: Maybe[Id] = None
    """Why they did not meet."""


class StandIn(Record):
    """A stretch in which a member of staff stands in for the mentor."""

    from_: Day
    """The first day."""
    to: Maybe[Day] = None
    """The last day; open where not said."""
    staff: Id
    """Who stands in."""


class Contact(Record):
    """A check-in of the staff with either side of the pair."""

    on: Day
    """The day of it."""
    with_: Id
    """The mentor or the peer."""
    by: Id
    """Who of the staff."""
    minutes: Maybe[Whole] = None
    """For how long."""
    in_depth: YesNo = False
    """Whether it was a longer talk about how it goes, as some practice standards ask for."""


class Match(Record):
    """A pair: one mentor and one peer of a cohort."""

    id: MatchId
    """The name of the file: the mentor and the peer with two hyphens between, `-2` after it for a later match of the two."""
    cohort: Id
    """The id of the cohort."""
    mentor: Id
    """The id of the mentor."""
    peer: Id
    """The id of the peer."""
    contract: Contract = Contract.model_construct()
    """What was agreed."""
    history: tuple[MatchEvent, ...]
    """What happened, each with its day."""
    meetings: tuple[Meeting, ...] = ()
    """When the two met, or were to."""
    stand_ins: tuple[StandIn, ...] = ()
    """When a member of staff stood in for the mentor."""
    contacts: tuple[Contact, ...] = ()
    """When the staff was in touch with either of the two."""
    checklist: dict[Id, Day] = Field(default_factory=dict)
    """Items of the programme's checklists, with the day each was settled."""
