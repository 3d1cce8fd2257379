"""The parts of a programme that say what is held: series of sessions, and the certificate they earn."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from peerctl.model.days import add_days, add_months
from peerctl.model.fields import Id, Listed, Maybe, Text, Whole, YesNo
from peerctl.model.participant import Role
from peerctl.model.record import Label, Record
from peerctl.model.sourced import Sourced


class Interval(Record):
    """A length of time: exactly one of the three is given."""

    days: Maybe[Whole] = None
    """So many days."""
    weeks: Maybe[Whole] = None
    """So many weeks."""
    months: Maybe[Whole] = None
    """So many calendar months."""

    def after(self, day: date, times: int = 1) -> date:
        """Give the day that is so many times this long after another; before it where `times` is negative."""
        days = (self.days or 0) + 7 * (self.weeks or 0)
        return add_days(add_months(day, (self.months or 0) * times), days * times)


class Theme(Record):
    """A theme of a series."""

    id: Id
    """The word that a session has under `theme`."""
    label: Label
    """What people read in place of the id."""


class Scope(StrEnum):
    """Whether each cohort has a series of its own, or all share one."""

    COHORT = "cohort"
    SHARED = "shared"


class Stagger(Record):
    """How long after another series' session this one comes."""

    after: Id
    """The id of the other series."""
    by: Interval
    """How long after."""


class Series(Sourced):
    """Sessions of one kind: training, supervision, cafe, joint events, speed-dating, a course."""

    id: Id
    """The word that a session has under `series`."""
    label: Label
    """What people read in place of the id."""
    audience: Listed[Role] = Field(min_length=1)
    """Who comes."""
    scope: Scope = Scope.COHORT
    """`cohort`: each cohort has its own. `shared`: one for all cohorts, in `sessions/shared.yaml`."""
    sessions: Maybe[Whole] = None
    """How many in all; where not said, the series goes on for as long as the cohort does."""
    sessions_a_year: Maybe[tuple[Whole, Whole]] = None
    """From how many to how many in a year, for series that are counted by the year."""
    every: Maybe[Interval] = None
    """How far apart the sessions are."""
    times: Whole = 1
    """How many sessions in each `every`: three times a week is `every: {weeks: 1}` and `times: 3`."""
    minutes: Maybe[Whole] = None
    """How long one session is, with breaks."""
    optional: YesNo = False
    """Whether people come only if they like, so that nobody is missed."""
    stagger: Maybe[Stagger] = None
    """Where the sessions come a while after those of another series."""
    themes: tuple[Theme, ...] = ()
    """What the sessions are about."""
    ordered: YesNo = False
    """Whether the themes come in this order."""
    leaders: Maybe[Whole] = None
    """How many lead a session, where the programme says."""
    place: Text | None = None
    """Where it is held."""


class Certificate(Sourced):
    """What earns a certificate (deltagerbevis)."""

    roles: Listed[Role] = Field(min_length=1)
    """Who can earn it."""
    series: Listed[Id] = Field(min_length=1)
    """The series that it is earned by."""
    min_share: Maybe[Whole] = None
    """The least share of the sessions attended, in percent; where not said, the series has to be finished."""
