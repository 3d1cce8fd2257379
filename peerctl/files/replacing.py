"""Edits: another value in the place of one that is there."""

import re

from peerctl.files.build import Data
from peerctl.files.changes import Keys
from peerctl.files.nodes import Node, column, has_comment, line_start, next_line, visible_end
from peerctl.files.page import Page, Refused, Spot
from peerctl.files.splice import Splice
from peerctl.files.write import block, flow, is_inline, scalar

_GAP = re.compile(r"( {2,})#")
_LITERAL = re.compile(r"\|\n( +)")


def replace(page: Page, keys: Keys, value: Data) -> list[Splice]:
    """Let another value stand in the place of one, or in a text without any.

    Raises:
        Refused: a comment would be lost.
    """
    if page.root is None:
        return [Splice(len(page.text), len(page.text), block(value, 0) + "\n")]
    spot = page.spot(keys)
    in_line = spot.in_flow or bool(spot.node.flow and spot.node.entries) or _is_inline(spot, value)
    start = spot.node.start if in_line and _keeps_its_line(spot.node) else _start(page, spot)
    if has_comment(page.text, start, spot.node):
        raise Refused
    if in_line:
        return _in_line(page, spot, start, value)
    return _over_lines(page, spot, start, value)


def _start(page: Page, spot: Spot) -> int:
    """Give where the replaced text begins: after the colon where the value stands below its key."""
    if spot.entry and spot.entry.key and "\n" in page.text[spot.entry.key.end : spot.node.start]:
        return page.after_colon(spot.entry)
    return spot.node.start


def _keeps_its_line(node: Node) -> bool:
    """Tell whether a value is a word, or in brackets or braces: what takes its place begins where it began."""
    return node.start < node.end and (node.flow or node.entries is None)


def _is_inline(spot: Spot, value: Data) -> bool:
    if spot.entry is None or not spot.name:
        return not isinstance(value, dict | list) or not value or (bool(spot.entry) and is_inline("", value))
    return is_inline(spot.name, value)


def _in_line(page: Page, spot: Spot, start: int, value: Data) -> list[Splice]:
    node, text = spot.node, page.text
    new = _worded(page, spot, value)
    if start < node.start or (node.start == node.end and text[start - 1] not in " ,[{"):
        new = " " + new
    if node.start == node.end and spot.in_flow and spot.entry and spot.entry.key:
        new = new if ":" in text[spot.entry.key.end : start] else ": " + new.lstrip()
    splice = Splice(start, visible_end(text, node), new)
    return [splice, *_gap(text, splice)]


def _worded(page: Page, spot: Spot, value: Data) -> str:
    """Write a value as the one before it was written: quotes stay quotes, a block of text a block."""
    node = spot.node
    if isinstance(value, dict | list):
        padded = bool(node.entries) and page.text[node.start + 1] == " "
        return flow(value, padded=padded)
    literal = _LITERAL.match(page.text, node.start) if node.style == "|" else None
    if literal and value and value.endswith("\n"):
        lines = value.removesuffix("\n").split("\n")
        return "|\n" + "\n".join(literal.group(1) + line if line else "" for line in lines)
    return scalar(value, node.style if node.style in {"'", '"'} else "", flow=spot.in_flow)


def _gap(text: str, splice: Splice) -> list[Splice]:
    """Keep a comment that is aligned with others in its column, where the new value leaves room."""
    found = _GAP.match(text, splice.end)
    if not found or "\n" in splice.text or "\n" in text[splice.start : splice.end]:
        return []
    at, gap = column(text, found.end() - 1), len(found.group(1))
    if gap == len("  ") and not _is_aligned(text, found.end(), at):
        return []
    kept = max(2, gap + splice.end - splice.start - len(splice.text))
    return [Splice(found.start(), found.end(1), " " * kept)]


def _is_aligned(text: str, index: int, at: int) -> bool:
    """Tell whether the line above or below has a comment in the same column."""
    start = line_start(text, index)
    above, below = line_start(text, max(start - 1, 0)), next_line(text, index)
    return "#" in {text[above:start][at : at + 1], text[below : next_line(text, below)][at : at + 1]}


def _over_lines(page: Page, spot: Spot, start: int, value: Data) -> list[Splice]:
    node, text = spot.node, page.text
    if spot.parent is None or spot.entry is None or spot.entry.key is None:
        empty = " " if node.start == node.end and column(text, start) else ""
        return [Splice(start, node.end, empty + block(value, column(text, start) + len(empty), page.indentation))]
    step = page.indentation.mapping if isinstance(value, dict) else page.indentation.dash
    inner = column(text, spot.parent.start) + step
    lines = " " * inner + block(value, inner, page.indentation)
    colon = page.after_colon(spot.entry)
    if _is_below(node, start):
        return [Splice(colon, node.end, "\n" + lines)]
    below = next_line(text, node.end)
    return [Splice(colon, node.end, ""), Splice(below, below, lines + "\n")]


def _is_below(node: Node, start: int) -> bool:
    return start < node.start or bool(node.style and node.style in "|>")
