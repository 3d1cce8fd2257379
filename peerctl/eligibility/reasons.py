"""Why a rule says what it says: a sentence about the person that can be read aloud.

A sentence states what is so ("turned 41 on 2019-05-02"), never whether a rule holds, so that it is as true inside a
`not`. It names what the programme asks for, never what somebody typed.
"""

from collections.abc import Iterable
from datetime import date

from peerctl.eligibility.conditions import (
    after_months,
    condition_timeline,
    fact_holds,
    known_fact,
    municipality_holds,
    turns,
)
from peerctl.eligibility.facts import NO, YES, Doubt, Value, fact_timeline
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
from peerctl.model.message import Message, say, say_many
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.record import Label
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
            return _fact(condition, programme, person, day)
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
    sentences = list(dict.fromkeys(_stated(part, programme, person, day) for part in deciding))
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
    known = fact_timeline(person.municipality, None).at(day)
    if known is Doubt.CONTRADICTED:
        return say("two municipalities are written for the same day (ask which one it is)")
    if isinstance(known, Doubt):
        return say("the municipality is not known (ask for it)")
    stretch = municipality_holds(condition, person).stretch(day)
    if stretch.value is Answer.NO:
        return _dated(
            say("lives outside {municipalities}", municipalities=condition.municipality), stretch.since, stretch.until
        )
    named = next(name for name in condition.municipality if name.strip().casefold() in known)
    return _dated(say("lives in {municipality}", municipality=named), stretch.since, stretch.until)


def _fact(condition: FactCondition, programme: Programme, person: Participant, day: date) -> Message:
    fact = programme.facts.get(condition.fact)
    name = fact.label if fact else condition.fact
    ask = fact.ask if fact else condition.fact
    known = known_fact(condition, programme, person).stretch(day)
    if isinstance(known.value, Doubt):
        return _doubt(known.value, name, ask)
    holds = fact_holds(condition, programme, person).stretch(day)
    if condition.for_at_least is None or holds.value is Answer.NO:
        return _dated(_value(name, known.value, dated=bool(known.since or known.until)), known.since, known.until)
    if holds.since is None:
        return say("{fact}: not known since when (ask: {question})", fact=name, question=ask)
    stated = _dated(_value(name, known.value, dated=True), holds.since, holds.until)
    months = condition.for_at_least.months
    return _duration(stated, months, after_months(holds.since, months), day)


def _duration(stated: Message, months: int, reached: date | None, day: date) -> Message:
    if reached is None:
        return stated
    if reached <= day:
        return say_many(
            "{stated}: {count} month reached on {day}",
            "{stated}: {count} months reached on {day}",
            months,
            stated=stated,
            day=reached,
        )
    return say_many(
        "{stated}: {count} month not before {day}",
        "{stated}: {count} months not before {day}",
        months,
        stated=stated,
        day=reached,
    )


def _doubt(doubt: Doubt, name: Label | str, ask: Label | str) -> Message:
    match doubt:
        case Doubt.MISSING:
            return say("{fact}: not known (ask: {question})", fact=name, question=ask)
        case Doubt.UNREADABLE:
            return say("{fact}: what is written is none of its values (ask: {question})", fact=name, question=ask)
        case Doubt.CONTRADICTED:
            return say("{fact}: two values are written for the same day (ask: {question})", fact=name, question=ask)


def _value(name: Label | str, value: Value, *, dated: bool) -> Message:
    if value == YES:
        return say("{fact}", fact=name) if dated else say("{fact}: yes", fact=name)
    if value == NO:
        return say("{fact}: no", fact=name)
    return say("{fact}: {values}", fact=name, values=tuple(sorted(value)))


def _dated(what: Message, since: date | None, until: date | None) -> Message:
    if since and until:
        return say("{what} from {since} until {until}", what=what, since=since, until=until)
    if since:
        return say("{what} since {since}", what=what, since=since)
    if until:
        return say("{what} until {until}", what=what, until=until)
    return what
