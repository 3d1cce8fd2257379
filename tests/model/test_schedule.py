"""How far apart things are: days and weeks are counted, months are calendar months."""

from datetime import date

import pytest

from peerctl.model.schedule import Interval

NEW_YEARS_EVE = date(2015, 12, 31)


@pytest.mark.parametrize(
    ("interval", "times", "expected"),
    [
        (Interval(days=3), 1, date(2016, 1, 3)),
        (Interval(weeks=1), 2, date(2016, 1, 14)),
        (Interval(months=1), 2, date(2016, 2, 29)),
        (Interval(months=1), -1, date(2015, 11, 30)),
        (Interval(weeks=4), -1, date(2015, 12, 3)),
        (Interval(), 1, NEW_YEARS_EVE),
    ],
)
def test_a_day_so_long_after_another(interval: Interval, times: int, expected: date) -> None:
    assert interval.after(NEW_YEARS_EVE, times) == expected
