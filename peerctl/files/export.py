"""Writing an export: a file that peerctl made may be made anew, and nothing else is ever written over."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from peerctl.files import system
from peerctl.files.disk_refusals import why_not
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

    def __init__(self, name: str, error: Exception | None = None) -> None:
        why, help_ = why_not(error)
        told = say("{file} cannot be written: {why}.", file=name, why=why)
        super().__init__(told if why.text else say("{file} cannot be written.", file=name), help_)


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
    except (OSError, ValueError) as error:
        raise CannotExport(path.name, error) from None


def export_into(folder: Path, files: Mapping[str, bytes], beginning: bytes) -> None:
    """Write exports of one kind into a folder, which is made where it is missing: all of them, or none.

    Only a process that is killed while they get their names leaves some as they were; the next one then makes them new.

    Raises:
        NotAnExport: Something else has the name of one.
        CannotExport: The disk refuses.
    """
    drafts = {folder / name: folder / f".{name}.new" for name in files}
    try:
        system.make_folder(folder)
        before = {path: _may_be_written(path, beginning) for path in drafts}
        try:
            for draft, content in zip(drafts.values(), files.values(), strict=True):
                system.write(draft, content)
            for path, draft in drafts.items():
                system.rename(draft, path)
        except OSError:
            with suppress(OSError):
                _take_back(before, drafts, files)
            raise
    except (OSError, ValueError) as error:
        raise CannotExport(folder.name, error) from None


def _take_back(before: Mapping[Path, bytes | None], drafts: Mapping[Path, Path], files: Mapping[str, bytes]) -> None:
    """Remove the drafts, and give those files that were written already what they held before."""
    for path, draft in drafts.items():
        system.remove(draft)
        was = before[path]
        if was is None:
            system.remove(path)
        elif was != files[path.name] and system.read(path) == files[path.name]:
            _write(path, draft, was)


def _may_be_written(path: Path, beginning: bytes) -> bytes | None:
    """Give what a file holds, if it is an export of the kind."""
    there = system.read(path)
    if there is not None and not there.startswith(beginning):
        raise NotAnExport(path.name)
    return there


def _write(path: Path, new: Path, content: bytes) -> None:
    try:
        system.write(new, content)
        system.rename(new, path)
    except OSError:
        with suppress(OSError):
            system.remove(new)
        raise
