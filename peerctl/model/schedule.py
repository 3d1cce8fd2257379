"""The parts of a programme that say when things happen: series, companionship, measures, signals, certificate."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from peerctl.model.fields import Id, Listed, Maybe, Text, Whole, YesNo
from peerctl.model.participant import Role
from peerctl.model.record import Label, Record
from peerctl.model.sourced import Coded, Sourced


class Interval(Record):
    """A length of time: exactly one of the three is given."""

    days: Maybe[Whole] = None
    weeks: Maybe[Whole] = None
    months: Maybe[Whole] = None


class Theme(Record):
    """A theme of a series."""

    id: Id
    label: Label


class Scope(StrEnum):
    """Whether each cohort has a series of its own, or all share one."""

    COHORT = "cohort"
    SHARED = "shared"


class Stagger(Record):
    """How long after another series' session this one comes."""

    after: Id
    by: Interval


class Series(Sourced):
    """Sessions of one kind: training, supervision, cafe, joint events, speed-dating, a course."""

    id: Id
    label: Label
    audience: Listed[Role] = Field(min_length=1)
    scope: Scope = Scope.COHORT
    sessions: Maybe[Whole] = None
    """How many in all; None where the series goes on for as long as the cohort does."""
    sessions_a_year: Maybe[tuple[Whole, Whole]] = None
    """From how many to how many in a year, for series that are counted by the year."""
    every: Maybe[Interval] = None
    times: Whole = 1
    """How many sessions in each `every`: three times a week is `every: {weeks: 1}` and `times: 3`."""
    minutes: Maybe[Whole] = None
    optional: YesNo = False
    stagger: Maybe[Stagger] = None
    themes: tuple[Theme, ...] = ()
    ordered: YesNo = False
    """Whether the themes come in this order."""
    leaders: Maybe[Whole] = None
    """How many lead a session, where the programme says."""
    place: Text | None = None


class Cadence(Sourced):
    """How often a pair agrees to meet."""

    id: Id
    label: Label
    every: Interval


class Extension(Sourced):
    """By how much a companionship may be extended, and who must agree."""

    months: Maybe[Whole] = None
    """At most so many months in all; None where the programme sets no bound."""
    agreed_by: Listed[Literal["mentor", "peer"]] = ("mentor", "peer")


class Place(Sourced):
    """A place that a pair may not meet in."""

    id: Id
    label: Label


class Companionship(Sourced):
    """The pair's time together."""

    months: Whole
    """Agreed months at the start; where a source gives a range, its lower end."""
    months_max: Maybe[Whole] = None
    """The most that may be agreed at the start, where a source gives a range."""
    extension: Maybe[Extension] = None
    cadences: tuple[Cadence, ...] = ()
    """What may be agreed; empty where the pair meets by appointment."""
    forbidden_places: tuple[Place, ...] = ()
    conversation: YesNo = False
    """Whether a three-way matching conversation comes first."""
    contract: YesNo = True
    """Whether a contract is signed before the start."""
    ready_first: YesNo = False
    """Whether each mentor decides when to be matched (`ready`)."""
    wishes_of: Listed[Literal["mentor", "peer"]] = ("mentor", "peer")
    """Whose wishes decide the match."""
    optional: YesNo = False
    """Whether it is an offer beside something else, so that being without a partner is nothing to act on."""
    activities: tuple[Coded, ...] = ()
    """What pairs do together, for `activity` of a meeting; anything else may be written too."""


class Silence(Sourced):
    """When a pair counts as silent: so many times its agreed cadence without a meeting held."""

    cadences: Whole
    without_cadence: Maybe[Interval] = None
    """For pairs that meet by appointment."""


class Excess(Sourced):
    """When contact counts as over-involvement: so many times what was agreed, over a stretch of weeks."""

    times: Whole
    weeks: Whole


class Signals(Record):
    """When the leader is told that a pair, or the staff around it, needs a look."""

    silent: Maybe[Silence] = None
    over_involved_pair: Maybe[Excess] = None
    over_involved_staff: Maybe[Excess] = None


class Anchor(StrEnum):
    """What a measuring window is counted from."""

    ENROLLED = "enrolled"
    STARTED = "started"
    ENDED = "ended"
    COHORT_START = "cohort-start"
    COHORT_END = "cohort-end"


class Wave(Sourced):
    """One time of measuring: a window of days around its anchor."""

    id: Id
    label: Label
    anchor: Anchor
    from_days: Whole
    """First day of the window, counted from the anchor; negative before it."""
    to_days: Whole
    """Last day of the window, counted from the anchor."""


class Measure(Sourced):
    """A questionnaire the programme uses, and when."""

    instrument: Id
    label: Label
    roles: Listed[Role] = Field(min_length=1)
    waves: tuple[Wave, ...] = Field(min_length=1)
    primary: YesNo = False


class Certificate(Sourced):
    """What earns a certificate (deltagerbevis)."""

    roles: Listed[Role] = Field(min_length=1)
    series: Listed[Id] = Field(min_length=1)
    min_share: Maybe[Whole] = None
    """The least share of the sessions attended, in percent; None: the series has to be finished."""
