"""What is deduced from rows is what a list of all values says."""

from itertools import count, product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching.deduction import Deduction
from peerctl.matching.model import Row
from peerctl.matching.search import Search
from peerctl.matching.solve import solve
from tests.matching.instances import as_problem, small, speed_dating
from tests.matching.watches import NO_TIME

WIDTH = 7
TERMS = st.dictionaries(st.integers(0, WIDTH - 1), st.integers(-3, 3).filter(bool), max_size=WIDTH)
COVERS = st.sets(st.integers(0, WIDTH - 1), min_size=1, max_size=4)
ROWS = st.one_of(
    st.builds(Row, TERMS, st.none() | st.integers(-4, 4), st.none() | st.integers(-4, 4)),
    st.builds(lambda cover: Row(dict.fromkeys(cover, 1), 1), COVERS),
    st.builds(lambda cover: Row(dict.fromkeys(cover, 1), None, 1), COVERS),
    st.builds(lambda cover, column: Row({**dict.fromkeys(cover, 1), column: -1}, 0, 0), COVERS, st.integers(0, 6)),
)
MANY = 10**6


def kept(rows: list[Row], closed: frozenset[int] = frozenset()) -> set[frozenset[int]]:
    """List all values that keep the rows, by the columns at 1."""
    every = (list(values) for values in product((0, 1), repeat=WIDTH))
    return {
        frozenset(column for column, value in enumerate(values) if value)
        for values in every
        if not any(values[column] for column in closed) and all(row.holds(values) for row in rows)
    }


@given(st.lists(ROWS, max_size=9), st.frozensets(st.integers(0, WIDTH - 1), max_size=2), st.booleans())
@settings(deadline=None, max_examples=600)
def test_values_are_found_where_there_are_some(rows: list[Row], closed: frozenset[int], probed: bool) -> None:  # noqa: FBT001
    possible = kept(rows, closed)
    deduction = Deduction([column for column in range(WIDTH) if column not in closed], rows)
    if probed:
        deduction.probe()
        assert not any(deduction.zeros & ones for ones in possible)
    found = deduction.find(MANY)
    assert found == bool(possible)
    assert not found or deduction.ones in possible


@given(st.lists(ROWS, min_size=4, max_size=9))
@settings(deadline=None, max_examples=40)
def test_all_values_are_found_one_after_another(rows: list[Row]) -> None:
    left = kept(rows)
    for _ in count():
        deduction = Deduction(range(WIDTH), rows)
        if not deduction.find(MANY):
            break
        left.remove(deduction.ones)
        others = {column: -1 if column in deduction.ones else 1 for column in range(WIDTH)}
        rows = [*rows, Row(others, lower=1 - len(deduction.ones))]
    assert not left


def clauses(number: int, variables: int, ratio: float) -> list[Row]:
    """Draw clauses of three, which are hard to keep together at a ratio of about 4.3."""
    random = Random(number)  # noqa: S311  # an example, no secret
    drawn = [random.sample(range(variables), 3) for _ in range(round(variables * ratio))]
    signs = [[random.choice((1, -1)) for _ in clause] for clause in drawn]
    return [Row(dict(zip(*both, strict=True)), lower=1 - both[1].count(-1)) for both in zip(drawn, signs, strict=True)]


def test_many_mistakes_are_made_before_hard_cases_are_decided() -> None:
    found = []
    for number in range(6):
        rows = clauses(number, 90, 4.5)
        deduction = Deduction(range(90), rows)
        found.append(deduction.find(MANY))
        values = [int(column in deduction.ones) for column in range(90)]
        assert deduction.mistakes > 50
        assert not found[-1] or all(row.holds(values) for row in rows)
    assert set(found) == {True, False}


def test_one_pigeon_too_many_has_no_hole() -> None:
    rows = [Row({6 * pigeon + hole: 1 for hole in range(6)}, lower=1) for pigeon in range(7)]
    rows += [Row({6 * pigeon + hole: 1 for pigeon in range(7)}, upper=1) for hole in range(6)]
    assert Deduction(range(42), rows).find(MANY) is False
    assert Deduction(range(42), rows[1:]).find(MANY) is True
    assert Deduction(range(42), rows).find(10) is None


def test_of_very_many_at_most_one_is_1() -> None:
    rows = [Row(dict.fromkeys(range(150), 1), lower=1, upper=1), Row({3: 1, 149: 1}, lower=1), Row({3: 1}, upper=0)]
    deduction = Deduction(range(150), rows)
    assert deduction.find(MANY)
    assert deduction.ones == {149}


def test_what_was_last_known_is_tried_first() -> None:
    rows = [Row(dict.fromkeys(range(9), 1), lower=2, upper=3)]
    deduction = Deduction(range(9), rows)
    deduction.start_from({2, 5})
    assert deduction.find(MANY)
    assert deduction.ones == {2, 5}


def test_without_time_nothing_is_known() -> None:
    deduction = Deduction(range(90), clauses(0, 90, 4.5), NO_TIME)
    deduction.probe()
    assert deduction.find(MANY) is None
    assert not deduction.zeros


@pytest.mark.parametrize("strategy", ["fair", "stable", "peers-first"])
def test_where_deduction_gives_up_the_solver_finds_the_same(monkeypatch: pytest.MonkeyPatch, strategy: str) -> None:
    problems = [as_problem(small(number)) for number in range(40)] + [speed_dating(12, 4, 2)]
    whole = [solve(problem, strategy, "s") for problem in problems]
    monkeypatch.setattr(Deduction, "find", lambda *_, **__: None)
    assert [solve(problem, strategy, "s") for problem in problems] == whole
    monkeypatch.setattr(Deduction, "probe", lambda _: None)
    assert [solve(problem, strategy, "s") for problem in problems] == whole


def test_without_time_no_columns_are_closed() -> None:
    search = Search(speed_dating(12, 5, 1), "s", frozenset(), watch=NO_TIME)
    search.narrow()
    assert not search.model.closed
