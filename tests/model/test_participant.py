"""People: facts with their days, and consents."""

from datetime import date

import pytest
from pydantic import ValidationError

from peerctl.model.participant import Consent, Participant, StretchOfText


def person(**told: object) -> Participant:
    """Make a person of what is told."""
    return Participant.model_validate({"id": "p-014", "enrolments": [], **told})


def test_a_fact_may_be_bare_or_have_its_days_or_be_a_list_of_both() -> None:
    bare, dated = StretchOfText(value="no"), StretchOfText(value="true", since=date(2014, 5, 1))
    told = {"value": "true", "since": "2014-05-01"}
    facts = person(facts={"a": "no", "b": told, "c": ["no", told], "d": None}).facts
    assert facts == {"a": (bare,), "b": (dated,), "c": (bare, dated), "d": ()}


def test_a_municipality_may_change_in_the_same_way() -> None:
    assert person(municipality="Vejle").municipality == (StretchOfText(value="Vejle"),)
    assert person().municipality == ()


def test_a_fact_keeps_what_was_typed() -> None:
    assert person(facts={"a": "maybe"}).facts["a"][0].value == "maybe"


def test_a_stretch_with_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError):
        person(facts={"a": {"value": "yes", "from": "2014-05-01"}})


@pytest.mark.parametrize(
    ("day", "holds"),
    [("2015-01-11", False), ("2015-01-12", True), ("2015-05-31", True), ("2015-06-01", False)],
)
def test_a_consent_holds_from_the_day_it_is_given_until_the_day_before_it_is_withdrawn(
    day: str, *, holds: bool
) -> None:
    consent = Consent.model_validate({"kind": "data", "given": "2015-01-12", "withdrawn": "2015-06-01"})
    assert consent.holds_on(date.fromisoformat(day)) is holds


def test_a_consent_that_is_not_withdrawn_goes_on() -> None:
    assert Consent(kind="data", given=date(2015, 1, 12)).holds_on(date.max)


def test_a_role_is_one_of_four() -> None:
    with pytest.raises(ValidationError):
        person(enrolments=[{"cohort": "one", "role": "guest", "history": []}])
