"""Timelines, and Kleene's three answers."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerctl.model.timeline import Answer, Stretch, Timeline, conjunction, disjunction, negation

NO, UNKNOWN, YES = Answer.NO, Answer.UNKNOWN, Answer.YES
MAY, JUNE, JULY = date(2015, 5, 1), date(2015, 6, 1), date(2015, 7, 1)
DAY = timedelta(days=1)
days = st.dates(date(2015, 1, 1), date(2015, 1, 20))
timelines = st.builds(
    lambda first, changes: Timeline.of(first, sorted(changes.items())),
    st.sampled_from(Answer),
    st.dictionaries(days, st.sampled_from(Answer), max_size=4),
)


@pytest.mark.parametrize(
    ("a", "b", "both", "either"),
    [
        (YES, YES, YES, YES),
        (YES, UNKNOWN, UNKNOWN, YES),
        (YES, NO, NO, YES),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
        (UNKNOWN, NO, NO, UNKNOWN),
        (NO, NO, NO, NO),
    ],
)
def test_kleenes_tables(a: Answer, b: Answer, both: Answer, either: Answer) -> None:
    assert a & b == b & a == both
    assert a | b == b | a == either


def test_not_leaves_unknown_unknown() -> None:
    assert [~YES, ~UNKNOWN, ~NO] == [NO, UNKNOWN, YES]


def test_a_stretch_tells_its_first_and_last_day() -> None:
    timeline = Timeline.of("a", [(MAY, "b"), (JULY, "c")])
    assert timeline.stretch(MAY - DAY) == Stretch("a", None, MAY - DAY)
    assert timeline.stretch(MAY) == timeline.stretch(JUNE) == Stretch("b", MAY, JULY - DAY)
    assert timeline.stretch(JULY) == Stretch("c", JULY, None)
    assert timeline.at(JULY) == "c"


def test_the_next_change_comes_after_the_day() -> None:
    timeline = Timeline.of("a", [(MAY, "b")])
    assert timeline.next_change(MAY - DAY) == (MAY, "b")
    assert timeline.next_change(MAY) is None


def test_what_changes_nothing_is_dropped() -> None:
    assert Timeline.of("a", [(MAY, "a"), (JUNE, "b"), (JULY, "b")]) == Timeline("a", ((JUNE, "b"),))


def test_of_two_changes_on_one_day_the_later_counts() -> None:
    assert Timeline.of("a", [(MAY, "b"), (MAY, "c")]) == Timeline("a", ((MAY, "c"),))
    assert Timeline.of("a", [(MAY, "b"), (MAY, "a")]) == Timeline("a")
    assert Timeline.of("a", [(MAY, "b"), (JUNE, "c"), (JUNE, "b")]) == Timeline("a", ((MAY, "b"),))


def test_mapping_joins_stretches_that_become_equal() -> None:
    assert Timeline.of(1, [(MAY, 2), (JUNE, 3)]).map(lambda value: value > 1) == Timeline.of(
        first=False, changes=[(MAY, True)]
    )


@given(timelines, timelines, days)
def test_merging_is_done_day_by_day(one: Timeline[Answer], other: Timeline[Answer], day: date) -> None:
    assert one.merge(other, lambda a, b: (a, b)).at(day) == (one.at(day), other.at(day))


@given(st.lists(timelines, max_size=4), days)
def test_all_and_any_are_done_day_by_day(several: list[Timeline[Answer]], day: date) -> None:
    whole, some = YES, NO
    for timeline in several:
        whole, some = whole & timeline.at(day), some | timeline.at(day)
    assert conjunction(several).at(day) is whole
    assert disjunction(several).at(day) is some


@given(st.lists(timelines, max_size=4))
def test_changes_ascend_and_each_changes_something(several: list[Timeline[Answer]]) -> None:
    timeline = conjunction(several)
    values = [timeline.first, *(value for _, value in timeline.changes)]
    assert all(a is not b for a, b in pairwise(values))
    assert [day for day, _ in timeline.changes] == sorted({day for day, _ in timeline.changes})


@given(timelines)
def test_not_not_is_nothing(timeline: Timeline[Answer]) -> None:
    assert negation(negation(timeline)) == timeline
