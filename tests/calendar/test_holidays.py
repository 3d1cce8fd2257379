"""Public holidays come from a library that may not be installed."""

import sys
from datetime import date

import pytest

from peerctl.calendar.holidays import NoHolidaysLibrary, UnknownCountry, public_holidays
from peerctl.model.record import Label


def test_the_danish_holidays_of_a_year_are_known_in_both_languages() -> None:
    known = public_holidays("DK", [2016])
    assert known[date(2016, 3, 25)] == Label(en="Good Friday", da="Langfredag")
    assert len(known) == 11


def test_store_bededag_is_a_holiday_until_2023() -> None:
    known = public_holidays("DK", range(2022, 2027))
    assert known[date(2023, 5, 5)].da == "Store bededag"
    assert not {date(2024, 4, 26), date(2025, 5, 16), date(2026, 5, 1)} & known.keys()


def test_days_that_are_no_public_holidays_are_not_among_them() -> None:
    assert not {date(2016, 6, 5), date(2016, 12, 24), date(2016, 12, 31)} & public_holidays("DK", [2016]).keys()


def test_another_country_has_its_own() -> None:
    assert public_holidays("NO", [2016])[date(2016, 5, 17)].en == "Constitution Day"


def test_no_country_has_no_holidays_and_needs_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    assert public_holidays("none", [2016]) == {}


def test_without_the_library_it_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(NoHolidaysLibrary) as refused:
        public_holidays("DK", [2016])
    assert "pip install 'peerctl[calendar]'" in refused.value.help.text


@pytest.mark.parametrize("country", ["Atlantis", "XX", ""])
def test_a_country_that_is_not_known_is_refused(country: str) -> None:
    with pytest.raises(UnknownCountry):
        public_holidays(country, [2016])
