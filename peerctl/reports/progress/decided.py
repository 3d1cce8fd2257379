"""Which event or record decides that an enrolment counts at a step of the flow, or is lost after it."""

from collections.abc import Mapping

from peerctl.measures.anchors import Stay
from peerctl.measures.changes import Change, Loss
from peerctl.model.finding import Route, route
from peerctl.model.match import MatchEventKind
from peerctl.model.participant import EventKind
from peerctl.model.standing import known
from peerctl.reports.progress.journey import Journey, Reason, Step

_BY_EVENT = {
    *(Reason.DECLINED, Reason.LEFT_BEFORE, Reason.OPEN, Reason.WITHDRAWN),
    *(Reason.NOT_STARTED, Reason.NOT_EXPECTED),
}
"""Lost by what happened last to the enrolment."""
_ALL_THE_SAME = {Step.INTERVIEWED: Step.ENROLLED, Step.ELIGIBLE: Step.ENROLLED}
"""What a step counts by that is not written down; otherwise by the complete set."""


def places(one: Journey) -> Mapping[Step, Route]:
    """Give where it stands that decides each step that an enrolment came to."""
    stay, before, after = one.stay, one.outcome.before, one.outcome.after
    person, history = _person(stay), _history(stay)
    events = known(stay.enrolled.enrolment.history, stay.day)
    first = {event.event: history.to(index) for index, event in reversed(events)}
    written = {
        Step.RECRUITED: history.to(events[0][0]),
        Step.INTERVIEWED: first.get(EventKind.INTERVIEWED),
        Step.ELIGIBLE: person,
        Step.ENROLLED: first.get(EventKind.ENROLLED),
        Step.BEFORE: before and before.at,
        Step.STARTED: _start(stay),
        Step.STILL_IN: _last(stay),
        Step.AFTER: after and after.at,
        Step.ANALYSED: after and after.at,
    }
    by = {step: _ALL_THE_SAME.get(step, Step.ANALYSED) if step in one.unwritten else step for step in one.reached}
    return {step: place for step, decides in by.items() if (place := written[decides])}


def place_of_loss(one: Journey) -> Route:
    """Give where it stands that decides a loss; where nothing is written, what decides the last step before it."""
    if one.reason in _BY_EVENT:
        return _last(one.stay)
    if one.reason is Reason.NOT_ELIGIBLE:
        return _person(one.stay)
    return _answer(one.outcome) or places(one)[one.reached[-1]]


def _answer(outcome: Change | Loss) -> Route | None:
    """Give where the answer stands that is of no use."""
    wave, at = (outcome.wave, outcome.at) if isinstance(outcome, Loss) else ("", None)
    return at or next((one.at for one in (outcome.before, outcome.after) if one and one.wave == wave), None)


def _person(stay: Stay) -> Route:
    return route("participants", stay.enrolled.id)


def _history(stay: Stay) -> Route:
    return _person(stay).to("enrolments", stay.enrolled.index, "history")


def _last(stay: Stay) -> Route:
    return _history(stay).to(known(stay.enrolled.enrolment.history, stay.day)[-1][0])


def _start(stay: Stay) -> Route:
    """Give the start of the first companionship, or else of the cohort."""
    if not stay.companionships:
        return route("cohorts", stay.enrolled.enrolment.cohort, "start")
    _, name, match = stay.companionships[0]
    starts = (place for place, event in known(match.history, stay.day) if event.event is MatchEventKind.STARTED)
    return route("matches", name, "history", next(starts))
