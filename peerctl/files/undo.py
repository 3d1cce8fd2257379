"""Remembering how the last commands are taken back, in the workspace itself and without git.

Of a file, what a command took away or replaced is kept, and nothing of what it added: for nearly every command that is
no data at all. Fingerprints of the file before and after tell whether it can be taken back, and that it was. What was
replaced in identities is kept beside the identities, wherever they are, and never in the workspace. Nothing of it gets
into git: the folder ignores itself.
"""

import json
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from peerctl.files import system
from peerctl.files.journal import digest
from peerctl.files.names import UNDO
from peerctl.files.save import IDENTITIES, Edited, path_of
from peerctl.files.unsaved import NotWritten
from peerctl.model.failure import Failure
from peerctl.model.message import say

MOST = 20
"""So many commands are remembered."""
_GITIGNORE = ".gitignore"
_IGNORE = "# What peerctl undo needs, and nobody else.\n*\n"
_REMEMBERED = re.compile(r"([0-9]{6})\.json")
_RECORD = re.compile(r"[a-z]+(/[a-z0-9-]+)?\.yaml")
_COMMAND = re.compile(r"[a-z0-9 .-]+")


class ChangedSince(Failure):
    """A file that a command wrote was changed after it."""

    code = "changed-since"

    def __init__(self, file: str, command: str) -> None:
        super().__init__(
            say("{file} was changed after {command}, and nothing was taken back.", file=file, command=command),
            say("Take back by hand what is wrong in it; peerctl check tells whether all is sound then."),
        )


