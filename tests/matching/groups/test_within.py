"""However early the time is up: what is given keeps every rule, and nothing is said to be proved that is not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching.groups.course import Course, Member
from peerctl.matching.groups.first import first_groups
from peerctl.matching.groups.relax import FAMILIES, relaxations
from peerctl.matching.groups.solve import Most, Solved, most_placed, solve
from tests.matching.groups.test_solve import courses, every, worth
from tests.matching.watches import NO_TIME, Looks

LOOKS = st.integers(0, 30).map(Looks)
GROUPS = ("a", "b")
STAGES = ["placed", "quota", "balance", "waiting", "lot"]


def better_than_its_bound(solved: Solved) -> list[str]:
    """Name the stages with a value that is better than what is said to be possible at best."""
    return [
        step.stage
        for step in solved.steps
        if (step.value > step.bound if step.stage == "placed" else step.value < step.bound)
        or step.proved != (step.value == step.bound)
    ]


@given(courses(), LOOKS)
@settings(deadline=None, max_examples=200)
def test_whatever_the_limit_the_groups_keep_every_rule_and_no_bound_is_beaten(course: Course, watch: Looks) -> None:
    solved = solve(course, "seed", watch)
    sound = list(every(course))
    if solved is None or not solved.steps:
        assert (solved is None) <= (not sound), "only what is proved is said to be impossible"
        assert solved is None or not solved.groups
        return
    assert course.keeps(solved.groups)
    assert sorted({step.stage for step in solved.steps}, key=STAGES.index) in (
        STAGES,
        [s for s in STAGES if s != "waiting"],
    )
    assert better_than_its_bound(solved) == []
    assert solved.steps[0].value == len(solved.groups)
    assert solved.steps[0].bound >= max(map(len, sound))
    if all(step.proved for step in solved.steps[:-1]):
        assert worth(course, solved.groups) == min(worth(course, groups) for groups in sound)


@given(courses())
@settings(deadline=None, max_examples=100)
def test_a_limit_that_is_not_reached_changes_nothing(course: Course) -> None:
    assert solve(course, "seed", Looks(10**9)) == solve(course, "seed")


@given(courses())
@settings(deadline=None, max_examples=100)
def test_groups_at_a_glance_keep_every_rule_and_are_given_without_any_time(course: Course) -> None:
    first = first_groups(course)
    assert first is None or course.keeps(first)
    solved = solve(course, "seed", NO_TIME)
    if solved is not None:  # a rule that nobody can keep needs no search
        assert solved.groups == (first or {})


def test_at_a_glance_small_groups_are_filled_first_and_couples_stay_together() -> None:
    members = (
        Member("p1", GROUPS),
        Member("p2", GROUPS),
        Member("p3", ("b",)),
        Member("p4", GROUPS),
        Member("p5", ("a",), fixed=True),
        Member("p6", GROUPS),
    )
    course = Course({"a": (3, 3), "b": (2, 2)}, members, (("p1", "p2"), ("p2", "p4"), ("p1", "p4")), (("p3", "p6"),))
    assert first_groups(course) is None, "three who are to be together have room nowhere"
    course = Course({"a": (3, 3), "b": (2, 2)}, members, (("p1", "p2"),), (("p3", "p6"),))
    assert first_groups(course) == {"p1": "a", "p2": "a", "p3": "b", "p4": "b", "p5": "a"}


def test_what_was_not_found_in_time_is_not_said_to_be_impossible() -> None:
    couples = (("p1", "p2"), ("p3", "p4"))
    members = tuple(Member(name, GROUPS) for name in ("p1", "p2", "p3", "p4", "p5"))
    course = Course({"a": (3, 3)}, members, couples, (("p1", "p3"), ("p2", "p5")))
    assert solve(course, "seed", NO_TIME) == Solved({}, ())
    assert most_placed(course, NO_TIME) == Most(None, proved=False)
    assert relaxations(course, None, NO_TIME) == ((), FAMILIES)
    found = solve(course, "seed")
    assert found
    assert sorted(found.groups) == ["p3", "p4", "p5"]
