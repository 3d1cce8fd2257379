"""The rows of an evaluator: answers item by item, and totals before and after."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerctl.model.package import Resource
from peerctl.reports.evaluator.consenting import consenting
from peerctl.reports.evaluator.dictionary import dictionary
from peerctl.reports.evaluator.handing import Handing, band
from peerctl.reports.evaluator.package import left_out_told, package
from peerctl.reports.evaluator.questionnaires import questionnaires
from peerctl.reports.evaluator.responses import responses
from peerctl.reports.evaluator.scores import scores
from peerctl.show.wording import Wording
from tests.reports.evaluator.world import CONSENT, TODAY, answer, handing, peer, world
from tests.reports.making import enrolment, person

Row = dict[str, object]


def rows(resource: Resource) -> list[Row]:
    keys = [field.key for field in resource.fields]
    return [dict(zip(keys, row, strict=True)) for row in resource.rows]


def one(handed: Handing) -> Row:
    (row,) = rows(scores(handed))
    return row


def test_a_set_has_both_totals_with_their_days_since_enrolment() -> None:
    row = one(handing(world([peer("p-1")], p_1=[answer("pre", -3), answer("post", 90, 2, 3, None, 5, 5)])))
    assert row == {
        "pseudonym": "xp-1",
        "enrolment": 1,
        "programme": "walks",
        "cohort": "one",
        "role": "peer",
        "arm": None,
        "instrument": "who-5",
        "version": "5 items",
        "primary": "yes",
        "before": 60.0,
        "after": 75.0,
        "change": 15.0,
        "days_before": -3,
        "days_after": 90,
        "window_before": "inside",
        "window_after": "outside",
        "replaced_before": 0,
        "replaced_after": 1,
        "set": "complete",
    }


def test_a_set_that_is_not_complete_says_why_and_one_without_anything_is_no_row() -> None:
    row = one(handing(world([peer("p-1"), peer("p-2")], p_1=[answer("pre", 0)])))
    assert (row["before"], row["after"], row["change"], row["set"]) == (60.0, None, None, "missing")


def test_every_item_is_a_row_and_one_that_is_left_out_is_empty() -> None:
    found = rows(responses(handing(world([peer("p-1")], p_1=[answer("pre", 5, 1, None, 3, 4, 0)]))))
    assert [(row["item"], row["answer"], row["days"], row["wave"]) for row in found] == [
        (1, 1, 5, "pre"),
        (2, None, 5, "pre"),
        (3, 3, 5, "pre"),
        (4, 4, 5, "pre"),
        (5, 0, 5, "pre"),
    ]


@pytest.mark.parametrize(("after", "window"), [(0, "inside"), (60, "outside")])
def test_answers_that_cannot_be_scored_are_handed_on_as_they_are(after: int, window: str) -> None:
    handed = handing(world([peer("p-1")], p_1=[answer("pre", after, None, None, 3, 4, 9)]))
    assert [(row["answer"], row["window"]) for row in rows(responses(handed))][-1] == (9, window)
    assert rows(scores(handed)) == []


def test_who_does_not_take_part_is_in_no_row() -> None:
    steps = [("2015-02-01", "applied")]
    applied = person("p-2", enrolment("one", "peer", steps), consents=CONSENT)
    made = world([peer("p-1"), applied], p_1=[answer("pre", 0)], p_2=[answer("pre", 0)])
    for resource in (responses(handing(made)), scores(handing(made))):
        assert {row["pseudonym"] for row in rows(resource)} == {"xp-1"}


def test_forms_that_no_wave_asks_for_are_not_handed_on_and_the_leader_is_told() -> None:
    twice, other = [answer("pre", 0), answer("pre", 5)], answer("midway", 50)
    made = world([peer("p-1"), peer("p-2")], p_1=[*twice, other], p_2=[answer("pre", 0), answer("post", 400)])
    handed = handing(made)
    assert len(rows(responses(handed))) == 10
    assert [Wording().say(told) for told in left_out_told(handed, consenting(made, TODAY))] == [
        "2 forms are left out: no wave of a programme asks for them, or they were answered before."
    ]


def test_who_does_not_consent_is_in_no_row() -> None:
    made = world([peer("p-1", consents=[])], p_1=[answer("pre", 0)])
    assert rows(responses(handing(made))) == rows(scores(handing(made))) == []


def test_days_and_ages_go_along_only_where_they_are_asked_for() -> None:
    made = world([peer("p-1"), peer("p-2", born=None)], p_1=[answer("pre", 0)], p_2=[answer("pre", 0)])
    plain, full = handing(made), handing(made, ages=True, dates=True)
    assert "on" not in rows(responses(plain))[0]
    assert str(rows(responses(full))[0]["on"]) == "2015-03-01"
    assert [row.get("age", "none") for row in rows(scores(plain))] == ["none", "none"]
    assert [row["age"] for row in rows(scores(full))] == ["18-29", None]


@given(st.integers(0, 100))
def test_every_age_is_in_one_band_and_the_last_one_has_no_end(age: int) -> None:
    first, _, last = band(age).partition("-")
    assert int(first.rstrip("+")) <= age <= int(last or 200)
    assert [band(of) for of in (17, 18, 29, 30, 59, 60)] == ["0-17", "18-29", "18-29", "30-39", "50-59", "60+"]


@given(st.permutations([f"p-{number}" for number in range(5)]))
def test_rows_stand_in_the_order_of_pseudonyms_whatever_the_order_of_the_files(names: list[str]) -> None:
    people = {name: peer(name) for name in names}
    given_ = {name: [answer("post", 110), answer("pre", 0)] for name in names}
    handed = handing(world(list(people.values()), **given_))
    for resource in (responses(handed), scores(handed)):
        order = [row["pseudonym"] for row in rows(resource)]
        assert order == sorted(order, key=str)
    assert [row["wave"] for row in rows(responses(handed))][:6] == ["pre"] * 5 + ["post"]


def test_the_dictionary_has_every_column_of_every_file_and_its_own() -> None:
    handed = handing(world([peer("p-1")]), ages=True, dates=True)
    tables = (responses(handed), scores(handed))
    found = {(row["file"], row["column"]) for row in rows(dictionary(tables))}
    assert found == {(table.file, field.key) for table in (*tables, dictionary(())) for field in table.fields}


def test_each_questionnaire_that_answers_are_of_is_described_where_its_scoring_is_known() -> None:
    made = world([peer("p-1")], p_1=[answer("pre", 0)])
    (row,) = rows(questionnaires(handing(made)))
    assert (row["instrument"], row["items"], row["answer_max"], row["times"], row["total_max"]) == (
        "who-5",
        5,
        5,
        4,
        100,
    )
    assert (row["reversed"], row["method"], row["better"], row["complete"]) == ("", "sum", "higher", 80)
    assert rows(questionnaires(handing(replace(made, instruments={})))) == []


def test_that_days_are_given_is_said() -> None:
    made = world([peer("p-1")])
    plain, dated = (
        package(handing(made, dates=dates), consenting(made, TODAY), "b", 3).notes for dates in (False, True)
    )
    assert "No dates are given" in Wording().say(plain[4])
    assert "exact days" in Wording().say(dated[4])


@pytest.mark.parametrize(
    ("left_out", "told"),
    [
        (0, "Everybody's consent is there, and nobody is left out."),
        (2, "Fewer than 3 people are left out and counted nowhere, because a consent is missing."),
        (3, "3 people are left out and counted nowhere, because a consent is missing."),
    ],
)
def test_the_package_says_how_many_are_left_out_and_not_of_a_few_how_many(left_out: int, told: str) -> None:
    made = world([peer("p-x"), *(peer(f"p-{number}", consents=[]) for number in range(left_out))])
    notes = package(handing(made), consenting(made, TODAY), "the bureau", 3).notes
    assert told in [Wording().say(note) for note in notes]
