"""The published flow, attacked: by all its sums, no masked count is found."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from peerctl.files.load import load
from peerctl.model.package import Resource
from peerctl.reports.evaluator.flow import flow
from peerctl.reports.evaluator.handing import Handing
from peerctl.reports.evaluator.steps import MEASURED
from tests.examples.test_sound_examples import EXAMPLES
from tests.reports.evaluator.world import CONSENT, answer, handing, peer, world
from tests.reports.making import day, enrolment, person

Row = dict[str, object]
LATE = [("2015-02-01", "applied"), ("2015-02-09", "declined")]


def rows(resource: Resource) -> list[Row]:
    keys = [field.key for field in resource.fields]
    return [dict(zip(keys, row, strict=True)) for row in resource.rows]


def tables(found: Sequence[Row]) -> Iterator[list[Row]]:
    """Take the tables apart: one for each role of each programme."""
    for _, table in groupby(found, key=lambda row: (row["programme"], row["role"])):
        yield list(table)


def sums(table: Sequence[Row]) -> Iterator[tuple[int, list[int]]]:
    """Give every sum that a reader knows of by the dictionary: a row, and the rows that make it up."""
    place = {(row["cohort"], row["arm"], row["step"], row["reason"]): number for number, row in enumerate(table)}
    groups = {key[:2] for key in place}
    for (cohort, arm, step, reason), whole_row in place.items():
        parts = [(cohort, arm, *part) for part, whole in MEASURED.items() if whole == (step, reason)]
        if any(part in place for part in parts):
            yield whole_row, [place[part] for part in parts if part in place]
        if cohort == "(all)":
            others = [(*group, step, reason) for group in groups if group[0] != "(all)"]
            yield whole_row, [place[other] for other in others]


def recovered(table: Sequence[Row], truth: Sequence[Row], k: int) -> Iterator[tuple[Row, float, float]]:
    """Give the masked counts that can be told more closely than within k."""
    equations = []
    for whole, parts in sums(table):
        line = [0.0] * len(table)
        line[whole] = 1
        for part in parts:
            line[part] -= 1
        equations.append(line)
    known = [(1, None) if row["masked"] == "yes" else (row["count"],) * 2 for row in table]
    for number, row in enumerate(table):
        if row["masked"] == "yes":
            low, high = (_end(number, sign, equations, known) for sign in (1, -1))
            value = truth[number]["count"]
            assert isinstance(value, int)
            assert low - 1e-6 <= value <= high + 1e-6
            if high - low < k - 1e-6:
                yield row, low, high


def _end(number: int, sign: int, equations: object, known: Sequence[object]) -> float:
    towards = [0.0] * len(known)
    towards[number] = sign
    found = linprog(towards, A_eq=equations, b_eq=[0.0] * len(equations), bounds=known, method="highs")  # type: ignore[arg-type]
    return inf if found.status == 3 else float(found.x[number])


def attacked(handed: Handing, k: int) -> list[tuple[Row, float, float]]:
    """Attack every table of a flow, and see to it that no small count is shown."""
    published, truth = rows(flow(handed, k)), rows(flow(handed, 1))
    assert all(row["masked"] == "no" for row in truth)
    for row, true in zip(published, truth, strict=True):
        assert (row["count"] is None) == (row["masked"] == "yes")
        assert row["masked"] == "yes" or (row["count"] == true["count"] and row["count"] not in range(1, k))
    pairs = zip(tables(published), tables(truth), strict=True)
    return [found for table, true in pairs for found in recovered(table, true, k)]


@cache
def example(name: str, on: str) -> Handing:
    book = load(EXAMPLES / name).book
    return Handing(book, day(on), frozenset(book.participants), str)


@pytest.mark.parametrize("k", [3, 5])
@pytest.mark.parametrize(
    ("name", "on"), [("peer-projektet", "2016-03-16"), ("effektstudiet", "2023-01-31"), ("peer-to-peer", "2016-01-01")]
)
def test_no_masked_count_of_an_example_can_be_found(name: str, on: str, k: int) -> None:
    assert attacked(example(name, on), k) == []


FATES = st.lists(st.tuples(st.sampled_from(["one", "two"]), st.sampled_from("0123")), min_size=1, max_size=30)


def people_of(fates: Sequence[tuple[str, str]]) -> Handing:
    """Make people of whom each comes as far as drawn: not enrolled, no before, a before, a set."""
    people, responses = [], {}
    for number, (cohort, reached) in enumerate(fates):
        name = f"p-{number}"
        turned_down = person(name, enrolment(cohort, "peer", LATE), consents=CONSENT)
        people.append(turned_down if reached == "0" else peer(name, cohort))
        responses[name] = [answer("pre", 0), answer("post", 110)][: max(int(reached) - 1, 0)]
    return handing(world(people, **responses))


@settings(deadline=None, max_examples=25)
@given(FATES, st.sampled_from([3, 5]))
def test_no_masked_count_of_any_flow_can_be_found(fates: list[tuple[str, str]], k: int) -> None:
    assert attacked(people_of(fates), k) == []


def test_each_step_is_a_part_of_the_one_before_and_what_is_lost_has_its_reason() -> None:
    handed = people_of([("one", "0"), ("one", "1"), ("one", "1"), ("one", "2"), ("two", "3"), ("two", "3")])
    told = {(row["cohort"], row["step"], row["reason"]): row["count"] for row in rows(flow(handed, 1))}
    assert [told["(all)", step, "(all)"] for step in ("applied", "enrolled", "before", "before-and-after")] == [
        6,
        5,
        3,
        2,
    ]
    assert (told["one", "not-enrolled", "declined"], told["one", "no-before", "missing"]) == (1, 2)
    assert (told["one", "no-after", "missing"], told["two", "no-after", "(all)"]) == (1, 0)
    assert "early" not in {row["reason"] for row in rows(flow(handed, 1))}


def test_who_fills_in_nothing_is_followed_as_far_as_enrolment_and_staff_not_at_all() -> None:
    handed = handing(world([peer("m-1", role="mentor"), peer("s-1", role="staff")]))
    assert {(row["role"], row["step"], row["count"]) for row in rows(flow(handed, 1))} == {
        ("mentor", "applied", 1),
        ("mentor", "not-enrolled", 0),
        ("mentor", "enrolled", 1),
    }
