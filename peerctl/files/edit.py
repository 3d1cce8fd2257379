"""Careful edits: only the text of what is changed is replaced, and nothing is written that would read differently."""

from collections.abc import Sequence
from functools import partial

from peerctl.files.build import Data, build
from peerctl.files.changes import (
    Append,
    Change,
    Insert,
    Keys,
    Plain,
    Remove,
    Set,
    applied,
    inside,
    plain,
    wanted,
)
from peerctl.files.events import FASTEST, Parser
from peerctl.files.page import Page, Refused
from peerctl.files.places import Sources
from peerctl.files.removing import remove
from peerctl.files.splice import LineEnds, spliced
from peerctl.files.steps import Step, steps
from peerctl.files.text import decode, unified
from peerctl.files.witness import as_others_read
from peerctl.files.write import flow
from peerctl.model.failure import Failure
from peerctl.model.finding import Finding, Route
from peerctl.model.message import Message, say

__all__ = ["Append", "CannotEdit", "Change", "Insert", "Plain", "Remove", "Set", "edit"]

_PERSONAL = frozenset(["born", "facts", "municipality"])
"""Keys under which something about a person stands; it is not repeated in a message."""


class CannotEdit(Failure):
    """A file is written in a way that cannot be edited without a risk for what stands there."""

    code = "cannot-edit"

    def __init__(self, file: str, line: int, by_hand: Message) -> None:
        super().__init__(
            say("Line {line} of {file} could not be changed safely, and nothing was written.", file=file, line=line),
            by_hand,
        )
        self.file = file
        self.line = line


def edit(text: str, changes: Sequence[Change], *, file: str = "", parser: Parser = FASTEST) -> str:
    """Change a text, and leave every other letter of it as it is.

    Args:
        text: the whole text of the file, as it is on the disk; empty for a new file.
        changes: what to change, one after the other.
        file: the file's name, for messages.
        parser: reads the text.

    Raises:
        CannotEdit: the text cannot be read, or what would be read after the edit is not what was meant.
    """
    data, ends, now = _read(text, file, parser), LineEnds(text), unified(text)
    for change in changes:
        try:
            todo, data = _meant(data, change)
            for step in todo:
                splices = step(Page(now, parser))
                ends.follow(now, splices)
                now = unified(spliced(now, splices))
        except (Refused, LookupError):
            raise _by_hand(text, change, file, parser) from None
    edited = ends.restore(now)
    alike = unified(edited) == now and _again(edited, file, parser) == (data, [])
    if not alike or (not text.strip() and not _read_alike(edited, data)):
        raise _by_hand(text, changes[-1], file, parser)
    return edited


def _meant(data: Data, change: Change) -> tuple[list[Step], Data]:
    """Give the edits for a change, and what should be read after it."""
    gone = isinstance(change, Remove)
    keys, value = wanted(data, change)
    meant = applied(data, keys, value, gone=gone)
    return [partial(remove, keys=keys)] if gone and _beside_others(data, keys) else list(steps(data, meant, ())), meant


def _beside_others(data: Data, keys: Keys) -> bool:
    """Tell whether anything else is left in the record or list that something is taken from."""
    holder = data
    for key in keys[:-1]:
        holder = inside(holder, key)
    return bool(keys) and len(holder or ()) > 1


def _read(text: str, file: str, parser: Parser) -> Data:
    """Read the text as it stands; a text with something to refuse in it is not edited."""
    data, refusals = _again(text, file, parser)
    if refusals:
        raise CannotEdit(file, _line(text, refusals[0].at, parser), say("`peerctl check` tells what to mend there."))
    return data


def _again(text: str, file: str, parser: Parser) -> tuple[Data, list[Finding]]:
    read, refusals = decode(file, text.encode())
    if refusals:
        return None, refusals
    data, refusals, _ = build(file, read, parser)
    return data, refusals


def _read_alike(text: str, data: Data) -> bool:
    """Tell whether another library reads a new file as we do."""
    try:
        return as_others_read(text) == data
    except ValueError:
        return False


def _line(text: str, at: Route, parser: Parser) -> int:
    sources = Sources(parser)
    sources.keep(at.file, unified(text))
    return sources.place(at).line


def _by_hand(text: str, change: Change, file: str, parser: Parser) -> CannotEdit:
    """Say what a person can do where the program does not dare."""
    line = _line(text, Route(file, change.keys), parser)
    place = "/".join(map(str, change.keys))
    if isinstance(change, Remove):
        return CannotEdit(file, line, say("Delete {place} there by hand.", place=place))
    if file.startswith("identities/") or any(key in _PERSONAL for key in change.keys):
        return CannotEdit(file, line, say("Write the new value of {place} there by hand.", place=place))
    written = flow(plain(change.value, None, change.keys))
    if isinstance(change, Append | Insert):
        return CannotEdit(file, line, say("Add it to {place} there by hand: {value}", place=place, value=written))
    return CannotEdit(file, line, say("Write {place} there by hand: {value}", place=place, value=written))
