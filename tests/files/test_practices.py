"""The shipped practice standards."""

import pytest

from peerctl.files.load import load
from peerctl.model.practice import Practice
from tests.gallery.overlay import BASE

PRACTICES = load(BASE).book.practices


@pytest.mark.parametrize("name", sorted(PRACTICES))
def test_a_standard_has_the_name_of_its_file_an_edition_and_sources_that_are_there(name: str) -> None:
    practice = PRACTICES[name]
    assert isinstance(practice, Practice)
    assert practice.id == name
    assert practice.edition
    assert {source for rule in practice.contacts for source in rule.source} <= set(practice.sources)


def test_both_editions_are_shipped() -> None:
    assert sorted(PRACTICES) == ["eepm4", "eepm5"]
