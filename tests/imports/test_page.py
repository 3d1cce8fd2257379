"""The page about tables names every field that a column can be."""

from pathlib import Path

import pytest

from peerctl.imports import answers, people

PAGE = (Path(__file__).parents[2] / "docs" / "tables.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("field", [*people.FIELDS, *answers.FIELDS, *answers.LONG])
def test_a_field_is_on_the_page(field: str) -> None:
    assert f"`{field}`" in PAGE
