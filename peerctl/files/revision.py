"""A workspace as it was in a commit."""

from dataclasses import dataclass
from datetime import date
from posixpath import normpath

from peerctl.files.discover import SETTINGS
from peerctl.files.git import Repository
from peerctl.files.git_failures import UnknownRevision
from peerctl.files.load import Loaded, load_from
from peerctl.files.tree import tree
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.message import Message, say

_SHORT = 7
_UNDATED = date(1970, 1, 1)
"""What git itself takes a day for that it cannot read."""


class NothingCommitted(Failure):
    """There is no commit at all yet."""

    code = "unknown-revision"

    def __init__(self) -> None:
        super().__init__(
            say("Nothing has been committed here yet."),
            say("git commit keeps the files as they are; from then on there is something to look back at."),
        )


class BeforeThisClone(Failure):
    """The repository has only the latest commits, and perhaps the one named is an earlier one."""

    code = "unknown-revision"

    def __init__(self, named: str) -> None:
        super().__init__(
            say("There is no revision “{revision}” in this clone, which has only the latest commits.", revision=named),
            say("git fetch --unshallow brings the earlier ones."),
        )


class NotThereYet(Failure):
    """The commit has no workspace in the folder where it is now."""

    code = "no-workspace"

    def __init__(self, revision: "Revision") -> None:
        super().__init__(
            say("There is no peerctl.yaml here in {revision}.", revision=revision.told),
            say("Name a later commit; or the workspace lay in another folder then."),
        )


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit.

    Attributes:
        rev: Its full name.
        day: The day its author wrote it, wherever that was.
    """

    rev: str
    day: date

    @property
    def short(self) -> str:
        """The name as people are shown it."""
        return self.rev[:_SHORT]

    @property
    def told(self) -> Message:
        """The name and the day."""
        return say("{rev} of {day}", rev=self.short, day=self.day)


def revision(repository: Repository, named: str) -> Revision:
    """Find the commit that was named.

    Raises:
        UnknownRevision: There is none.
        GitFailed: git could not tell.
    """
    try:
        name = repository.commit(named)
    except UnknownRevision as unknown:
        raise _why(repository, named) or unknown from None
    day = repository.run("log", "-1", "--no-walk", "--format=%as", name).decode().strip()
    return Revision(name, day_written(day))


def keeps_names(repository: Repository, at: Revision, then: Book) -> bool:
    """Tell whether names and contact data are kept in git so that they can be read there.

    They are where a commit has some; or has none, and git ignores none that are there now.

    Raises:
        GitFailed: git could not tell.
    """
    folder = normpath(repository.prefix + then.workspace.identities)
    if then.identities or folder.startswith(("..", "/")):
        return bool(then.identities)
    encrypted = repository.run("ls-tree", "-z", "--full-tree", at.rev, paths=[f"{folder}/"])
    ignored = repository.run("ls-files", "--others", "--ignored", "--exclude-standard", "-z", paths=[folder])
    return not encrypted and not ignored


def _why(repository: Repository, named: str) -> Failure | None:
    """Tell why there is no such commit, where there is more to tell than that."""
    if repository.answer("rev-parse", "--verify", "--quiet", "HEAD") is None:
        return NothingCommitted()
    return BeforeThisClone(named) if is_shallow(repository) else None


def is_shallow(repository: Repository) -> bool:
    """Tell whether a repository has only the latest commits.

    Raises:
        GitFailed: git could not tell.
    """
    return repository.run("rev-parse", "--is-shallow-repository").strip() == b"true"


def day_written(day: str) -> date:
    """Read the day of a commit; whatever was written there, git has one."""
    try:
        return date.fromisoformat(day)
    except ValueError:
        return _UNDATED


def load_at(repository: Repository, at: Revision) -> Loaded:
    """Read the workspace as it was in a commit, with nothing written to the disk.

    Raises:
        NotThereYet: There was none.
        GitFailed: git could not tell.
    """
    home = tree(repository, at.rev)
    if SETTINGS not in home.files:
        raise NotThereYet(at)
    return load_from(home, (repository.top / repository.prefix).name)
