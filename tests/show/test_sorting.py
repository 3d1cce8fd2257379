"""Names in Danish order."""

from hypothesis import given
from hypothesis import strategies as st

from peerctl.show.sorting import danish_order


def test_ae_oe_and_aa_come_last_in_this_order() -> None:
    names = ["Åse", "Anna", "Ørsted", "Zoe", "Ærø", "Aase", "Ida"]
    assert sorted(names, key=danish_order) == ["Anna", "Ida", "Zoe", "Ærø", "Ørsted", "Aase", "Åse"]


def test_capitals_and_accents_do_not_count() -> None:
    assert sorted(["andrea", "André", "Andre", "Müller", "Mylius"], key=danish_order) == [
        *("Andre", "André", "andrea"),
        *("Mylius", "Müller"),
    ]


def test_a_number_counts_as_a_number() -> None:
    assert sorted(["Hold 10", "Hold 2", "2 hold"], key=danish_order) == ["2 hold", "Hold 2", "Hold 10"]


@given(st.lists(st.text()))
def test_any_texts_can_be_sorted_and_always_in_one_way(texts: list[str]) -> None:
    backwards = texts[::-1]
    assert sorted(texts, key=danish_order) == sorted(backwards, key=danish_order)
