"""Cells as people write them."""

from datetime import date

import pytest

from peerctl.imports.cells import Misread, answer, day, one_of, plain, text, whole, words, yes_or_no
from peerctl.model.rows import Cell

DAY = date(1989, 3, 2)


@pytest.mark.parametrize("cell", [DAY, "1989-03-02", "1989-03-02 00:00:00", "02-03-1989", "2.3.1989", " 2/3/1989 "])
def test_a_day_is_read_as_it_is_written_in_denmark_and_by_machines(cell: Cell) -> None:
    assert day(cell) == DAY


@pytest.mark.parametrize("cell", ["31-02-1989", "1989-13-01", "2-3-89", "soon", 32568, True])
def test_what_is_no_day_is_told_of_and_not_repeated(cell: Cell) -> None:
    with pytest.raises(Misread) as error:
        day(cell)
    assert error.value.message.values == {}


@pytest.mark.parametrize("cell", ["Ja", "yes", "X", True, 1])
def test_yes_is_yes(cell: Cell) -> None:
    assert yes_or_no(cell)


@pytest.mark.parametrize("cell", ["nej", "No", False, 0])
def test_no_is_no(cell: Cell) -> None:
    assert not yes_or_no(cell)


def test_an_item_is_left_out_where_the_cell_says_so() -> None:
    assert [answer(cell) for cell in (None, "~", "-", "NA", "3", 4)] == [None, None, None, None, 3, 4]


@pytest.mark.parametrize("cell", ["2.5", 2.5, "two", True, "99999999"])
def test_what_is_no_whole_number_is_told_of(cell: Cell) -> None:
    with pytest.raises(Misread):
        whole(cell)


def test_neither_yes_nor_no_and_no_word_of_a_list_are_told_of() -> None:
    with pytest.raises(Misread):
        yes_or_no("maybe")
    with pytest.raises(Misread) as error:
        one_of({"kvinde": "woman", "woman": "woman"})("1")
    assert error.value.help.values == {"words": ("woman",)}


def test_words_stand_between_commas_or_semicolons() -> None:
    assert words(" a, b;c ;") == ["a", "b", "c"]


@pytest.mark.parametrize("cell", ["a\nb", "a\u202eb", "a\x07"])
def test_a_text_has_no_characters_that_cannot_be_seen(cell: str) -> None:
    assert text(" a b ") == "a b"
    with pytest.raises(Misread):
        text(cell)


def test_one_word_is_written_in_many_ways() -> None:
    assert {plain(word) for word in ("E-mail", "e mail:", "E_MAIL", " e.mail ")} == {"e-mail"}
