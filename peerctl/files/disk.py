"""From a folder to bytes: which files are records, and what they hold."""

import os
import re
import stat
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from pydantic_core import PydanticCustomError

from peerctl.files.refuse import refused
from peerctl.files.text import MOST_BYTES
from peerctl.model.fields import parse_id, parse_match_id
from peerctl.model.finding import Finding, Route
from peerctl.model.message import Message, say

SUFFIX = ".yaml"
_NEARLY = 0.85
"""How alike two names must be for one to be a slip for the other: `participant` and `Matches` are."""
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
        return listed(os.listdir(folder), shown)  # noqa: PTH208  # names alone
    except FileNotFoundError:
        if not os.path.islink(folder):  # noqa: PTH114  # which no disk makes fail
            return Listing((), ())
        return Listing((), (unreadable(shown),))
    except (OSError, ValueError):
        return Listing((), (unreadable(shown),))


def listed(file_names: Iterable[str], shown: str) -> Listing:
    """Part the names in a folder into records, and what stands there under a name that is none."""
    names: list[str] = []
    findings: list[Finding] = []
    for name in sorted(file_names):
        if is_record(name, shown):
            names.append(name.removesuffix(SUFFIX))
        elif _is_misnamed(name):
            findings.append(_misnamed(f"{shown}/{printable(name)}"))
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


def _is_misnamed(file_name: str) -> bool:
    """Tell a record with a wrong name from a file that is clearly something else, such as README.md or .gitkeep."""
    name = file_name.lower()
    if name.startswith((".", "readme")):
        return False
    return bool(_OURS.search(name)) or "." not in name


def _misnamed(file: str) -> Finding:
    return refused(
        "wrong-file-name",
        Route(file),
        say("This is not read, because its name is not an id with .yaml after it."),
        say("Rename it: small letters a to z, digits and hyphens, then .yaml. Or move it out of this folder."),
    )


def list_misspelt(root: Path, known: Collection[str]) -> Iterator[Finding]:
    """Find files and folders of the workspace whose names are nearly those that are read."""
    try:
        names = os.listdir(root)  # noqa: PTH208
    except OSError:
        return
    yield from misspelt(names, known, lambda name: _holds_records(root / name))


def misspelt(names: Iterable[str], known: Collection[str], holds_records: Callable[[str], bool]) -> Iterator[Finding]:
    """Find names that are nearly those that are read, of files and of folders with records in them."""
    for name in sorted(names):
        near = [] if name in known else get_close_matches(name.lower(), known, 1, _NEARLY)
        if near and holds_records(name):
            yield refused(
                "wrong-file-name",
                Route(printable(name)),
                say("This is not read, because its name is not quite {name}.", name=near[0]),
                say("Rename it to {name}, or move it out of the workspace.", name=near[0]),
            )


def _holds_records(path: Path) -> bool:
    try:
        return looks_like_records(os.listdir(path))  # noqa: PTH208
    except OSError:  # a file, or a folder that cannot be looked into
        return True


def looks_like_records(names: Iterable[str]) -> bool:
    """Tell whether any of the names in a folder is that of a YAML file."""
    return any(_OURS.search(name) for name in names)


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
        with suppress(OSError):  # what was read was read
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
