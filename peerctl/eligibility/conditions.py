"""A condition as a timeline of yes, no and unknown."""

from datetime import date

from peerctl.eligibility.facts import YES, Doubt, Known, Value, fact_timeline, read_value
from peerctl.model.condition import (
    AgeCondition,
    AllCondition,
    AnyCondition,
    Condition,
    FactCondition,
    MunicipalityCondition,
)
from peerctl.model.days import add_months, birthday
from peerctl.model.participant import Participant
from peerctl.model.programme import Fact, Programme
from peerctl.model.timeline import Answer, Timeline, conjunction, disjunction, negation
from peerctl.model.wishes import AgeRange


def condition_timeline(condition: Condition, programme: Programme, person: Participant) -> Timeline[Answer]:
    """Give the answer of a condition for a person, day by day."""
    match condition:
        case FactCondition():
            holds = fact_holds(condition, programme, person)
            return long_enough(holds, condition, person) if condition.for_at_least else holds
        case AgeCondition():
            return _age(condition.age, person.born)
        case MunicipalityCondition():
            return municipality_holds(condition, person)
        case AnyCondition():
            return disjunction(condition_timeline(part, programme, person) for part in condition.any)
        case AllCondition():
            return conjunction(condition_timeline(part, programme, person) for part in condition.all)
        case _:
            return negation(condition_timeline(condition.not_, programme, person))


def known_fact(condition: FactCondition, programme: Programme, person: Participant) -> Timeline[Known]:
    """Give what is known of the fact asked about; of one that the programme does not declare, nothing."""
    fact = programme.facts.get(condition.fact)
    return fact_timeline(person.facts.get(condition.fact, ()), fact) if fact else Timeline(Doubt.MISSING)


def fact_holds(condition: FactCondition, programme: Programme, person: Participant) -> Timeline[Answer]:
    """Tell whether the fact has a value asked for, however long it has had it."""
    fact = programme.facts.get(condition.fact)
    return known_fact(condition, programme, person).map(
        lambda known: Answer.UNKNOWN if isinstance(known, Doubt) else _answer(_meets(known, condition, fact))
    )


def long_enough(holds: Timeline[Answer], condition: FactCondition, person: Participant) -> Timeline[Answer]:
    """Turn "holds" into "holds, and has held for so many calendar months".

    Before enough time has passed it is no; where it is not known when it began to hold, unknown. Where a
    contradiction comes before, it may have begun earlier than it seems: unknown until there is no doubt any more.
    """
    months = condition.for_at_least.months if condition.for_at_least else 0
    begun = {stretch.since for stretch in person.facts.get(condition.fact, ())}
    changes: list[tuple[date, Answer]] = []
    before = holds.first
    for start, answer in holds.changes:
        if answer is Answer.YES:
            doubtful = before is Answer.UNKNOWN and start not in begun
            changes.append((start, Answer.UNKNOWN if doubtful else Answer.NO))
            changes.extend((day, Answer.YES) for day in _reached_in(holds, start, months))
        else:
            changes.append((start, answer))
        before = answer
    return Timeline.of(Answer.UNKNOWN if holds.first is Answer.YES else holds.first, changes)


def after_months(day: date, months: int) -> date | None:
    """Give the day so many calendar months later; None where the calendar, which ends with 9999, has no such day."""
    return add_months(day, months) if (day.year * 12 + day.month - 1 + months) // 12 <= date.max.year else None


def turns(born: date, age: int) -> date | None:
    """Give the day on which somebody turns `age`; None where the calendar ends before it."""
    return birthday(born, age) if born.year + age <= date.max.year else None


def municipality_holds(condition: MunicipalityCondition, person: Participant) -> Timeline[Answer]:
    """Tell whether the person lives in one of the municipalities, letter case aside."""
    listed = {read_value(name, None) for name in condition.municipality}
    return fact_timeline(person.municipality, None).map(
        lambda known: Answer.UNKNOWN if isinstance(known, Doubt) else _answer(known in listed)
    )


def _reached_in(holds: Timeline[Answer], start: date, months: int) -> tuple[date, ...]:
    """Give the day on which what holds since `start` has held for so long, if it still holds then."""
    reached = after_months(start, max(months, 0))
    last = holds.stretch(start).until
    return (reached,) if reached and (last is None or reached <= last) else ()


def _age(ages: AgeRange, born: date | None) -> Timeline[Answer]:
    if born is None:
        return Timeline(Answer.UNKNOWN)
    grown = date.min if ages.min is None else turns(born, ages.min)
    outgrown = None if ages.max is None else turns(born, ages.max + 1)
    if grown is None or (outgrown is not None and outgrown <= grown):
        return Timeline(Answer.NO)
    until_grown = Answer.YES if ages.min is None else Answer.NO
    return Timeline.of(until_grown, [(grown, Answer.YES), *([(outgrown, Answer.NO)] if outgrown else [])])


def _meets(value: Value, condition: FactCondition, fact: Fact | None) -> bool:
    """Tell whether a value is what the condition asks for; asking for nothing asks whether it is true."""
    if condition.is_ is None and not condition.in_ and condition.includes is None:
        return value == YES
    words = [frozenset([word]) for word in value]
    return (
        (condition.is_ is None or read_value(condition.is_, fact) == value)
        and (not condition.in_ or any(read_value(text, fact) in words for text in condition.in_))
        and (condition.includes is None or read_value(condition.includes, fact) in words)
    )


def _answer(holds: bool) -> Answer:  # noqa: FBT001  # a word for a bool
    return Answer.YES if holds else Answer.NO
