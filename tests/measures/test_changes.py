"""Who has a complete before-and-after set, from which answers; and who has none, and why."""

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random
from typing import Any, TypedDict, Unpack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.measures.answered import Timing
from peerctl.measures.changes import Change, Choice, Loss, Sets, Why, sets
from peerctl.measures.scoring import Unscored
from peerctl.model.finding import Route
from peerctl.model.instrument import Instrument
from peerctl.model.programme import Programme
from tests.measures.making import (
    DAY,
    ENROLLED,
    Answered,
    after,
    before,
    book,
    enrolment,
    instrument,
    measure,
    person,
    programme,
)


class Asking(TypedDict, total=False):
    """What else may be said of a workspace of one person."""

    day: date
    choice: Choice
    enrolments: Sequence[Mapping[str, Any]]
    programmes: Sequence[Programme]
    instruments: Sequence[Instrument]


def of(*answers: Answered, **more: Unpack[Asking]) -> Sets:
    """Give the sets of one person with these answers."""
    people = [person("p-1", *more.get("enrolments", ()))]
    found = book(people, {"p-1": answers}, more.get("programmes", ()), more.get("instruments", ()))
    return sets(found, more.get("day", DAY), {}, more.get("choice", Choice()))


def change(*answers: Answered, **more: Unpack[Asking]) -> Change:
    """Give the one complete set."""
    found = of(*answers, **more)
    assert not found.losses
    (one,) = found.changes
    return one


def loss(*answers: Answered, **more: Unpack[Asking]) -> Loss:
    """Give the one set that is not complete."""
    found = of(*answers, **more)
    assert not found.changes
    (one,) = found.losses
    return one


def test_a_set_is_what_was_answered_before_and_after() -> None:
    one = change(before(3, 4), after(6, 7))
    assert (one.person, one.cohort, one.role, one.programme, one.instrument) == (
        "p-1",
        "spring",
        "peer",
        "allotment",
        "scale",
    )
    assert (one.before.value, one.after.value, one.value) == (7, 13, 6)
    assert (one.primary, one.arm, one.inside) == (True, None, True)


def test_a_set_names_the_places_of_its_answers() -> None:
    one = change(after(6, 7), before(3, 4))
    assert (one.before.at, one.after.at) == (Route("responses/p-1.yaml", (1,)), Route("responses/p-1.yaml", (0,)))


def test_a_set_tells_which_items_were_left_out() -> None:
    short = instrument(items="3", range={"min": "0", "max": "30"}, completeness={"total": "60", "source": "plan"})
    one = change(before(3, None, 5), after(6, 7, 8), instruments=[short])
    assert (one.before.left_out, one.before.value, one.after.left_out) == ((2,), 12, ())


def test_an_answer_outside_its_window_counts_and_is_marked() -> None:
    one = change(before(3, 4), after(6, 7, on="2020-12-24"))
    assert (one.before.timing, one.after.timing, one.inside) == (Timing.INSIDE, Timing.OUTSIDE, False)


def test_where_only_those_within_are_asked_for_the_others_are_a_loss() -> None:
    lost = loss(before(3, 4), after(6, 7, on="2020-12-24"), choice=Choice(only_inside=True))
    assert (lost.wave, lost.why, lost.before and lost.before.value) == ("post", Why.OUTSIDE, 7)


def test_an_answer_counts_though_nobody_can_tell_its_window() -> None:
    pairs_only = programme(
        {**measure(), "waves": [{**wave, "anchor": "ended"} for wave in measure()["waves"]], "primary": "no"}
    )
    one = change(before(3, 4), after(6, 7), programmes=[pairs_only])
    assert (one.before.timing, one.after.timing, one.before.first) == (Timing.UNKNOWN, Timing.UNKNOWN, None)


def test_of_two_answers_the_one_nearest_to_its_window_counts_and_the_other_is_named() -> None:
    one = change(before(1, 1, on="2020-01-01"), before(3, 4), after(6, 7))
    assert (one.before.value, one.before.passed_over) == (7, (Route("responses/p-1.yaml", (0,)),))


def test_of_two_answers_equally_near_the_one_answered_first_counts_wherever_it_stands() -> None:
    late, early = before(1, 1, on="2020-03-05"), before(3, 4)
    assert change(late, early, after(6, 7)).before.value == change(early, late, after(6, 7)).before.value == 7


def test_an_answer_that_can_be_scored_comes_before_a_nearer_one_that_cannot() -> None:
    one = change(before(None, None), before(3, 4, on="2020-01-01"), after(6, 7))
    assert (one.before.value, one.before.passed_over) == (7, (Route("responses/p-1.yaml", (0,)),))


@pytest.mark.parametrize(
    ("day", "answers", "wave", "why"),
    [
        ("2020-02-10", [], "pre", Why.EARLY),
        ("2020-03-02", [], "pre", Why.DUE),
        ("2020-04-02", [], "pre", Why.MISSING),
        ("2020-04-02", [before(3, 4)], "post", Why.EARLY),
        ("2020-11-30", [before(3, 4), after(6, 7, on="2020-12-01")], "post", Why.DUE),
        ("2021-01-31", [before(3, 4)], "post", Why.MISSING),
        ("2021-01-31", [after(3, 4)], "pre", Why.MISSING),
        ("2021-01-31", [before(3, 4), after(3, 4, on="2020-03-02")], "post", Why.BACKWARDS),
    ],
)
def test_a_set_that_is_not_complete_tells_which_wave_is_wanting_and_why(
    day: str, answers: list[Answered], wave: str, why: Why
) -> None:
    lost = loss(*answers, day=date.fromisoformat(day))
    assert (lost.wave, lost.why, lost.unscored) == (wave, why, None)


