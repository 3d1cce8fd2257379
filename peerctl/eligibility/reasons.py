"""Why a rule says what it says: a sentence about the person that can be read aloud.

A sentence states what is so ("turned 41 on 2019-05-02"), never whether a rule holds, so that it is as true inside a
`not`. It names what the programme asks for, never what somebody typed.
"""

from collections.abc import Iterable
from datetime import date

from peerctl.eligibility.conditions import (
    condition_timeline,
    municipality_holds,
    turns,
)
from peerctl.eligibility.fact_reasons import dated, fact_reason
from peerctl.eligibility.facts import Doubt, fact_timeline, read_value
from peerctl.eligibility.rules import assumed, parts
from peerctl.model.condition import (
    AgeCondition,
    AnyCondition,
    Condition,
    FactCondition,
    MunicipalityCondition,
    NotCondition,
)
from peerctl.model.days import age_on
from peerctl.model.message import Message, say
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.timeline import Answer


def reason(rule: Condition, programme: Programme, person: Participant, day: date) -> Message:
    """Say why a rule has its answer on a day, and whether it rests on an assumption that no source states."""
    stated = _stated(rule, programme, person, day)
    if assumed(rule):
        return say("{reason} (part of this rule is an assumption: no source states it)", reason=stated)
    return stated


def _stated(condition: Condition, programme: Programme, person: Participant, day: date) -> Message:
    match condition:
        case FactCondition():
            return fact_reason(condition, programme, person, day)
        case AgeCondition():
            return _age(condition, person.born, day)
        case MunicipalityCondition():
            return _municipality(condition, person, day)
        case _:
            return _composed(condition, programme, person, day)


def _composed(condition: Condition, programme: Programme, person: Participant, day: date) -> Message:
    """State what decides: the parts with the answer of the whole, or, for a `not`, its one part."""
    inner = parts(condition)
    if isinstance(condition, NotCondition):
        return _stated(inner[0], programme, person, day)
    answer = condition_timeline(condition, programme, person).at(day)
    deciding = [part for part in inner if condition_timeline(part, programme, person).at(day) is answer]
    stated = dict.fromkeys(_stated(part, programme, person, day) for part in deciding)
    longer = [sentence.values.get("stated") for sentence in stated]
    sentences = [sentence for sentence in stated if sentence not in longer]
    reasons = joined(sentences)
    if isinstance(condition, AnyCondition) and answer is Answer.UNKNOWN and len(sentences) > 1:
        return say("one of these is enough: {reasons}", reasons=reasons)
    return reasons


def joined(sentences: Iterable[Message]) -> Message:
    """Put sentences, at least one, in a row."""
    first, *rest = sentences
    return say("{first}; {rest}", first=first, rest=joined(rest)) if rest else first


def _age(condition: AgeCondition, born: date | None, day: date) -> Message:
    if born is None:
        return say("the date of birth is not known (ask for it)")
    least, most = condition.age.min, condition.age.max
    grown = turns(born, least) if least is not None else None
    outgrown = turns(born, most + 1) if most is not None else None
    if grown and least is not None and day < grown:
        return say("turns {age} on {day}", age=least, day=grown)
    if outgrown and most is not None:
        if outgrown <= day:
            return say("turned {age} on {day}", age=most + 1, day=outgrown)
        return say("is {years}, turns {age} on {day}", years=age_on(born, day), age=most + 1, day=outgrown)
    if grown and least is not None:
        return say("turned {age} on {day}", age=least, day=grown)
    return say("is {years}", years=age_on(born, day))


def _municipality(condition: MunicipalityCondition, person: Participant, day: date) -> Message:
    known = fact_timeline(person.municipality, None).stretch(day)
    if known.value is Doubt.CONTRADICTED:
        return say("two municipalities are written for the same day (ask which one it is)")
    if isinstance(known.value, Doubt):
        return say("the municipality is not known (ask for it)")
    holds = municipality_holds(condition, person).stretch(day)
    if holds.value is Answer.NO:
        outside = say("lives outside {municipalities}", municipalities=condition.municipality)
        return dated(outside, holds.since, holds.until)
    named = next(name for name in condition.municipality if read_value(name, None) == known.value)
    return dated(say("lives in {municipality}", municipality=named), known.since, known.until)
