"""What holds of every plan, whatever the leader rules out and whatever happened so far."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.calendar.plan import Status
from peerctl.calendar.slots import on_or_after
from peerctl.model.book import Book
from peerctl.model.days import add_months
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
    planned,
    series,
    week,
    workspace,
)

TIMES = series("walk", audience=["peer"], every={"weeks": "1"}, times="3")
COURSE = series("course", audience=["peer"], every={"weeks": "1"}, sessions="10", ordered="yes", minutes="60")
EVENT = series("event", audience=["peer", "mentor"], **{"sessions-a-year": ["1", "2"]})
TRIP = series("trip", audience=["peer", "mentor"], sessions="1")
EVERYTHING = (TRAINING, SUPERVISION, CAFE, SHARED_CAFE, EVENT, TRIP, TIMES, COURSE)

some_days = st.lists(st.dates(date(2015, 2, 20), date(2015, 11, 10)), max_size=25)
later = st.integers(0, 200).map(lambda n: START + timedelta(days=n))
weekdays = st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
clocks = st.sampled_from(["10:00", "12:00", "16:00"])
places = st.sampled_from(["The Hall", "The Garden"])
said = st.fixed_dictionaries({}, optional={"weekday": weekdays, "start": clocks, "place": places})
arrangements = st.dictionaries(st.sampled_from([str(one["id"]) for one in EVERYTHING]), said, max_size=4)


@st.composite
def books(draw: st.DrawFn) -> Book:
    """Draw a workspace of two cohorts with days ruled out and series arranged."""
    ruled_out = [str(day) for day in draw(some_days)]
    one = cohort("spring", series=draw(arrangements), ruled_out_days=ruled_out)
    two = cohort("summer", start="2015-05-04", end="2015-12-18", series=draw(arrangements))
    school = {"from": "2015-06-27", "to": "2015-08-09", "name": "Summer"}
    return workspace(EVERYTHING, one, two, school_holidays=[school] if draw(st.booleans()) else [])


@st.composite
def lived(draw: st.DrawFn, book: Book) -> Book:
    """Draw what may happen to the sessions of a book: attendance, cancellations, and moves by hand."""
    changed = {}
    for file, sessions in book.sessions.items():
        listed = list(sessions)
        for _ in range(draw(st.integers(0, 5)) if listed else 0):
            index = draw(st.integers(0, len(listed) - 1))
            happened: dict[str, Any] = draw(
                st.sampled_from(
                    [
                        {"cancelled": "snow"},
                        {"attendance": {"m-001": "present"}},
                        {"moved_from": listed[index].date, "date": listed[index].date + timedelta(days=3)},
                    ]
                )
            )
            listed[index] = listed[index].model_copy(update=happened)
        changed[file] = tuple(listed)
    return replace(book, sessions=changed)


@settings(deadline=None, max_examples=20)
@given(books(), some_days)
def test_no_session_is_planned_on_a_holiday_or_a_day_ruled_out(book: Book, closed: list[date]) -> None:
    made = planned(book, START, holiday(*closed))
    assert made.sessions
    for one in made.sessions:
        assert one.session.date not in closed
        assert one.session.date not in book.cohorts["spring"].ruled_out_days
        assert not any(span.from_ <= one.session.date <= span.to for span in book.workspace.school_holidays)


@settings(deadline=None, max_examples=20)
@given(books(), some_days)
def test_the_number_of_sessions_is_as_declared_or_what_is_missing_is_told(book: Book, closed: list[date]) -> None:
    made = planned(book, START, holiday(*closed))
    untold = Counter(one.series for one in made.unplaced)
    for name, number in (("training", 6), ("supervision", 6), ("course", 10), ("trip", 1), ("event", 1)):
        assert len(days(made, name)) + untold[name] == number
    weeks = Counter(week(day) for day in days(made, "cafe"))
    assert set(weeks.values()) == {1}


@settings(deadline=None, max_examples=20)
@given(books(), some_days)
def test_sessions_are_as_far_apart_as_declared(book: Book, closed: list[date]) -> None:
    made = planned(book, START, holiday(*closed))
    settled = next(one.settled for one in made.arrangements if one.series == "training")
    first = settled.from_ or START
    months = [on_or_after(add_months(first, number), settled.weekday[0]) for number in range(36)]
    near = [[month for month in months if abs((day - month).days) <= 13] for day in days(made, "training")]
    assert {len(slots) for slots in near} <= {1}
    assert len({slots[0] for slots in near}) == len(near)
    assert len({week(day) for day in days(made, "course")}) == len(days(made, "course"))
    assert max(Counter(week(day) for day in days(made, "walk")).values()) <= 3


@settings(deadline=None, max_examples=20)
@given(st.data())
def test_planning_twice_changes_nothing(data: st.DataObject) -> None:
    book, closed = data.draw(books()), holiday(*data.draw(some_days))
    once = carried_out(book, planned(book, START, closed))
    again = planned(once, START, closed)
    assert {one.status for one in again.sessions} <= {Status.KEPT}
    assert carried_out(once, again) == once
    today = data.draw(later)
    changed = data.draw(lived(once))
    second = carried_out(changed, planned(changed, today, closed))
    third = planned(second, today, closed)
    assert [one for one in third.sessions if one.status is not Status.KEPT] == []
    assert carried_out(second, third) == second


@settings(deadline=None, max_examples=20)
@given(st.data())
def test_what_is_past_held_cancelled_or_moved_by_hand_is_never_touched(data: st.DataObject) -> None:
    book, closed = data.draw(books()), holiday(*data.draw(some_days))
    once = carried_out(book, planned(book, START, closed))
    today = data.draw(later)
    changed = data.draw(lived(once))
    after = carried_out(changed, planned(changed, today, holiday(*data.draw(some_days)), "summer"))
    for file, sessions in changed.sessions.items():
        for before, now in zip(sessions, after.sessions[file], strict=False):
            if before.date <= today or before.attendance or before.cancelled or before.moved_from:
                assert now == before
            assert now.id == before.id


@settings(deadline=None, max_examples=20)
@given(books(), some_days)
def test_nobody_has_to_be_in_two_places_and_no_place_is_taken_twice(book: Book, closed: list[date]) -> None:
    first = carried_out(book, planned(book, START, holiday(*closed)))
    second = planned(first, START, holiday(*closed), "summer")
    told = {one.session.id for one in second.sessions if any("no other day" in why.text for why in one.reasons)}
    book = carried_out(first, second)
    sessions = [(file, one) for file, listed in book.sessions.items() for one in listed if one.id not in told]
    must = {
        one["id"]: {one["audience"]} if isinstance(one["audience"], str) else set(one["audience"])
        for one in EVERYTHING
        if "optional" not in one
    }
    for number, (file, one) in enumerate(sessions):
        for other_file, other in sessions[number + 1 :]:
            if (
                one.date == other.date
                and (one.start or "") < (other.end or "24")
                and (other.start or "") < (one.end or "24")
            ):
                assert not one.place or one.place != other.place
                if file == other_file and one.series in must and other.series in must:
                    assert not must[one.series] & must[other.series]
