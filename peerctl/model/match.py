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
    event: MatchEventKind
    reason: Maybe[Id] = None
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
    months: Maybe[Whole] = None
    cadence: Maybe[Id] = None
    goals: Listed[Text] = ()


class Meeting(Record):
    """A meeting of the pair, held or only attempted."""

    on: Day
    held: YesNo
    activity: Maybe[Id] = None
    place: Maybe[Id] = None
    minutes: Maybe[Whole] = None
    reason: Maybe[Id] = None


class StandIn(Record):
    """A stretch in which a member of staff stands in for the mentor."""

    from_: Day
    to: Maybe[Day] = None
    staff: Id


class Contact(Record):
    """A check-in of the staff with either side of the pair."""

    on: Day
    with_: Id
    by: Id
    minutes: Maybe[Whole] = None


class Match(Record):
    """A pair: one mentor and one peer of a cohort."""

    id: MatchId
    cohort: Id
    mentor: Id
    peer: Id
    contract: Contract = Contract()
    history: tuple[MatchEvent, ...]
    meetings: tuple[Meeting, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()
    contacts: tuple[Contact, ...] = ()
    checklist: dict[Id, Day] = Field(default_factory=dict)
    """Items of the programme's checklists, with the day each was settled."""
