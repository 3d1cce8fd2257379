"""The comments of a YAML text: what stands behind a # and is no part of a value."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress

from yaml.events import ScalarEvent

from peerctl.files.events import FASTEST, SYNTAX_ERRORS, Event, Parser
from peerctl.files.text import spot_at
from peerctl.model.finding import Route

_PERHAPS = re.compile(r"(?:^|(?<=[ \t]))(?=(#[^\n]*))", re.MULTILINE)
"""Where a comment may begin: there, or in a value, or in another comment."""


def comments(
    file: str, text: str, wanted: Callable[[str], bool], parser: Parser = FASTEST
) -> Iterator[tuple[Route, str]]:
    """Give the comments that are wanted, each with its place; only where there may be one is the text read again."""
    found = [one for one in _PERHAPS.finditer(text) if wanted(one[1])] if "#" in text else []
    values = _values(text, parser) if found else []
    read = 0
    for one in found:
        if one.start() >= read and not any(start < one.start() < end for start, end in values):
            read = one.end(1)
            yield Route(file, spot=spot_at(text, one.start(), len(one[1]))), one[1]


def _values(text: str, parser: Parser) -> list[tuple[int, int]]:
    """Give where each value begins and ends; of a broken text as far as it can be read."""
    values: list[tuple[int, int]] = []
    with suppress(*SYNTAX_ERRORS):
        next_event = parser(text)
        while event := next_event():
            if isinstance(event, ScalarEvent):
                values.append(_span(text, event))
    return values


def _span(text: str, scalar: Event) -> tuple[int, int]:
    """Leave out the first line of a block of text, on which a comment may stand."""
    start = scalar.start_mark.index
    return text.find("\n", start) if scalar.style in {"|", ">"} else start, scalar.end_mark.index
