"""Records: frozen, strict, and spelt in kebab-case in the files."""

import pytest
from pydantic import ValidationError

from peerctl.model.match import StandIn
from peerctl.model.record import Label, kebab


@pytest.mark.parametrize(
    ("field", "key"), [("for_at_least", "for-at-least"), ("from_", "from"), ("is_", "is"), ("cohort", "cohort")]
)
def test_a_field_is_spelt_in_kebab_case(field: str, key: str) -> None:
    assert kebab(field) == key


def test_a_record_is_read_by_the_keys_of_the_files() -> None:
    stand_in = StandIn.model_validate({"from": "2015-05-01", "staff": "s-001"})
    assert stand_in.from_.isoformat() == "2015-05-01"


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError):
        StandIn.model_validate({"from": "2015-05-01", "staff": "s-001", "why": "holiday"})


def test_nothing_changes_after_reading() -> None:
    label = Label(en="peer", da="peer")
    with pytest.raises(ValidationError):
        label.en = "mentor"  # type: ignore[misc]


def test_a_refusal_does_not_repeat_what_was_typed() -> None:
    with pytest.raises(ValidationError) as refused:
        StandIn.model_validate({"from": "12 34 56 78", "staff": "s-001"})
    assert "12 34" not in str(refused.value)


def test_a_label_speaks_both_languages() -> None:
    label = Label(en="cohort", da="hold")
    assert label.in_language("da") == "hold"
    assert label.in_language("en") == label.in_language("fr") == "cohort"
