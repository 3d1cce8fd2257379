"""A text that is being edited: what stands where, and how far in."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from peerctl.files.changes import Keys
from peerctl.files.events import SYNTAX_ERRORS, Parser
from peerctl.files.nodes import Entry, Node, all_nodes, column, find, line_start, next_line, read_nodes
from peerctl.files.write import CANONICAL, Indentation

_COMMENT = re.compile(r" *#")


class Refused(Exception):  # noqa: N818  # a signal that never leaves the room
    """The text is written in a way that is not edited."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A value, and what it stands in."""

    node: Node
    entry: Entry | None
    """The entry that holds it; None for the whole text."""
    parent: Node | None
    in_flow: bool
    """Whether it stands in brackets or braces of others."""

    @property
    def name(self) -> str:
        """Its key, where it has one."""
        return self.entry.name if self.entry and isinstance(self.entry.name, str) else ""


class Page:
    """A text as it is read, with the places of what is in it.

    Raises:
        Refused: an edit before left something that cannot be read.
    """

    def __init__(self, text: str, parser: Parser) -> None:
        self.text = text
        try:
            self.root = read_nodes(text, parser)
        except SYNTAX_ERRORS:
            raise Refused from None

    def spot(self, keys: Keys) -> Spot:
        """Find what keys lead to; they must be there."""
        nodes, entries = find(self.root, keys)
        parent = nodes[-2] if len(nodes) > 1 else None
        return Spot(nodes[-1], entries[-1] if entries else None, parent, any(node.flow for node in nodes[:-1]))

    @cached_property
    def indentation(self) -> Indentation:
        """How far in this text puts records and dashes, as most of them do; canonical where there are none."""
        nodes = [node for node in all_nodes(self.root) if node.mapping and not node.flow] if self.root else []
        mappings = Counter(step for node in nodes for step in self._steps(node, mapping=True))
        dashes = Counter(step for node in nodes for step in self._steps(node, mapping=False))
        (mapping, _), *_ = (*mappings.most_common(1), (CANONICAL.mapping, 0))
        (dash, _), *_ = (*dashes.most_common(1), (CANONICAL.dash, 0))
        return Indentation(mapping, dash)

    def _steps(self, node: Node, *, mapping: bool) -> Iterator[int]:
        """Give how far in each block collection of one kind stands under the keys of a record."""
        at = column(self.text, node.start)
        for inner in (entry.value for entry in node.entries or ()):
            if inner.entries and not inner.flow and inner.mapping is mapping:
                yield column(self.text, inner.start) - at

    def below(self, node: Node) -> int:
        """Give where a line is added at the end of a block collection.

        Comments right below that stand further in than what follows belong to the collection; all others to what
        follows.
        """
        text, own = self.text, column(self.text, node.start)
        position = next_line(text, node.end)
        following = self._column_below(position)
        while (found := _COMMENT.match(text, position)) and following < len(found.group()) - 1 >= own:
            position = next_line(text, found.end())
        return position

    def _column_below(self, position: int) -> int:
        """Give how far in the next line stands that is neither empty nor a comment; 0 at the end of the text."""
        for line in self.text[position:].split("\n"):
            content = line.lstrip(" ")
            if content and content[0] != "#":
                return len(line) - len(content)
        return 0

    def begins_line(self, index: int) -> bool:
        """Tell whether only blanks stand before something on its line."""
        return not self.text[line_start(self.text, index) : index].strip(" ")

    def after_colon(self, entry: Entry) -> int:
        """Give where the colon of a key ends."""
        assert entry.key is not None  # noqa: S101  # asked of entries of mappings alone
        colon = self.text.find(":", entry.key.end, max(entry.value.start, entry.key.end + 1))
        if colon < 0:
            raise Refused
        return colon + 1
