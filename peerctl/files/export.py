"""Writing an export: a file that peerctl made may be made anew, and nothing else is ever written over."""

from collections.abc import Mapping
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
        _may_be_written(path, beginning)
        _write(path, path.with_name(f".{path.name}.new"), content)
    except (OSError, ValueError):
        raise CannotExport(path.name) from None


def export_into(folder: Path, files: Mapping[str, bytes], beginning: bytes) -> None:
    """Write exports of one kind into a folder, which is made where it is missing; none of them where one may not be.

    Raises:
        NotAnExport: Something else has the name of one.
        CannotExport: The disk refuses.
    """
    try:
        system.make_folder(folder)
        for name in files:
            _may_be_written(folder / name, beginning)
    except (OSError, ValueError):
        raise CannotExport(folder.name) from None
    for name, content in files.items():
        export(folder / name, content, beginning)


def _may_be_written(path: Path, beginning: bytes) -> None:
    there = system.read(path)
    if there is not None and not there.startswith(beginning):
        raise NotAnExport(path.name)


def _write(path: Path, new: Path, content: bytes) -> None:
    try:
        system.write(new, content)
        system.rename(new, path)
    except OSError:
        with suppress(OSError):
            system.remove(new)
        raise
