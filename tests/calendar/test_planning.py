"""A cohort's sessions, planned: examples worked out by hand."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from peerctl.calendar.plan import Plan, Status
from peerctl.calendar.planning import NothingToPlan, years
from peerctl.model.cohort import Cohort
from peerctl.model.message import Message
from peerctl.model.unknown import UnknownCohort
from peerctl.show.wording import Wording
from tests.calendar.planned import (
    CAFE,
    SHARED_CAFE,
    START,
    SUPERVISION,
    TRAINING,
    carried_out,
    cohort,
    days,
    holiday,
    of_series,
    planned,
    series,
    week,
    workspace,
)

TUESDAY = {"weekday": "tue", "start": "10:00", "place": "The Hall", "leaders": ["s-001"]}


def words(*messages: Message) -> list[str]:
    """Word messages in English."""
    return [Wording().say(message) for message in messages]


def reasons(made: Plan, id_: str) -> list[str]:
    """Give in words why a session is where it is."""
    return words(*next(one.reasons for one in made.sessions if one.session.id == id_))


def said(**series_: object) -> Cohort:
    """Make a cohort that says when its series are held."""
    return cohort(series={name.replace("_", "-"): plan for name, plan in series_.items()})


def test_training_is_a_month_apart_on_its_weekday_and_its_themes_begin_again() -> None:
    made = planned(workspace([TRAINING], said(training=TUESDAY)))
    assert days(made, "training") == [
        date(2015, 3, 3),
        date(2015, 4, 7),
        date(2015, 5, 5),
        date(2015, 6, 2),
        date(2015, 7, 7),
        date(2015, 8, 4),
    ]
    first, *_, last = (one.session for one in made.sessions)
    assert (first.id, first.start, first.end, first.place) == ("training-1", "10:00", "15:00", "The Hall")
    assert first.leaders == ("s-001",)
    assert (first.theme, last.theme) == ("roles", "roles")


def test_months_are_counted_from_the_first_day_so_that_the_weekday_comes_on_or_after_it() -> None:
    made = planned(workspace([TRAINING], said(training={**TUESDAY, "from": "2015-03-10"})))
    assert [day.day for day in days(made, "training")] == [10, 14, 12, 16, 14, 11]


def test_supervision_is_staggered_after_training() -> None:
    made = planned(workspace([SUPERVISION, TRAINING], said(training=TUESDAY)))
    assert days(made, "supervision")[:2] == [date(2015, 3, 17), date(2015, 4, 21)]


def test_supervision_follows_training_that_was_moved() -> None:
    made = planned(workspace([TRAINING, SUPERVISION], said(training=TUESDAY)), holidays=holiday(date(2015, 4, 7)))
    assert days(made, "training")[1] == date(2015, 4, 14)
    assert days(made, "supervision")[1] == date(2015, 4, 28)


def test_a_monthly_session_on_a_holiday_is_held_a_week_later_and_it_is_said_why() -> None:
    made = planned(workspace([TRAINING], said(training=TUESDAY)), holidays=holiday(date(2015, 3, 3)))
    assert days(made, "training")[0] == date(2015, 3, 10)
    assert reasons(made, "training-1") == ["2015-03-03 is a public holiday: Rest Day"]


def test_a_weekly_session_on_a_holiday_stays_within_its_week_and_off_the_weekend() -> None:
    friday = said(cafe={"weekday": "fri"})
    made = planned(workspace([CAFE], friday), holidays=holiday(date(2015, 4, 2), date(2015, 4, 3)))
    assert date(2015, 4, 1) in days(made, "cafe")


def test_a_cafe_that_is_moved_makes_nobody_choose_between_two_where_another_day_will_do() -> None:
    held = said(
        **{"cafe": {"weekday": "wed", "start": "14:00"}, "shared-cafe": {"weekday": "fri", "start": "15:00"}},
    )
    closed = holiday(date(2015, 4, 2), date(2015, 4, 3))
    made = planned(workspace([CAFE, SHARED_CAFE], held), holidays=closed)
    assert (date(2015, 4, 1) in days(made, "cafe"), date(2015, 3, 31) in days(made, "shared-cafe")) == (True, True)
    crowded = holiday(date(2015, 3, 30), date(2015, 3, 31), *closed)
    assert date(2015, 4, 1) in days(planned(workspace([CAFE, SHARED_CAFE], held), holidays=crowded), "shared-cafe")


def test_a_session_that_was_moved_stays_where_it_is_while_that_day_will_do() -> None:
    friday = said(cafe={"weekday": "fri"})
    earlier = workspace([CAFE], friday)
    book = carried_out(earlier, planned(earlier, holidays=holiday(date(2015, 4, 2), date(2015, 4, 3))))
    again = planned(book, holidays=holiday(date(2015, 4, 3)))
    assert date(2015, 4, 1) in days(again, "cafe")
    assert {one.status for one in again.sessions} == {Status.KEPT}


def test_a_cafe_is_held_every_week_for_as_long_as_the_cohort_runs() -> None:
    made = planned(workspace([CAFE], said(cafe={"weekday": "wed", "start": "14:00"})))
    assert len(days(made, "cafe")) == 35
    assert days(made, "cafe")[-1] == date(2015, 10, 28)
    assert made.sessions[0].session.id == "cafe-2015-w10"


def test_a_week_with_no_day_left_is_told_and_not_dropped_in_silence() -> None:
    book = workspace([CAFE], school_holidays=[{"from": "2015-03-09", "to": "2015-03-15", "name": "Frost"}])
    made = planned(book)
    assert [one.on for one in made.unplaced] == [date(2015, 3, 10)]
    assert words(*made.unplaced[0].reasons) == [
        "2015-03-10 is in a school holiday: Frost",
        "no other day near it will do",
    ]


def test_a_course_goes_on_a_week_longer_for_a_week_it_cannot_be_held_in() -> None:
    course = series(
        "course", sessions="10", every={"weeks": "1"}, minutes="120", themes=TRAINING["themes"], ordered="yes"
    )
    book = workspace([course], school_holidays=[{"from": "2015-03-30", "to": "2015-04-06"}])
    made = planned(book)
    assert len(days(made, "course")) == 10
    assert reasons(made, "course-5") == ["2015-03-31 is in a school holiday", "no other day near it will do"]
    assert [one.session.theme for one in made.sessions] == [theme["id"] for theme in TRAINING["themes"]] * 2


def test_what_would_come_after_the_cohorts_last_day_is_told() -> None:
    made = planned(workspace([TRAINING], cohort(end="2015-05-31")))
    assert len(days(made, "training")) == 3
    assert words(*made.unplaced[0].reasons) == ["it would come after the cohort's last day"]
    assert len(made.unplaced) == 3


def test_two_cohorts_have_three_cafes_a_week_and_two_are_open_to_each_person() -> None:
    book = workspace([CAFE, SHARED_CAFE], cohort("spring"), cohort("summer", start="2015-05-04", end="2015-12-18"))
    for name in ("spring", "summer"):
        book = carried_out(book, planned(book, START, name=name))
    both = Counter(week(one.date) for file in book.sessions for one in book.sessions[file])
    open_to = Counter(week(one.date) for file in ("spring", "shared") for one in book.sessions[file])
    running = {week(date(2015, month, 10)) for month in (6, 7, 8, 9, 10)}
    assert {both[one] for one in running} == {3}
    assert {open_to[one] for one in running} == {2}


def test_a_shared_series_is_planned_once_for_all_cohorts_that_run() -> None:
    book = workspace([SHARED_CAFE], cohort("spring"), cohort("summer", start="2015-05-04", end="2015-12-18"))
    first = planned(book)
    assert {one.file for one in first.sessions} == {"shared"}
    assert first.sessions[-1].session.date > date(2015, 12, 10)
    second = planned(carried_out(book, first), name="summer")
    assert {one.status for one in second.sessions} == {Status.KEPT}


def test_three_times_a_week_is_on_three_days() -> None:
    made = planned(workspace([series("cafe", every={"weeks": "1"}, times="3", optional="yes")]))
    assert [day.isoweekday() for day in days(made, "cafe")[:6]] == [1, 3, 5, 1, 3, 5]


@pytest.mark.parametrize(("cohort_end", "number"), [("2015-10-31", 1), ("2017-03-02", 4)])
def test_events_by_the_year_are_spread_over_the_run(cohort_end: str, number: int) -> None:
    event = series("event", **{"sessions-a-year": ["2", "3"]})
    made = planned(workspace([event], cohort(end=cohort_end)))
    assert len(days(made, "event")) == number


def test_what_the_programme_does_not_count_is_planned_once_unless_the_cohort_says_otherwise() -> None:
    dating = series("speed-dating", audience=["peer", "mentor"])
    assert len(planned(workspace([dating])).sessions) == 1
    assert len(planned(workspace([dating], said(speed_dating={"sessions": "3"}))).sessions) == 3
    assert planned(workspace([dating], said(speed_dating={"sessions": "0"}))).sessions == ()


def test_people_who_must_come_to_both_are_not_asked_to_be_in_two_places() -> None:
    other = series("choir", sessions="1", minutes="120")
    made = planned(workspace([TRAINING, other], said(training=TUESDAY, choir={"from": "2015-03-03", "start": "11:00"})))
    assert days(made, "choir") == [date(2015, 3, 4)]
    assert reasons(made, "choir-1") == [
        "spring/training-1 is at the same time on 2015-03-03, for some of the same people"
    ]


def test_a_place_is_not_taken_twice() -> None:
    cafe = {"weekday": "tue", "start": "14:00", "place": "the hall"}
    made = planned(workspace([TRAINING, CAFE], said(training=TUESDAY, cafe=cafe)))
    assert days(made, "cafe")[0] == date(2015, 3, 4)
    assert reasons(made, "cafe-2015-w10") == ["The Hall is taken on 2015-03-03 by spring/training-1"]


def test_a_leader_and_somebody_in_two_cohorts_are_in_one_place_at_a_time() -> None:
    enrolled = {"history": [{"on": "2015-02-01", "event": "enrolled"}]}
    gone = {"history": [{"on": "2015-02-01", "event": "withdrawn"}]}
    people = {
        "m-002": {"enrolments": [{"cohort": name, "role": "mentor", **gone} for name in ("spring", "summer")]},
        "m-001": {"enrolments": [{"cohort": name, "role": "mentor", **enrolled} for name in ("spring", "summer")]},
    }
    summer = cohort("summer", series={"training": {"weekday": "tue", "start": "10:00"}})
    spring = said(training={"weekday": "tue", "start": "10:00"})
    alone = workspace([TRAINING], spring, summer)
    shared = workspace([TRAINING], spring, summer, people=people)
    assert days(planned(carried_out(alone, planned(alone)), name="summer"), "training")[0] == date(2015, 3, 3)
    assert days(planned(carried_out(shared, planned(shared)), name="summer"), "training")[0] == date(2015, 3, 10)


def test_a_series_moves_to_its_new_weekday_time_and_place() -> None:
    book = workspace([TRAINING], said(training=TUESDAY))
    book = carried_out(book, planned(book))
    changed = workspace(
        [TRAINING], said(training={"weekday": "thu", "start": "09:00", "place": "Town", "from": "2015-03-02"})
    )
    moved = planned(replace(book, cohorts=changed.cohorts))
    first = moved.sessions[0]
    assert (first.status, first.session.date, first.session.place) == (Status.MOVED, date(2015, 3, 5), "Town")
    assert (first.session.start, first.session.end, first.session.id) == ("09:00", "14:00", "training-1")


HELD: dict[str, Any] = {"series": "training", "start": "10:00", "end": "15:00", "place": "The Hall"}


def test_what_is_past_held_or_moved_by_hand_stays_and_the_rest_is_planned_around_it() -> None:
    sessions = {
        "spring": [
            {**HELD, "id": "training-1", "date": "2015-03-03", "theme": "roles"},
            {**HELD, "id": "training-2", "date": "2015-04-09", "moved-from": "2015-04-07", "theme": "talking"},
        ]
    }
    made = planned(workspace([TRAINING], sessions=sessions), date(2015, 3, 20))
    assert days(made, "training")[:2] == [date(2015, 4, 9), date(2015, 5, 5)]
    assert len(days(made, "training")) == 5
    assert reasons(made, "training-2") == ["moved by hand from 2015-04-07"]
    assert [one.session.theme for one in made.sessions] == ["talking", "limits", "change", "rows", "roles"]


def test_a_cancelled_training_is_made_up_for_and_a_cancelled_cafe_is_not() -> None:
    book = workspace([TRAINING, CAFE], said(training=TUESDAY))
    book = carried_out(book, planned(book))
    cancelled = [
        one.model_copy(update={"cancelled": "snow"}) if one.id in {"training-2", "cafe-2015-w12"} else one
        for one in book.sessions["spring"]
    ]
    made = planned(replace(book, sessions={"spring": tuple(cancelled)}))
    new = [one.session for one in made.sessions if one.status is Status.NEW]
    assert [(one.id, one.date, one.theme) for one in new] == [("training-7", date(2015, 9, 8), "talking")]
    assert reasons(made, "training-2") == ["cancelled"]


def test_sessions_more_than_the_programme_asks_for_are_left_alone() -> None:
    trip = series("trip", sessions="1", minutes="60")
    listed = [{"id": f"t-{n}", "series": "trip", "date": f"2015-03-{n}", "start": "10:00"} for n in (17, 24)]
    made = planned(workspace([trip], sessions={"spring": listed}))
    assert [one.status for one in of_series(made, "trip")] == [Status.CHANGED, Status.KEPT]
    assert made.sessions[1].session.date == date(2015, 3, 24)


def test_what_was_held_so_far_says_how_it_goes_on() -> None:
    listed = [{**HELD, "id": "training-1", "date": "2015-03-12", "leaders": ["s-002"]}]
    made = planned(workspace([TRAINING], sessions={"spring": listed}), date(2015, 3, 13))
    following = made.sessions[0].session
    assert (following.date, following.place, following.leaders) == (date(2015, 4, 16), "The Hall", ("s-002",))
    assert made.notes == ()


def test_what_is_chosen_is_said() -> None:
    made = planned(workspace([TRAINING]))
    assert words(*made.notes) == [
        "training: it is not said when this is held, so it is planned on Tuesday, at 10:00 and from 2015-03-02."
    ]
    assert made.arrangements[0].settled.place is None


def test_a_cohort_without_an_end_is_planned_for_a_year_and_it_is_said() -> None:
    made = planned(workspace([CAFE], cohort(end=None)))
    assert made.until == date(2016, 3, 2)
    (note,) = words(made.notes[0])
    assert note.endswith("are planned until 2016-03-02. When it is known: peerctl cohort set spring --end DATE")


def test_the_years_to_know_the_holidays_of_are_told() -> None:
    assert years(workspace([CAFE]), "spring", START) == range(2015, 2017)


def test_there_has_to_be_something_to_plan() -> None:
    book = workspace([CAFE])
    with pytest.raises(UnknownCohort):
        planned(book, name="winter")
    with pytest.raises(NothingToPlan):
        planned(book, date(2015, 11, 1))
    with pytest.raises(NothingToPlan):
        planned(workspace([]))


def test_a_session_in_the_file_that_all_share_counts_for_the_cohort_and_stays_there() -> None:
    event = series("event", sessions="1")
    shared = [
        {"id": "summer", "series": "event", "date": "2015-06-20"},
        {"id": "old", "series": "event", "date": "2014-06-20"},
    ]
    made = planned(workspace([event], sessions={"shared": shared}))
    assert [(one.file, one.session.id, one.status) for one in made.sessions] == [("shared", "summer", Status.KEPT)]
    assert reasons(made, "summer") == ["it stands in another file: sessions/shared.yaml"]


def test_what_is_held_today_stays() -> None:
    listed = [{**HELD, "id": "training-1", "date": "2015-03-03"}]
    made = planned(workspace([TRAINING], sessions={"spring": listed}), date(2015, 3, 3))
    assert reasons(made, "training-1") == ["it is today"]


def test_a_session_ends_on_its_day() -> None:
    made = planned(workspace([TRAINING], said(training={"start": "22:00"})))
    assert made.sessions[0].session.end == "23:59"


def test_a_series_is_planned_once_also_where_the_programme_declares_it_twice() -> None:
    assert len(days(planned(workspace([TRAINING, TRAINING])), "training")) == 6
