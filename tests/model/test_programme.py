"""A programme as data: what is the least it says, and the conditions of its rules."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from peerctl.model.condition import Condition, NotCondition, condition_kind
from peerctl.model.programme import FactType, Programme

LABEL = {"en": "Walks", "da": "Gåture"}
LEAST: dict[str, Any] = {
    "id": "walks",
    "name": LABEL,
    "kind": "one-to-one",
    "summary": LABEL,
    "sources": {"x": {"title": "Walking together"}},
    "roles": {"peer": {"source": "x"}},
}
condition: TypeAdapter[Condition] = TypeAdapter(Condition)


def test_the_least_a_programme_says() -> None:
    walks = Programme.model_validate(LEAST)
    assert walks.consents == ("data",)
    assert walks.companionship is None
    assert (walks.facts, walks.eligibility, walks.series) == ({}, {}, ())


def test_a_programme_of_ones_own_may_be_short() -> None:
    rules = {"peer": [{"age": {"min": "18"}}], "mentor": [{"fact": "walks"}]}
    mine = Programme.model_validate({"id": "mine", "name": "Mine", "facts": {"walks": "yes-no"}, "eligibility": rules})
    assert (mine.name.en, mine.name.da, mine.facts["walks"].type) == ("Mine", "Mine", FactType.YES_NO)
    assert list(mine.roles) == ["peer", "mentor"], "who takes part is read off the rules"
    assert mine.roles["peer"].source == (), "a figure of one's own needs no source"


def test_a_fact_is_yes_or_no_unless_it_says_so() -> None:
    fact = {"label": LABEL, "ask": LABEL, "source": "x"}
    walks = Programme.model_validate({**LEAST, "facts": {"walks": fact}})
    assert walks.facts["walks"].type is FactType.YES_NO


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({"age": {"min": "18"}}, "age"),
        ({"municipality": "Vejle"}, "municipality"),
        ({"fact": "walks", "for-at-least": {"months": "12"}}, "fact"),
        ({"any": [{"fact": "walks"}, {"age": {}}]}, "any"),
        ({"all": [{"fact": "walks"}]}, "all"),
        ({"not": {"any": [{"not": {"fact": "walks"}}]}}, "not"),
    ],
)
def test_the_kind_of_a_condition_is_told_by_its_key(told: dict[str, Any], kind: str) -> None:
    assert condition_kind(told) == kind
    read = condition.validate_python(told)
    assert condition_kind(read) == kind
    assert condition.validate_python(read) == read


@pytest.mark.parametrize(
    "told", [{}, {"source": "x"}, {"fact": "walks", "age": {"min": "18"}}, "fact", {"any": []}, {"municipality": []}]
)
def test_what_is_no_condition_or_two_at_once_is_refused(told: object) -> None:
    with pytest.raises(ValidationError):
        condition.validate_python(told)


def test_a_rule_names_one_source_or_several() -> None:
    one = condition.validate_python({"not": {"fact": "walks", "source": ["x", "y"]}, "source": "x"})
    assert isinstance(one, NotCondition)
    assert (one.source, one.not_.source) == (("x",), ("x", "y"))
