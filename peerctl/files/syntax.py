"""Broken syntax in plain words: the parsers' own are for programmers, and may repeat what stands in the file."""

from collections.abc import Iterable
from typing import Any

from peerctl.files.refuse import refused
from peerctl.model.finding import Finding, Related, Route
from peerctl.model.message import Message, say

_OPENED = say("It is opened here.")
_CLOSE_BRACKET = say("Add the closing bracket, or the comma that is missing between two items.")
_CLOSE_BRACE = say("Add the closing brace, or the comma that is missing between two items.")
_NOT_CLOSED = say("A list or record that was opened goes on to here without being closed.")
_QUOTE = say("Put the whole text between quotation marks.")
_INDENT = say("Look at the spaces at the line's start: what belongs together stands equally far in.")

_WORDS: Iterable[tuple[str, Message, Message]] = (
    (
        "mapping values are not allowed",
        say("A colon with a space after it stands where no key can be."),
        say(
            "Is it part of a text? Then put the whole text between quotation marks. Is it a key? Give it a line of its own."
        ),
    ),
    (
        "unexpected end of stream",
        say("A text in quotation marks is not closed."),
        say("Add the quotation mark at the end of the text."),
    ),
    (
        "unexpected document separator",
        say("A text in quotation marks is not closed."),
        say("Add the quotation mark at the end of the text."),
    ),
    ("expected ',' or ']'", _NOT_CLOSED, _CLOSE_BRACKET),
    ("expected ',' or '}'", _NOT_CLOSED, _CLOSE_BRACE),
    (
        "could not find expected ':'",
        say("A key stands here without a colon after it."),
        say("Write a colon and a space between the key and its value, or put the text further in than the key above."),
    ),
    (
        r"character '\t'",
        say("A tab stands where only spaces may be."),
        say("Replace the tab by spaces; most editors can be told to write spaces for a tab."),
    ),
    ("found a tab", say("A tab stands where only spaces may be."), say("Replace the tab by spaces.")),
    ("that cannot start any token", say("No text can begin with this sign."), _QUOTE),
    ("unexpected ':'", say("A colon stands here right before a bracket, a brace or a comma."), _QUOTE),
    (
        "unknown escape character",
        say("After a backslash in double quotation marks stands a letter that means nothing there."),
        say("Write the backslash twice, or use single quotation marks."),
    ),
    ("expected <block end>", say("This line is not as far in as the lines it belongs to."), _INDENT),
    ("not allowed here", say("An item or a key stands where none can be."), _INDENT),
)
"""What a parser says; what we say; and what to do."""

_OTHER = (
    say("The text cannot be read on from here."),
    say("Look here and on the line above for a missing quotation mark, bracket, colon or space at the line's start."),
)


def broken(file: str, error: Exception) -> Finding:
    """Say what is wrong with a text that a parser gave up on."""
    opened, problem = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    said = str(getattr(error, "problem", ""))
    message, next_step = next((words[1:] for words in _WORDS if words[0] in said), _OTHER)
    at = Route(file, spot=_spot(problem or opened))
    related: tuple[Related, ...] = ()
    if message.text.endswith("closed.") and opened:
        related = (Related(Route(file, spot=_spot(opened)), _OPENED),)
    return refused("yaml-syntax", at, message, next_step, related)


def _spot(mark: Any) -> tuple[int, ...]:  # noqa: ANN401  # the two parsers have marks of their own
    return (mark.line + 1, mark.column + 1, mark.column + 2) if mark else (1, 1, 2)
