"""What an edit may do to a text: for the tests of edits, on texts by hand and on random ones."""

from collections.abc import Callable, Iterator, Sequence

from peerctl.files.build import Data, build
from peerctl.files.changes import Keys
from peerctl.files.edit import CannotEdit, Change, edit
from peerctl.files.events import Parser, libyaml, pure
from peerctl.files.text import unified

DRESSES: dict[str, Callable[[str], str]] = {
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "cr": lambda text: text.replace("\n", "\r"),
    "bom": lambda text: "\ufeff" + text,
    "no-last-line-end": lambda text: text.removesuffix("\n"),
    "all": lambda text: "\ufeff" + text.replace("\n", "\r\n").removesuffix("\r\n"),
}
"""Ways in which the same text can lie on the disk."""


def read(text: str) -> Data:
    """Read a text that has nothing to refuse in it."""
    data, refusals, _ = build("x.yaml", unified(text))
    assert not refusals
    return data


def routes(data: Data, keys: Keys = ()) -> Iterator[tuple[Keys, Data]]:
    """Give every place of some data, and what stands there."""
    yield keys, data
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inside:
        yield from routes(value, (*keys, key))


def tried(text: str, *changes: Change) -> str | None:
    """Edit a text with both parsers, and on the disk in any dress: always the same, or always refused (None)."""
    after = _edited(text, changes, libyaml)
    assert _edited(text, changes, pure) == after
    for name, dress in DRESSES.items():
        if name == "all" and text.count("\n") == 1:
            continue  # nothing tells how its lines would end
        assert _edited(dress(text), changes, libyaml) == (None if after is None else dress(after)), name
    return after


def _edited(text: str, changes: Sequence[Change], parser: Parser) -> str | None:
    try:
        return edit(text, changes, parser=parser)
    except CannotEdit:
        return None


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """Give the lines between those that two texts begin and end with alike."""
    old, new = before.split("\n"), after.split("\n")
    while old and new and old[0] == new[0]:
        old.pop(0)
        new.pop(0)
    while old and new and old[-1] == new[-1]:
        old.pop()
        new.pop()
    return old, new


def is_insertion(before: str, after: str) -> bool:
    """Tell whether nothing was done but to add something at one place."""
    head = next((at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), len(before))
    return len(after) > len(before) and after.endswith(before[head:])
