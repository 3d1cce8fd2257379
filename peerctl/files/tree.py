"""The files of a commit, as a folder that records are read from: straight from git's objects, nothing checked out."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from posixpath import normpath

from peerctl.files.disk import SUFFIX, Listing, listed, looks_like_records, misspelt
from peerctl.files.git import Repository
from peerctl.files.refuse import refused
from peerctl.files.text import MOST_BYTES
from peerctl.model.finding import Finding, Route
from peerctl.model.message import say

PLAIN = frozenset([b"100644", b"100755"])
"""The modes of plain files; a link has another, and so has a repository within the repository."""
_POINTER = b"version https://git-lfs.github.com/spec/"
"""What a file begins with that git LFS keeps elsewhere."""
_ENCRYPTED = b"\0GITCRYPT\0"
"""What a file begins with that git-crypt has encrypted: nobody but its owners can read it from git."""
_TOO_LARGE = bytes(MOST_BYTES + 1)


@dataclass(frozen=True, slots=True)
class TreeFolder:
    """A folder in a commit.

    Attributes:
        files: Every file below the workspace's folder, by its path from there; None for what is no plain file.
        path: The folder's own path from there; empty for the workspace's.
    """

    files: Mapping[str, bytes | None]
    path: str = ""

    def within(self, name: str) -> "TreeFolder":
        """Give a folder in this one."""
        return TreeFolder(self.files, f"{self.path}{name}/")

    def apart(self, path: str) -> "TreeFolder":
        """Give a folder by its path; what does not lie in the workspace's, or is encrypted, is kept apart from git."""
        legible = {file: content for file, content in self.files.items() if not is_encrypted(content)}
        return TreeFolder(legible, normpath(f"{self.path}{path}") + "/")

    def names(self) -> Collection[str]:
        """Name what stands in the folder."""
        return {path[len(self.path) :].partition("/")[0] for path in self.files if path.startswith(self.path)}

    def records(self, shown: str) -> Listing:
        """List the records."""
        if self.path.rstrip("/") in self.files:
            return Listing((), (self.unreadable(shown),))
        return listed(self.names(), shown)

    def misspelt(self, known: Collection[str]) -> Iterator[Finding]:
        """Find what is nearly right."""
        return misspelt(self.names(), known, self._holds_records)

    def read(self, name: str) -> bytes | None:
        """Read a file."""
        content = self.files.get(self.path + name)
        return None if content is None or content.startswith((_POINTER, _ENCRYPTED)) else content

    def unreadable(self, file: str) -> Finding:
        """Say that a file cannot be read."""
        return refused(
            "unreadable-file",
            Route(file),
            say("This cannot be read from the commit."),
            say(
                "Only plain files are: no links, no other repositories, nothing that is encrypted, and nothing that"
                " git LFS keeps elsewhere."
            ),
        )

    def _holds_records(self, name: str) -> bool:
        return self.path + name in self.files or looks_like_records(self.within(name).names())


def is_encrypted(content: bytes | None) -> bool:
    """Tell whether git has a file only encrypted."""
    return content is not None and content.startswith(_ENCRYPTED)


def tree(repository: Repository, commit: str) -> TreeFolder:
    """Read the workspace's folder as it is in a commit: two questions to git, however many files there are.

    Raises:
        GitFailed: git could not tell.
    """
    folder = repository.prefix.rstrip("/")
    listing = repository.run("ls-tree", "-r", "-z", "-l", "--full-tree", commit, paths=[folder] if folder else ())
    files: dict[str, bytes | None] = {}
    names: dict[str, str] = {}
    for line in listing.split(b"\0")[:-1]:
        about, _, path = line.partition(b"\t")
        mode, _, name, size = about.split()
        file = os.fsdecode(path).removeprefix(repository.prefix)
        files[file] = None
        if mode in PLAIN and file.endswith(SUFFIX):
            if int(size) > MOST_BYTES:
                files[file] = _TOO_LARGE
            else:
                names[file] = name.decode()
    contents = blobs(repository, names.values())
    return TreeFolder(files | {file: contents.get(name) for file, name in names.items()})


def blobs(repository: Repository, names: Iterable[str]) -> dict[str, bytes]:
    """Give the contents of objects of git by their names; one that is missing is left out.

    Raises:
        GitFailed: git could not tell.
    """
    asked = sorted(set(names))
    answer = repository.run("cat-file", "--batch", input="".join(f"{name}\n" for name in asked).encode())
    contents: dict[str, bytes] = {}
    at = 0
    for name in asked:
        end = answer.index(b"\n", at)
        about, at = answer[at:end].split(), end + 1
        if about[-1] != b"missing":
            size = int(about[-1])
            contents[name] = answer[at : at + size]
            at += size + 1
    return contents
