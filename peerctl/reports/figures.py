"""The figures of a status. Field names are the keys of the JSON that scripts rely on."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from peerctl.model.message import Message
from peerctl.model.participant import Role
from peerctl.model.programme import Counting
from peerctl.model.record import Label
from peerctl.model.table import Share


class People(NamedTuple):
    """Participants counted once each, whatever the number of their enrolments; total = active + passive."""

    total: int
    active: int
    passive: int


class RoleTotal(NamedTuple):
    """Participants of one role over all cohorts shown, each person once."""

    participants: int
    active: int
    passive: int
    paused: int
    completed: int
    withdrawn: int
    dropout: Share
    """Withdrawn of the participants."""
    retention: Share
    """Not withdrawn, of the participants."""


class RoleFigures(NamedTuple):
    """People of one role in one cohort."""

    label: Label | Message
    applied: int
    """Applied or interviewed, not enrolled, and still open."""
    participants: int
    """Enrolled on or before the day, whatever became of it; active + passive."""
    active: int
    passive: int
    paused: int
    completed: int
    withdrawn: int
    declined: int
    eligible: int
    """Whose verdict is yes on the day, of those applied and the participants."""
    matched: int
    """In an accepted or running pair of the cohort on the day."""
    dropout: Share
    """Withdrawn of the participants."""
    retention: Share
    """Not withdrawn, of the participants."""


class ReferrerFigures(NamedTuple):
    """How many of a cohort's peers one referrer sent, beside the share that is to come from there."""

    id: str
    label: Label
    referred: Share
    target: float | None
    """The share wanted, 0 to 1; None where nobody wants any particular share."""


class EndFigures(NamedTuple):
    """How many pairs of a cohort ended for one reason."""

    reason: str
    label: Label | Message
    pairs: int


class TargetFigures(NamedTuple):
    """A figure that the programme has set itself, over all its cohorts; each person counts once."""

    id: str
    label: Label
    counts: Counting
    roles: tuple[Role, ...]
    since: date | None
    until: date | None
    """The first and the last day of the period that the target is about; None where it is open."""
    value: int
    min: int | None
    max: int | None
    met: bool


class InstrumentSets(NamedTuple):
    """How many people have answered one questionnaire both before and after."""

    instrument: str
    complete: Share
    """Of those it is asked of."""
    inside: int
    """Both within their windows."""
    early: int
    """Not complete, and the days for it have not come yet."""


class SetFigures(NamedTuple):
    """How many people have been measured both before and after."""

    complete: Share
    """Every questionnaire that is asked of the person has a score before and after; of the participants asked any."""
    inside: int
    """Of the complete ones, those with every answer within its window."""
    instruments: tuple[InstrumentSets, ...]


class CohortFigures(NamedTuple):
    """One cohort on the day."""

    cohort: str
    name: str
    programme: str
    start: date
    end: date | None
    roles: Mapping[str, RoleFigures]
    pairs: Mapping[str, int]
    """How many pairs have each standing; `ended` are those that ended before their time."""
    ends: tuple[EndFigures, ...]
    """How many pairs ended, by the reason given."""
    referrers: tuple[ReferrerFigures, ...]
    targets: tuple[TargetFigures, ...]
    """The targets of the cohort's programme."""
    sets: SetFigures


class Status(NamedTuple):
    """The leader's figures on a day."""

    as_of: date
    since: date | None
    """The day of the first event counted; None where nothing has happened yet."""
    people: People
    roles: Mapping[str, RoleTotal]
    """By role, over all the cohorts; only roles that somebody has."""
    cohorts: tuple[CohortFigures, ...]
    sets: SetFigures
    """Of all the cohorts shown, each person once."""
