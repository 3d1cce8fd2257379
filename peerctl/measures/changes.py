"""Complete before-and-after sets: who has them, from which answers; and who has not, and why.

A set belongs to one enrolment and one questionnaire, so a person counts once for each enrolment that was asked it.
The first wave of a measure is its before and the last its after, where nothing else is asked for. Answers outside
their windows count and are marked so; nothing is left out in silence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from peerctl.measures.answered import Measured, Unmeasured, answered
from peerctl.measures.scoring import Unscored
from peerctl.measures.windows import NO_ENDS, State
from peerctl.model.book import Book, Enrolled
from peerctl.model.finding import Route
from peerctl.model.measure import Measure
from peerctl.model.participant import Role
from peerctl.model.standing import enrolled_on


class Choice(NamedTuple):
    """Which sets are asked for."""

    before: str | None = None
    """The wave that is the before; the first of each measure where not said."""
    after: str | None = None
    """The wave that is the after; the last of each measure where not said."""
    only_inside: bool = False
    """Whether answers outside their windows are a loss."""


EVERYTHING = Choice()


class Why(StrEnum):
    """Why there is no complete set."""

    NOT_ENROLLED = "not-enrolled"
    """The person does not take part."""
    NOT_EXPECTED = "not-expected"
    """The person left before it was time, or had nothing to measure around."""
    EARLY = "early"
    """The window has not opened."""
    DUE = "due"
    """The window is open."""
    MISSING = "missing"
    """The window closed without an answer."""
    UNSCORED = "unscored"
    """There is an answer, and it has no score."""
    OUTSIDE = "outside"
    """Answered, but not within the window, where only those within are asked for."""
    BACKWARDS = "backwards"
    """The after is not answered later than the before."""


Outcome = Measured | Unmeasured
_WHY = {
    State.EARLY: Why.EARLY,
    State.DUE: Why.DUE,
    State.MISSING: Why.MISSING,
    State.NOT_APPLICABLE: Why.NOT_EXPECTED,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One enrolment that is asked to fill in one questionnaire before and after."""

    person: str
    enrolment: int
    """The place in the person's list of enrolments."""
    cohort: str
    role: Role
    programme: str
    arm: str | None
    instrument: str
    primary: bool
    """Whether the programme names this questionnaire as the one it is judged by."""


@dataclass(frozen=True, slots=True)
class Change(Asked):
    """A complete set."""

    before: Measured
    after: Measured

    @property
    def value(self) -> float:
        """How much higher the total is after; below 0 where it is lower.

        Rounded far below what any answer moves it, so that changes that are alike are equal: where a mean was put in
        for an item left out, totals are no whole numbers.
        """
        return round(self.after.value - self.before.value, 9)

    @property
    def inside(self) -> bool:
        """Whether both were answered within their windows."""
        return self.before.inside and self.after.inside


@dataclass(frozen=True, slots=True)
class Loss(Asked):
    """A set that is not complete."""

    wave: str
    """The wave that is wanting: the before, where both are."""
    why: Why
    unscored: Unscored | None
    """For `unscored`: why the answer has no score."""
    at: Route | None
    """For `unscored`: where that answer stands."""
    before: Measured | None
    """The before, where there is one."""
    after: Measured | None
    """The after, where there is one."""


class Sets(NamedTuple):
    """Every set that is asked for, complete or not: each enrolment and questionnaire is in one of the two."""

    changes: tuple[Change, ...]
    losses: tuple[Loss, ...]


def sets(book: Book, day: date, ends: Mapping[str, date] = NO_ENDS, choice: Choice = EVERYTHING) -> Sets:
    """Give every set by person, enrolment, and the order of the programme's questionnaires.

    Args:
        book: The workspace.
        day: Answers of later days do not exist yet.
        ends: The planned end of each match that runs, as in `peerctl.measures.windows.expected`.
        choice: Which sets are asked for. A measure that has not both waves asked for has no sets.
    """
    waves = answered(book, day, ends)
    changes: list[Change] = []
    losses: list[Loss] = []
    for enrolled in sorted(book.enrolments(), key=lambda one: (one.id, one.index)):
        takes_part = enrolled_on(enrolled.enrolment, day) is not None
        for asked, *pair in _asked(book, enrolled, choice):
            before, after = (waves[asked.person, asked.enrolment, asked.instrument, wave] for wave in pair)
            one = _set(asked, before, after, choice, takes_part=takes_part)
            if isinstance(one, Change):
                changes.append(one)
            else:
                losses.append(one)
    return Sets(tuple(changes), tuple(losses))


def _asked(book: Book, enrolled: Enrolled, choice: Choice) -> Iterator[tuple[Asked, str, str]]:
    enrolment = enrolled.enrolment
    programme = book.programme_of(enrolment.cohort)
    for measure in programme.measures if programme else ():
        waves = _before_and_after(measure, choice)
        if programme and waves and enrolment.role in measure.roles:
            asked = Asked(
                person=enrolled.id,
                enrolment=enrolled.index,
                cohort=enrolment.cohort,
                role=enrolment.role,
                programme=programme.id,
                arm=enrolment.arm,
                instrument=measure.instrument,
                primary=measure.primary,
            )
            yield (asked, *waves)


def _before_and_after(measure: Measure, choice: Choice) -> tuple[str, str] | None:
    waves = [wave.id for wave in measure.waves]
    before, after = choice.before or waves[0], choice.after or waves[-1]
    return (before, after) if before != after and {before, after} <= {*waves} else None


def _set(asked: Asked, before: Outcome, after: Outcome, choice: Choice, *, takes_part: bool) -> Change | Loss:
    first = before if isinstance(before, Measured) else None
    last = after if isinstance(after, Measured) else None
    shared: dict[str, Any] = {name: getattr(asked, name) for name in Asked.__slots__}  # `asdict` would copy each
    lost = _lost(before, after, choice) if takes_part else (before, Why.NOT_ENROLLED)
    if lost is None and first and last and last.on > first.on:
        return Change(**shared, before=first, after=last)
    wanting, why = lost or (after, Why.BACKWARDS)
    unscored, at = (wanting.unscored, wanting.at) if isinstance(wanting, Unmeasured) else (None, None)
    return Loss(**shared, wave=wanting.wave, why=why, unscored=unscored, at=at, before=first, after=last)


def _lost(before: Outcome, after: Outcome, choice: Choice) -> tuple[Outcome, Why] | None:
    """Tell which of the two is wanting and why; the before, where both are. None where nothing is."""
    for one in (before, after):
        if isinstance(one, Unmeasured):
            return one, Why.UNSCORED if one.unscored else _WHY[one.state]
        if choice.only_inside and not one.inside:
            return one, Why.OUTSIDE
    return None
