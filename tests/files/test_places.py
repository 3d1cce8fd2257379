"""From routes to lines."""

import pytest

from peerctl.files.events import Parser
from peerctl.files.places import Place, Sources
from peerctl.model.finding import Key, Route

TEXT = """\
# a person
id: p-014
facts:
  section-85: {value: true, since: 2014-05-01}
  plain: no
eligibility:
  mentor:
    - {id: adult, age: {min: 18}}
note: |
  two
  lines
empty:
last: "øæ😀"   # trailing
"""


@pytest.fixture
def sources(parser: Parser) -> Sources:
    kept = Sources(parser)
    kept.keep("x.yaml", TEXT)
    return kept


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ((), (1, 1, 1)),
        (("id",), (2, 5, 10)),
        (("facts",), (4, 3, 47)),
        (("facts", "section-85"), (4, 15, 47)),
        (("facts", "section-85", "since"), (4, 36, 46)),
        (("facts", "plain", 0, "value"), (5, 10, 12)),
        (("eligibility", "mentor", 0, "age", "age", "min"), (8, 30, 32)),
        (("eligibility", "mentor", 7), (8, 5, 34)),
        (("nothing", "here"), (2, 1, 10)),
        (("note",), (9, 7, 8)),
        (("empty",), (12, 7, 7)),
        (("last",), (13, 7, 12)),
    ],
)
def test_a_route_leads_to_the_value(keys: tuple[Key, ...], place: tuple[int, ...], sources: Sources) -> None:
    assert sources.place(Route("x.yaml", keys)) == Place("x.yaml", *place)


def test_a_route_to_a_key_leads_to_the_key(sources: Sources) -> None:
    assert sources.place(Route("x.yaml", ("facts", "plain"), at_key=True)) == Place("x.yaml", 5, 3, 8)


def test_an_item_of_a_list_has_no_key_and_stands_for_itself(sources: Sources) -> None:
    route = Route("x.yaml", ("eligibility", "mentor", 0), at_key=True)
    assert sources.place(route) == Place("x.yaml", 8, 7, 34)


def test_a_spot_is_taken_as_it_is(sources: Sources) -> None:
    assert sources.place(Route("x.yaml", spot=(3, 4, 5))) == Place("x.yaml", 3, 4, 5)


def test_a_file_without_text_stands_at_its_beginning(sources: Sources) -> None:
    assert sources.place(Route("other.yaml", ("id",))) == Place("other.yaml", 1, 1, 1)


@pytest.mark.parametrize("text", ["a: 1\nb: [1, 2\n", "a: 1\nb: " + "[" * 40, "a: 1\n[b]: {c: *d}\n"])
def test_in_a_broken_text_what_stands_before_is_found(text: str, parser: Parser) -> None:
    sources = Sources(parser)
    sources.keep("x.yaml", text)
    assert sources.place(Route("x.yaml", ("a",))) == Place("x.yaml", 1, 4, 5)


def test_lines_come_without_their_ends(sources: Sources) -> None:
    assert sources.lines("x.yaml")[:2] == ["# a person", "id: p-014"]
    assert sources.lines("other.yaml") == [""]
