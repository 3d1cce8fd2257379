"""The days a series falls on, and how far each may be moved."""

from datetime import date

import pytest

from peerctl.calendar.slots import Slot, around, nearest, on_or_after, slots, within_week
from peerctl.model.cohort import Weekday
from peerctl.model.schedule import Interval

MONDAY = date(2015, 3, 2)
TUESDAY = Weekday.TUESDAY


def days(every: Interval, *weekdays: Weekday, last: date = date(2015, 6, 30)) -> list[str]:
    """Give the days of slots from a Monday on."""
    return [slot.day.strftime("%m-%d") for slot in slots(MONDAY, every, weekdays or (TUESDAY,), last)]


@pytest.mark.parametrize(
    ("every", "expected"),
    [
        (Interval(weeks=2), ["03-03", "03-17", "03-31", "04-14"]),
        (Interval(months=1), ["03-03", "04-07", "05-05", "06-02"]),
        (Interval(days=14), ["03-03", "03-17", "03-31", "04-14"]),
        (Interval(days=10), ["03-02", "03-12", "03-22", "04-01"]),
    ],
)
def test_slots_are_as_far_apart_as_said(every: Interval, expected: list[str]) -> None:
    assert days(every)[:4] == expected


def test_twice_a_month_is_on_two_days_of_each_month() -> None:
    assert days(Interval(months=1), TUESDAY, Weekday.THURSDAY)[:4] == ["03-03", "03-19", "04-07", "04-16"]


@pytest.mark.parametrize("every", [Interval(weeks=-1), Interval(days=-3), Interval(months=-1), Interval()])
def test_a_length_mistyped_still_goes_forward_and_comes_to_an_end(every: Interval) -> None:
    found = days(every)
    assert found == sorted(set(found))


def test_a_weekly_session_stays_in_its_week_and_a_working_day_off_the_weekend() -> None:
    assert [day.day for day in within_week(date(2015, 3, 4)).candidates()] == [4, 5, 6, 3, 2]
    assert [day.day for day in within_week(date(2015, 3, 7)).candidates()] == [7, 8, 6, 5, 4, 3, 2]


def test_a_monthly_session_moves_to_its_weekday_a_week_later_first() -> None:
    slot = around(date(2015, 3, 17), 28)
    assert (slot.first, slot.last) == (date(2015, 3, 4), date(2015, 3, 30))
    assert [day.day for day in slot.candidates()][:4] == [17, 24, 18, 19]


def test_weekdays_are_found_from_any_day() -> None:
    assert on_or_after(MONDAY, Weekday.SUNDAY) == date(2015, 3, 8)
    assert nearest(MONDAY, Weekday.SUNDAY) == date(2015, 3, 1)


def test_a_slot_on_another_day_keeps_its_reach() -> None:
    assert within_week(MONDAY).on(date(2015, 3, 9)) == Slot(date(2015, 3, 9), date(2015, 3, 9), date(2015, 3, 15))
