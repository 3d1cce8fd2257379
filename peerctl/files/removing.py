"""Edits: a key with its value, or an item of a list, taken away."""

from peerctl.files.changes import Keys
from peerctl.files.nodes import Entry, line_start, next_line
from peerctl.files.page import Page, Refused, Spot
from peerctl.files.splice import Splice


def remove(page: Page, keys: Keys) -> list[Splice]:
    """Take something away, which others stand beside, with the lines that hold nothing else and their comments.

    Raises:
        Refused: a comment that may belong to something else would be lost.
    """
    spot = page.spot(keys)
    assert spot.parent is not None  # noqa: S101  # a whole text is never taken away
    assert spot.entry is not None  # noqa: S101
    entries = spot.parent.entries or []
    index = entries.index(spot.entry)
    following = entries[index + 1] if index + 1 < len(entries) else None
    if spot.parent.flow:
        return _between_brackets(page, entries[index - 1], spot.entry, following)
    return _lines(page, spot, spot.entry, following)


def _between_brackets(page: Page, before: Entry, gone: Entry, following: Entry | None) -> list[Splice]:
    start, end = (gone.start, following.start) if following else (before.value.end, gone.value.end)
    gap = page.text[gone.value.end : end] if following else page.text[start : gone.start]
    if "#" in gap:
        raise Refused
    return [Splice(start, end, "")]


def _lines(page: Page, spot: Spot, gone: Entry, following: Entry | None) -> list[Splice]:
    start = _beginning(page, spot, gone)
    if page.begins_line(start):
        return [_whole_lines(page.text, line_start(page.text, start), next_line(page.text, gone.value.end))]
    if following is None:
        raise Refused
    end = _beginning(page, spot, following)
    if "#" in page.text[gone.value.end : end]:
        raise Refused
    return [Splice(start, end, "")]


def _whole_lines(text: str, start: int, end: int) -> Splice:
    """Take lines away; blank lines that set them apart above go too where others stand below, or nothing."""
    while text[end : end + 1] in {"", "\n"} and text.endswith("\n\n", 0, start):
        start -= 1
    return Splice(start, end, "")


def _beginning(page: Page, spot: Spot, entry: Entry) -> int:
    """Give where the key begins, or the dash of an item."""
    if entry.key:
        return entry.start
    dash = page.text.rfind("-", 0, entry.start)
    return max(dash, spot.parent.start if spot.parent else 0)
