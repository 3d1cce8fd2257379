"""Wishes of a partner."""

import pytest
from pydantic import ValidationError

from peerctl.model.wishes import Wishes


def test_tiers_are_lists_and_a_tier_of_one_needs_no_brackets() -> None:
    wishes = Wishes.model_validate({"ranked": [["m-003"], "m-004", ["m-001", "m-007"]]})
    assert wishes.ranked == (("m-003",), ("m-004",), ("m-001", "m-007"))


def test_wishes_that_are_no_list_of_tiers_are_refused() -> None:
    with pytest.raises(ValidationError):
        Wishes.model_validate({"ranked": "m-003"})


def test_anyone_else_is_acceptable_unless_said() -> None:
    assert Wishes().others is True
    assert Wishes.model_validate({"others": "nej"}).others is False


def test_a_partner_may_be_wished_of_an_age() -> None:
    wishes = Wishes.model_validate({"must": {"gender": "woman", "age": {"min": "25"}, "languages": "da"}})
    assert wishes.must.age is not None
    assert (wishes.must.age.min, wishes.must.age.max) == (25, None)
    assert wishes.must.languages == ("da",)
