"""Invented rules and people, for hypothesis: all within one spring, so that things meet."""

from datetime import date, timedelta
from typing import Any, TypeAlias

from hypothesis import strategies as st

from peerctl.model.condition import Condition
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from tests.eligibility.reading import person_of, programme_of

Rule: TypeAlias = dict[str, Any]
"""A condition as a file has it."""

FACTS = {
    "free": {"label": "Free", "ask": "Since when are you free?"},
    "choice": {"type": "choice", "choices": ["never", "ended", "stable"], "label": "Choice", "ask": "Which is it?"},
    "several": {"type": "choices", "choices": ["x", "y", "z"], "label": "Several", "ask": "Which are they?"},
}
TYPED = {
    "free": ["true", "Nej", "JA", "no", "perhaps"],
    "choice": ["never", "ended", "stable", "sometimes"],
    "several": ["x", "y", "z", "secret"],
}
TOWNS = ["Vejle", "VEJLE", "Kolding", "Horsens"]
days = st.sampled_from(
    [date(2016, month, day) for month in (1, 2, 3) for day in (1, 15, 28, 29)]
    + [date(2016, 1, 30), date(2016, 1, 31), date(2016, 3, 30), date(2016, 3, 31), date(2016, 4, 30), date(2016, 5, 31)]
)
"""Few, with ends of months among them, so that stretches meet and touch."""
births = st.sampled_from([date(1998, 2, 28), date(1996, 2, 29), date(1998, 3, 1), date(1975, 4, 30)])


def stretches(typed: list[str]) -> st.SearchStrategy[Any]:
    """Give what may be written for a fact: one word, or words with their days."""
    dated = st.fixed_dictionaries({"value": st.sampled_from(typed)}, optional={"since": days, "until": days})
    return st.sampled_from(typed) | st.lists(dated, max_size=3)


@st.composite
def wanted(draw: st.DrawFn) -> dict[str, Any]:
    """Give a condition on a fact."""
    fact = draw(st.sampled_from(list(FACTS)))
    values = st.sampled_from(TYPED[fact])
    asked = st.fixed_dictionaries(
        {"fact": st.just(fact)},
        optional={
            "is": values,
            "in": st.lists(values, max_size=2),
            "includes": values,
            "for-at-least": st.integers(0, 3).map(lambda months: {"months": months}),
        },
    )
    return draw(asked)


lasting = st.fixed_dictionaries(
    {
        "fact": st.just("choice"),
        "in": st.sampled_from([["never"], ["ended", "stable"]]),
        "for-at-least": st.sampled_from([{"months": 1}, {"months": 2}]),
    }
)
"""A fact that has to have lasted."""
ages = st.fixed_dictionaries({}, optional={"min": st.integers(0, 20), "max": st.integers(17, 41)})
plain = st.one_of(
    wanted(),
    ages.map(lambda age: {"age": age}),
    st.lists(st.sampled_from(TOWNS), min_size=1, max_size=2).map(lambda towns: {"municipality": towns}),
)
rules = st.recursive(
    plain,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"any": parts}),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"all": parts}),
        inner.map(lambda part: {"not": part}),
    ),
    max_leaves=4,
)
people = st.fixed_dictionaries(
    {"facts": st.fixed_dictionaries({}, optional={name: stretches(typed) for name, typed in TYPED.items()})},
    optional={"born": births, "municipality": stretches(TOWNS)},
).map(lambda told: person_of(**told))


def programme(*rules: Rule) -> Programme:
    """Make a programme of these rules for mentors."""
    return programme_of(list(rules), FACTS)


def condition(rule: Rule) -> tuple[Condition, Programme]:
    """Make a condition, and a programme that has it as its one rule."""
    made = programme(rule)
    return made.eligibility["mentor"][0], made


def days_that_matter(person: Participant) -> list[date]:
    """Give the days around everything that is written, around the same days months later, and around birthdays."""
    listed = [*person.facts.values(), person.municipality]
    written = {day for stretches in listed for one in stretches for day in (one.since, one.until) if day}
    if person.born:
        written |= {date(2016, person.born.month, person.born.day)}
    around = {day + timedelta(days=shift) for day in written for shift in (-1, 0, 1, 28, 29, 30, 31, 32, 59, 60, 61)}
    return sorted(around | {date(2014, 2, 28), date(2016, 3, 15), date(2017, 2, 28), date(2037, 2, 28)})
