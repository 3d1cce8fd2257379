"""Facts as timelines, and what `check` is told of those that cannot be so."""

from datetime import date

import pytest

from peerctl.eligibility.facts import NO, YES, Doubt, contradictions, fact_timeline, unreadable_values
from peerctl.model.participant import StretchOfText
from peerctl.model.programme import Fact, FactType
from peerctl.model.timeline import Timeline

YES_NO = Fact.model_validate({"label": {"en": "a", "da": "a"}, "ask": {"en": "a?", "da": "a?"}, "source": "000"})
CHOICE = YES_NO.model_copy(update={"type": FactType.CHOICE, "choices": ("never", "ended")})
CHOICES = YES_NO.model_copy(update={"type": FactType.CHOICES, "choices": ("x", "y")})


def stretch(value: str, since: str | None = None, until: str | None = None) -> StretchOfText:
    """Write a value with its days."""
    return StretchOfText.model_validate({"value": value, "since": since, "until": until})


@pytest.mark.parametrize("typed", ["true", "TRUE", "yes", "Yes", "ja", "JA"])
def test_yes_may_be_typed_in_many_ways(typed: str) -> None:
    assert fact_timeline([stretch(typed)], YES_NO) == Timeline(YES)


@pytest.mark.parametrize("typed", ["false", "False", "no", "NO", "nej"])
def test_no_may_be_typed_in_many_ways(typed: str) -> None:
    assert fact_timeline([stretch(typed)], YES_NO) == Timeline(NO)


def test_a_fact_that_is_missing_is_not_known() -> None:
    assert fact_timeline([], YES_NO) == Timeline(Doubt.MISSING)


def test_side_by_side_stretches_of_one_value_are_one() -> None:
    both = [stretch("ja", "2015-01-01", "2015-01-31"), stretch("true", "2015-02-01", "2015-02-28")]
    assert fact_timeline(both, YES_NO) == Timeline(NO, ((date(2015, 1, 1), YES), (date(2015, 3, 1), NO)))


def test_choices_that_overlap_hold_together() -> None:
    both = [stretch("x", None, "2015-01-31"), stretch("y", "2015-01-15")]
    timeline = fact_timeline(both, CHOICES)
    assert timeline.first == frozenset("x")
    assert timeline.changes == ((date(2015, 1, 15), frozenset("xy")), (date(2015, 2, 1), frozenset("y")))


def test_contradictions_are_every_two_stretches_that_overlap_and_disagree() -> None:
    written = [
        stretch("never", None, "2015-06-30"),
        stretch("ended", "2015-06-30"),
        stretch("never", "2016-01-01", "2016-01-31"),
        stretch("ended", "2016-01-15"),
    ]
    assert contradictions(written, CHOICE) == ((0, 1), (1, 2), (2, 3))


@pytest.mark.parametrize(
    "written",
    [
        [stretch("never", None, "2015-06-30"), stretch("ended", "2015-07-01")],
        [stretch("ended"), stretch("ended", "2015-07-01")],
        [stretch("ended"), stretch("perhaps")],
        [stretch("ended"), stretch("never", "2015-07-01", "2015-06-01")],
    ],
    ids=["one after the other", "of one mind", "one unreadable", "one that covers no day"],
)
def test_no_contradiction(written: list[StretchOfText]) -> None:
    assert contradictions(written, CHOICE) == ()


def test_the_same_answer_in_two_spellings_is_no_contradiction() -> None:
    assert contradictions([stretch("yes"), stretch("JA")], YES_NO) == ()
    assert contradictions([stretch("yes"), stretch("nej")], YES_NO) == ((0, 1),)
    assert contradictions([stretch("Vejle"), stretch("vejle")]) == ()
    assert contradictions([stretch("Vejle"), stretch("Kolding")]) == ((0, 1),)


def test_several_choices_never_contradict_each_other() -> None:
    assert contradictions([stretch("x"), stretch("y")], CHOICES) == ()


def test_values_that_the_type_does_not_know_are_told_by_their_place() -> None:
    assert unreadable_values([stretch("yes"), stretch("maybe"), stretch("")], YES_NO) == (1, 2)
    assert unreadable_values([stretch("never"), stretch("Never")], CHOICE) == (1,)
    assert unreadable_values([stretch("x"), stretch("z")], CHOICES) == (1,)
