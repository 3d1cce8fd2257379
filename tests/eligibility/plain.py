"""Eligibility told a second time, as plainly as it can be: one condition, one person, one single day.

Knows no timeline and shares no code with `peerctl.eligibility`; it looks at a day, and where it must, at every day
before it. Slow and obvious, so that the two can be held against each other.
"""

from datetime import date, timedelta

from peerctl.model.condition import AgeCondition, AllCondition, AnyCondition, Condition, FactCondition, NotCondition
from peerctl.model.participant import Participant, StretchOfText
from peerctl.model.programme import Fact, Programme
from peerctl.model.wishes import AgeRange

DAY = timedelta(days=1)
WORDS = {"true": "yes", "yes": "yes", "ja": "yes", "false": "no", "no": "no", "nej": "no"}


def answer(condition: Condition, programme: Programme, person: Participant, day: date) -> str:
    """Answer yes, no or unknown."""
    if isinstance(condition, AnyCondition):
        answers = {answer(part, programme, person, day) for part in condition.any}
        return "yes" if "yes" in answers else "unknown" if "unknown" in answers else "no"
    if isinstance(condition, AllCondition):
        answers = {answer(part, programme, person, day) for part in condition.all}
        return "no" if "no" in answers else "unknown" if "unknown" in answers else "yes"
    if isinstance(condition, NotCondition):
        return {"yes": "no", "no": "yes", "unknown": "unknown"}[answer(condition.not_, programme, person, day)]
    if isinstance(condition, AgeCondition):
        return old_enough(condition.age, person.born, day)
    if isinstance(condition, FactCondition):
        return lasting(condition, programme.facts[condition.fact], person, day)
    towns = values(person.municipality, None, day)
    listed = {name.lower() for name in condition.municipality}
    return "unknown" if towns is None else "yes" if towns <= listed else "no"


def old_enough(ages: AgeRange, born: date | None, day: date) -> str:
    """Count the birthdays."""
    if born is None:
        return "unknown"
    had_birthday = (day.month, day.day) >= (born.month, born.day)
    if (born.month, born.day) == (2, 29) and (day.month, day.day) == (2, 28) and (day + DAY).month == 3:
        had_birthday = True
    age = day.year - born.year - (0 if had_birthday else 1)
    too_young = ages.min is not None and age < ages.min
    too_old = ages.max is not None and age > ages.max
    return "no" if too_young or too_old else "yes"


def lasting(condition: FactCondition, fact: Fact, person: Participant, day: date) -> str:
    """Ask the fact today, and if it has to have lasted, day after day backwards."""
    stretches = person.facts.get(condition.fact, ())
    today = holds(condition, fact, stretches, day)
    if condition.for_at_least is None or today != "yes":
        return today
    written = [edge for stretch in stretches for edge in (stretch.since, stretch.until) if edge]
    first = day
    while holds(condition, fact, stretches, first - DAY) == "yes":
        first -= DAY
        if first < min(written, default=day):
            return "unknown"
    if months_later(first, condition.for_at_least.months) <= day:
        return "yes"
    unknown_before = holds(condition, fact, stretches, first - DAY) == "unknown"
    begins = any(stretch.since == first for stretch in stretches)
    return "unknown" if unknown_before and not begins else "no"


def holds(condition: FactCondition, fact: Fact, stretches: tuple[StretchOfText, ...], day: date) -> str:
    """Compare what is known of the fact on the day with what is asked for."""
    known = values(stretches, fact, day)
    if known is None:
        return "unknown"
    wishes = [condition.is_, condition.includes, *condition.in_]
    if wishes == [None, None]:
        return "yes" if known == {"yes"} else "no"
    same = condition.is_ is None or known == {word(condition.is_, fact)}
    among = not condition.in_ or bool(known & {word(text, fact) for text in condition.in_})
    included = condition.includes is None or word(condition.includes, fact) in known
    return "yes" if same and among and included else "no"


def values(stretches: tuple[StretchOfText, ...], fact: Fact | None, day: date) -> set[str | None] | None:
    """Look up what is written for the day; None where it is not known."""
    sound = [one for one in stretches if not (one.since and one.until and one.since > one.until)]
    covering = [one for one in sound if (one.since or day) <= day <= (one.until or day)]
    found = {word(one.value, fact) for one in covering}
    if not found:
        yes_no = fact is not None and fact.type == "yes-no"
        return {"no"} if yes_no and any(word(one.value, fact) == "yes" for one in sound) else None
    if None in found:
        return None
    together = fact is not None and fact.type == "choices"
    return found if together or len(found) == 1 else None


def word(text: str, fact: Fact | None) -> str | None:
    """Read a word by the fact's type; None where it is no word of that type."""
    if fact is None:
        return text.lower()
    if fact.type == "yes-no":
        return WORDS.get(text.lower())
    return text if text in fact.choices else None


def months_later(day: date, months: int) -> date:
    """Turn the pages of the calendar, and stop at the last day of the month."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    for number in range(day.day, 0, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    raise AssertionError
