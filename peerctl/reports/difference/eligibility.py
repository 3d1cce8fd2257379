"""Who may take part now and could not before, and the other way round."""

from collections.abc import Iterator
from dataclasses import replace

from peerctl.eligibility.reasons import joined
from peerctl.eligibility.verdict import Verdict, verdicts
from peerctl.model.message import Message, say
from peerctl.model.timeline import Answer
from peerctl.reports.difference.change import Change, Kind, Side
from peerctl.reports.difference.compare import numbered

_TOLD = {
    Answer.YES: say("{id} is now eligible for {cohort}"),
    Answer.NO: say("{id} is no longer eligible for {cohort}"),
    Answer.UNKNOWN: say("it is no longer known whether {id} is eligible for {cohort}"),
}
_STILL_NOT = say("{id} is known not to be eligible for {cohort}")


def eligibility(before: Side, after: Side) -> Iterator[Change]:
    """Tell whose verdict differs, with what decides it, of those who are in both states."""
    earlier = numbered(verdicts(before.book, before.day), _part)
    for part, now in numbered(verdicts(after.book, after.day), _part).items():
        was = earlier.get(part)
        if was and was.answer is not now.answer:
            yield Change(Kind.ELIGIBILITY, now.id, _told(was, now))


def _part(verdict: Verdict) -> str:
    return f"{verdict.id} {verdict.cohort} {verdict.role}"


def _told(was: Verdict, now: Verdict) -> Message:
    template = _STILL_NOT if (was.answer, now.answer) == (Answer.UNKNOWN, Answer.NO) else _TOLD[now.answer]
    told = replace(template, values={"id": now.id, "cohort": now.cohort})
    reasons = _deciding(was, now)
    return say("{verdict}: {reasons}", verdict=told, reasons=joined(reasons)) if reasons else told


def _deciding(was: Verdict, now: Verdict) -> list[Message]:
    """Give the reasons of the rules that have the answer of the whole: those that did not have it before, if any."""
    earlier = {rule.id: rule.answer for rule in was.rules}
    deciding = [rule for rule in now.rules if rule.answer is now.answer]
    changed = [rule for rule in deciding if earlier.get(rule.id) is not rule.answer]
    return [rule.reason for rule in changed or deciding]