@pytest.mark.parametrize(
    ("answers", "unscored"),
    [
        ((None, None), Unscored.EMPTY),
        ((3,), Unscored.TOO_FEW),
        ((3, None), Unscored.INCOMPLETE),
        ((3, 99), Unscored.OUT_OF_RANGE),
    ],
)
def test_an_answer_without_a_score_is_never_a_nought(answers: tuple[int | None, ...], unscored: Unscored) -> None:
    lost = loss(before(3, 4), after(*answers))
    assert (lost.wave, lost.why, lost.unscored, lost.after) == ("post", Why.UNSCORED, unscored, None)
    assert lost.at == Route("responses/p-1.yaml", (1,))


def test_answers_to_a_questionnaire_that_nobody_can_score_are_a_loss() -> None:
    other = instrument("other")
    lost = loss(before(3, 4), after(6, 7), instruments=[other])
    assert (lost.why, lost.unscored) == (Why.UNSCORED, Unscored.UNKNOWN)


def test_nobody_loses_what_was_not_to_be_expected() -> None:
    left = enrolment("spring", "peer", *ENROLLED, {"on": "2020-05-01", "event": "withdrawn"})
    lost = loss(before(3, 4), enrolments=[left])
    assert (lost.wave, lost.why) == ("post", Why.NOT_EXPECTED)


def test_who_is_not_enrolled_has_no_set_whatever_was_answered() -> None:
    applied = enrolment("spring", "peer", {"on": "2020-02-01", "event": "applied"})
    lost = loss(before(3, 4), after(6, 7), enrolments=[applied])
    assert (lost.why, lost.before and lost.before.value) == (Why.NOT_ENROLLED, 7)


def test_somebody_in_two_cohorts_has_a_set_for_each() -> None:
    twice = [enrolment(), enrolment("autumn", "mentor")]
    found = of(before(3, 4), after(6, 7), enrolments=twice)
    assert [(one.cohort, one.role) for one in (*found.changes, *found.losses)] == [
        ("spring", "peer"),
        ("autumn", "mentor"),
    ]


def test_the_first_wave_is_the_before_and_the_last_the_after_where_nothing_else_is_asked_for() -> None:
    three = programme(measure(waves=("pre", "mid", "post")))
    answers = before(1, 1), after(2, 2, wave="mid"), after(4, 4)
    assert change(*answers, programmes=[three]).value == 6
    assert change(*answers, programmes=[three], choice=Choice(after="mid")).value == 2
    assert (
        change(
            before(1, 1),
            after(4, 4, on="2020-12-03"),
            after(2, 2, wave="mid"),
            programmes=[three],
            choice=Choice(before="mid"),
        ).value
        == 4
    )


@pytest.mark.parametrize("choice", [Choice(after="pre"), Choice(before="never"), Choice(after="never")])
def test_a_measure_without_both_waves_has_no_sets(choice: Choice) -> None:
    assert of(before(3, 4), after(6, 7), choice=choice) == Sets((), ())


def test_other_roles_and_cohorts_without_a_programme_are_not_asked() -> None:
    others = [enrolment("spring", "group-leader"), enrolment("nowhere")]
    assert of(before(3, 4), after(6, 7), enrolments=others) == Sets((), ())


DAYS = st.dates(date(2020, 1, 1), date(2021, 1, 31)).map(str)
ANSWERS = st.lists(
    st.one_of(
        st.builds(lambda on, n: before(n, 4, on=on), DAYS, st.integers(0, 10) | st.none()),
        st.builds(lambda on, n: after(n, 4, on=on), DAYS, st.integers(0, 10) | st.none()),
    ),
    max_size=5,
)


@given(ANSWERS, st.randoms(use_true_random=False), st.sampled_from([Choice(), Choice(only_inside=True)]))
@settings(deadline=None)
def test_the_order_of_people_and_of_answers_on_different_days_never_matters(
    answers: list[Answered], random: Random, choice: Choice
) -> None:
    one_a_day = list({(one[1], one[2]): one for one in answers}.values())
    mixed = random.sample(one_a_day, len(one_a_day))
    people = [person("p-1"), person("p-2")]
    found = sets(book(people, {"p-1": one_a_day, "p-2": [before(1, 1)]}), DAY, {}, choice)
    other = sets(book(people[::-1], {"p-2": [before(1, 1)], "p-1": mixed}), DAY, {}, choice)
    assert [(one.person, one.value) for one in found.changes] == [(one.person, one.value) for one in other.changes]
    assert [(one.person, one.wave, one.why) for one in found.losses] == [
        (one.person, one.wave, one.why) for one in other.losses
    ]


@given(ANSWERS)
@settings(deadline=None)
def test_every_enrolment_that_is_asked_is_in_exactly_one_place(answers: list[Answered]) -> None:
    found = of(*answers)
    assert len(found.changes) + len(found.losses) == 1
