"""How many came how far, and the one reason why each of the others is not in the figures."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.measures.changes import Choice, sets
from peerctl.measures.groups import Group
from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.programme import Programme
from peerctl.reports.progress.decided import place_of_loss, places
from peerctl.reports.progress.flow import Course, Lost, flows, followed
from peerctl.reports.progress.journey import Reason, Step
from tests.measures.making import DAY, Answered, after, before, book, enrolment, instrument, measure, person, programme

BOTH = [before(3, 4), after(6, 7)]
ENROLLED = {"on": "2020-02-01", "event": "enrolled"}
GROWN_UP = {"id": "adult", "age": {"min": "18"}, "source": "plan"}
BEFORE_ANSWERS = [Step.RECRUITED, Step.INTERVIEWED, Step.ELIGIBLE, Step.ENROLLED]


def event(on: str, kind: str, **more: str) -> dict[str, str]:
    """Make an event of an enrolment."""
    return {"on": on, "event": kind, **more}


def everybody(
    places: Mapping[str, Mapping[str, Any]],
    answers: Mapping[str, Sequence[Answered]],
    choice: Choice | None = None,
    programmes: Sequence[Programme] = (),
) -> Course:
    """Give the flow of everybody."""
    return told(book([person(name, one) for name, one in places.items()], answers, programmes), choice)[0]


def reasons(course: Course) -> list[tuple[Reason, str | None, int]]:
    """Give the reasons of those lost, with how many they are."""
    return [(one.reason, one.coded, one.people) for one in course.lost]


def told(workspace: Book, choice: Choice | None = None) -> tuple[Course, ...]:
    """Give the flow of the one programme."""
    (flow,) = flows(workspace, DAY, sets(workspace, DAY, {}, choice or Choice()))
    return flow.courses


def test_everybody_who_answered_both_is_in_the_figures() -> None:
    course = everybody({"p-1": enrolment(), "p-2": enrolment()}, {"p-1": BOTH, "p-2": BOTH})
    assert course.reached == dict.fromkeys(Step, 2)
    assert course.lost == ()


def test_a_step_that_is_not_written_down_of_those_who_came_further_is_counted_and_told() -> None:
    left = enrolment("spring", "peer", ENROLLED, event("2020-12-24", "withdrawn"))
    pairs = programme(measure(), companionship={"months": "6", "source": "plan"}, eligibility={"peer": [GROWN_UP]})
    course = everybody({"p-1": left, "p-2": enrolment()}, {"p-1": BOTH}, None, [pairs])
    assert course.unwritten == {Step.INTERVIEWED: 2, Step.ELIGIBLE: 2, Step.STARTED: 1, Step.STILL_IN: 1}
    assert course.reached == {step: 2 if step in BEFORE_ANSWERS else 1 for step in Step}


def test_each_loss_is_told_after_the_last_step_without_a_gap() -> None:
    gone = enrolment("spring", "peer", ENROLLED, event("2020-05-01", "withdrawn"))
    course = everybody({"p-1": gone, "p-2": gone, "p-3": enrolment()}, {"p-1": [before(3, 4)], "p-3": [after(3, 4)]})
    assert [(one.step, one.reason) for one in course.lost] == [
        (Step.ENROLLED, Reason.WITHDRAWN),
        (Step.ENROLLED, Reason.BEFORE_MISSING),
        (Step.STARTED, Reason.WITHDRAWN),
    ]


@pytest.mark.parametrize(
    ("history", "answers", "reason", "coded"),
    [
        (
            [event("2020-01-02", "applied"), event("2020-01-09", "declined", reason="no-time")],
            [],
            Reason.DECLINED,
            "no-time",
        ),
        ([event("2020-01-02", "applied"), event("2020-01-09", "withdrawn")], [], Reason.LEFT_BEFORE, None),
        ([event("2020-01-02", "applied")], BOTH, Reason.OPEN, None),
        ([ENROLLED, event("2020-05-01", "withdrawn", reason="moved")], [before(3, 4)], Reason.WITHDRAWN, "moved"),
        ([ENROLLED, event("2020-05-01", "declined")], [], Reason.WITHDRAWN, None),
        ([ENROLLED], [], Reason.BEFORE_MISSING, None),
        ([ENROLLED], [after(3, 4)], Reason.BEFORE_MISSING, None),
        ([ENROLLED], [before(3, None), after(3, 4)], Reason.BEFORE_UNSCORED, None),
        ([ENROLLED], [before(3, 4)], Reason.AFTER_MISSING, None),
        ([ENROLLED], [before(3, 4), after(3, None)], Reason.AFTER_UNSCORED, None),
        ([ENROLLED], [before(3, 4), after(3, 4, on="2020-03-02")], Reason.BACKWARDS, None),
    ],
)
def test_who_is_not_in_the_figures_is_lost_for_one_reason(
    history: list[dict[str, str]], answers: list[Answered], reason: Reason, coded: str | None
) -> None:
    course = everybody({"p-1": enrolment("spring", "peer", *history)}, {"p-1": answers})
    assert reasons(course) == [(reason, coded, 1)]
    assert course.reached[Step.ANALYSED] == 0


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ([before(3, 4, on="2020-01-01"), after(6, 7)], Reason.OUTSIDE),
        ([before(3, 4), after(6, 7, on="2020-12-24")], Reason.OUTSIDE),
    ],
)
def test_outside_the_window_is_a_loss_only_where_asked_for(answers: list[Answered], reason: Reason) -> None:
    here = {"p-1": enrolment()}
    assert everybody(here, {"p-1": answers}).lost == ()
    assert reasons(everybody(here, {"p-1": answers}, Choice(only_inside=True))) == [(reason, None, 1)]


def test_where_no_scoring_file_can_be_used_nobody_is_said_to_have_answered_wrongly() -> None:
    for known in (instrument("other"), instrument(range={"min": "0", "max": "99"})):
        (course, *_) = told(book([person("p-1")], {"p-1": BOTH}, (), [known]))
        assert reasons(course) == [(Reason.NO_RULES, None, 1)]


def test_what_is_still_to_come_is_told_so() -> None:
    later = [person("p-1"), person("p-2")]
    workspace = book(later, {"p-1": [before(3, 4)]})
    (flow,) = flows(
        workspace, DAY.replace(year=2020, month=3, day=5), sets(workspace, DAY.replace(year=2020, month=3, day=5))
    )
    assert flow.courses[0].lost == (
        Lost(Step.ENROLLED, Reason.BEFORE_TO_COME, None, 1),
        Lost(Step.STILL_IN, Reason.AFTER_TO_COME, None, 1),
    )


def test_applied_and_outside_the_target_group_is_a_reason() -> None:
    grown_ups = programme(eligibility={"peer": [GROWN_UP]})
    young = person("p-1", enrolment("spring", "peer", event("2020-01-02", "applied")), born="2015-01-01")
    (course, *_) = told(book([young], {}, [grown_ups]))
    assert (reasons(course), course.reached[Step.ELIGIBLE]) == ([(Reason.NOT_ELIGIBLE, None, 1)], 0)


def test_where_there_are_companionships_started_means_that_theirs_has() -> None:
    pairs = programme(measure(primary="yes"), companionship={"months": "6", "source": "plan"})
    history = [event("2020-04-01", "started"), event("2020-11-30", "ended")]
    pair = {"id": "m-1--p-1", "cohort": "spring", "mentor": "m-1", "peer": "p-1", "history": history}
    plain = book([person("p-1"), person("p-2")], {"p-1": [before(3, 4)], "p-2": [before(3, 4)]}, [pairs])
    (course, *_) = told(replace(plain, matches={"m-1--p-1": Match.model_validate(pair)}))
    assert course.reached[Step.STARTED] == 1
    assert reasons(course) == [(Reason.NOT_STARTED, None, 1), (Reason.AFTER_MISSING, None, 1)]


def test_an_ended_stay_without_a_day_to_measure_around_is_no_fault_of_anybody() -> None:
    odd = programme({**measure(), "waves": [measure()["waves"][0], {**measure()["waves"][1], "anchor": "started"}]})
    done = enrolment("spring", "peer", ENROLLED, event("2020-09-01", "completed"))
    assert reasons(everybody({"p-1": done}, {"p-1": [before(3, 4)]}, None, [odd])) == [(Reason.NOT_EXPECTED, None, 1)]


def test_each_cohort_and_role_is_told_and_people_count_once_over_all() -> None:
    twice = [enrolment("spring", "peer", ENROLLED, event("2020-04-01", "withdrawn")), enrolment("autumn", "mentor")]
    workspace = book([person("p-1", *twice), person("p-2")], {"p-1": BOTH, "p-2": BOTH})
    courses = told(workspace)
    assert [(one.group, one.reached[Step.RECRUITED]) for one in courses] == [
        (Group(), 2),
        (Group("autumn", "mentor"), 1),
        (Group("spring", "peer"), 2),
    ]
    assert courses[0].reached[Step.ANALYSED] == 2


def test_one_group_of_everybody_is_told_once() -> None:
    assert [one.group for one in told(book([person("p-1")], {}))] == [Group()]


def test_in_a_study_the_arms_are_told() -> None:
    label = {"en": "a", "da": "a"}
    study = programme(arms=[{"id": name, "label": label, "source": "plan"} for name in ("course", "waiting")])
    people = [person(f"p-{name}", enrolment(arm=name)) for name in ("course", "waiting")]
    waiting = person("p-new", enrolment("spring", "peer", event("2020-01-02", "applied")))
    assert [one.group for one in told(book([*people, waiting], {}, [study]))] == [
        Group(),
        Group("spring", arm="course"),
        Group("spring", arm="waiting"),
    ]


def test_the_flow_is_told_by_the_primary_questionnaire() -> None:
    two = programme(measure("other"), measure(primary="yes"))
    workspace = book([person("p-1")], {}, [two])
    (flow,) = flows(workspace, DAY, sets(workspace, DAY))
    assert flow.instrument == "scale"


def test_before_anything_has_happened_nobody_is_counted_and_without_measures_nothing_is_told() -> None:
    later = enrolment("spring", "peer", event("2022-01-01", "applied"))
    for workspace in (book([person("p-1", later)], {}), book([], {})):
        assert flows(workspace, DAY, sets(workspace, DAY)) == ()


HISTORIES = st.lists(
    st.builds(
        event,
        st.sampled_from(["2020-01-05", "2020-02-01", "2020-06-01", "2020-12-01"]),
        st.sampled_from(
            ["applied", "interviewed", "enrolled", "paused", "resumed", "completed", "withdrawn", "declined"]
        ),
    ),
    min_size=1,
    max_size=4,
)
FORMS = st.lists(
    st.sampled_from([before(3, 4), before(None, 1), before(1, 1, on="2020-01-01"), after(6, 7), after(6, None)]),
    max_size=4,
)


@given(
    st.lists(st.tuples(HISTORIES, st.sampled_from(["spring", "autumn"]), FORMS), min_size=1, max_size=5), st.booleans()
)
@settings(deadline=None)
def test_each_step_is_the_one_before_it_without_those_lost_there(
    lives: list[tuple[list[dict[str, str]], str, list[Answered]]],
    only_inside: bool,  # noqa: FBT001
) -> None:
    people = [person(f"p-{i}", enrolment(cohort, "peer", *history)) for i, (history, cohort, _) in enumerate(lives)]
    workspace = book(people, {f"p-{i}": forms for i, (_, _, forms) in enumerate(lives)})
    for course in told(workspace, Choice(only_inside=only_inside)):
        for step, following in pairwise(Step):
            lost = sum(one.people for one in course.lost if one.step == step)
            assert course.reached[step] == course.reached[following] + lost
    for flow in followed(workspace, DAY, sets(workspace, DAY, {}, Choice(only_inside=only_inside))):
        for one in (one for _, theirs in flow.parts for one in theirs):
            assert tuple(places(one)) == one.reached
            assert one.reason is None or place_of_loss(one)
