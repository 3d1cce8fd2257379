"""From bytes to text: what is refused before YAML is even looked at."""

import re
from collections.abc import Iterator
from itertools import islice

from peerctl.files.refuse import refused
from peerctl.model.finding import Finding, Related, Route
from peerctl.model.message import say

MOST_BYTES = 1024 * 1024
"""The largest file that is read: 1 MiB."""

MOST_OF_A_KIND = 20
"""So many findings of one kind are told for one file; a file full of them is not a file to mend line by line."""

CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]",
)
"""Control characters, separators of lines that editors do not show, characters that turn the direction of text
(Unicode's Bidi_Control), halves of surrogate pairs, and what is no character. Tabs and line breaks are none of them."""

_MARKER = re.compile(r"^(?:<{7}|>{7}|\|{7}|={7})(?=[ \n]|\Z)", re.MULTILINE)
_MARKERS = {
    "|": say("From here on: the version before both changes."),
    "=": say("From here on: the other version."),
    ">": say("Here the other version ends."),
}
_DIRECTIVE = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*(%[^\n]*)")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def decode(file: str, data: bytes) -> tuple[str, list[Finding]]:
    """Give the text of a file with its lines ended alike and no byte order mark, and what forbids to read it."""
    if len(data) > MOST_BYTES:
        return "", [_too_large(file)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return unified(data.decode("utf-8", "replace")), [_not_utf8(file, data, error.start)]
    text = unified(text)
    return text, [*_control_characters(file, text), *_conflict_markers(file, text), *_directive(file, text)]


def unified(text: str) -> str:
    """Drop a byte order mark, and end every line, the last one too, with a line feed."""
    text = _with_line_feeds(text)
    return text if not text or text.endswith("\n") else text + "\n"


def _with_line_feeds(text: str) -> str:
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def spot_at(text: str, index: int, length: int = 1) -> tuple[int, ...]:
    """Give line, column and end column (all from 1) of a stretch of a text."""
    column = index - text.rfind("\n", 0, index)
    return (text.count("\n", 0, index) + 1, column, column + length)


def _too_large(file: str) -> Finding:
    return refused(
        "too-large",
        Route(file),
        say("This file is larger than 1 MiB and was not read."),
        say("A record is a few lines. Was something else saved under this name? Move it out of the workspace."),
    )


def _not_utf8(file: str, data: bytes, start: int) -> Finding:
    if data.startswith(_UTF_16):
        return refused(
            "not-utf8",
            Route(file),
            say("This file is saved as UTF-16, and only UTF-8 can be read."),
            say("Save it again in your editor with the encoding UTF-8."),
        )
    before = _with_line_feeds(data[:start].decode())
    return refused(
        "not-utf8",
        Route(file, spot=spot_at(before, len(before))),
        say("This letter is not written in UTF-8."),
        say("Save the file again in your editor with the encoding UTF-8, and look whether æ, ø and å are right."),
    )


def _control_characters(file: str, text: str) -> Iterator[Finding]:
    lines_seen: set[int] = set()
    for found in CONTROL.finditer(text):
        spot = spot_at(text, found.start())
        if spot[0] in lines_seen:
            continue
        lines_seen.add(spot[0])
        yield control_character(Route(file, spot=spot), found.group())
        if len(lines_seen) == MOST_OF_A_KIND:
            return


def control_character(at: Route, character: str) -> Finding:
    """Refuse a character that people cannot see."""
    return refused(
        "control-character",
        at,
        say("An invisible control character stands here ({code}).", code=f"U+{ord(character):04X}"),
        say("Delete it: put the cursor after it and press backspace, or write the line anew."),
    )


def _conflict_markers(file: str, text: str) -> Iterator[Finding]:
    if not any(sign * 7 in text for sign in "<>|"):
        return
    conflicts: list[list[tuple[str, Route]]] = []
    for found in islice(_MARKER.finditer(text), 4 * MOST_OF_A_KIND):
        marker = found.group(), Route(file, spot=spot_at(text, found.start(), 7))
        if marker[0][0] == "<" or (not conflicts and marker[0][0] != "="):
            conflicts.append([marker])
        elif conflicts:
            conflicts[-1].append(marker)
    yield from (_conflict(markers) for markers in conflicts)


def _conflict(markers: list[tuple[str, Route]]) -> Finding:
    return refused(
        "conflict-marker",
        markers[0][1],
        say("Git left two versions of these lines here, because both were changed."),
        say("Keep the lines that are right, and delete those that begin with <<<<<<<, |||||||, ======= and >>>>>>>."),
        tuple(Related(at, _MARKERS[sign[0]]) for sign, at in markers[1:]),
    )


def _directive(file: str, text: str) -> Iterator[Finding]:
    found = _DIRECTIVE.match(text) if "%" in text else None
    if found and found.group(1).split() != ["%YAML", "1.2"]:
        yield refused(
            "directive",
            Route(file, spot=spot_at(text, found.start(1), len(found.group(1)))),
            say("This line sets other rules for reading the file."),
            say("Delete the line: the files are read as YAML 1.2, and that needs no line of its own."),
        )
