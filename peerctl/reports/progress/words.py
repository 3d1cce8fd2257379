"""The words that all parts of the report share: whose figures they are, which questionnaire, and how likely by chance."""

from collections.abc import Iterator, Mapping, Sequence

from peerctl.eligibility.reasons import joined
from peerctl.measures.groups import Group
from peerctl.model.message import Decimals, Message, say, say_many
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.words import role_word
from peerctl.reports.progress.journey import Reason, Step

STEPS = {
    Step.RECRUITED: say("Recruited"),
    Step.INTERVIEWED: say("Interviewed"),
    Step.ELIGIBLE: say("Eligible"),
    Step.ENROLLED: say("Enrolled"),
    Step.BEFORE: say("Answered before"),
    Step.STARTED: say("Started"),
    Step.STILL_IN: say("Still in"),
    Step.AFTER: say("Answered after"),
    Step.ANALYSED: say("In the figures"),
}
_REASONS = {
    Reason.DECLINED: say("Declined"),
    Reason.LEFT_BEFORE: say("Left before being enrolled"),
    Reason.NOT_ELIGIBLE: say("Applied, and outside the target group"),
    Reason.OPEN: say("Applied, and not enrolled yet"),
    Reason.WITHDRAWN: say("Left"),
    Reason.NO_RULES: say("Answered, and no sound scoring file is known"),
    Reason.BEFORE_MISSING: say("Never answered before"),
    Reason.BEFORE_UNSCORED: say("Answered before, too little or wrongly for a score"),
    Reason.BEFORE_TO_COME: say("Before is still to be answered"),
    Reason.NOT_STARTED: say("Not started yet"),
    Reason.AFTER_TO_COME: say("After is still to be answered"),
    Reason.AFTER_MISSING: say("Never answered after"),
    Reason.AFTER_UNSCORED: say("Answered after, too little or wrongly for a score"),
    Reason.NOT_EXPECTED: say("Ended without a day on which after is asked"),
    Reason.BACKWARDS: say("After is not dated later than before"),
    Reason.OUTSIDE: say("Answered outside the window"),
}
_SMALLEST = 0.001


def who(group: Group, programme: Programme) -> Message:
    """Name the people of a group."""
    arm = next((one.label for one in programme.arms if one.id == group.arm), None)
    parts = (group.cohort, role_word(group.role, programme) if group.role else None, arm)
    named: tuple[str | Message | Label, ...] = tuple(part for part in parts if part is not None)
    if not named:
        return say("all")
    return say("{cohort}, {who}", cohort=named[0], who=named[1]) if len(named) > 1 else say("{who}", who=named[0])


def who_all(groups: Sequence[Group], programme: Programme) -> Message:
    """Name the people of several groups."""
    return joined([who(group, programme) for group in groups])


def why(reason: Reason, coded: str | None, programme: Programme) -> Message:
    """Say why somebody is not in the figures, with the reason of the files where there is one."""
    listed = (*programme.reasons.decline, *programme.reasons.withdrawal)
    label = next((one.label for one in listed if one.id == coded), coded)
    return say("{why}: {reason}", why=_REASONS[reason], reason=label) if label else _REASONS[reason]


def unwritten(steps: Mapping[Step, int]) -> Iterator[Message]:
    """Say of whom a step is counted that is not written down."""
    told = {
        Step.INTERVIEWED: lambda count: say_many(
            "{count} person was enrolled and no interview is written down; it is counted.",
            "{count} people were enrolled and no interview is written down; it is counted.",
            count,
        ),
        Step.ELIGIBLE: lambda count: say_many(
            "{count} person was enrolled and is not known to be in the target group, and is counted as eligible.",
            "{count} people were enrolled and are not known to be in the target group, and are counted as eligible.",
            count,
        ),
        Step.STARTED: lambda count: say_many(
            "{count} person is in the figures and no start is written down; it is counted.",
            "{count} people are in the figures and no start is written down; it is counted.",
            count,
        ),
        Step.STILL_IN: lambda count: say_many(
            "{count} person has left and is in the figures all the same, and is counted in every step.",
            "{count} people have left and are in the figures all the same, and are counted in every step.",
            count,
        ),
    }
    return (told[step](count) for step, count in steps.items())


def points(value: float) -> Decimals:
    """Write points of a score."""
    return Decimals(value, 1)


def chance(p: float) -> Message:
    """Write a p-value."""
    if p < _SMALLEST:
        return say("p < {limit}", limit=Decimals(_SMALLEST, 3))
    return say("p = {p}", p=Decimals(p, 3))
