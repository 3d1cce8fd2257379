"""A workspace as it is staged: what git would commit now, whatever the files on the disk hold."""

import os
from pathlib import Path

from peerctl.files.discover import SETTINGS
from peerctl.files.disk import SUFFIX
from peerctl.files.git import Repository
from peerctl.files.load import Loaded, load_from
from peerctl.files.tree import TreeFolder, blobs, is_encrypted
from peerctl.model.failure import Failure
from peerctl.model.message import say

_PLAIN = "100"
"""How the modes of plain files begin."""


class NotStaged(Failure):
    """The workspace is not in git yet."""

    code = "not-staged"

    def __init__(self) -> None:
        super().__init__(
            say("peerctl.yaml is not in git, so there is no workspace to check."),
            say("git add peerctl.yaml puts it there."),
        )


def load_staged(repository: Repository, named: str | None = None) -> Loaded:
    """Read the workspace as it is staged.

    Args:
        repository: the repository.
        named: the file of the index that git names while it commits (`GIT_INDEX_FILE`), if any.

    Raises:
        NotStaged: it is not in git.
        GitFailed: git could not tell.
    """
    folder = repository.prefix.rstrip("/")
    listing = repository.run(
        "ls-files", "-z", "--stage", paths=[folder] if folder else (), index=_index(repository, named)
    )
    names: dict[str, str | None] = {}
    for line in listing.split(b"\0")[:-1]:
        about, _, path = line.partition(b"\t")
        mode, name, _ = about.decode().split()
        names[os.fsdecode(path).removeprefix(repository.prefix)] = name if mode.startswith(_PLAIN) else None
    if SETTINGS not in names:
        raise NotStaged
    contents = blobs(repository, (name for file, name in names.items() if name and file.endswith(SUFFIX)))
    files = {file: contents.get(name or "") for file, name in names.items()}
    home = TreeFolder({file: content for file, content in files.items() if not is_encrypted(content)})
    return load_from(home, (repository.top / repository.prefix).name)


def _index(repository: Repository, named: str | None) -> Path | None:
    """Give the index that git works with, unless it is another repository's: git has one for each commit by paths."""
    if not named:
        return None
    own = os.path.realpath(os.fsdecode(repository.run("rev-parse", "--absolute-git-dir").removesuffix(b"\n")))
    index = Path(os.path.realpath(repository.top / named))
    return index if index.is_relative_to(own) else None
