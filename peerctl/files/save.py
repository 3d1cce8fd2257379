"""Safe to the disk: all files of a change or none, and never over what somebody else wrote meanwhile."""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from peerctl.files import system
from peerctl.files.disk import inside
from peerctl.files.journal import Entry, complete, digest, settle, take_back, write_journal
from peerctl.files.lock import locked
from peerctl.files.names import JOURNAL, UNDO, WRITING
from peerctl.files.unsaved import AlreadyThere, ChangedMeanwhile, NotWritten

IDENTITIES = "identities"


@dataclass(frozen=True, slots=True)
class Edited:
    """What a file is to hold."""

    before: str | None
    """The fingerprint (`digest`) of what the file held when it was read; None for a file that is new."""
    text: str
    was: str = ""
    """The text it held, to show the difference."""
    gone: bool = False
    """Whether it is to be removed; its text is empty then."""
    rights: int | None = None
    """The rights of a new file, where it had some before; otherwise those that the umask gives."""


Beside: TypeAlias = Callable[[], Mapping[str, Edited]]


def path_of(root: Path, file: str, identities: str) -> Path:
    """Find the place of a file: links are followed, but not out of the workspace, nor of the identities' folder.

    Raises:
        NotWritten: the file lies elsewhere.
    """
    apart = file.startswith(f"{IDENTITIES}/")
    within = os.path.realpath(root / identities if apart else root)
    path = os.path.realpath(Path(within, file.removeprefix(f"{IDENTITIES}/")) if apart else Path(within, file))
    if not inside(path, within):
        raise NotWritten(file)
    return Path(path)


def save(
    root: Path,
    files: Mapping[str, Edited],
    *,
    identities: str = IDENTITIES,
    beside: Beside | None = None,
    then: Callable[[], None] = lambda: None,
) -> None:
    """Write files, or remove them: all of them, or none.

    Args:
        root: the workspace.
        files: what to write, by the files' names as routes have them.
        identities: where the workspace keeps its identities.
        beside: gives more files of the same change, once nobody else is writing.
        then: is done when they are written, before anybody else may write.

    Raises:
        Locked: another command is writing.
        AlreadyThere: a file that was to be new is there.
        ChangedMeanwhile: a file is not what it was when it was read.
        NotWritten: the disk refused; nothing was changed.
        Unfinished: the disk failed once the change was certain; the next start completes it.
        Overtaken: an earlier change cannot be completed, because somebody wrote meanwhile.
    """
    if not files and beside is None:
        return
    with locked(root):
        settle(root)
        every = {**files, **_beside(beside)}
        entries = [_entry(root, file, edited, identities) for file, edited in every.items()]
        _make_certain(root, entries, tuple(every.values()))
        complete(root, entries)
        then()


def _beside(asked: Beside | None) -> Mapping[str, Edited]:
    try:
        return asked() if asked else {}
    except OSError as error:
        raise NotWritten(UNDO, error) from error


def _entry(root: Path, file: str, edited: Edited, identities: str) -> Entry:
    """Find the file, and make sure that it is what it was."""
    path = path_of(root, file, identities)
    try:
        now = digest(system.read(path))
        new_folder = not path.parent.exists()
    except OSError as error:
        raise NotWritten(file, error) from error
    if edited.before is None and (now is not None or os.path.lexists(root / file)):
        raise AlreadyThere(file)
    if edited.before != now:
        raise ChangedMeanwhile(file)
    home = Path(os.path.realpath(root))
    shown = path.relative_to(home).as_posix() if path.is_relative_to(home) else str(path)
    after = None if edited.gone else digest(edited.text.encode())
    return Entry(file, shown, edited.before, after, new_folder=new_folder)


def _make_certain(root: Path, entries: Sequence[Entry], every: Sequence[Edited]) -> None:
    """Write the drafts and the journal; what fails here leaves everything as it was."""
    try:
        _prepare(root, entries, every)
    except BaseException:
        with suppress(OSError):
            take_back(root, entries)
        raise
    try:
        system.rename(root / WRITING, root / JOURNAL)
    except OSError as error:
        with suppress(OSError):
            take_back(root, entries)
        raise NotWritten(JOURNAL, error) from error


def _prepare(root: Path, entries: Sequence[Entry], every: Sequence[Edited]) -> None:
    file = WRITING
    try:
        write_journal(root, entries)
        for entry, edited in zip(entries, every, strict=True):
            file = entry.file
            _draft(root, entry, edited)
        for folder in {entry.target(root).parent for entry in entries}:
            system.sync_folder(folder)
        changed = [entry.file for entry in entries if digest(system.read(entry.target(root))) != entry.before]
    except OSError as error:
        raise NotWritten(file, error) from error
    if changed:
        raise ChangedMeanwhile(changed[0])


def _draft(root: Path, entry: Entry, edited: Edited) -> None:
    if entry.after is None:
        return
    target = entry.target(root)
    if entry.new_folder:
        system.make_folder(target.parent)
    rights = system.mode(target)
    system.write(entry.draft(root), edited.text.encode(), edited.rights if rights is None else rights)
    if rights is not None:
        system.take_owner(entry.draft(root), target)
