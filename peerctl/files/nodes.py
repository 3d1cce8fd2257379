"""What stands where in a text, to the character: for edits that touch nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from yaml.events import CollectionEndEvent, CollectionStartEvent, MappingStartEvent, NodeEvent, ScalarEvent

from peerctl.files.events import FASTEST, Event, NextEvent, Parser
from peerctl.model.finding import Key

_KEEPS_BLANKS = re.compile(r"[|>][0-9]?\+")


@dataclass(slots=True)
class Node:
    """A value of a text. `start` and `end` count characters; an empty value has none in between."""

    start: int
    end: int
    style: str = ""
    """Of a scalar: the sign it begins with (`'`, `"`, `|` or `>`), if any."""
    flow: bool = False
    """Whether a list stands in brackets, or a mapping in braces."""
    mapping: bool = False
    entries: "list[Entry] | None" = None
    """What is inside; None for a scalar."""


@dataclass(slots=True)
class Entry:
    """A key with its value, or an item of a list."""

    name: Key
    value: Node
    key: Node | None = field(default=None)

    @property
    def start(self) -> int:
        """Where the key begins, or the item."""
        return self.key.start if self.key else self.value.start


def read_nodes(text: str, parser: Parser = FASTEST) -> Node | None:
    """Find the places in a text that `peerctl.files.build` reads without a refusal; None where no value stands in it.

    Raises:
        ValueError: there is an alias in it, or a key that is no word.
    """
    next_event = parser(text)
    while (event := next_event()) is not None:
        if isinstance(event, NodeEvent):
            return _node(text, event, next_event)
    return None


def _node(text: str, event: Event, next_event: NextEvent) -> Node:
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, ScalarEvent):
        style = event.style or ""
        return Node(start, _end_of_block(text, start, end) if style and style in "|>" else end, style)
    mapping = isinstance(event, MappingStartEvent)
    entries: list[Entry] = []
    if not isinstance(event, CollectionStartEvent):
        raise ValueError  # noqa: TRY004  # the text is at fault
    node = Node(start, end, flow=bool(event.flow_style), mapping=mapping, entries=entries)
    while not isinstance(inner := next_event(), CollectionEndEvent):
        entries.append(_entry(text, inner, next_event, None if mapping else len(entries)))
    last: Event = inner
    node.end = last.end_mark.index if node.flow or not entries else entries[-1].value.end
    return node


def _entry(text: str, event: Event, next_event: NextEvent, index: int | None) -> Entry:
    first = _node(text, event, next_event)
    if index is not None:
        return Entry(index, first)
    if first.entries is not None:
        raise ValueError
    return Entry(event.value, _node(text, next_event(), next_event), first)


def _end_of_block(text: str, start: int, end: int) -> int:
    """Give where a block of text ends: with its last letter, unless the blank lines after it belong to it."""
    return end if _KEEPS_BLANKS.match(text, start) else _before_blanks(text, start, end)


def _before_blanks(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" \t\n"))


def visible_end(text: str, node: Node) -> int:
    """Give where a value ends for the eye: before blank lines, even where they belong to it."""
    return _before_blanks(text, node.start, node.end)


def find(root: Node | None, keys: tuple[Key, ...]) -> tuple[list[Node], list[Entry]]:
    """Walk down keys: the nodes from the root on, and the entries they were found in.

    Raises:
        LookupError: nothing stands there.
    """
    assert root is not None  # noqa: S101  # keys lead into it
    nodes, entries = [root], []
    for key in keys:
        entry = next((entry for entry in nodes[-1].entries or () if entry.name == key), None)
        if entry is None:
            raise LookupError
        entries.append(entry)
        nodes.append(entry.value)
    return nodes, entries


def scalars(node: Node) -> Iterator[Node]:
    """Give every scalar in a node, keys too, in the order of the text."""
    if node.entries is None:
        yield node
    for entry in node.entries or ():
        if entry.key:
            yield from scalars(entry.key)
        yield from scalars(entry.value)


def all_nodes(node: Node) -> Iterator[Node]:
    """Give a node and everything in it, from the outside inwards."""
    yield node
    for entry in node.entries or ():
        yield from all_nodes(entry.value)


def column(text: str, index: int) -> int:
    """Give how far in something stands, from 0."""
    return index - line_start(text, index)


def line_start(text: str, index: int) -> int:
    """Give where the line begins that something stands on."""
    return text.rfind("\n", 0, index) + 1


def next_line(text: str, index: int) -> int:
    """Give where the next line begins after the end of a value."""
    if index and text[index - 1] == "\n":
        return index
    return text.find("\n", index) + 1 or len(text)


def has_comment(text: str, start: int, node: Node) -> bool:
    """Tell whether a comment stands between a place before a node and the node's end, outside of its scalars."""
    position, gaps = start, ""
    for scalar in scalars(node):
        gaps += text[position : scalar.start]
        position = scalar.end
        if scalar.style and scalar.style in "|>":
            gaps += text[scalar.start : text.find("\n", scalar.start)]
    return "#" in gaps + text[position : node.end]
