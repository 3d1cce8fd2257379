"""The parts of a programme that are about a pair: its time together, its signals, what two have in common."""

from typing import Literal

from peerctl.model.fields import Id, Listed, Maybe, Whole, YesNo
from peerctl.model.record import Label, Record
from peerctl.model.schedule import Interval
from peerctl.model.sourced import Coded, Sourced


class Cadence(Sourced):
    """How often a pair agrees to meet."""

    id: Id
    """The word that a contract has under `cadence`."""
    label: Label
    """What people read in place of the id."""
    every: Interval
    """How far apart the meetings are."""


class Extension(Sourced):
    """By how much a companionship may be extended, and who must agree."""

    months: Maybe[Whole] = None
    """At most so many months in all; where not said, the programme sets no bound."""
    ask_before: Maybe[Interval] = None
    """How long before the planned end the two are asked; four weeks where not said, which is an assumption."""
    agreed_by: Listed[Literal["mentor", "peer"]] = ("mentor", "peer")
    """Who must agree to it."""


class Place(Sourced):
    """A place that a pair may not meet in."""

    id: Id
    """The word that a meeting has under `place`."""
    label: Label
    """What people read in place of the id."""


class Companionship(Sourced):
    """The pair's time together."""

    months: Whole
    """Agreed months at the start; where a source gives a range, its lower end."""
    months_max: Maybe[Whole] = None
    """The most that may be agreed at the start, where a source gives a range."""
    extension: Maybe[Extension] = None
    """Whether and how it may go on for longer; not at all where there is none."""
    cadences: tuple[Cadence, ...] = ()
    """What may be agreed; empty where the pair meets by appointment."""
    forbidden_places: tuple[Place, ...] = ()
    """Where the two may not meet."""
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
    """So many times the agreed cadence."""
    without_cadence: Maybe[Interval] = None
    """For pairs that meet by appointment."""


class Excess(Sourced):
    """When contact counts as over-involvement: so many times what was agreed, over a stretch of weeks."""

    times: Whole
    """So many times what was agreed."""
    weeks: Whole
    """Over so many weeks."""


class Signals(Record):
    """When the leader is told that a pair, or the staff around it, needs a look."""

    silent: Maybe[Silence] = None
    """When the two have not met for too long."""
    over_involved_pair: Maybe[Excess] = None
    """When the two meet far more than agreed."""
    over_involved_staff: Maybe[Excess] = None
    """When the staff is in contact with a pair far more often than the pair was to meet."""


class AffinityWeights(Sourced):
    """Points for what two people have in common; they add up to 100."""

    gender: Whole
    """For being of the gender wished for."""
    age: Whole
    """For a wished age, and for closeness in age."""
    interests: Whole
    """For interests in common."""
    languages: Whole
    """For languages in common."""
    slots: Whole
    """For slots of the week in common."""
