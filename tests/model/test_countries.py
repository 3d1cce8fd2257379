"""The countries whose public holidays may be avoided."""

import holidays
import pytest
from pydantic_core import PydanticCustomError

from peerctl.model.countries import COUNTRIES, parse_country


@pytest.mark.parametrize("typed", ["DK", "NO", "none"])
def test_a_country_is_written_with_its_two_letters(typed: str) -> None:
    assert parse_country(typed) == typed


@pytest.mark.parametrize("typed", ["XX", "dk", "Denmark", "DNK", "None", ""])
def test_anything_else_is_no_country(typed: str) -> None:
    with pytest.raises(PydanticCustomError, match="no country"):
        parse_country(typed)


def test_the_holidays_of_every_country_are_known() -> None:
    assert set(holidays.list_supported_countries()) >= COUNTRIES
