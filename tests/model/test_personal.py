"""What looks like personal data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerctl.model.personal import PersonalKind, may_be_personal, personal_data

EMAIL, PHONE, CPR = PersonalKind.EMAIL, PersonalKind.PHONE, PersonalKind.CPR


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("write to invented.person+a@post.example.org", EMAIL),
        ("åse@example.dk", EMAIL),
        ("12345678", PHONE),
        ("call 12 34 56 78.", PHONE),
        ("tlf.12-34-56-78", PHONE),
        ("12.34.56.78", PHONE),
        ("1234 5678", PHONE),
        ("123 45 678", PHONE),
        ("+45 12 34 56 78", PHONE),
        ("+4512345678", PHONE),
        ("0045 12345678", PHONE),
        ("+46 70 123 45 67", PHONE),
        ("010203-1234", CPR),
        ("0102031234", CPR),
        ("010203 1234", CPR),
        ("p-290204-1234", CPR),
        ("610203-1234", CPR),
    ],
)
def test_these_look_like_personal_data(text: str, kind: PersonalKind) -> None:
    assert [found for found, _, _ in personal_data(text)] == [kind]
    assert may_be_personal(text)


@pytest.mark.parametrize(
    "text",
    [
        "2015-01-12",
        "12.05.2015",
        "2015 2016",
        "2014-2016",
        "10:00-12:30",
        "310203-1234 has no such day: in February",
        "990203-1234",
        "011303-1234",
        "plots 10 to 24",
        "vejle-2015-1",
        "p-0123456",
        "+1 23 45 67",
        "140000 kr",
        "a@b",
        "123456789012345",
    ],
)
def test_these_do_not(text: str) -> None:
    assert list(personal_data(text)) == []


def test_every_piece_is_told_with_its_place() -> None:
    assert list(personal_data("a@example.org or 12 34 56 78")) == [(EMAIL, 0, 13), (PHONE, 17, 28)]


@pytest.mark.parametrize("beginning", ["a", "1 ", "1.", "a.", "+1", "@a"])
def test_a_text_of_any_length_is_read_to_its_end(beginning: str) -> None:
    text = beginning * 20_000 + " a@example.org"
    assert [*personal_data(text)][-1] == (EMAIL, len(text) - len("a@example.org"), len(text))


@given(st.text("0123456789 .-/+@ab\n", max_size=40))
def test_the_first_look_misses_nothing(text: str) -> None:
    assert may_be_personal(text) or not list(personal_data(text))


@given(st.lists(st.text("0123 .-+@a", max_size=14), max_size=4))
def test_texts_on_lines_of_their_own_are_read_as_each_alone(texts: list[str]) -> None:
    alone = [kind for text in texts for kind, _, _ in personal_data(text)]
    assert [kind for kind, _, _ in personal_data("\n".join(texts))] == alone
