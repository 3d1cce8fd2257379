"""What a typed word may be: by the schema, never by its look."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from peerctl.model.fields import (
    Listed,
    Maybe,
    Text,
    Whole,
    parse_clock,
    parse_day,
    parse_decimal,
    parse_id,
    parse_match_id,
    parse_slot,
    parse_text,
    parse_timezone,
    parse_whole,
    parse_yes_no,
)

Parser = Callable[[object], object]


@pytest.mark.parametrize(
    ("parse", "typed", "read"),
    [
        (parse_day, "2015-01-12", date(2015, 1, 12)),
        (parse_day, "0001-01-01", date.min),
        (parse_day, "2016-02-29", date(2016, 2, 29)),
        (parse_day, date(2015, 1, 12), date(2015, 1, 12)),
        (parse_yes_no, "JA", True),
        (parse_yes_no, "nej", False),
        (parse_yes_no, True, True),
        (parse_whole, "-3", -3),
        (parse_whole, "0101", 101),
        (parse_whole, 7, 7),
        (parse_decimal, "0.5", 0.5),
        (parse_decimal, "140000", 140000.0),
        (parse_decimal, 2, 2.0),
        (parse_id, "p-014", "p-014"),
        (parse_id, "a" * 48, "a" * 48),
        (parse_match_id, "m-003--p-014-2", "m-003--p-014-2"),
        (parse_slot, "mon-evening", "mon-evening"),
        (parse_clock, "23:59", "23:59"),
        (parse_timezone, "Europe/Copenhagen", "Europe/Copenhagen"),
        (parse_text, "0101", "0101"),
        (parse_text, "no", "no"),
        (parse_text, "12:30", "12:30"),
    ],
)
def test_what_is_read(parse: Parser, typed: object, read: object) -> None:
    assert parse(typed) == read


@pytest.mark.parametrize(
    ("parse", "typed", "code"),
    [
        (parse_day, "2015-02-29", "no-such-day"),
        (parse_day, "0000-01-01", "no-such-day"),
        (parse_day, "20150112", "not-a-day"),
        (parse_day, "2015-W03-1", "not-a-day"),
        (parse_day, "2015-01-12 10:00", "not-a-day"),
        (parse_day, "２０１５-01-12", "not-a-day"),
        (parse_day, None, "not-a-day"),
        (parse_yes_no, "on", "not-yes-or-no"),
        (parse_yes_no, "1", "not-yes-or-no"),
        (parse_yes_no, 1, "not-yes-or-no"),
        (parse_whole, "1.0", "not-a-whole-number"),
        (parse_whole, "1_000", "not-a-whole-number"),
        (parse_whole, "1" * 13, "not-a-whole-number"),
        (parse_whole, True, "not-a-whole-number"),
        (parse_decimal, "1e3", "not-a-number"),
        (parse_decimal, "0,5", "not-a-number"),
        (parse_decimal, "nan", "not-a-number"),
        (parse_decimal, False, "not-a-number"),
        (parse_id, "P-014", "not-an-id"),
        (parse_id, "-p", "not-an-id"),
        (parse_id, "a" * 49, "not-an-id"),
        (parse_id, "p-014\n", "not-an-id"),
        (parse_id, "con", "reserved-id"),
        (parse_id, "lpt9", "reserved-id"),
        (parse_match_id, "a" * 121, "not-an-id"),
        (parse_slot, "mon-night", "not-a-slot"),
        (parse_clock, "24:00", "not-a-time"),
        (parse_clock, "9:00", "not-a-time"),
        (parse_timezone, "Europe/Vejle", "not-a-timezone"),
        (parse_timezone, "../etc/passwd", "not-a-timezone"),
        (parse_timezone, "", "not-a-timezone"),
        (parse_text, None, "not-text"),
        (parse_text, 5, "not-text"),
    ],
)
def test_what_is_refused(parse: Parser, typed: object, code: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        parse(typed)
    assert refused.value.type == code


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert parse_day(day.isoformat()) == day


@given(st.text())
def test_a_text_stays_as_it_was_typed(typed: str) -> None:
    assert parse_text(typed) == typed


def test_a_number_may_be_left_empty_with_the_word_null() -> None:
    maybe: TypeAdapter[int | None] = TypeAdapter(Maybe[Whole])
    assert maybe.validate_python("null") is None
    assert maybe.validate_python(None) is None
    assert maybe.validate_python("5") == 5


def test_a_list_of_one_needs_no_brackets() -> None:
    listed: TypeAdapter[tuple[str, ...]] = TypeAdapter(Listed[Text])
    assert listed.validate_python("walking") == ("walking",)
    assert listed.validate_python(["walking", "cinema"]) == ("walking", "cinema")
