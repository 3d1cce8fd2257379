"""Somebody takes part, or has applied, without a consent the programme needs.

What is written down about people's health may only be kept and used with their consent. It is asked for at the
interview at the latest; from enrolment on it is overdue. A consent that was withdrawn is missing too.
"""

from collections.abc import Iterator
from datetime import date

from peerctl.model.message import Message, say
from peerctl.model.standing import Standing
from peerctl.reports.agenda.desk import OPEN, OURS, Desk, Member
from peerctl.reports.agenda.line import Kind, Line, Urgency


def find(desk: Desk) -> Iterator[Line]:
    """Find consents that do not hold on the day, each person's of a kind once."""
    seen: set[tuple[str, str]] = set()
    for member in sorted(desk.participants, key=lambda one: one.standing is Standing.APPLIED):
        if member.standing not in OPEN:
            continue
        holding = {consent.kind for consent in member.person.consents if consent.holds_on(desk.day)}
        for kind in member.programme.consents:
            if kind not in holding and (member.id, kind) not in seen:
                seen.add((member.id, kind))
                yield _line(member, kind, desk)


def _line(member: Member, kind: str, desk: Desk) -> Line:
    withdrawn = _withdrawn(member, kind, desk.day)
    since = withdrawn or member.enrolled or min(event.on for event in member.enrolment.history)
    return Line(
        urgency=Urgency.OVERDUE if member.enrolled else Urgency.DUE,
        cohort=member.cohort,
        people=(member.id,),
        due=since,
        since=since,
        why=_why(member, kind, since, withdrawn=withdrawn is not None),
        rule=say("Everybody gives the consent {kind} before data about them is used.", kind=kind),
        source=OURS,
        do=say("Ask for it, and write it down when it is given:"),
        command=f"peerctl consent {member.id} --kind {kind}",
    )


def _why(member: Member, kind: str, since: date, *, withdrawn: bool) -> Message:
    if withdrawn:
        return say("The consent {kind} was withdrawn on {since}.", kind=kind, since=since)
    if member.enrolled:
        return say("Takes part since {since} without the consent {kind}.", kind=kind, since=since)
    return say("Applied on {since}, and the consent {kind} is not given.", kind=kind, since=since)


def _withdrawn(member: Member, kind: str, day: date) -> date | None:
    days = (consent.withdrawn for consent in member.person.consents if consent.kind == kind)
    return max((one for one in days if one and one <= day), default=None)


KIND = Kind("consent-missing", say("Somebody has not given a consent the programme needs"), find)
