"""A verdict in one line."""

from peerctl.eligibility.reasons import joined
from peerctl.eligibility.verdict import Verdict
from peerctl.model.message import Message, say
from peerctl.model.timeline import Answer


def summary(verdict: Verdict) -> Message:
    """Say in one line whether somebody is eligible, from when, until when, and what decides."""
    match verdict.answer:
        case Answer.YES:
            return _yes(verdict)
        case Answer.NO:
            return _no(verdict)
        case _:
            return say("unknown: {reasons}", reasons=_deciding(verdict))


def _yes(verdict: Verdict) -> Message:
    since, until = verdict.since, verdict.until
    if until is None:
        return say("eligible since {since}", since=since) if since else say("eligible")
    ending = joined([rule.reason for rule in verdict.rules if rule.until == until])
    if since is None:
        return say("eligible until {until}: {reasons}", until=until, reasons=ending)
    return say("eligible from {since} until {until}: {reasons}", since=since, until=until, reasons=ending)


def _no(verdict: Verdict) -> Message:
    reasons = _deciding(verdict)
    if verdict.next and verdict.next.answer is Answer.YES:
        return say("eligible from {day}: {reasons}", day=verdict.next.on, reasons=reasons)
    if verdict.since:
        return say("not eligible since {since}: {reasons}", since=verdict.since, reasons=reasons)
    return say("not eligible: {reasons}", reasons=reasons)


def _deciding(verdict: Verdict) -> Message:
    """Give the reasons of the rules whose answer is that of the whole."""
    return joined([rule.reason for rule in verdict.rules if rule.answer is verdict.answer])
