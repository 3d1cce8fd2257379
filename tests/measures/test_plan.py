"""What is laid down beforehand, and what is no longer so."""

from dataclasses import replace
from typing import Any

import pytest

from peerctl.measures.plan import Departure, departures, plan, rules_digest
from peerctl.model.book import Book
from peerctl.model.programme import Programme
from tests.measures.making import book, instrument, measure, person, programme

LABEL = {"en": "a", "da": "a"}
SAMPLE = {"sample": LABEL, "source": "plan"}
ALPHA = {"kind": "alpha", "value": "0.9", **SAMPLE}
EDGE = {"value": "9", "is": "below", "label": LABEL, "population": LABEL, "source": "plan"}
ARMS = [{"id": "waiting", "label": LABEL, "control": "yes", "source": "plan"}]


def workspace(*programmes: Programme, better: str = "higher") -> Book:
    """Make a workspace whose questionnaire has a reliability and a cut-off."""
    known = instrument(reliability=[ALPHA], cutoffs=[EDGE], better=better)
    return book([person("p-1")], {}, programmes, [known])


def test_a_plan_tells_the_primary_questionnaire_its_windows_its_reliability_and_its_cutoff() -> None:
    told = plan(workspace(programme(measure(primary="yes", cutoff="9"))))
    assert told["programmes"] == [
        {
            "id": "allotment",
            "primary": ["scale"],
            "control-arm": "none",
            "questionnaires": [
                {
                    "id": "scale",
                    "roles": ["peer", "mentor"],
                    "waves": [
                        {"id": "pre", "anchor": "cohort-start", "from-days": "-10", "to-days": "20"},
                        {"id": "post", "anchor": "cohort-end", "from-days": "-10", "to-days": "20"},
                    ],
                    "version": "1",
                    "rules": f"sha256 {rules_digest(instrument())}",
                    "reliability": {"kind": "alpha", "value": "0.9"},
                    "cutoff": "below 9.0",
                }
            ],
        }
    ]


def flat(found: Book) -> dict[tuple[str, ...], str | None]:
    """Give what is laid down, by the keys that lead to it."""
    return {one.where: one.now for one in departures({}, plan(found))}


def test_what_is_not_there_is_laid_down_as_none() -> None:
    told = flat(book([person("p-1")], {}, [programme(measure(), arms=ARMS)], [instrument()]))
    assert told["programmes", "allotment", "primary"] == "none"
    assert told["programmes", "allotment", "control-arm"] == "waiting"
    assert told["programmes", "allotment", "questionnaires", "scale", "reliability"] == "none"
    assert told["programmes", "allotment", "questionnaires", "scale", "cutoff"] == "none"


def test_a_questionnaire_that_nobody_can_score_has_no_rules() -> None:
    told = flat(book([person("p-1")], {}, [programme(measure("other"))]))
    assert told["programmes", "allotment", "questionnaires", "other", "rules"] == "none"


def test_only_programmes_that_a_cohort_follows_and_that_measure_are_in_it() -> None:
    other = programme(name="spare", measures=[])
    assert {where[1] for where in flat(workspace(programme(), other)) if where[0] == "programmes"} == {"allotment"}
    assert plan(replace(workspace(), cohorts={}))["programmes"] == []


@pytest.mark.parametrize(
    "more", [{"reverse": "1"}, {"better": "lower"}, {"completeness": {"total": "100", "source": "plan"}}]
)
def test_the_rules_have_another_fingerprint_where_they_make_another_score(more: dict[str, Any]) -> None:
    assert rules_digest(instrument(**more)) != rules_digest(instrument())


def test_what_is_only_told_of_a_questionnaire_is_no_rule() -> None:
    part = {"id": "soil", "label": LABEL, "items": "1", "source": "plan"}
    other = {**part, "label": {"en": "b", "da": "b"}, "note": LABEL}
    first, last = (
        instrument(subscales=[one], completeness={"total": "80", "source": source})
        for one, source in ((part, "plan"), (other, "assumption"))
    )
    assert rules_digest(first) == rules_digest(last) != rules_digest(instrument())
    assert rules_digest(instrument(licence=LABEL, reliability=[ALPHA])) == rules_digest(instrument())


def test_nothing_departs_from_a_plan_that_still_holds() -> None:
    now = plan(workspace())
    assert departures({"frozen": "2020-01-01", **now}, now) == ()


def test_what_departs_is_told_with_what_was_laid_down_and_what_is() -> None:
    then = plan(workspace(programme(measure(primary="yes"))))
    now = plan(workspace(programme(measure(), measure("other")), better="lower"))
    found = {one.where[2:]: (one.then, one.now) for one in departures(then, now)}
    assert found["primary", "1"] == ("scale", None)
    assert found["primary",] == (None, "none")
    assert ("questionnaires", "scale", "rules") in found
    assert found["questionnaires", "other", "rules"] == (None, "none")


def test_windows_that_were_moved_are_told_by_their_wave() -> None:
    late = measure(primary="yes")
    late["waves"][1]["to-days"] = "60"
    assert departures(plan(workspace()), plan(workspace(programme(late)))) == (
        Departure(("programmes", "allotment", "questionnaires", "scale", "waves", "post", "to-days"), "20", "60"),
    )


def test_what_stands_in_a_file_by_hand_is_held_against_the_plan_too() -> None:
    assert departures({"frozen": None, "analysis": None}, {"analysis": "a"}) == (Departure(("analysis",), "", "a"),)
    assert departures("nothing", {}) == (Departure((), "nothing", None),)
