"""Edits: a new key at the end of a record, or a new item at the end of a list."""

import re
from dataclasses import replace as changed

from peerctl.files.build import Data
from peerctl.files.changes import Keys
from peerctl.files.nodes import Node, column, line_start
from peerctl.files.page import Page
from peerctl.files.splice import Splice
from peerctl.files.write import entry, flow, item, pair

_COMMA = re.compile(r"(?:\s|#[^\n]*\n)*,")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def insert(page: Page, keys: Keys, key: str, value: Data) -> list[Splice]:
    """Add a key to a record."""
    node = page.spot(keys).node
    if node.flow:
        return _next(page, node, pair(key, value))
    at, below = column(page.text, node.start), page.below(node)
    line = entry(key, value, at, page.indentation, _gap(page, node, len(key)))
    return [Splice(below, below, " " * at + line + "\n")]


def _gap(page: Page, node: Node, length: int) -> int:
    """Give the blanks after a colon: more than one where the record's values stand in one column."""
    starts = [
        (column(page.text, each.value.start), each.key.end - each.key.start)
        for each in node.entries or ()
        if each.key and each.value.start < each.value.end and "\n" not in page.text[each.start : each.value.start]
    ]
    at = column(page.text, node.start)
    if len({start for start, _ in starts}) != 1 or len({size for _, size in starts}) == 1:
        return 1
    return max(1, starts[0][0] - at - length - 1)


def append(page: Page, keys: Keys, value: Data) -> list[Splice]:
    """Add an item to a list that is there."""
    node = page.spot(keys).node
    if node.flow:
        return _next(page, node, _between_brackets(page, node, value))
    return [_below(page, node, len(node.entries or ()) - 1, value)]


def put_before(page: Page, keys: Keys, value: Data) -> list[Splice]:
    """Add an item to a list before one that is there; comments above that one stay there."""
    spot, index = page.spot(keys[:-1]), keys[-1]
    assert isinstance(index, int)  # noqa: S101  # the place of an item
    node = spot.node
    following = (node.entries or [])[index]
    if node.flow:
        start = following.start
        apart = page.text[line_start(page.text, start) - 1 : start] if page.begins_line(start) else " "
        return [Splice(start, start, _between_brackets(page, node, value) + "," + apart)]
    if index:
        return [_below(page, node, index - 1, value)]
    new = _item(page, node, 0, value).lstrip(" ") + _apart(page, node, 0)
    return [Splice(node.start, node.start, new + " " * column(page.text, node.start))]


def _between_brackets(page: Page, node: Node, value: Data) -> str:
    padded = any(_is_padded(page, entry.value) for entry in node.entries or ())
    return flow(value, padded=padded)


def _next(page: Page, node: Node, new: str) -> list[Splice]:
    """Put something behind the last that stands in brackets or braces, on a line of its own where that one has one."""
    text, entries = page.text, node.entries or []
    end = entries[-1].value.end
    comma = _COMMA.match(text, end)
    before = entries[-2].value.end if len(entries) > 1 else node.start
    last = comma.end() if comma else end
    line_end = text.find("\n", last)
    if "\n" not in text[before : entries[-1].start]:
        return [Splice(last, last, (" " if comma else ", ") + new)]
    start = line_start(text, entries[-1].start)
    indentation = "\n" + text[start : entries[-1].start] if page.begins_line(entries[-1].start) else "\n"
    if line_end >= node.end:
        return [Splice(last, last, ("" if comma else ",") + indentation + new)]
    if comma:
        return [Splice(line_end, line_end, indentation + new + ",")]
    return [Splice(end, end, ","), Splice(line_end, line_end, indentation + new)]


def _is_padded(page: Page, last: Node) -> bool:
    """Tell whether blanks stand inside the braces of a record."""
    return last.mapping and last.flow and page.text[last.start + 1 : last.start + 2] == " "


def _below(page: Page, node: Node, index: int, value: Data) -> Splice:
    """Put an item below another, written as that one is."""
    last = (node.entries or [])[index].value
    below = page.below(node if index == len(node.entries or ()) - 1 else last)
    return Splice(below, below, _apart(page, node, index) + _item(page, node, index, value))


def _item(page: Page, node: Node, index: int, value: Data) -> str:
    """Write an item with its dash as one that is there is written."""
    text, at, like = page.text, column(page.text, node.start), (node.entries or [])[index].value
    gap = column(text, like.start) - at - 1 if like.start < like.end else 1
    indentation = changed(page.indentation, gap=gap if gap > 0 else 1)
    in_block = not like.flow if like.mapping else None
    return " " * at + item(value, at, indentation, in_block=in_block, padded=_is_padded(page, like)) + "\n"


def _apart(page: Page, node: Node, index: int) -> str:
    """Give the blank line that sets an item apart from the next one, or the last from the one before it."""
    entries = (node.entries or [])[: index + 2][-2:]
    return "\n" if len(entries) > 1 and _BLANK_LINE.search(page.text, entries[0].value.end, entries[1].start) else ""
