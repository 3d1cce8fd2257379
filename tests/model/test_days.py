"""Calendar months, birthdays and the ends of the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerctl.model.days import add_days, add_months, age_on, birthday

births = st.dates(date(1900, 1, 1), date(2020, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2014-08-31", 6, "2015-02-28"),
        ("2015-08-31", 6, "2016-02-29"),
        ("2015-01-31", 1, "2015-02-28"),
        ("2015-01-15", 0, "2015-01-15"),
        ("2015-12-31", 1, "2016-01-31"),
        ("2016-03-31", -1, "2016-02-29"),
        ("2016-01-31", -2, "2015-11-30"),
        ("9999-06-30", 7, "9999-12-31"),
        ("0001-03-31", -3, "0001-01-01"),
    ],
)
def test_months_are_calendar_months(day: str, months: int, later: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(later)


def test_days_stay_within_the_calendar() -> None:
    assert add_days(date(2016, 2, 28), 2) == date(2016, 3, 1)
    assert add_days(date(9999, 12, 30), 5) == date.max
    assert add_days(date(1, 1, 2), -5) == date.min


@pytest.mark.parametrize(
    ("age", "day"), [(18, "2014-02-28"), (20, "2016-02-29"), (0, "1996-02-29"), (4, "2000-02-29"), (104, "2100-02-28")]
)
def test_one_born_on_29_february_has_birthday_on_the_28th_in_other_years(age: int, day: str) -> None:
    assert birthday(date(1996, 2, 29), age) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("day", "age"),
    [("2019-05-01", 40), ("2019-05-02", 41), ("1978-05-02", 0), ("1978-05-01", -1), ("1977-05-02", -1)],
)
def test_age_is_counted_in_whole_years(day: str, age: int) -> None:
    assert age_on(date(1978, 5, 2), date.fromisoformat(day)) == age


@given(births, st.integers(0, 120))
def test_an_age_begins_on_its_birthday(born: date, age: int) -> None:
    day = birthday(born, age)
    assert age_on(born, day) == age
    assert age_on(born, add_days(day, -1)) == age - 1


@given(births, st.integers(0, 60), st.integers(0, 60))
def test_more_months_are_never_earlier(born: date, fewer: int, more: int) -> None:
    assert add_months(born, fewer) <= add_months(born, fewer + more)
