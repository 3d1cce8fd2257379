"""What tells the leader that a pair, or the staff around it, needs a look: its kinds and the states it may be in."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerctl.calendar.companionship import contract_on
from peerctl.model.companionship import Cadence
from peerctl.model.match import Match
from peerctl.model.programme import Programme
from peerctl.model.standing import RUNNING, pair_standing


class SignalKind(StrEnum):
    """What is looked at, as the programme's file names it."""

    SILENT = "silent"
    OVER_INVOLVED_STAFF = "over-involved-staff"
    OVER_INVOLVED_PAIR = "over-involved-pair"


class State(StrEnum):
    """What a signal says."""

    FINE = "fine"
    SILENT = "silent"
    OVER_INVOLVED = "over-involved"
    PAUSED = "paused"
    """The pair is paused: nothing is expected of it."""
    TOO_EARLY = "too-early-to-tell"
    """The pair is too new for the signal to say anything."""
    NOT_WATCHED = "not-watched"
    """The programme does not watch for it, or there is nothing agreed to hold it against."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One signal of a running pair on a day."""

    kind: SignalKind
    state: State
    since: date | None = None
    """For silence: what the clock runs from, the last meeting held or the start. Else the first day counted."""
    due: date | None = None
    """For silence: the first day on which the pair counts as silent, if the two do not meet before."""
    count: int = 0
    """For over-involvement: what was counted."""
    limit: int = 0
    """For over-involvement: the count that is too much."""
    staff: tuple[str, ...] = ()
    """For over-involvement of the staff: who of them, most contact first."""
    source: tuple[str, ...] = ()
    """What the programme's rule rests on."""


def runs(match: Match, day: date) -> bool:
    """Tell whether a pair has started and not ended."""
    return pair_standing(match, day) in RUNNING


def agreed_cadence(match: Match, programme: Programme, day: date) -> Cadence | None:
    """Give the cadence that a pair agreed on; None where it meets by appointment."""
    agreed = contract_on(match, day).cadence
    cadences = programme.companionship.cadences if programme.companionship else ()
    return next((cadence for cadence in cadences if cadence.id == agreed), None)
