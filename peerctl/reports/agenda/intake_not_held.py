"""Somebody has applied and has not been interviewed.

Everybody comes in through a talk with the staff. Whoever has gathered the courage to apply should not wait long for it:
two weeks, which is an assumption of ours, since no programme says how soon.
"""

from collections.abc import Iterator
from datetime import date

from peerctl.model.days import add_days
from peerctl.model.message import say
from peerctl.model.participant import EventKind
from peerctl.model.standing import Standing
from peerctl.reports.agenda.desk import OURS, Desk, Member
from peerctl.reports.agenda.line import Kind, Line, open_until

_PATIENCE = 14
"""Days."""


def find(desk: Desk) -> Iterator[Line]:
    """Find applications in cohorts that are not over, without an interview."""
    for member in desk.participants:
        if member.standing is Standing.APPLIED and not member.over:
            days = [event.on for event in member.enrolment.history if event.on <= desk.day]
            if not _interviewed(member, desk):
                yield _line(member, desk, add_days(min(days), _PATIENCE), min(days))


def _interviewed(member: Member, desk: Desk) -> bool:
    events = (event for event in member.enrolment.history if event.on <= desk.day)
    return any(event.event is EventKind.INTERVIEWED for event in events)


def _line(member: Member, desk: Desk, due: date, since: date) -> Line:
    interview = member.programme.interview
    return Line(
        urgency=open_until(due, desk.day),
        cohort=member.cohort,
        people=(member.id,),
        due=due,
        since=since,
        why=say("Applied on {since}, and no interview has been held.", since=since),
        rule=say("An interview comes first, within two weeks."),
        source=tuple(dict.fromkeys((*(interview.source if interview else ()), *OURS))),
        do=say("Hold it, and write it down with this:"),
        command=f"peerctl interview {member.id}",
    )


KIND = Kind("intake-not-held", say("Somebody has applied and has not been interviewed"), find)
