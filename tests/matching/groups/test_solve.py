"""The best groups against every assignment there is, on many small courses."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching import solver
from peerctl.matching.groups.course import Assignment, Course, Member
from peerctl.matching.groups.solve import Solved, solve
from peerctl.matching.search import MismatchError

GROUPS = ("a", "b")
NAMES = ("p1", "p2", "p3", "p4", "p5")
TWO = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda two: two[0] < two[1])


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """Make up a small course."""
    members = tuple(
        Member(
            name,
            tuple(sorted(draw(st.sets(st.sampled_from(GROUPS))))),
            draw(st.sampled_from(["x", None])),
            draw(st.sampled_from([(), ("woman",), ("man", "young"), ("woman", "young")])),
            draw(st.integers(0, 1)),
        )
        for name in NAMES[: draw(st.integers(0, 5))]
    )
    known = {member.id for member in members}
    two = st.lists(TWO, max_size=1).map(lambda pairs: tuple(pair for pair in pairs if {*pair} <= known))
    size = st.tuples(st.integers(0, 1), st.integers(1, 3))
    shares = draw(st.sampled_from([{}, {"x": 50}]))
    return Course({group: draw(size) for group in GROUPS}, members, draw(two), draw(two), shares)


def worth(course: Course, groups: Assignment) -> tuple[object, ...]:
    """Give what the stages are about, the lot aside: the less, the better."""
    return -len(groups), course.quota(groups), course.imbalance(groups), course.left(groups)


def every(course: Course) -> Iterator[Assignment]:
    """Give every assignment that keeps the rules."""
    for choice in product(*((None, *member.groups) for member in course.members)):
        groups = {member.id: group for member, group in zip(course.members, choice, strict=True) if group is not None}
        if course.keeps(groups):
            yield groups


def found(course: Course) -> Solved:
    """Solve a course that can be solved."""
    solved = solve(course, "seed")
    assert solved
    return solved


@given(courses())
@settings(deadline=None, max_examples=150)
def test_no_assignment_is_better_in_the_order_of_the_stages(course: Course) -> None:
    solved = solve(course, "seed")
    best = min((worth(course, groups) for groups in every(course)), default=None)
    assert (None if solved is None else worth(course, solved.groups)) == best


@given(courses(), st.randoms())
@settings(deadline=None, max_examples=30)
def test_the_order_of_people_changes_nothing(course: Course, chance: object) -> None:
    members = list(course.members)
    chance.shuffle(members)  # type: ignore[attr-defined]
    assert solve(course, "seed") == solve(replace(course, members=tuple(members)), "seed")


def test_who_is_in_a_group_stays_there() -> None:
    members = (Member("p1", ("a",), fixed=True), Member("p2", GROUPS, waiting=1), Member("p3", GROUPS))
    assert found(Course({"a": (0, 1), "b": (0, 1)}, members)).groups == {"p1": "a", "p3": "b"}
    full = Course({"a": (0, 1)}, (Member("p1", ("a",), fixed=True), Member("p2", ("a",), fixed=True)))
    assert solve(full, "seed") is None


@pytest.mark.parametrize("ones", [frozenset({0, 1}), frozenset[int](), None])
def test_an_answer_of_the_solver_that_does_not_add_up_is_an_error(
    ones: frozenset[int] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = solver.Answer(ones, finished=True, bound=-1)
    monkeypatch.setattr(solver, "minimise", lambda *_: wrong)
    with pytest.raises(MismatchError):
        solve(Course({"a": (0, 1), "b": (0, 1)}, (Member("p1", GROUPS),)), "seed")


def test_a_whole_year_of_courses_is_solved() -> None:
    members = tuple(
        Member(
            f"p-{number:03}",
            tuple(group for index, group in enumerate("abcd") if (number + index) % 3),
            "x" if number % 2 else None,
            ("woman" if number % 3 else "man", f"age-{number % 4}"),
            number // 12,
        )
        for number in range(50)
    )
    solved = found(
        Course(dict.fromkeys("abcd", (8, 12)), members, (("p-001", "p-004"),), (("p-002", "p-005"),), {"x": 50})
    )
    assert len(solved.groups) == 48
    assert [(step.stage, step.value) for step in solved.steps[:3]] == [("placed", 48), ("quota", 0), ("balance", 8)]