class NotRemembered(Failure):
    """What is remembered of the last command is not to be read."""

    code = "not-remembered"

    def __init__(self, file: str) -> None:
        super().__init__(
            say("{file}, in which the last command is remembered, cannot be read as a whole.", file=file),
            say("If the folder of the identities is elsewhere, is it within reach? Otherwise delete the file."),
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """How one file becomes again what it was."""

    file: str
    before: str | None
    """The fingerprint of what it held; None for a file that was new."""
    after: str | None
    """The fingerprint of what the command made of it; None for a file that it removed."""
    pieces: tuple[tuple[int, int, str], ...]
    """Lines of the file, from the first to before the second, and what stood there before."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A command that can be taken back."""

    number: int
    command: str
    """The command and the ids it was about; no names."""
    files: tuple[Kept, ...]
    final: bool = False
    """Whether it is one that is never taken back."""


def remembering(
    root: Path, command: str, files: Mapping[str, Edited], identities: str, *, final: bool = False
) -> dict[str, Edited]:
    """Give the files that remember a change, and those that forget the oldest; asked for under the lock.

    Args:
        root: the workspace.
        command: the command and the ids it is about.
        files: what it writes.
        identities: where the workspace keeps its identities.
        final: whether it is never to be taken back.
    """
    numbers = _numbers(root)
    number = max(numbers, default=0) + 1
    kept = [] if final else [_kept(file, edited) for file, edited in files.items()]
    apart = [one for one in kept if one.file.startswith(f"{IDENTITIES}/")]
    told = {"command": command, "final": final, "apart": bool(apart), "files": _plain(kept, apart)}
    new = {f"{UNDO}/{_GITIGNORE}": _IGNORE, _file(number): _text(told)}
    if apart:
        new |= {f"{IDENTITIES}/{UNDO}/{_GITIGNORE}": _IGNORE, _file(number, apart=True): _text(_plain(apart))}
    made = {file: Edited(None, text) for file, text in new.items() if not _ignores_itself(root, file, identities)}
    for old in sorted(numbers)[: 1 - MOST]:
        made |= _forgotten(root, old, identities)
    return made


def last(root: Path, identities: str) -> Remembered | None:
    """Give the last command that is remembered; None where there is none.

    Raises:
        NotRemembered: what is remembered of it cannot be read.
    """
    number = None
    try:
        number = max(_numbers(root), default=None)
        if number is None:
            return None
        told = _read(root, _file(number), identities)
        apart = _read(root, _file(number, apart=True), identities) if told["apart"] else ()
        files = tuple(map(_kept_from, (*told["files"], *apart)))
        command = told["command"]
        if _COMMAND.fullmatch(command):
            return Remembered(number, command, files, told["final"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        pass
    raise NotRemembered(UNDO if number is None else _file(number))


def _read(root: Path, file: str, identities: str) -> Any:  # noqa: ANN401  # whatever JSON holds
    return json.loads(system.read(path_of(root, file, identities)) or b"")


def _kept_from(told: Any) -> Kept:  # noqa: ANN401
    """Read how one file becomes again what it was: a file of records, and no other, whatever is written there.

    Raises:
        ValueError: it is none.
    """
    file, before, after, pieces = told
    if not _RECORD.fullmatch(file):
        raise ValueError
    return Kept(file, before, after, tuple((int(first), int(end), str(was)) for first, end, was in pieces))


def taken_back(root: Path, command: Remembered, identities: str) -> dict[str, Edited]:
    """Give the files as they were before a command; none where each is so already.

    Raises:
        ChangedSince: a file is not what the command made of it.
        NotWritten: a file cannot be opened.
    """
    now = {one.file: _now(root, one.file, identities) for one in command.files}
    if all(digest(now[one.file]) == one.before for one in command.files):
        return {}
    return {one.file: _as_it_was(one, now[one.file], command.command) for one in command.files}


def forgetting(root: Path, command: Remembered, identities: str) -> dict[str, Edited]:
    """Give the files to remove once a command is taken back; asked for under the lock."""
    return _forgotten(root, command.number, identities)


def _now(root: Path, file: str, identities: str) -> bytes | None:
    try:
        return system.read(path_of(root, file, identities))
    except OSError as error:
        raise NotWritten(file, error) from error


def _kept(file: str, edited: Edited) -> Kept:
    after = None if edited.gone else digest(edited.text.encode())
    return Kept(file, edited.before, after, tuple(_pieces(_lines(edited.was), _lines(edited.text))))


def _pieces(was: Sequence[str], now: Sequence[str]) -> list[tuple[int, int, str]]:
    found = SequenceMatcher(None, was, now).get_opcodes()
    return [(first, end, "".join(was[old:to])) for kind, old, to, first, end in found if kind != "equal"]


def _as_it_was(kept: Kept, content: bytes | None, command: str) -> Edited:
    if digest(content) != kept.after:
        raise ChangedSince(kept.file, command)
    text = (content or b"").decode()
    lines, was, at = _lines(text), "", 0
    for first, end, before in kept.pieces:
        was += "".join(lines[at:first]) + before
        at = end
    was += "".join(lines[at:])
    if digest(was.encode() if kept.before is not None else None) != kept.before:
        raise NotWritten(kept.file)
    return Edited(kept.after, was, text, gone=kept.before is None)


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _plain(kept: Sequence[Kept], but: Sequence[Kept] = ()) -> list[object]:
    return [[one.file, one.before, one.after, one.pieces] for one in kept if one not in but]


def _text(told: object) -> str:
    return json.dumps(told, ensure_ascii=False) + "\n"


def _file(number: int, *, apart: bool = False) -> str:
    return f"{IDENTITIES}/{UNDO}/{number:06}.json" if apart else f"{UNDO}/{number:06}.json"


def _numbers(root: Path) -> list[int]:
    """Give the numbers that are taken; where the disk cannot tell, none may be given a second time.

    Raises:
        OSError: it cannot.
    """
    try:
        names = os.listdir(root / UNDO)  # noqa: PTH208  # names alone
    except FileNotFoundError:
        return []
    return [int(found.group(1)) for name in names if (found := _REMEMBERED.fullmatch(name))]


def _ignores_itself(root: Path, file: str, identities: str) -> bool:
    return file.endswith(_GITIGNORE) and system.read(path_of(root, file, identities)) is not None


def _forgotten(root: Path, number: int, identities: str) -> dict[str, Edited]:
    every = {file: path_of(root, file, identities) for file in (_file(number), _file(number, apart=True))}
    held = {file: system.read(path) for file, path in every.items()}
    return {file: Edited(digest(content), "", gone=True) for file, content in held.items() if content is not None}
