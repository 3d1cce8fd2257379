"""A folder that records are read from: one on the disk; `peerctl.files.tree` has one in a commit."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from peerctl.files.disk import Listing, inside, list_misspelt, list_records, read_bytes, unreadable
from peerctl.model.finding import Finding


class Folder(Protocol):
    """What is asked of a folder, wherever it is."""

    def within(self, name: str) -> "Folder":
        """Give a folder in this one, which links may not lead out of; it need not exist."""

    def apart(self, path: str) -> "Folder":
        """Give a folder that may lie anywhere, by its path from here."""

    def records(self, shown: str) -> Listing:
        """List the records; a folder that does not exist has none.

        Args:
            shown: how findings name the folder.
        """

    def misspelt(self, known: Collection[str]) -> Iterator[Finding]:
        """Find files and folders whose names are nearly those that are read."""

    def read(self, name: str) -> bytes | None:
        """Read a file, or a little more than is allowed of one that is too large; None where it cannot be read."""

    def unreadable(self, file: str) -> Finding:
        """Say that a file cannot be read.

        Args:
            file: how findings name it.
        """


@dataclass(frozen=True, slots=True)
class DiskFolder:
    """A folder on the disk."""

    path: str
    home: str
    """The real path of the folder that links may not lead out of."""

    @classmethod
    def at(cls, path: Path | str) -> "DiskFolder":
        """Give a folder that links may not lead out of."""
        return cls(str(path), os.path.realpath(path))

    def within(self, name: str) -> "DiskFolder":
        """Give a folder in this one."""
        return DiskFolder(f"{self.path}{os.sep}{name}", self.home)

    def apart(self, path: str) -> "DiskFolder":
        """Give a folder that may lie anywhere."""
        return DiskFolder.at(Path(self.path, path))

    def records(self, shown: str) -> Listing:
        """List the records, unless the folder is a link that leads out."""
        if not inside(os.path.realpath(self.path), self.home):
            return Listing((), (unreadable(shown),))
        return list_records(Path(self.path), shown)

    def misspelt(self, known: Collection[str]) -> Iterator[Finding]:
        """Find what is nearly right."""
        return list_misspelt(Path(self.path), known)

    def read(self, name: str) -> bytes | None:
        """Read a file."""
        return read_bytes(f"{self.path}{os.sep}{name}", self.home)

    def unreadable(self, file: str) -> Finding:
        """Say that a file cannot be read."""
        return unreadable(file)
