"""What is written to a table and read in again is the same, as CSV of any kind and as a workbook."""

import csv
import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.files.tables import read_rows
from peerctl.imports.answers import plan_answers
from peerctl.imports.asked import Asking
from peerctl.imports.forms import Fixed
from peerctl.imports.people import plan_people
from peerctl.imports.plan import Filled, State
from peerctl.imports.telling import Same
from peerctl.model.rows import Cell, Rows
from tests.imports.making import table
from tests.imports.test_people import BOOK
from tests.measures.making import DAY, book, person

PEOPLE = [person(f"p-{number}") for number in range(4)]
NUMBER = st.integers(0, 10) | st.none()
ANSWERS = st.tuples(NUMBER, NUMBER).filter(lambda pair: pair != (None, None))
ONS = {"pre": date(2020, 3, 2), "post": date(2020, 11, 30)}
FORMS = st.dictionaries(st.tuples(st.sampled_from([one.id for one in PEOPLE]), st.sampled_from(sorted(ONS))), ANSWERS)
KINDS = pytest.mark.parametrize("kind", [";", ",", "\t", "xlsx"])
Lines = Sequence[Sequence[Cell]]


def there_and_back(kind: str, lines: Lines) -> Rows:
    """Write a table and read it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("t.xlsx" if kind == "xlsx" else "t.csv")
        if kind == "xlsx":
            sheet = xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"})
            page = sheet.add_worksheet()
            for number, cells in enumerate(lines):
                page.write_row(number, 0, cells)
            sheet.close()
        else:
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, delimiter=kind).writerows(lines)
        return read_rows(path)


def filled(rows: Rows) -> set[Filled]:
    plan = plan_answers(rows, Asking(book(PEOPLE, {}), DAY), Fixed(), {})
    assert plan.problems == ()
    return {line.said for line in plan.lines}


@KINDS
@settings(deadline=None, max_examples=30)
@given(forms=FORMS, long=st.booleans(), slip=st.integers(-5, 5))
def test_answers(kind: str, forms: dict[tuple[str, str], tuple[int | None, ...]], long: bool, slip: int) -> None:  # noqa: FBT001
    meant = {
        Filled(person, "scale", wave, ONS[wave] + timedelta(slip), answers) for (person, wave), answers in forms.items()
    }
    wide: Lines = [("id", "wave", "on", "1", "2"), *((one.person, one.wave, one.on, *one.answers) for one in meant)]
    items = [(one, number, answer) for one in meant for number, answer in enumerate(one.answers, 1)]
    each: Lines = [(one.person, one.wave, one.on, number, answer) for one, number, answer in items]
    assert filled(there_and_back(kind, [("id", "wave", "on", "item", "answer"), *each] if long else wide)) == meant


@KINDS
def test_people(kind: str) -> None:
    header = ("id", "cohort", "role", "born", "municipality", "gender", "languages", "channel", "applied", "enrolled")
    lines: Lines = [header, *(_person(name) for name in BOOK.participants if name != "s-001")]
    plan = plan_people(there_and_back(kind, lines), BOOK, date(2015, 6, 15), Same(), {})
    assert plan.problems == ()
    assert {line.state for line in plan.lines} == {State.UNCHANGED}
    assert len(plan.lines) == 4


def _person(name: str) -> Sequence[Cell]:
    one = BOOK.participants[name]
    enrolment = one.enrolments[0]
    days = {event.event.value: event.on for event in enrolment.history}
    where = one.municipality[0].value if one.municipality else None
    events = (days.get("applied"), days.get("enrolled"))
    return (
        name,
        enrolment.cohort,
        enrolment.role,
        one.born,
        where,
        one.gender,
        ", ".join(one.languages) or None,
        enrolment.channel,
        *events,
    )


ANYTHING = st.none() | st.text(max_size=12) | st.integers() | st.floats() | st.booleans() | st.dates()
HEADS = st.sampled_from(["id", "name", "wave", "on", "item", "answer", "1", "2", "born", "cohort", "role", "newcomer"])


@settings(deadline=None, max_examples=150)
@given(st.lists(HEADS | ANYTHING, min_size=1, max_size=8), st.lists(st.lists(ANYTHING, max_size=9), max_size=4))
def test_whatever_stands_in_a_table_each_row_becomes_something_or_is_told_of(header: list[Cell], rows: Lines) -> None:
    given_ = table(header, *rows)
    answered = plan_answers(given_, Asking(book(PEOPLE, {}), DAY), Fixed("scale", "pre"), {})
    people = plan_people(given_, BOOK, date(2015, 6, 15), Same("spring-2015", "peer"), {})
    for plan in (answered, people):
        told = {problem.row for problem in plan.problems}
        assert told <= {1, *(row.number for row in given_.rows)}
        assert not told & {line.row for line in plan.lines}
    if not any(problem.row == 1 for problem in people.problems):
        assert {line.row for line in people.lines} | {one.row for one in people.problems} == set(
            range(2, len(rows) + 2)
        )
