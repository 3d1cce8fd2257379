"""Which sessions a cohort has, which were held, and for how long."""

import pytest

from peerctl.calendar.sessions import held, number_of_sessions, occasions, session_minutes
from peerctl.model.cohort import Cohort
from peerctl.model.schedule import Series
from tests.calendar.sessions_making import CAFE, TRAINING, series, session, workspace
from tests.reports.making import day, programme

DAY = day("2015-06-01")


def test_a_session_is_held_once_its_day_is_over_or_somebody_noted_who_came() -> None:
    assert held(session("a", "2015-05-31"), DAY)
    assert not held(session("a", "2015-06-01"), DAY)
    assert held(session("a", "2015-06-01", here="m-1"), DAY)
    assert not held(session("a", "2015-06-02", here="m-1"), DAY)


def test_a_cancelled_session_was_never_held() -> None:
    assert not held(session("a", "2015-05-01", here="m-1", cancelled="snow"), DAY)


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [("10:00", "15:00", 300), ("10:15", "11:00", 45), ("10:00", None, 120), (None, None, 120), ("15:00", "10:00", 120)],
)
def test_the_hours_noted_come_before_the_length_that_the_programme_gives(start: str, end: str, minutes: int) -> None:
    of = Series.model_validate(series({**TRAINING, "minutes": "120"}))
    assert session_minutes(session("a", "2015-05-01", start=start, end=end), of) == minutes


def test_where_nobody_says_how_long_it_takes_nobody_knows() -> None:
    of = Series.model_validate(series({"id": "trip", "audience": ["peer"]}))
    assert session_minutes(session("a", "2015-05-01"), of) is None


def test_a_cohort_has_its_own_sessions_those_of_the_shared_file_and_those_of_a_shared_series() -> None:
    known = workspace(
        [],
        {
            "one": [
                session("late", "2015-03-02"),
                session("early", "2015-03-01"),
                session("off", "2015-04-01", cancelled="x"),
            ],
            "two": [session("theirs", "2015-03-01"), session("cafe-1", "2015-03-03", "cafe")],
            "shared": [session("cafe-2", "2015-03-02", "cafe"), session("all", "2015-03-04")],
            "lost": [session("nobody", "2015-03-01", "cafe")],
        },
    )
    found = occasions(known)
    assert [(one.session.id, one.own) for one in found["one", "training"]] == [
        ("early", True),
        ("late", True),
        ("all", False),
    ]
    assert [(one.file, one.session.id) for one in found["one", "cafe"]] == [("shared", "cafe-2"), ("two", "cafe-1")]


def test_another_programme_does_not_share_its_series() -> None:
    programmes = [programme(series=[series(CAFE)]), programme("runs", series=[series(CAFE)])]
    cohorts = {"one": "walks", "two": "runs", "lost": "unknown"}
    known = workspace([], {"two": [session("a", "2015-03-01", "cafe")]}, programmes, cohorts)
    assert set(occasions(known)) == {("two", "cafe")}


@pytest.mark.parametrize(
    ("said", "number"),
    [({}, 3), ({"training": {}}, 3), ({"training": {"sessions": "5"}}, 5), ({"other": {"sessions": "5"}}, 3)],
)
def test_how_many_there_are_the_cohort_says_before_the_programme(said: object, number: int) -> None:
    record = {"id": "one", "programme": "walks", "name": "One", "start": "2015-02-01", "series": said}
    assert number_of_sessions(Cohort.model_validate(record), Series.model_validate(series(TRAINING))) == number
