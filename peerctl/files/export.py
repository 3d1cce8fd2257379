"""Writing an export: a file that peerctl made may be made anew, and nothing else is ever written over."""

from contextlib import suppress
from pathlib import Path

from peerctl.files import system
from peerctl.model.failure import Failure
from peerctl.model.message import say


class NotAnExport(Failure):
    """A file is to be written over that is no export of the kind."""

    code = "not-an-export"

    def __init__(self, name: str) -> None:
        super().__init__(
            say("{file} is there already and is something else, so it is left alone.", file=name),
            say("Give the export another name, or move that file away."),
        )


class CannotExport(Failure):
    """The file cannot be written."""

    code = "cannot-export"

    def __init__(self, name: str) -> None:
        super().__init__(
            say("{file} cannot be written.", file=name),
            say("Is its folder there, may you write in it, and is there room on the disk?"),
        )


def export(path: Path, content: bytes, beginning: bytes) -> None:
    """Write an export whole or not at all.

    Args:
        path: The file.
        content: What it is to hold.
        beginning: What every export of this kind begins with; a file that begins otherwise is not written over.

    Raises:
        NotAnExport: Something else has that name.
        CannotExport: The disk refuses.
    """
    try:
        there = system.read(path)
        if there is not None and not there.startswith(beginning):
            raise NotAnExport(path.name)
        _write(path, path.with_name(f".{path.name}.new"), content)
    except (OSError, ValueError):
        raise CannotExport(path.name) from None


def _write(path: Path, new: Path, content: bytes) -> None:
    try:
        system.write(new, content)
        system.rename(new, path)
    except OSError:
        with suppress(OSError):
            system.remove(new)
        raise
