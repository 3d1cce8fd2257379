"""From routes to lines: where in which file something stands."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from yaml.events import AliasEvent, CollectionEndEvent, MappingStartEvent, NodeEvent, ScalarEvent

from peerctl.files.comments import comments
from peerctl.files.events import DEEPEST, FASTEST, SYNTAX_ERRORS, Event, NextEvent, Parser
from peerctl.model.finding import Key, Route


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a line: all from 1, columns in characters; `end_column` is the first column after it."""

    file: str
    line: int
    column: int
    end_column: int


Spot = tuple[int, ...]
"""Line, column and end column, all from 1."""

START: Spot = (1, 1, 1)


@dataclass(slots=True)
class Node:
    """Where a value, and its key, stand; and what is inside it."""

    spot: Spot
    key: Spot | None = None
    inside: Mapping[Key, "Node"] = field(default_factory=dict)


def spot_of(first: Event, last: Event, lines: list[str]) -> Spot:
    """Give the place of what stands between two events; where it goes over several lines, its part of the first."""
    start, end = first.start_mark, last.end_mark
    line, column = start.line, start.column
    past = end.column if end.line == line else len(lines[line].rstrip()) if line < len(lines) else column
    return (line + 1, column + 1, max(past, column) + 1)


def tree(text: str, parser: Parser = FASTEST) -> Node:
    """Find the places of every key and value of a text; of a broken text, as far as it can be read."""
    root = Node(START)
    with suppress(*SYNTAX_ERRORS):
        _Trees(text, parser(text)).fill(root)
    return root


class _Trees:
    def __init__(self, text: str, next_event: NextEvent) -> None:
        self._lines = text.split("\n")
        self._next = next_event

    def fill(self, root: Node) -> None:
        event = self._next()
        while event is not None and not isinstance(event, NodeEvent):
            event = self._next()
        if event is not None:
            self._node(event, root, 0)

    def _node(self, event: Event, node: Node, depth: int) -> None:
        node.spot = spot_of(event, event, self._lines)
        if isinstance(event, ScalarEvent | AliasEvent):
            return
        if depth == DEEPEST:
            raise ValueError
        inside: dict[Key, Node] = {}
        node.inside = inside
        fill = self._mapping if isinstance(event, MappingStartEvent) else self._list
        node.spot = spot_of(event, fill(inside, depth + 1), self._lines)

    def _mapping(self, inside: dict[Key, Node], depth: int) -> Event:
        while not isinstance(key := self._next(), CollectionEndEvent):
            name = Node(START)
            self._node(key, name, depth)
            child = Node(START, name.spot)
            if isinstance(key, ScalarEvent):
                inside.setdefault(key.value, child)
            self._node(self._next(), child, depth)
        return key

    def _list(self, inside: dict[Key, Node], depth: int) -> Event:
        while not isinstance(item := self._next(), CollectionEndEvent):
            child = inside[len(inside)] = Node(START)
            self._node(item, child, depth)
        return item


def find(root: Node, route: Route) -> Spot:
    """Walk down the keys of a route, passing over those that the text does not have."""
    node = root
    for key in route.keys:
        node = node.inside.get(key, node)
    return node.key if route.at_key and node.key else node.spot


class Sources:
    """The texts of a workspace's files, and the places of what is in them.

    Keeps each file's text and nothing else; a text is read again where a place in it is asked for.
    """

    def __init__(self, parser: Parser = FASTEST) -> None:
        self._texts: dict[str, str] = {}
        self._parser = parser
        self._latest: tuple[str, Node] = ("", Node(START))

    def keep(self, file: str, text: str) -> None:
        """Keep the text of a file."""
        self._texts[file] = text

    def with_texts(self, texts: Mapping[str, str]) -> "Sources":
        """Give the same texts with others in some files."""
        changed = Sources(self._parser)
        changed._texts = {**self._texts, **texts}
        return changed

    def text(self, file: str) -> str | None:
        """Give the text of a file as it was read; None where it could not be read."""
        return self._texts.get(file)

    def files(self) -> Iterable[str]:
        """Name the files whose texts are kept."""
        return self._texts.keys()

    def lines(self, file: str) -> list[str]:
        """Give the lines of a file without their ends; none where the file could not be read."""
        return self._texts.get(file, "").split("\n")

    def hold(self, word: str) -> bool:
        """Tell whether a word stands in any of the files."""
        return any(word in text for text in self._texts.values())

    def comments(self, wanted: Callable[[str], bool]) -> Iterator[tuple[Route, str]]:
        """Give the comments in all files that are wanted, each with its place."""
        for file, text in self._texts.items():
            yield from comments(file, text, wanted, self._parser)

    def place(self, route: Route) -> Place:
        """Find where a route leads: a file that could not be read, or a whole file, stands at 1:1."""
        spot = route.spot or (find(self._tree(route.file), route) if route.keys else START)
        return Place(route.file, spot[0], spot[1], spot[2])

    def _tree(self, file: str) -> Node:
        if self._latest[0] != file:
            self._latest = (file, tree(self._texts.get(file, ""), self._parser))
        return self._latest[1]
