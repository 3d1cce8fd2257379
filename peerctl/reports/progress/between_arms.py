"""The difference between the arms of a study, in sentences."""

from collections.abc import Iterator

from peerctl.measures.outcomes import Difference, Outcome
from peerctl.measures.statistics import Estimate
from peerctl.model.message import Message, say
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.reports.progress.words import chance, points


def between_arms(outcome: Outcome, programme: Programme) -> Iterator[Message]:
    """Tell how far each arm is from the control arm."""
    labels = {arm.id: arm.label for arm in programme.arms}
    for one in outcome.differences:
        yield from _difference(one, labels[one.figures.arm], labels[one.figures.control])


def _difference(one: Difference, arm: Label, control: Label) -> Iterator[Message]:
    found = one.figures
    if found.adjusted is None:
        yield say(
            "Too few have answered both for a difference between “{arm}” and “{control}”.", arm=arm, control=control
        )
        return
    yield _adjusted(found.adjusted, arm, control)
    yield say("It is adjusted for the score before, as is most precise ({p}).", p=chance(found.adjusted.p))
    if one.corrected_p is not None:
        yield say("It is one test of several; corrected for that {p}.", p=chance(one.corrected_p))
    if found.unadjusted:
        yield say(
            "Not adjusted, the mean change differs by {points} points (95 % interval {low} to {high}).",
            points=points(found.unadjusted.value),
            low=points(found.unadjusted.low),
            high=points(found.unadjusted.high),
        )


def _adjusted(found: Estimate, arm: Label, control: Label) -> Message:
    who = {"arm": arm, "control": control}
    if found.value < 0:
        return say(
            "With the same score before, “{arm}” is {points} points lower after than “{control}”"
            " (95 % interval {low} to {high}).",
            **who,
            points=points(-found.value),
            low=points(-found.high),
            high=points(-found.low),
        )
    return say(
        "With the same score before, “{arm}” is {points} points higher after than “{control}”"
        " (95 % interval {low} to {high}).",
        **who,
        points=points(found.value),
        low=points(found.low),
        high=points(found.high),
    )
