"""Text from data can neither steer a terminal nor hide."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from peerctl.show.clean import clean, clean_lines


def test_letters_of_any_language_stay() -> None:
    assert clean("Åse Møller, 漢字, é") == "Åse Møller, 漢字, é"


def test_an_escape_sequence_is_shown_and_not_obeyed() -> None:
    assert clean("a\x1b[31mred\x9b2J") == "a�[31mred�2J"


def test_characters_that_turn_the_direction_or_cannot_be_seen_are_shown() -> None:
    assert clean("a\u202eb\u2066c\u200bd\ufeffe\xadf") == "a�b�c�d�e�f"


def test_a_line_end_becomes_a_blank_in_text_of_one_line_and_stays_in_text_of_several() -> None:
    assert clean("a\r\nb\nc\td") == "a b c d"
    assert clean_lines("a\r\nb\tc\rd") == "a\nb    c�d"


@given(st.text())
def test_nothing_is_left_that_controls_anything(text: str) -> None:
    assert not {unicodedata.category(character) for character in clean(text)} & {"Cc", "Cs", "Zl", "Zp"}
    assert clean(clean(text)) == clean(text)
