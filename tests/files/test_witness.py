"""What another library of YAML reads in a text of ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerctl.files.build import Data, build
from peerctl.files.witness import as_others_read
from peerctl.files.write import block

TEXT = """\
id: p-001
name: "0101"
note: ~
empty:
quoted: "~"
list: [no, "10:00", {a: b}]
"""


def test_every_scalar_is_as_it_was_typed() -> None:
    assert as_others_read(TEXT) == {
        "id": "p-001",
        "name": "0101",
        "note": None,
        "empty": None,
        "quoted": "~",
        "list": ["no", "10:00", {"a": "b"}],
    }
    assert as_others_read(TEXT) == build("", TEXT)[0]


def test_an_empty_text_is_nothing() -> None:
    assert as_others_read("") is None


def test_what_cannot_be_read_is_told() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        as_others_read("a: [")


PRINTABLE = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=12)


@given(st.dictionaries(st.from_regex(r"[a-z][a-z-]{0,6}", fullmatch=True), PRINTABLE | st.lists(PRINTABLE), min_size=1))
def test_others_read_what_we_write_as_we_meant_it(data: dict[str, Data]) -> None:
    assert as_others_read(block(data, 0) + "\n") == data
