"""How far people came, step by step: each step is a part of the one before it, and so are those lost between the two."""

from collections.abc import Mapping
from typing import NamedTuple

from peerctl.model.message import Message, say
from peerctl.model.standing import Standing
from peerctl.reports.evaluator.scores import WHYS


class Item(NamedTuple):
    """A count of the flow: everybody of a step, or those of it for one reason."""

    step: str
    reason: str = "(all)"


APPLIED, NOT_ENROLLED, ENROLLED = Item("applied"), Item("not-enrolled"), Item("enrolled")
NO_BEFORE, BEFORE, NO_AFTER, BOTH = Item("no-before"), Item("before"), Item("no-after"), Item("before-and-after")
STEPS: Mapping[str, Message] = {
    APPLIED.step: say("applied, or was enrolled without"),
    NOT_ENROLLED.step: say("of those who applied, not enrolled"),
    ENROLLED.step: say("of those who applied, enrolled"),
    NO_BEFORE.step: say("of those enrolled, without a before"),
    BEFORE.step: say("of those enrolled, with a before"),
    NO_AFTER.step: say("of those with a before, without an after"),
    BOTH.step: say("of those with a before, with an after: the sets"),
}
_APPLICATION: Mapping[str, Message] = {
    Standing.APPLIED: say("the application is open"),
    Standing.DECLINED: say("declined"),
    Standing.WITHDRAWN: say("withdrew before"),
}
REASONS: Mapping[str, Message] = {APPLIED.reason: say("all of the step"), **_APPLICATION, **WHYS}


def _parts(whole: Item, reasons: Mapping[str, Message]) -> Mapping[Item, Item | None]:
    return {Item(whole.step, reason): whole for reason in reasons}


UNMEASURED: Mapping[Item, Item | None] = {
    APPLIED: None,
    NOT_ENROLLED: APPLIED,
    **_parts(NOT_ENROLLED, _APPLICATION),
    ENROLLED: APPLIED,
}
"""Every count with the one that it is a part of, where a role fills in no questionnaire before and after."""
MEASURED: Mapping[Item, Item | None] = {
    **UNMEASURED,
    NO_BEFORE: ENROLLED,
    **_parts(NO_BEFORE, WHYS),
    BEFORE: ENROLLED,
    NO_AFTER: BEFORE,
    **_parts(NO_AFTER, WHYS),
    BOTH: BEFORE,
}
"""The same where it does."""
FOREMOST = (APPLIED, ENROLLED, BEFORE, BOTH)
"""The steps themselves: a reader wants them more than what was lost between two."""


def not_enrolled(standing: Standing) -> Item:
    """Give the count of somebody who applied and is not enrolled."""
    return Item(NOT_ENROLLED.step, standing if standing in _APPLICATION else Standing.APPLIED)
