"""How far one enrolment came, from being recruited to being in the figures; and why it came no further.

As in the flow of a study report each step is a part of the one before it: somebody is counted as far as everything is
written down without a gap. Who is enrolled has come through all that leads there, and who is in the figures through
everything; what is not written down of them is told beside (`Journey.unwritten`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import takewhile

from peerctl.eligibility.timeline import eligibility_timeline
from peerctl.measures.anchors import Stay
from peerctl.measures.changes import Change, Loss, Why
from peerctl.measures.scoring import Unscored
from peerctl.model.book import Book, Enrolled
from peerctl.model.participant import EventKind
from peerctl.model.programme import Programme
from peerctl.model.standing import Standing, last_event
from peerctl.model.timeline import Answer


class Step(StrEnum):
    """How far one may come, in order."""

    RECRUITED = "recruited"
    """Anything at all is written down."""
    INTERVIEWED = "interviewed"
    ELIGIBLE = "eligible"
    """Within the target group: on the day of enrolment, or else on the day asked about."""
    ENROLLED = "enrolled"
    BEFORE = "before"
    """Answered before, with a score."""
    STARTED = "started"
    """The companionship has begun; without companionships, the cohort has."""
    STILL_IN = "still_in"
    """Has not left: takes part, is paused, or has completed."""
    AFTER = "after"
    """Answered after, with a score."""
    ANALYSED = "analysed"
    """Has a complete set."""


class Reason(StrEnum):
    """Why an enrolment is not in the figures, in the order in which it is looked for."""

    DECLINED = "declined"
    LEFT_BEFORE = "left-before-enrolment"
    NOT_ELIGIBLE = "not-eligible"
    OPEN = "open-application"
    WITHDRAWN = "withdrawn"
    NO_RULES = "no-scoring-file"
    BEFORE_MISSING = "before-missing"
    BEFORE_UNSCORED = "before-unscored"
    BEFORE_TO_COME = "before-to-come"
    NOT_STARTED = "not-started"
    AFTER_TO_COME = "after-to-come"
    AFTER_MISSING = "after-missing"
    AFTER_UNSCORED = "after-unscored"
    NOT_EXPECTED = "after-not-expected"
    BACKWARDS = "after-not-later"
    OUTSIDE = "outside-the-window"


_BEFORE = {
    Why.UNSCORED: Reason.BEFORE_UNSCORED,
    Why.EARLY: Reason.BEFORE_TO_COME,
    Why.DUE: Reason.BEFORE_TO_COME,
    Why.OUTSIDE: Reason.OUTSIDE,
}
_AFTER = {
    Why.UNSCORED: Reason.AFTER_UNSCORED,
    Why.EARLY: Reason.AFTER_TO_COME,
    Why.DUE: Reason.AFTER_TO_COME,
    Why.NOT_EXPECTED: Reason.NOT_EXPECTED,
    Why.BACKWARDS: Reason.BACKWARDS,
    Why.OUTSIDE: Reason.OUTSIDE,
}
_NOBODY_CAN = {Unscored.UNSOUND, Unscored.UNKNOWN}
"""Why an answer has no score, and whoever answered is not to blame."""
_GONE = {Standing.WITHDRAWN, Standing.DECLINED}


@dataclass(frozen=True, slots=True)
class Journey:
    """How far one enrolment came."""

    stay: Stay
    outcome: Change | Loss
    """What came of its questionnaire."""
    reached: tuple[Step, ...]
    """The steps, from the first to the last that it came to, without a gap."""
    unwritten: frozenset[Step]
    """Those of them that nothing is written down of: a person may be enrolled without an interview."""
    reason: Reason | None
    """Why it is not in the figures; None where it is."""
    coded: str | None
    """The reason that the files give for declining or leaving."""

    @property
    def enrolled(self) -> Enrolled:
        """The enrolment."""
        return self.stay.enrolled


def journey(book: Book, programme: Programme, enrolled: Enrolled, one: Change | Loss, day: date) -> Journey | None:
    """Tell how far an enrolment came by the day; None before anything had happened.

    Args:
        book: The workspace.
        programme: The programme of the enrolment.
        enrolled: The enrolment.
        one: What came of its questionnaire.
        day: What is later does not exist yet.
    """
    stay = Stay(book, programme, enrolled, day, {})
    if stay.standing is None:
        return None
    answer = _eligibility(stay)
    written = frozenset(_written(stay, one, answer))
    reason = _reason(stay, one, answer, started=Step.STARTED in written)
    reached = _without_a_gap(written)
    event = last_event(enrolled.enrolment, day)
    told = event.reason if event and reason in {Reason.DECLINED, Reason.LEFT_BEFORE, Reason.WITHDRAWN} else None
    return Journey(stay, one, reached, frozenset(reached) - written, reason, told)


def _eligibility(stay: Stay) -> Answer:
    """Tell whether the person is within the target group, on the day of enrolment where there is one."""
    whole = eligibility_timeline(stay.programme, stay.enrolled.enrolment.role, stay.enrolled.person)
    return whole.at(stay.enrolled_on or stay.day)


def _written(stay: Stay, one: Change | Loss, answer: Answer) -> Iterator[Step]:
    history = stay.enrolled.enrolment.history
    steps = {
        Step.RECRUITED: True,
        Step.INTERVIEWED: any(event.event is EventKind.INTERVIEWED and event.on <= stay.day for event in history),
        Step.ELIGIBLE: answer is Answer.YES,
        Step.BEFORE: one.before is not None,
        Step.AFTER: one.after is not None,
        Step.ANALYSED: isinstance(one, Change),
    }
    if stay.enrolled_on:
        begun = bool(stay.companionships) if stay.programme.companionship else stay.cohort.start <= stay.day
        steps |= {Step.ENROLLED: True, Step.STARTED: begun, Step.STILL_IN: stay.standing not in _GONE}
    return (step for step, there in steps.items() if there)


def _without_a_gap(written: frozenset[Step]) -> tuple[Step, ...]:
    order = tuple(Step)
    through = next((order.index(gate) + 1 for gate in (Step.ANALYSED, Step.ENROLLED) if gate in written), 0)
    return (*order[:through], *takewhile(written.__contains__, order[through:]))


def _reason(stay: Stay, one: Change | Loss, answer: Answer, *, started: bool) -> Reason | None:
    if stay.enrolled_on is None:
        return _not_enrolled(stay, answer)
    if isinstance(one, Change):
        return None
    return Reason.WITHDRAWN if stay.standing in _GONE else _wanting(one, started=started)


def _wanting(one: Loss, *, started: bool) -> Reason:
    """Tell why the set of somebody who has not left is not complete."""
    if one.unscored in _NOBODY_CAN:
        return Reason.NO_RULES
    if one.before is None or one.wave == one.before.wave:
        return _BEFORE.get(one.why, Reason.BEFORE_MISSING)
    if one.after is None and not started:
        return Reason.NOT_STARTED
    return _AFTER.get(one.why, Reason.AFTER_MISSING)


def _not_enrolled(stay: Stay, answer: Answer) -> Reason:
    if stay.standing is Standing.DECLINED:
        return Reason.DECLINED
    if stay.standing is not Standing.APPLIED:
        return Reason.LEFT_BEFORE
    return Reason.NOT_ELIGIBLE if answer is Answer.NO else Reason.OPEN
