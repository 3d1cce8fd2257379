"""A commit of what a command wrote and of nothing else, made of git's objects, so that what is staged stays staged."""

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from peerctl.files.git import Repository
from peerctl.files.git_failures import GitFailed
from peerctl.model.failure import Failure
from peerctl.model.message import Message, say

Contents = Mapping[str, bytes | None]
"""What files hold, by their paths in the repository; None for one that is gone."""
_UNDER_WAY = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "BISECT_LOG", "rebase-merge", "rebase-apply")
_PLAIN = "100644"
_FREE = {b"unspecified", b"unset"}


class NotCommitted(Failure):
    """What a command wrote could not be committed; it is written all the same."""

    code = "not-committed"

    def __init__(self, why: Message, help: Message | None = None) -> None:  # noqa: A002  # as in Failure
        super().__init__(
            say("This was written, and not committed: {why}", why=why),
            help or say("git commit in the workspace commits it once that is mended."),
        )


def taken_in(repository: Repository, paths: Mapping[str, Path]) -> dict[str, str]:
    """Tell which files git takes in, with their paths there: those it has, and new ones that it does not ignore.

    Args:
        repository: the repository.
        paths: where the files really are, by their names.

    Raises:
        GitFailed: git could not tell.
    """
    top = repository.top
    inside = {file: path.relative_to(top).as_posix() for file, path in paths.items() if path.is_relative_to(top)}
    if not inside:
        return {}
    asked = ("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    known = repository.run(*asked, paths=tuple(inside.values())).split(b"\0")
    return {file: path for file, path in inside.items() if os.fsencode(path) in known}


def commit(repository: Repository, contents: Contents, subject: str) -> str | None:
    """Commit files on the branch that is checked out, and give the name of the commit; None where nothing is new.

    Args:
        repository: the repository.
        contents: what they hold.
        subject: the message.

    Raises:
        NotCommitted: it cannot be done now.
        GitFailed: git could not do it.
    """
    folder = Path(os.fsdecode(repository.run("rev-parse", "--absolute-git-dir").removesuffix(b"\n")))
    _look(repository, folder, contents)
    parent = (repository.answer("rev-parse", "--verify", "--quiet", "HEAD") or b"").decode().strip()
    lines = _index_lines(repository, parent, contents)
    tree = _tree(repository, folder, parent, lines)
    if parent and tree == repository.run("rev-parse", "--verify", f"{parent}^{{tree}}").decode().strip():
        return None
    parents = ("-p", parent) if parent else ()
    new = repository.run("commit-tree", *parents, "-F", "-", tree, input=f"{subject}\n".encode()).decode().strip()
    repository.run("update-index", "-z", "--index-info", input=lines)
    repository.run("update-ref", "-m", f"peerctl: {subject}", "HEAD", new, parent or "0" * len(new))
    return new


def _look(repository: Repository, folder: Path, contents: Contents) -> None:
    """See to it that nothing is under way, that git knows who commits, and that no file goes through a filter.

    Raises:
        NotCommitted: something is in the way.
    """
    unmerged = repository.run("ls-files", "-z", "--unmerged")
    if unmerged or any((folder / name).exists() for name in _UNDER_WAY):
        raise NotCommitted(
            say("git is in the middle of a merge, a rebase or something of that kind."),
            say("It may go into the commit that ends it; git status tells how."),
        )
    if repository.answer("symbolic-ref", "--quiet", "HEAD") is None:
        raise NotCommitted(say("no branch is checked out."), say("git switch BRANCH goes back to one."))
    try:
        repository.run("var", "GIT_AUTHOR_IDENT")
        repository.run("var", "GIT_COMMITTER_IDENT")
    except GitFailed:
        raise NotCommitted(
            say("git does not know who you are."),
            say("Tell it once: git config --global user.name NAME, and git config --global user.email ADDRESS."),
        ) from None
    told = repository.run("check-attr", "-z", "filter", paths=tuple(contents)).split(b"\0")[:-1]
    for path, value in zip(told[::3], told[2::3], strict=True):
        if value not in _FREE:
            raise NotCommitted(
                say("{file} goes through a filter of git, and peerctl runs none.", file=path.decode(errors="replace")),
                say("git commit in the workspace commits it through the filter."),
            )


def _index_lines(repository: Repository, parent: str, contents: Contents) -> bytes:
    """Write the contents down as objects, their lines ended as git is told to, and give the lines of the index."""
    listing = repository.run("ls-tree", "-z", "--full-tree", parent, paths=tuple(contents)) if parent else b""
    modes = {path: about.split(b" ")[0].decode() for about, _, path in _entries(listing)}
    lines, nothing = [], "0" * (len(parent) or 40)
    for path, content in contents.items():
        mode, name = "0", nothing
        if content is not None:
            mode = modes.get(os.fsencode(path), _PLAIN)
            name = repository.run("hash-object", "-w", "--stdin", f"--path={path}", input=content).decode().strip()
        lines.append(f"{mode} {name}\t".encode() + os.fsencode(path) + b"\0")
    return b"".join(lines)


def _entries(listing: bytes) -> list[tuple[bytes, bytes, bytes]]:
    return [line.partition(b"\t") for line in listing.split(b"\0") if line]


def _tree(repository: Repository, folder: Path, parent: str, lines: bytes) -> str:
    """Make the tree of the parent with other contents of some files, in an index of its own."""
    with TemporaryDirectory(prefix="peerctl-", dir=folder) as own:
        index = Path(own, "index")
        if parent:
            repository.run("read-tree", parent, index=index)
        repository.run("update-index", "-z", "--index-info", input=lines, index=index)
        return repository.run("write-tree", index=index).decode().strip()
