"""What becomes of rows with answers; the scale has two items, from 0 to 10, asked before and after."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from peerctl.imports.answers import plan_answers
from peerctl.imports.asked import Asking
from peerctl.imports.forms import Fixed
from peerctl.imports.plan import Filled, Plan, State
from peerctl.model.book import Book
from peerctl.model.rows import Cell
from tests.imports.making import table, wrong
from tests.measures.making import DAY, Answered, before, book, instrument, measure, person, programme

PEOPLE = [person("p-1"), person("p-2")]
WIDE = ("Deltager", "Skema", "Måling", "Dato", "1", "2")
LONG = ("id", "instrument", "wave", "on", "item", "answer")
PRE = ("p-1", "scale", "pre", "2020-03-05")


def workspace(answers: Mapping[str, Sequence[Answered]] | None = None) -> Book:
    return book(PEOPLE, answers or {})


def plan(
    *rows: Sequence[Cell],
    within: Book | None = None,
    fixed: Fixed | None = None,
    named: Mapping[str, str] | None = None,
) -> Plan[Filled]:
    return plan_answers(table(*rows), Asking(within or workspace(), DAY), fixed or Fixed(), named or {})


def forms(planned: Plan[Filled]) -> list[tuple[int, str, str, str, tuple[int | None, ...]]]:
    assert not planned.problems
    return [(one.row, one.said.person, one.said.instrument, one.said.wave, one.said.answers) for one in planned.lines]


def test_a_wide_row_is_a_form_and_an_empty_cell_an_item_left_out() -> None:
    planned = plan(
        WIDE, ("p-1", "SCALE", "før", "05-03-2020", 3, None), ("P-2", "skala", "after", "2020-11-30", "~", 4)
    )
    assert forms(planned) == [(2, "p-1", "scale", "pre", (3, None)), (3, "p-2", "scale", "post", (None, 4))]
    assert {line.state for line in planned.new} == {State.NEW}


def test_a_long_table_has_a_row_for_each_item() -> None:
    rows: list[Sequence[Cell]] = [(*PRE, 2, 7), ("p-2", "scale", "pre", "2020-03-05", "1", "5"), (*PRE, 1, "~")]
    assert forms(plan(LONG, *rows)) == [(2, "p-1", "scale", "pre", (None, 7)), (3, "p-2", "scale", "pre", (5, None))]


def test_several_questionnaires_may_stand_in_one_row_each_with_its_name_in_the_header() -> None:
    two = (programme(measure("one"), measure("one-2")),)
    within = book(PEOPLE, {}, two, (instrument("one"), instrument("one-2")))
    header = ("id", "wave", "date", "one_1", "One 2", "one-2 item 1", "one-2_02")
    assert forms(plan(header, ("p-1", "pre", "2020-03-05", 1, 2, 3, 4), within=within)) == [
        (2, "p-1", "one", "pre", (1, 2)),
        (2, "p-1", "one-2", "pre", (3, 4)),
    ]
    stranger = plan(header, ("p-9", "pre", "2020-03-05", 1, 2, 3, 4), within=within)
    assert wrong(stranger) == [(2, "id", "There is nobody with this id in participants/.")]
    blank = plan(header, ("p-1", "pre", "2020-03-05", 1, 2, None, None), within=within)
    assert [line.said.instrument for line in blank.lines] == ["one"]


def test_what_is_the_same_for_all_rows_need_not_stand_in_them() -> None:
    fixed = Fixed("scale", "pre", date(2020, 3, 5))
    planned = plan(("id", "q1", "q2"), ("p-1", 1, 2), fixed=fixed)
    assert (forms(planned), planned.lines[0].said.on) == ([(2, "p-1", "scale", "pre", (1, 2))], date(2020, 3, 5))


def test_the_only_questionnaire_there_is_need_not_be_named() -> None:
    assert forms(plan(("id", "wave", "on", "1", "2"), ("p-1", "pre", "2020-03-05", 1, 2)))
    two = book(PEOPLE, {}, (programme(measure("one"), measure("two")),), (instrument("one"), instrument("two")))
    planned = plan(("id", "wave", "on", "1", "2"), ("p-1", "pre", "2020-03-05", 1, 2), within=two)
    assert wrong(planned) == [(2, "", "Which questionnaire it is, is missing.")]


def test_a_form_on_which_nothing_is_answered_is_none() -> None:
    for nothing in (plan(WIDE, (*PRE, None, "~")), plan(LONG, (*PRE, 1, None), (*PRE, 2, None))):
        assert (forms(nothing), nothing.empty) == ([], 1)
    assert plan(WIDE, (*PRE, 3, None)).empty == 0


def test_what_is_there_already_is_unchanged_and_what_differs_is_told() -> None:
    there = workspace({"p-1": [before(3, None, on="2020-03-05")]})
    assert [line.state for line in plan(WIDE, (*PRE, 3, None), within=there).lines] == [State.UNCHANGED]
    planned = plan(WIDE, (*PRE, 3, 4), within=there)
    assert wrong(planned) == [(2, "", "p-1 has answered scale (pre) on 2020-03-05 already, and otherwise.")]
    assert planned.lines == ()


def test_everything_that_is_wrong_is_told_at_once_and_nothing_of_it_repeated() -> None:
    rows: list[Sequence[Cell]] = [
        ("p-9", "scale", "pre", "2020-03-05", 1, 2),
        ("p-1", "secret", "sometime", "soon", 1, "many"),
        (None, None, None, None, 1, 2),
        ("p-1", "scale", "pre", "2020-03-05", 11, 2),
        ("p-1", "scale", "pre", "2021-02-01", 1, 2),
        ("p-1", "scale", "pre", "2019-01-01", 1, 2),
    ]
    assert wrong(plan(WIDE, *rows)) == [
        (2, "Deltager", "There is nobody with this id in participants/."),
        (3, "2", "This is no whole number."),
        (3, "Skema", "This is none of those there are."),
        (3, "Måling", "This is none of those there are."),
        (3, "Dato", "This is no day."),
        (4, "Deltager", "Whose answers these are is missing."),
        (4, "Måling", "The wave is missing."),
        (4, "Dato", "The day it was answered is missing."),
        (5, "1", "Answers to scale are from 0 to 10."),
        (6, "Dato", "The day is still to come."),
        (7, "Dato", "The day is before p-1 applied, on 2020-02-01."),
    ]


def test_who_is_not_asked_a_questionnaire_cannot_have_answered_it() -> None:
    staff = person("s-1", {"cohort": "spring", "role": "staff", "history": [{"on": "2020-02-01", "event": "enrolled"}]})
    planned = plan(WIDE, ("s-1", "scale", "pre", "2020-03-05", 1, 2), within=book([staff], {}))
    assert wrong(planned) == [(2, "Skema", "s-1 is not asked for scale (pre).")]


def test_the_same_wave_in_two_rows_is_told_in_the_second() -> None:
    wide = plan(WIDE, (*PRE, 1, 2), ("p-1", "scale", "pre", "2020-03-06", 1, 2), (*PRE, 1, 2))
    assert wrong(wide) == [(3, "", "Row 2 has scale (pre) already."), (4, "", "Row 2 tells of the same already.")]
    assert [line.row for line in wide.lines] == [2]
    long = plan(LONG, (*PRE, 1, 1), (*PRE, 1, 2))
    assert wrong(long) == [(3, "item", "Row 2 tells of the same already.")]


def test_a_long_form_with_a_row_that_is_wrong_is_not_taken_in_short_of_an_item() -> None:
    planned = plan(LONG, (*PRE, 1, 3), (*PRE, 2, "x"), (*PRE, 3, 1), ("p-2", "scale", "pre", "2020-03-05", 1, 2))
    assert [one[0] for one in wrong(planned)] == [2, 3]
    assert [line.said.person for line in planned.lines] == ["p-2"]


def test_an_item_that_the_questionnaire_has_not_is_told_of() -> None:
    told = "scale has 2 items."
    assert wrong(plan((*WIDE, "3"), (*PRE, 1, 2, 3))) == [(2, "3", told)]
    assert wrong(plan(LONG, (*PRE, 0, 1))) == [(2, "item", told)]


def test_without_a_scoring_file_there_are_as_many_items_as_columns() -> None:
    bare = replace(workspace(), instruments={})
    assert forms(plan((*WIDE, "3"), (*PRE, 100, None, 3), within=bare)) == [(2, "p-1", "scale", "pre", (100, None, 3))]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (("wave", "on", "1"), "There is no column with the person's id."),
        (("id", "on", "1"), "There is no column with the wave."),
        (("id", "wave", "1"), "There is no column with the day."),
        (("id", "wave", "on"), "There are no columns with the items."),
        (("id", "wave", "on", "1", "item 1"), "Another column is item 1 already."),
        (("id", "wave", "on", "dato", "1"), "Another column is on already."),
    ],
)
def test_a_header_that_lacks_something_is_told_of(header: Sequence[str], told: str) -> None:
    assert [one[2] for one in wrong(plan(header, ("p-1", "pre", "2020-03-05", 1, 2)))] == [told]


def test_a_column_may_be_named_and_those_not_read_are_told() -> None:
    header = ("who", "wave", "when", "1", "2", "remark", None)
    planned = plan(header, ("p-1", "pre", "2020-03-05", 1, 2, "x"), named={"id": "who", "on": "When"})
    assert (len(forms(planned)), planned.unread) == (1, ("remark",))
    assert wrong(plan(header, named={"id": "nowhere"}))[0] == (1, "nowhere", "There is no column of that name.")


def test_a_row_with_more_cells_than_the_header_is_told_of() -> None:
    assert wrong(plan(WIDE, (*PRE, 1, 2, "spilt")))[0][2] == "The row has more cells than the header has columns."
