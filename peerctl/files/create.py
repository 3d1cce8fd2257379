"""New files: each written whole or not at all, all of one call or none, and never over one that is there."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec

from peerctl.files.disk import inside
from peerctl.model.failure import Failure
from peerctl.model.message import say

P = ParamSpec("P")

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class AlreadyThere(Failure):
    """A file that was to be made is there already."""

    code = "already-there"

    def __init__(self, file: str) -> None:
        super().__init__(
            say("{file} is there already, and nothing was written.", file=file),
            say("Run the command again: it then begins from what is there now."),
        )


class NotWritten(Failure):
    """The disk did not take the files."""

    code = "not-written"

    def __init__(self, file: str) -> None:
        super().__init__(
            say("{file} could not be written, and nothing was changed.", file=file),
            say("Look whether the disk has room, and whether you may write in the workspace."),
        )


@dataclass(slots=True)
class _Creation:
    """What has been made so far, so that it can be taken back."""

    root: Path
    folders: list[Path] = field(default_factory=list)
    drafts: dict[Path, Path] = field(default_factory=dict)
    """The file to be made, by the temporary file that holds its text."""
    made: list[Path] = field(default_factory=list)

    def take_back(self) -> None:
        for path in (*self.made, *self.drafts):
            with suppress(OSError):
                path.unlink()
        for folder in reversed(self.folders):
            with suppress(OSError):
                folder.rmdir()


def create(root: Path, files: Mapping[str, str]) -> None:
    """Write new files, with the rights that the umask gives.

    Args:
        root: the workspace.
        files: the texts, by path relative to it.

    Raises:
        AlreadyThere: one of the files exists; none was written.
        NotWritten: the disk refused one of them; none was written.
    """
    creation = _Creation(root)
    try:
        for file, text in files.items():
            _named(file, _draft, creation, root / file, text)
        for file, draft in zip(files, tuple(creation.drafts), strict=True):
            _named(file, _publish, creation, draft)
    except BaseException:
        creation.take_back()
        raise
    _settle(creation)


def _named(file: str, step: Callable[P, None], *arguments: P.args, **keywords: P.kwargs) -> None:
    """Take a step, and name the file where the disk refuses it."""
    try:
        step(*arguments, **keywords)
    except FileExistsError:
        raise AlreadyThere(file) from None
    except OSError as error:
        raise NotWritten(file) from error


def _draft(creation: _Creation, target: Path, text: str) -> None:
    """Write a text into a temporary file beside its target."""
    if ".." in target.relative_to(creation.root).parts:
        raise PermissionError
    _make_folder(creation, target.parent)
    if not inside(os.path.realpath(target.parent), os.path.realpath(creation.root)):
        raise PermissionError
    if os.path.lexists(target):
        raise FileExistsError
    draft = target.with_name(f".{target.name}.{os.getpid()}.new")
    draft.unlink(missing_ok=True)
    creation.drafts[draft] = target
    descriptor = os.open(draft, _FLAGS, 0o666)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(text.encode())
        stream.flush()
        os.fsync(stream.fileno())


def _make_folder(creation: _Creation, folder: Path) -> None:
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir()
        creation.folders.append(place)


def _publish(creation: _Creation, draft: Path) -> None:
    """Give a finished draft its name; fails where the name is taken."""
    target = creation.drafts[draft]
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:
        _publish_without_links(creation, draft, target)
    else:
        creation.made.append(target)


def _publish_without_links(creation: _Creation, draft: Path, target: Path) -> None:
    """Take the name first and fill it then, where the disk knows no hard links (FAT, some network drives)."""
    os.close(os.open(target, _FLAGS, 0o666))
    creation.made.append(target)
    draft.replace(target)


def _settle(creation: _Creation) -> None:
    """Remove the drafts and have the disk keep the names; the files are whole by now, so a failure changes nothing."""
    for draft in creation.drafts:
        with suppress(OSError):
            draft.unlink()
    for folder in {target.parent for target in creation.made}:
        with suppress(OSError, AttributeError):
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
