"""From a folder to bytes: which files are records, and what they hold."""

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from pydantic_core import PydanticCustomError

from peerctl.files.refuse import refused
from peerctl.files.text import MOST_BYTES
from peerctl.model.fields import parse_id, parse_match_id
from peerctl.model.finding import Finding, Route
from peerctl.model.message import Message, say

SUFFIX = ".yaml"
_OURS = re.compile(r"\.ya?ml", re.IGNORECASE)
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""Without `O_NONBLOCK` the opening of a named pipe would wait for a writer for ever."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The records of a folder by their names, and what stands there under a name that is none."""

    names: tuple[str, ...]
    findings: tuple[Finding, ...]


def list_records(folder: Path, shown: str) -> Listing:
    """List the records of a folder; one that does not exist has none.

    Args:
        folder: where it is.
        shown: how findings name it.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        if not folder.is_symlink():
            return Listing((), ())
        return Listing((), (unreadable(shown),))
    except (OSError, ValueError):
        return Listing((), (unreadable(shown),))
    names: list[str] = []
    findings: list[Finding] = []
    for entry in entries:
        if is_record(entry.name, shown):
            names.append(entry.name.removesuffix(SUFFIX))
        elif _is_misnamed(entry):
            findings.append(_misnamed(f"{shown}/{printable(entry.name)}"))
    return Listing(tuple(names), tuple(findings))


def printable(name: str) -> str:
    """Give the name of a file with what is no UTF-8 in it replaced."""
    return os.fsencode(name).decode("utf-8", "replace")


def is_record(file_name: str, folder: str) -> bool:
    """Tell whether a file's name is an id and `.yaml`."""
    parse = parse_match_id if folder == "matches" else parse_id
    try:
        parse(file_name.removesuffix(SUFFIX))
    except PydanticCustomError:
        return False
    return file_name.endswith(SUFFIX)


def _is_misnamed(entry: os.DirEntry[str]) -> bool:
    """Tell a record with a wrong name from a file that is clearly something else, such as README.md or .gitkeep."""
    if entry.name.startswith("."):
        return False
    return bool(_OURS.search(entry.name)) or "." not in entry.name.removeprefix("README")


def _misnamed(file: str) -> Finding:
    return refused(
        "wrong-file-name",
        Route(file),
        say("This is not read, because its name is not an id with .yaml after it."),
        say("Rename it: small letters a to z, digits and hyphens, then .yaml. Or move it out of this folder."),
    )


def read_bytes(path: str, within: str) -> bytes | None:
    """Read a file, or a little more than is allowed of one that is too large.

    Args:
        path: the file.
        within: the real path of the folder that a link may not lead out of.

    Returns:
        The bytes; None where it is no plain file, cannot be opened, or leads out of the folder.
    """
    try:
        if os.path.islink(path) and not inside(os.path.realpath(path), within):  # noqa: PTH114  # 10,000 files
            return None
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError):
        return None
    try:
        status = os.fstat(descriptor)
        return _read_all(descriptor, status.st_size) if stat.S_ISREG(status.st_mode) else None
    except OSError:
        return None
    finally:
        os.close(descriptor)


def _read_all(descriptor: int, size: int) -> bytes:
    """Read to the end, but no further than tells that a file is too large."""
    content = b""
    while len(content) <= MOST_BYTES:
        wanted = min(size, MOST_BYTES) + 1
        part = os.read(descriptor, wanted)
        content += part
        if len(part) < wanted:
            break
    return content


def inside(path: str, folder: str) -> bool:
    """Tell whether a real path is that of a folder or of something in it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def unreadable(file: str) -> Finding:
    """Say that something cannot be read."""
    return refused("unreadable-file", Route(file), _UNREADABLE, _MAKE_READABLE)


_UNREADABLE: Message = say("This cannot be read.")
_MAKE_READABLE = say(
    "It has to be a plain file that you may read, or a link to one in the workspace; anything else belongs elsewhere."
)
