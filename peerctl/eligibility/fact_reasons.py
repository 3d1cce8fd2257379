"""Why a rule over a fact says what it says: the fact, since when, until when, and how long it has to last."""

from collections.abc import Mapping
from datetime import date

from peerctl.eligibility.conditions import after_months, condition_timeline, fact_holds, known_fact
from peerctl.eligibility.facts import NO, YES, Doubt, Value
from peerctl.model.condition import FactCondition
from peerctl.model.message import Message, say, say_many
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.timeline import Answer


def dated(what: Message, since: date | None, until: date | None) -> Message:
    """Add the first and the last day to a statement, where it has them."""
    if since and until:
        return say("{what} from {since} until {until}", what=what, since=since, until=until)
    if since:
        return say("{what} since {since}", what=what, since=since)
    if until:
        return say("{what} until {until}", what=what, until=until)
    return what


def fact_reason(condition: FactCondition, programme: Programme, person: Participant, day: date) -> Message:
    """Say what is known of a fact on a day, since when and until when; and of a duration, when it is reached."""
    fact = programme.facts.get(condition.fact)
    name = (fact and fact.label) or condition.fact
    ask = (fact and fact.ask) or name
    labels = fact.choice_labels if fact else {}
    known = known_fact(condition, programme, person).stretch(day)
    if isinstance(known.value, Doubt):
        return _doubt(known.value, name, ask)
    holds = fact_holds(condition, programme, person).stretch(day)
    if condition.for_at_least is None or holds.value is Answer.NO:
        return dated(
            _value(name, known.value, labels, plain=not (known.since or known.until)), known.since, known.until
        )
    if holds.since is None or condition_timeline(condition, programme, person).at(day) is Answer.UNKNOWN:
        return say("{fact}: not known since when (ask: {question})", fact=name, question=ask)
    stated = dated(_value(name, known.value, labels, plain=False), known.since, known.until)
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
        case _:
            return say("{fact}: two values are written for the same day (ask: {question})", fact=name, question=ask)


def _value(name: Label | str, value: Value, labels: Mapping[str, Label], *, plain: bool) -> Message:
    """Say what a fact is; one that is true stands for itself where a day follows ("out of misuse since ...")."""
    if value == YES:
        return say("{fact}: yes", fact=name) if plain else say("{fact}", fact=name)
    if value == NO:
        return say("{fact}: no", fact=name)
    return say("{fact}: {values}", fact=name, values=tuple(labels.get(word, word) for word in sorted(value)))
