"""The journal of a change over several files: what is to be renamed, so that the next start can complete it.

A change goes through two stages. While `.peerctl.writing` is there, drafts are being written beside their files, and a
start that finds it takes them back. Renaming it to `.peerctl.journal` makes the change certain: a start that finds
that name completes it. The journal holds names and fingerprints of files, nothing of what is in them.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from peerctl.files import system
from peerctl.files.believed import ForeignJournal, believed
from peerctl.files.names import JOURNAL, WRITING
from peerctl.files.unsaved import Overtaken, Unfinished


def digest(content: bytes | None) -> str | None:
    """Give the fingerprint of a file's content; None for a file that is not there."""
    return None if content is None else sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a change."""

    file: str
    """As routes name it."""
    path: str
    """Where it is: relative to the workspace, or absolute where it lies elsewhere."""
    before: str | None
    """The fingerprint of what it held; None for a new file."""
    after: str | None
    """The fingerprint of what it is to hold; None for a file that is to be removed."""
    new_folder: bool = False
    """Whether its folder is made for it."""

    def target(self, root: Path) -> Path:
        """Give the file."""
        return root / self.path

    def draft(self, root: Path) -> Path:
        """Give the file beside it that holds what it is to hold."""
        target = self.target(root)
        return target.with_name(f".{target.name}.peerctl-new")


def write_journal(root: Path, entries: Sequence[Entry]) -> None:
    """Say what is going to be written."""
    system.write(root / WRITING, json.dumps([asdict(entry) for entry in entries]).encode())


def read_journal(root: Path, name: str) -> list[Entry] | None:
    """Read a journal; None where there is none.

    Raises:
        ForeignJournal: it is not believed.
    """
    content = system.read(root / name)
    if content is None:
        return None
    try:
        return [Entry(**entry) for entry in believed(root, content)]
    except ValueError:
        raise ForeignJournal(name) from None


def settle(root: Path) -> bool:
    """Complete a change that is certain, or take back one that is not; asked for under the lock.

    Returns:
        Whether a change was completed.

    Raises:
        ForeignJournal: it is none of ours.
        Overtaken: somebody changed one of the files meanwhile.
        Unfinished: the disk failed.
    """
    try:
        certain = read_journal(root, JOURNAL)
        if certain is None:
            _settle_uncertain(root)
    except OSError as error:
        raise Unfinished(JOURNAL) from error
    if certain is not None:
        complete(root, certain)
    return certain is not None


def _settle_uncertain(root: Path) -> None:
    """Take back what is not certain; of a journal that was broken off while it was written, there is nothing else."""
    try:
        uncertain = read_journal(root, WRITING)
    except ForeignJournal:
        uncertain = []
    if uncertain is not None:
        take_back(root, uncertain)


def take_back(root: Path, entries: Sequence[Entry]) -> None:
    """Remove the drafts of a change that is not certain yet; its files have not been touched."""
    for entry in reversed(entries):
        system.remove(entry.draft(root))
        if entry.new_folder:
            system.remove_folder(entry.target(root).parent)
    system.remove(root / WRITING)


def complete(root: Path, entries: Sequence[Entry]) -> None:
    """Give every draft the name of its file; may be done again and again until it is done.

    Raises:
        Overtaken: somebody changed one of the files meanwhile; what they wrote stays, and the draft too.
        Unfinished: the disk failed.
    """
    at = JOURNAL
    try:
        system.sync_folder(root)
        waiting = [entry for entry in entries if _waits(root, entry)]
        for entry in waiting:
            at = entry.file
            if _waits(root, entry):  # asked again: the others took their time
                _publish(root, entry)
        for folder in {entry.target(root).parent for entry in entries}:
            system.sync_folder(folder)
        system.remove(root / JOURNAL)
    except OSError as error:
        raise Unfinished(at) from error


def _waits(root: Path, entry: Entry) -> bool:
    """Tell whether a draft still waits for its name; one that is gone has got it, or was taken over by hand."""
    if entry.after is None:
        return _waits_to_go(root, entry)
    draft = digest(system.read(entry.draft(root)))
    if draft is None:
        return False
    now = digest(system.read(entry.target(root)))
    if draft != entry.after or now not in {entry.before, entry.after}:
        raise Overtaken(entry.file, entry.draft(Path()).as_posix())
    return True


def _waits_to_go(root: Path, entry: Entry) -> bool:
    """Tell whether a file that is to be removed is still there."""
    now = digest(system.read(entry.target(root)))
    if now not in {entry.before, None}:
        raise Overtaken(entry.file)
    return now is not None


def _publish(root: Path, entry: Entry) -> None:
    draft, target = entry.draft(root), entry.target(root)
    if entry.after is None:
        system.remove(target)
    elif entry.before is not None:
        system.rename(draft, target)
    elif system.read(target) is not None:
        system.remove(draft)
    else:
        system.rename_to_new(draft, target)
