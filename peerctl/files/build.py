"""From events to plain data: mappings, lists, and the text of every scalar as it was typed."""

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from peerctl.files.events import DEEPEST, FASTEST, SYNTAX_ERRORS, Event, NextEvent, Parser, pure
from peerctl.files.misfits import Misfits, Unreadable
from peerctl.files.syntax import broken
from peerctl.model.finding import Finding

Data = dict[str, "Data"] | list["Data"] | str | None
"""A plain empty value and a plain `~` are None; every other scalar is its text."""


Built = tuple[Data, list[Finding], bool]
"""The data; every refusal; and whether the data is whole, so that it may be held against the schema."""


def build(file: str, text: str, parser: Parser = FASTEST) -> Built:
    """Read a text into plain data."""
    misfits = Misfits(file, text)
    try:
        data = Builder(parser(text), misfits).document()
    except Unreadable:
        return None, misfits.findings, False
    except SYNTAX_ERRORS as error:
        return _broken(file, text, parser, error, misfits.findings)
    return (data if misfits.whole else None), misfits.findings, misfits.whole


def _broken(file: str, text: str, parser: Parser, error: Exception, findings: list[Finding]) -> Built:
    """Tell where a text is broken: always by the pure parser, so that the place is the same with and without libyaml."""
    again = (None, [], False) if parser is pure else build(file, text, pure)
    if again[1]:
        return again
    return None, [*findings, broken(file, error)], False


class Builder:
    """Builds the one document of a text, and gathers what is refused in it."""

    def __init__(self, next_event: NextEvent, misfits: Misfits) -> None:
        self._next = next_event
        self._path = misfits.path
        self._careful = misfits.possible
        self._misfits = misfits

    def document(self) -> Data:
        """Read the whole text."""
        self._next()
        event = self._next()
        if type(event) is StreamEndEvent:
            return None
        data = self._value(self._next(), 0)
        self._next()
        event = self._next()
        if type(event) is DocumentStartEvent:
            self._misfits.second_document(event)
        return data

    def _value(self, event: Event, depth: int) -> Data:
        kind = type(event)
        if kind is ScalarEvent:
            if self._careful:
                self._misfits.inspect(event)
            value: str = event.value
            return None if (not value or value == "~") and not event.style else value
        if kind is AliasEvent:
            self._misfits.alias(event)
            return None
        if self._careful:
            self._misfits.inspect(event)
        if depth == DEEPEST:
            self._misfits.too_deep(event)
        return self._mapping(depth + 1) if kind is MappingStartEvent else self._list(depth + 1)

    def _list(self, depth: int) -> Data:
        next_event, value, path = self._next, self._value, self._path
        items: list[Data] = []
        path.append(0)
        while type(event := next_event()) is not SequenceEndEvent:
            path[-1] = len(items)
            items.append(value(event, depth))
        path.pop()
        return items

    def _mapping(self, depth: int) -> Data:
        next_event, value, path = self._next, self._value, self._path
        items: dict[str, Data] = {}
        path.append("")
        while type(event := next_event()) is not MappingEndEvent:
            key = value(event, depth)
            if type(key) is not str or key == "<<":
                self._misfits.key(event, key)
                value(next_event(), depth)
                continue
            path[-1] = key
            if key in items:
                self._misfits.duplicate(event)
                value(next_event(), depth)
            else:
                items[key] = value(next_event(), depth)
        path.pop()
        return items
