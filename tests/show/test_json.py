"""Records as JSON, by their fields."""

import json
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import pytest

from peerctl.model.finding import Level
from peerctl.model.message import say
from peerctl.model.record import Label
from peerctl.model.table import Kind, Share
from peerctl.model.workspace import Span
from peerctl.show.json import json_text, plain
from tests.show.making import DANISH, ENGLISH, table


@dataclass(frozen=True)
class Fact:
    """A record of all kinds of fields."""

    as_of: date
    from_: tuple[str, ...]
    share: Share
    level: Level
    met: bool
    nothing: None = None


class Pair(NamedTuple):
    """A record that is a named tuple."""

    from_: int
    to: str


A_FACT = Fact(date(2015, 1, 2), ("a\x1b", "æ"), Share(1, 4), Level.INFO, met=True)


def test_a_record_is_one_object_that_says_its_schema_first() -> None:
    assert json_text(A_FACT, ENGLISH).startswith('{\n  "schema": 1,\n  "as_of": "2015-01-02",')
    assert json.loads(json_text(A_FACT, ENGLISH)) == {
        "schema": 1,
        "as_of": "2015-01-02",
        "from": ["a�", "æ"],
        "share": {"count": 1, "of": 4, "share": 0.25},
        "level": "info",
        "met": True,
        "nothing": None,
    }


def test_a_record_of_the_files_goes_by_its_fields_too() -> None:
    span = Span(from_=date(2015, 6, 27), to=date(2015, 8, 9))
    assert plain(span, ENGLISH) == {"from": "2015-06-27", "to": "2015-08-09", "name": None}


def test_a_named_tuple_is_a_record_too() -> None:
    assert plain((Pair(1, "a"),), ENGLISH) == [{"from": 1, "to": "a"}]


def test_a_value_that_is_no_record_gets_a_key() -> None:
    assert json.loads(json_text((1, 2.5), ENGLISH)) == {"schema": 1, "value": [1, 2.5]}


def test_sentences_and_labels_are_worded() -> None:
    words = {"said": say("{most} and {last}", most="a", last="b"), 1: [Label(en="friend", da="ven")]}
    assert plain(words, DANISH) == {"said": "a og b", "1": ["ven"]}


def test_a_table_is_a_list_of_objects() -> None:
    assert plain(table(("Id", Kind.ID), ("N", Kind.NUMBER), rows=(("a", 1),)), ENGLISH) == [{"id": "a", "n": 1}]


@pytest.mark.parametrize("value", [object(), Fact])
def test_anything_else_is_a_mistake_of_ours(value: object) -> None:
    with pytest.raises(TypeError, match="no place in JSON"):
        plain(value, ENGLISH)
