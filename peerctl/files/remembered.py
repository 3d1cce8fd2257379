"""What is remembered of the last commands: the files that hold it, and what is read from them."""

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peerctl.files import system
from peerctl.files.names import UNDO
from peerctl.files.save import IDENTITIES, path_of
from peerctl.model.failure import Failure
from peerctl.model.message import say

_REMEMBERED = re.compile(r"([0-9]{6})\.json")
_RECORD = re.compile(r"[a-z]+(/[a-z0-9-]+)?\.yaml")
_COMMAND = re.compile(r"[a-z0-9 .-]+")


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
    rights: int | None = None
    """The rights of a file that the command removed."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A command that can be taken back."""

    number: int
    command: str
    """The command and the ids it was about; no names."""
    files: tuple[Kept, ...]
    final: bool = False
    """Whether it is one that is never taken back."""


def last(root: Path, identities: str) -> Remembered | None:
    """Give the last command that is remembered; None where there is none.

    Raises:
        NotRemembered: what is remembered of it cannot be read.
    """
    number = None
    try:
        number = max(numbers(root), default=None)
        if number is None:
            return None
        told = _read(root, file_of(number), identities)
        apart = _read(root, file_of(number, apart=True), identities) if told["apart"] else ()
        files = tuple(map(_kept_from, (*told["files"], *apart)))
        command = told["command"]
        if _COMMAND.fullmatch(command):
            return Remembered(number, command, files, told["final"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        pass
    raise NotRemembered(UNDO if number is None else file_of(number))


def _read(root: Path, file: str, identities: str) -> Any:  # noqa: ANN401  # whatever JSON holds
    return json.loads(system.read(path_of(root, file, identities)) or b"")


def _kept_from(told: Any) -> Kept:  # noqa: ANN401
    """Read how one file becomes again what it was: a file of records, and no other, whatever is written there.

    Raises:
        ValueError: it is none.
    """
    file, before, after, pieces, rights = told
    if not _RECORD.fullmatch(file):
        raise ValueError
    lines = tuple((int(first), int(end), str(was)) for first, end, was in pieces)
    return Kept(file, before, after, lines, None if rights is None else int(rights) & 0o777)


def numbers(root: Path) -> list[int]:
    """Give the numbers that are taken; where the disk cannot tell, none may be given a second time.

    Raises:
        OSError: it cannot.
    """
    try:
        names = os.listdir(root / UNDO)  # noqa: PTH208  # names alone
    except FileNotFoundError:
        return []
    return [int(found.group(1)) for name in names if (found := _REMEMBERED.fullmatch(name))]


def file_of(number: int, *, apart: bool = False) -> str:
    """Name the file that remembers a command, or what was replaced in identities by it."""
    return f"{IDENTITIES}/{UNDO}/{number:06}.json" if apart else f"{UNDO}/{number:06}.json"
