"""The nights on which the clocks are changed."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from peerctl.show.zone import changes, vtimezone

YEAR = (date(2015, 1, 1), date(2015, 12, 31))


def found(zone: str) -> list[tuple[str, int, str, bool]]:
    """Tell the changes of 2015: what the clocks showed, minutes ahead of UTC from then on, the name, and if summer."""
    return [
        (f"{one.local:%m-%d %H:%M:%S}", int(one.after.total_seconds()) // 60, one.name, one.summer)
        for one in changes(ZoneInfo(zone), *YEAR)
    ]


def test_in_denmark_the_clocks_go_forward_in_march_and_back_in_october() -> None:
    assert found("Europe/Copenhagen") == [("03-29 02:00:00", 120, "CEST", True), ("10-25 03:00:00", 60, "CET", False)]


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata"])
def test_where_the_clocks_are_left_alone_there_is_nothing_to_tell(zone: str) -> None:
    assert found(zone) == []


def test_half_an_hour_is_a_change_too() -> None:
    assert [minutes for _, minutes, _, _ in found("Australia/Lord_Howe")] == [630, 660]


def test_a_zone_begins_with_what_holds_on_the_first_day_of_the_year() -> None:
    rules: Any = vtimezone(ZoneInfo("Europe/Copenhagen"), date(2015, 6, 1), date(2016, 2, 1))
    starts = [part["dtstart"].dt for part in rules.subcomponents]
    assert starts[0] == datetime(2015, 1, 1)  # noqa: DTZ001  # rules tell local times
    assert len(starts) == 1 + 4


@pytest.mark.parametrize("day", [date.min, date.max])
def test_a_year_mistyped_stops_nothing(day: date) -> None:
    assert vtimezone(ZoneInfo("Europe/Copenhagen"), day, day).subcomponents


def test_every_change_is_one_second_exact() -> None:
    zone = ZoneInfo("Europe/Copenhagen")
    for change in changes(zone, *YEAR):
        moment = (change.local - change.before).replace(tzinfo=UTC)
        assert moment.astimezone(zone).utcoffset() == change.after
        assert (moment - timedelta(seconds=1)).astimezone(zone).utcoffset() == change.before
