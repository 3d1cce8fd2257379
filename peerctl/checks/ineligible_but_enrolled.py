"""Somebody is enrolled who may not take part.

The programme says who may take part, rule by rule. Whether somebody may is judged on the day they were enrolled: a no
on that day is a fault. Somebody active whose answer has become a no since then, by turning a year older or by moving,
is only told of: what it means for them is the leader's to decide.

Correct what is wrong in the person's file, or record that the person leaves. `peerctl eligibility ID --explain` tells
every rule with its source.

Passing:
    # file: participants/p-002.yaml
    id: p-002
    born: 1992-08-02
    municipality: Kolding
    facts: {newcomer: yes}
    consents: [{kind: data, given: 2015-01-14}]
    enrolments:
      - {cohort: spring-2015, role: peer, history: [{on: 2015-01-22, event: enrolled}]}

Failing:
    # file: participants/p-002.yaml
    id: p-002
    born: 1969-08-02
    municipality: Kolding
    facts: {newcomer: yes}
    consents: [{kind: data, given: 2015-01-14}]
    enrolments:
      - {cohort: spring-2015, role: peer, history: [{on: 2015-01-22, event: enrolled}]}
"""

from collections.abc import Iterator
from datetime import date

from peerctl.checks.inspection import Inspection
from peerctl.checks.judged import Judged, judged
from peerctl.checks.rule import Fault, Rule
from peerctl.eligibility.verdict import Verdict
from peerctl.model.finding import Level
from peerctl.model.message import Message, say
from peerctl.model.standing import Standing
from peerctl.model.timeline import Answer
from peerctl.model.words import role_word


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find those who were not eligible when enrolled, and those active who no longer are."""
    for one in judged(inspection):
        if one.timeline.at(one.enrolled) is Answer.NO:
            yield _at_enrolment(one, inspection.day)
        elif one.standing is Standing.ACTIVE and one.timeline.at(inspection.day) is Answer.NO:
            yield _since(one, inspection.day)


def _at_enrolment(one: Judged, day: date) -> Fault:
    verdict = one.verdict(one.enrolled)
    message = say(
        "{person} was enrolled as {role} on {day} and was not eligible: {reasons}.",
        person=one.person.id,
        role=role_word(one.role, one.programme),
        day=one.enrolled,
        reasons=_reasons(verdict),
    )
    return Fault(message, one.at_enrolled, _next_step(one, verdict, day), (), one.programme.id)


def _next_step(one: Judged, verdict: Verdict, day: date) -> Message:
    if one.timeline.at(day) is Answer.YES:
        since = one.timeline.stretch(day).since or day
        return say("Eligible since {day}: correct the day of enrolment, or what was written down too late.", day=since)
    if verdict.next and verdict.next.answer is Answer.YES:
        return say("Eligible from {day}. Record that the person leaves, or correct their file.", day=verdict.next.on)
    return say(
        "Correct the person's file, or record that they leave. Every rule: peerctl eligibility {id} --explain",
        id=one.person.id,
    )


def _since(one: Judged, day: date) -> Fault:
    verdict = one.verdict(day)
    message = say(
        "{person} was eligible when enrolled as {role}, and is not since {day}: {reasons}.",
        person=one.person.id,
        role=role_word(one.role, one.programme),
        day=verdict.since or day,
        reasons=_reasons(verdict),
    )
    step = say("Nothing has to be done. Talk with the person about what the rule means for them.")
    return Fault(message, one.at_enrolled, step, (), one.programme.id, Level.INFO)


def _reasons(verdict: Verdict) -> tuple[Message, ...]:
    return tuple(rule.reason for rule in verdict.rules if rule.answer is Answer.NO)


RULE = Rule("ineligible-but-enrolled", Level.ERROR, say("Somebody is enrolled who may not take part"), find)
