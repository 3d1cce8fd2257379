"""The part of a programme that says which questionnaires are filled in, by whom and when."""

from enum import StrEnum

from pydantic import Field

from peerctl.model.fields import Decimal, Id, Listed, Maybe, Whole, YesNo
from peerctl.model.participant import Role
from peerctl.model.record import Label
from peerctl.model.sourced import Sourced


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
    """The word that an answered questionnaire has under `wave`."""
    label: Label
    """What people read in place of the id."""
    anchor: Anchor
    """What the days are counted from: `enrolled`, `started` or `ended` (of the pair), `cohort-start` or `cohort-end`."""
    from_days: Whole
    """First day of the window, counted from the anchor; negative before it."""
    to_days: Whole
    """Last day of the window, counted from the anchor."""


class Measure(Sourced):
    """A questionnaire the programme uses, and when."""

    instrument: Id
    """The id of the questionnaire."""
    label: Label
    """What people read in place of the id."""
    roles: Listed[Role] = Field(min_length=1)
    """Who fills it in."""
    waves: tuple[Wave, ...] = Field(min_length=1)
    """When it is filled in."""
    primary: YesNo = False
    """Whether it is the one that the programme is judged by; named before there are answers."""
    cutoff: Maybe[Decimal] = None
    """The cut-off of the questionnaire that holds for these people, by its figure; none where it was found among others."""
