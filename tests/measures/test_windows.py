"""What is expected of whom, and where it stands on the day: told as small workspaces."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.measures.windows import Expected, State, expected
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.match import Match
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.response import Response
from peerctl.model.workspace import Workspace

LABEL = {"en": "a", "da": "a"}
WINDOW = {"label": LABEL, "from-days": "-10", "to-days": "20", "source": "plan"}
ENROLLED = [{"on": "2015-01-20", "event": "enrolled"}]
STARTED = {"on": "2015-04-01", "event": "started"}
DAY = date(2015, 6, 1)

Rows = Sequence[dict[str, Any]]


def programme(anchor: str) -> Programme:
    """Make a programme that measures its peers once, around an anchor."""
    measure = {"instrument": "scale", "label": LABEL, "roles": "peer", "source": "plan"}
    return Programme.model_validate(
        {
            "id": "allotment",
            "name": LABEL,
            "kind": "one-to-one",
            "summary": LABEL,
            "sources": {"plan": {"title": "The plan"}},
            "roles": {"peer": {"source": "plan"}},
            "measures": [{**measure, "waves": [{"id": "once", "anchor": anchor, **WINDOW}]}],
        }
    )


def book(anchor: str, enrolments: Rows, answered: Sequence[str] = (), pairs: Rows = (), end: str | None = None) -> Book:
    """Make a book of one person with these enrolments, answers and pairs."""
    cohorts: Rows = [
        {"id": "spring", "programme": "allotment", "name": "S", "start": "2015-02-02", "end": end},
        {"id": "autumn", "programme": "allotment", "name": "A", "start": "2015-09-01"},
    ]
    responses = [{"instrument": "scale", "wave": "once", "on": on, "answers": []} for on in answered]
    match = {"id": "m-1--p-1", "cohort": "spring", "mentor": "m-1", "peer": "p-1"}
    return Book(
        Workspace(format="1", name="W"),
        programmes={"allotment": programme(anchor)},
        cohorts={one["id"]: Cohort.model_validate(one) for one in cohorts},
        participants={"p-1": Participant.model_validate({"id": "p-1", "enrolments": enrolments})},
        matches={f"m-1--p-1-{i}": Match.model_validate({**match, **pair}) for i, pair in enumerate(pairs)},
        responses={"p-1": tuple(Response.model_validate(one) for one in responses)},
    )


def peer(*events: dict[str, str], cohort: str = "spring") -> dict[str, Any]:
    """Write an enrolment as a peer; enrolled in January unless told."""
    return {"cohort": cohort, "role": "peer", "history": [*(events or ENROLLED)]}


def only(found: Book, day: date = DAY, ends: dict[str, date] | None = None) -> Expected:
    """Give the one thing that is expected."""
    (one,) = expected(found, day, ends or {})
    return one


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2015, 1, 20), State.DUE),
        (date(2015, 2, 9), State.DUE),
        (date(2015, 2, 10), State.MISSING),
    ],
)
def test_what_is_not_answered_is_due_while_its_window_is_open_and_then_missing(day: date, state: State) -> None:
    one = only(book("enrolled", [peer()]), day)
    assert one == Expected("p-1", 0, "scale", "once", date(2015, 1, 10), date(2015, 2, 9), None, state)


@pytest.mark.parametrize(
    ("answered", "state"),
    [
        ("2015-01-09", State.OUTSIDE),
        ("2015-01-10", State.INSIDE),
        ("2015-02-09", State.INSIDE),
        ("2015-02-10", State.OUTSIDE),
    ],
)
def test_an_answer_stands_inside_or_outside_its_window(answered: str, state: State) -> None:
    one = only(book("enrolled", [peer()], [answered]))
    assert (one.response, one.state) == (0, state)


def test_an_answer_later_than_the_day_does_not_exist() -> None:
    one = only(book("enrolled", [peer()], ["2015-01-25"]), date(2015, 1, 24))
    assert (one.response, one.state) == (None, State.DUE)


def test_of_several_answers_the_one_nearest_to_the_window_counts() -> None:
    assert only(book("enrolled", [peer()], ["2015-01-01", "2015-01-25", "2015-01-26"])).response == 1


def test_an_answer_goes_to_the_enrolment_whose_window_is_nearest() -> None:
    again = peer({"on": "2015-09-01", "event": "enrolled"}, cohort="autumn")
    found = tuple(expected(book("enrolled", [peer(), again], ["2015-09-02", "2015-01-25"]), date(2015, 12, 1)))
    assert [(one.enrolment, one.response, one.state) for one in found] == [(0, 1, State.INSIDE), (1, 0, State.INSIDE)]


def test_an_answer_is_of_the_enrolment_that_came_to_something_though_another_window_is_nearer() -> None:
    declined = {"cohort": "spring", "role": "peer", "history": [{"on": "2015-01-20", "event": "declined"}]}
    came = {"cohort": "autumn", "role": "peer", "history": [{"on": "2015-05-20", "event": "enrolled"}]}
    one, other = expected(book("cohort-start", [declined, came], ["2015-05-25"]), DAY)
    assert (one.response, other.response) == (None, 0)


def test_before_its_window_opens_a_measurement_is_early() -> None:
    assert only(book("cohort-start", [peer()]), date(2015, 1, 21)).state is State.EARLY


@pytest.mark.parametrize(
    ("anchor", "last"),
    [
        ("enrolled", date(2015, 2, 9)),
        ("started", date(2015, 4, 21)),
        ("ended", date(2015, 5, 21)),
        ("cohort-start", date(2015, 2, 22)),
        ("cohort-end", date(2016, 1, 20)),
    ],
)
def test_a_window_may_stand_around_each_of_the_anchors(anchor: str, last: date) -> None:
    pair = {"history": [STARTED, {"on": "2015-05-01", "event": "ended"}]}
    assert only(book(anchor, [peer()], pairs=[pair], end="2015-12-31")).last == last


def test_the_end_of_a_running_pair_is_its_planned_end() -> None:
    found = book("ended", [peer()], pairs=[{"history": [STARTED]}])
    assert only(found, ends={"m-1--p-1-0": date(2015, 10, 1)}).first == date(2015, 9, 21)
    assert only(found).first is None


def test_somebody_matched_twice_is_measured_from_the_first_start_to_the_last_end() -> None:
    first: dict[str, Any] = {"history": [STARTED, {"on": "2015-05-01", "event": "ended"}]}
    second = {"history": [{"on": "2015-05-10", "event": "started"}, {"on": "2015-05-20", "event": "ended"}]}
    other = {"cohort": "autumn", "history": [{"on": "2015-01-01", "event": "started"}]}
    pairs = [second, first, other]
    assert only(book("started", [peer()], pairs=pairs)).first == date(2015, 3, 22)
    assert only(book("ended", [peer()], pairs=pairs)).first == date(2015, 5, 10)


def test_without_a_pair_the_end_is_the_day_of_completion() -> None:
    completed = peer(*ENROLLED, {"on": "2015-05-01", "event": "completed"})
    assert only(book("ended", [completed])).first == date(2015, 4, 21)


def test_a_window_nobody_can_tell_yet_is_early_while_the_person_takes_part() -> None:
    assert only(book("started", [peer()])).state is State.EARLY
    completed = peer(*ENROLLED, {"on": "2015-05-01", "event": "completed"})
    assert only(book("started", [completed])).state is State.NOT_APPLICABLE


def test_an_answer_without_a_window_is_kept_but_not_judged() -> None:
    one = only(book("cohort-end", [peer()], ["2015-03-01"]))
    assert (one.response, one.state) == (0, State.EARLY)


@pytest.mark.parametrize(
    ("left", "answered", "state"),
    [
        ("2015-02-09", [], State.NOT_APPLICABLE),
        ("2015-02-10", [], State.MISSING),
        ("2015-01-25", ["2015-01-22"], State.INSIDE),
    ],
    ids=["before the window closed", "after it closed", "having answered"],
)
def test_nothing_is_missing_of_somebody_who_left_before_the_window_closed(
    left: str, answered: list[str], state: State
) -> None:
    withdrawn = peer(*ENROLLED, {"on": left, "event": "withdrawn"})
    assert only(book("enrolled", [withdrawn], answered)).state is state


def test_nothing_is_expected_of_somebody_who_is_not_enrolled() -> None:
    applied = peer({"on": "2015-01-10", "event": "applied"})
    assert only(book("cohort-start", [applied])).state is State.NOT_APPLICABLE


def test_other_roles_and_unknown_cohorts_are_not_measured() -> None:
    mentor = {**peer(), "role": "mentor"}
    assert tuple(expected(book("enrolled", [mentor, peer(cohort="unknown")]), DAY)) == ()


DAYS = st.dates(date(2014, 12, 1), date(2015, 12, 31))


@given(answers=st.lists(DAYS, max_size=5), day=DAYS, anchor=st.sampled_from(["enrolled", "started", "cohort-start"]))
@settings(deadline=None)
def test_what_comes_after_the_day_never_matters(answers: list[date], day: date, anchor: str) -> None:
    answers = sorted(answers)
    whole = book(anchor, [peer()], [str(on) for on in answers], [{"history": [STARTED]}])
    known = book(anchor, [peer()], [str(on) for on in answers if on <= day], [{"history": [STARTED]}])
    assert tuple(expected(whole, day)) == tuple(expected(known, day))


@given(day=DAYS)
@settings(deadline=None)
def test_without_an_answer_a_measurement_is_early_then_due_then_missing(day: date) -> None:
    order = [State.NOT_APPLICABLE, State.EARLY, State.DUE, State.MISSING]
    found = book("cohort-start", [peer()])
    states = [only(found, day).state, only(found, day + timedelta(1)).state]
    assert order.index(states[0]) <= order.index(states[1])
