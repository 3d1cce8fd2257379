"""Edits of files as people write them by hand: each field, each list, each key of each file in `styles/`."""

from pathlib import Path

import pytest

from peerctl.files.build import Data
from peerctl.files.edit import Append, Insert, Remove, Set
from tests.files.edits import changed_lines, is_insertion, read, routes, tried

STYLES = {path.stem: path.read_text() for path in sorted((Path(__file__).parent / "styles").glob("*.yaml"))}
SEVERAL_LINES = {"note", "folded", "kept", "long", "place-and-floor", "quoted"}


@pytest.fixture(params=STYLES, ids=list(STYLES))
def text(request: pytest.FixtureRequest) -> str:
    """One file after the other."""
    return STYLES[request.param]


@pytest.mark.parametrize("new", ["x", "something longer, with a comma: and a colon"], ids=["short", "long"])
def test_an_edit_of_one_field_changes_one_line(text: str, new: str) -> None:
    for keys, old in routes(read(text)):
        if not isinstance(old, dict | list):
            after = tried(text, Set(keys, new))
            assert after is not None, keys
            gone, come = changed_lines(text, after)
            assert len(come) == 1, keys
            assert len(gone) == 1 or SEVERAL_LINES & set(keys), keys


@pytest.mark.parametrize("item", ["x", {"on": "2016-01-01", "event": "paused"}], ids=["text", "record"])
def test_an_item_appended_adds_only_its_lines(text: str, item: str | dict[str, str]) -> None:
    for keys, old in routes(read(text)):
        if old and isinstance(old, list):
            after = tried(text, Append(keys, item))
            assert after is not None, keys
            assert is_insertion(text, after) or _only_a_comma_beside(text, after), keys
            assert after.count("\n") - text.count("\n") <= len(item) + 1, keys


@pytest.mark.parametrize("item", ["x", {"on": "2016-01-01", "event": "paused"}], ids=["text", "record"])
def test_an_item_put_between_others_adds_only_its_lines(text: str, item: str | dict[str, str]) -> None:
    for keys, old in routes(read(text)):
        for index in range(len(old) if isinstance(old, list) else 0):
            after = tried(text, Insert((*keys, index), item))
            assert after is not None, (*keys, index)
            assert is_insertion(text, after), (*keys, index)
            assert after.count("\n") - text.count("\n") <= len(item) + 1, (*keys, index)


def test_an_empty_list_takes_an_item_on_its_own_line(text: str) -> None:
    for keys, old in routes(read(text)):
        if old is None or old == []:
            after = tried(text, Append(keys, "x"))
            assert after is not None, keys
            gone, come = changed_lines(text, after)
            assert (len(gone), len(come)) == (1, 1), keys


def test_a_record_said_anew_changes_only_the_line_that_differs(text: str) -> None:
    for keys, old in routes(read(text)):
        for key in old if isinstance(old, dict) else ():
            if isinstance(old, dict) and isinstance(old[key], str) and key not in SEVERAL_LINES:
                after = tried(text, Set(keys, {**old, key: "x"}))
                assert after is not None, (*keys, key)
                gone, come = changed_lines(text, after)
                assert (len(gone), len(come)) == (1, 1), (*keys, key)


def _only_a_comma_beside(before: str, after: str) -> bool:
    """Tell whether nothing was done but to add a line, and a comma to the line before it."""
    gone, come = changed_lines(before, after)
    return len(gone) == 1 and len(come) == 2 and is_insertion(gone[0], come[0])


@pytest.mark.parametrize("value", ["x", ["x", "y"], {"value": "x"}], ids=["text", "list", "record"])
def test_a_key_that_is_missing_is_added_and_nothing_else(text: str, value: Data) -> None:
    for keys, old in routes(read(text)):
        if old and isinstance(old, dict):
            after = tried(text, Set((*keys, "added"), value))
            assert after is not None, keys
            assert is_insertion(text, after) or _only_a_comma_beside(text, after), keys


def test_what_is_removed_takes_only_its_own_lines_with_it(text: str) -> None:
    for keys, old in routes(read(text)):
        for key in old if isinstance(old, dict) else range(len(old or ())):
            if len(old or ()) > 1 and not isinstance(old, str):
                after = tried(text, Remove((*keys, key)))
                assert after is None or is_insertion(after, text), (*keys, key)
                assert after is not None or "#" in text, (*keys, key)
