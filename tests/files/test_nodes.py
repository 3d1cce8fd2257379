"""What stands where in a text: and what is no text of ours."""

import pytest

from peerctl.files.nodes import find, read_nodes


@pytest.mark.parametrize("text", ["a: *b\n", "? a: b\n: c\n"], ids=["alias", "key"])
def test_what_the_reader_refuses_has_no_places(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # it has no words
        read_nodes(text)


def test_keys_that_lead_nowhere_are_told() -> None:
    with pytest.raises(LookupError):
        find(read_nodes("a: b\n"), ("c",))
