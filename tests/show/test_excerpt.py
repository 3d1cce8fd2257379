"""The line of a fault, with a caret that stands under the value whatever is before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerctl.show.excerpt import excerpt
from peerctl.show.masking import Mask
from peerctl.show.screen import Screen
from peerctl.show.widths import width
from tests.show.making import Place


def drawn(line: str, column: int, end: int, columns: int | None = None, file: str = "p.yaml") -> list[str]:
    return excerpt(Place(file, 1, column, end), [line], Mask(["Invented Person"]), Screen(columns), "error")


def test_the_caret_stands_under_the_value() -> None:
    assert drawn("born: 1989\r", 7, 11) == ["   |", " 1 | born: 1989", "   |       ^^^^"]


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("\tborn: x", 8, "    born: x", "          ^"),
        ("漢字: x", 5, "漢字: x", "      ^"),
        ("e\u0301: x", 5, "e\u0301: x", "   ^"),
        ("a\x1bb: x", 6, "a�b: x", "     ^"),
    ],
    ids=["tab", "wide", "combining", "control"],
)
def test_the_caret_is_right_after_any_characters(line: str, column: int, shown: str, caret: str) -> None:
    assert [row[5:] for row in drawn(line, column, column + 1)[1:]] == [shown, caret]


def test_a_long_line_is_shortened_around_the_caret() -> None:
    line = "a" * 300 + "value" + "b" * 300
    _, shown, caret = drawn(line, 301, 306, 60)
    assert (width(shown) <= 60, shown.count("…")) == (True, 2)
    assert shown[caret.index("^") : caret.rindex("^") + 1] == "value"


def test_a_long_line_is_shortened_at_its_end_alone_where_the_value_is_near_the_start() -> None:
    _, shown, _ = drawn("key: value" + "b" * 300, 6, 11, 60)
    assert shown.startswith(" 1 | key: value")


def test_a_value_longer_than_the_terminal_is_shortened_itself() -> None:
    _, shown, caret = drawn("x" * 500, 1, 501, 60)
    assert width(shown) <= 60
    assert width(caret) <= 60


def test_a_place_without_a_line_has_no_excerpt() -> None:
    assert excerpt(Place("p.yaml", 2, 1, 2), ["one"], Mask(), Screen(), "error") == []
    assert drawn("   ", 1, 2) == []


def test_names_and_contact_data_are_masked_and_the_caret_stays_true() -> None:
    assert drawn("note: Invented Person, invented@example.org, 010190-1234, +45 12 34 56 78, 2015-01-12", 7, 22)[1] == (
        " 1 | note: •••••••• ••••••, ••••••••••••••••••••, •••••••••••, ••• •• •• •• ••, 2015-01-12"
    )


def test_of_a_file_of_identities_only_the_keys_are_shown() -> None:
    assert drawn("name: Somebody Else", 1, 5, file="identities/p-001.yaml")[1] == " 1 | name: •••••••• ••••"
    assert drawn("nmae: Somebody", 1, 5, file="identities/p-001.yaml")[1] == " 1 | ••••• ••••••••"


@given(st.text(), st.integers(1, 50), st.integers(0, 50), st.integers(1, 120))
def test_no_line_and_no_width_breaks_the_drawing(line: str, column: int, length: int, columns: int) -> None:
    line = " ".join(line.splitlines())
    for row in drawn(line, column, column + length, columns):
        assert "\x1b" not in row
        assert width(row) <= max(columns, 26) + 26
