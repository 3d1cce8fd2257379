"""Somebody who may take part soon may no longer, or it will no longer be known.

A birthday, a fact with a last day, a move that is planned: the rules of the programme give another answer from a day that
is known. Eight weeks ahead, an assumption of ours, there is still time to talk about what comes instead.
"""

from collections.abc import Iterator
from datetime import date

from peerctl.eligibility.timeline import eligibility_timeline
from peerctl.eligibility.verdict import verdict
from peerctl.model.days import add_days
from peerctl.model.message import say
from peerctl.model.timeline import Answer
from peerctl.model.words import answer_word
from peerctl.reports.agenda.desk import OPEN, Desk, Member
from peerctl.reports.agenda.line import Kind, Line, Urgency

_AHEAD = 56
"""Days."""


def find(desk: Desk) -> Iterator[Line]:
    """Find changes away from yes, of those who take part or have applied."""
    last = max(desk.until, add_days(desk.day, _AHEAD))
    for member in desk.participants:
        if member.standing in OPEN:
            timeline = eligibility_timeline(member.programme, member.enrolment.role, member.person)
            change = timeline.next_change(desk.day)
            if change and change[0] <= last and timeline.at(desk.day) is Answer.YES:
                yield _line(member, *change)


def _line(member: Member, on: date, answer: Answer) -> Line:
    role = member.enrolment.role
    judged = verdict(member.programme, role, member.person, on, id=member.id, cohort=member.cohort)
    rules = [rule for rule in judged.rules if rule.answer is not Answer.YES]
    return Line(
        urgency=Urgency.AT_RISK,
        cohort=member.cohort,
        people=(member.id,),
        due=on,
        since=member.enrolled,
        why=say(
            "May take part until the day before {on}; from then the answer is {answer}.",
            on=on,
            answer=answer_word(answer),
        ),
        rule=say("From then: {reasons}.", reasons=tuple(rule.reason for rule in rules)),
        source=tuple(dict.fromkeys(source for rule in rules for source in rule.source)),
        do=say("Talk about what comes instead, or correct the fact if it has changed."),
        command=f"peerctl eligibility {member.id} --explain",
    )


KIND = Kind("verdict-changes", say("Somebody who may take part soon may no longer"), find)
