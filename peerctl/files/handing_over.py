"""Writing a folder of files that go together: all of them or none, and never over what is there."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from peerctl.files import system
from peerctl.files.export import CannotExport
from peerctl.model.failure import Failure
from peerctl.model.message import say


class FolderThere(Failure):
    """A folder of that name is there and holds something else."""

    code = "folder-there"

    def __init__(self, name: str) -> None:
        super().__init__(
            say("{folder} is there already and holds something else, so nothing was written.", folder=name),
            say("Name another folder, or move that one away: what was handed on once is best kept as it was."),
        )


def write_folder(path: Path, files: Mapping[str, bytes]) -> bool:
    """Write files into a new folder; whether anything was written, for a folder that holds just these is left as it is.

    Args:
        path: The folder; an empty one that is there will do.
        files: What each file is to hold, by its name.

    Raises:
        FolderThere: It is there and holds something else.
        CannotExport: The disk refuses; nothing is left behind.
    """
    try:
        there = _held(path, files)
        if there == files:
            return False
        if there:
            raise FolderThere(path.name)
        _write(path, path.with_name(f".{path.name}.new"), files)
    except (OSError, ValueError) as error:
        raise CannotExport(path.name, error) from None
    return True


def _held(path: Path, files: Mapping[str, bytes]) -> Mapping[str, bytes | None]:
    """Give what a folder holds, as far as it is of the names that are wanted; nothing where there is none."""
    if not os.path.lexists(path):
        return {}
    if not path.is_dir():
        return {path.name: None}
    return {name: system.read(path / name) if name in files else None for name in os.listdir(path)}  # noqa: PTH208


def _write(path: Path, new: Path, files: Mapping[str, bytes]) -> None:
    """Write the files beside the folder, and then give them its name at once."""
    system.make_folder(new)
    try:
        for name, content in files.items():
            system.write(new / name, content)
        system.sync_folder(new)
        if path.exists():
            system.remove_folder(path)
        system.rename(new, path)
    except OSError:
        with suppress(OSError):
            for name in files:
                system.remove(new / name)
            system.remove_folder(new)
        raise
    with suppress(OSError):  # it is there; the disk may keep it a little later
        system.sync_folder(path.parent)
