"""A commit of what a command wrote: exactly that, whatever else lies about in the repository."""

from collections.abc import Callable
from pathlib import Path

import pytest

from peerctl.files.committing import NotCommitted, commit, taken_in
from peerctl.files.git import Repository, repository
from peerctl.files.git_failures import GitFailed
from tests.files.gits import OUTSIDE, SOMEBODY, git, repository_in


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with two files."""
    folder = tmp_path / "repository"
    folder.mkdir()
    (folder / "a.yaml").write_text("a: 1\n")
    (folder / "b.yaml").write_text("b: 1\n")
    return repository_in(folder)


def opened(root: Path) -> Repository:
    """Open a repository that is there."""
    return repository(root, SOMEBODY)


def written(root: Path, file: str, text: str) -> dict[str, bytes | None]:
    """Write a file as a command does."""
    (root / file).write_bytes(text.encode())
    return {file: text.encode()}


def changed(root: Path) -> str:
    """Tell which files the last commit changed, and how."""
    return git(root, "show", "--format=", "--name-status", "HEAD")


def test_only_what_was_written_is_committed_and_what_is_staged_stays_staged(root: Path) -> None:
    (root / "b.yaml").write_text("b: 2\n")
    git(root, "add", "b.yaml")
    (root / "b.yaml").write_text("b: 3\n")
    (root / "new.txt").write_text("mine\n")
    name = commit(opened(root), written(root, "a.yaml", "a: 2\n"), "set a")
    assert name == git(root, "rev-parse", "HEAD").strip()
    assert changed(root) == "M\ta.yaml\n"
    assert git(root, "status", "--porcelain") == "MM b.yaml\n?? new.txt\n"
    assert git(root, "log", "--format=%an %s", "-1") == "A leader set a\n"


def test_a_file_that_is_new_or_gone_is_committed_as_such(root: Path) -> None:
    (root / "a.yaml").unlink()
    commit(opened(root), {"a.yaml": None, **written(root, "c.yaml", "c: 1\n")}, "add c")
    assert changed(root) == "D\ta.yaml\nA\tc.yaml\n"
    assert git(root, "status", "--porcelain") == ""


def test_what_is_committed_already_makes_no_commit(root: Path) -> None:
    assert commit(opened(root), {"a.yaml": b"a: 1\n"}, "set a") is None


def test_the_first_commit_of_all_can_be_made(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    commit(opened(tmp_path), written(tmp_path, "a.yaml", "a: 1\n"), "add a")
    assert changed(tmp_path) == "A\ta.yaml\n"
    assert git(tmp_path, "status", "--porcelain") == ""


def test_lines_end_in_the_repository_as_git_is_told_to(root: Path) -> None:
    (root / ".gitattributes").write_text("* text=auto\n")
    commit(opened(root), written(root, "a.yaml", "a: 2\r\n"), "set a")
    assert git(root, "cat-file", "blob", "HEAD:a.yaml") == "a: 2\n"
    assert git(root, "status", "--porcelain", "a.yaml") == ""


def test_a_file_that_may_be_run_stays_one(root: Path) -> None:
    (root / "a.yaml").chmod(0o755)
    git(root, "commit", "--quiet", "--all", "--message=x")
    commit(opened(root), written(root, "a.yaml", "a: 2\n"), "set a")
    assert git(root, "ls-tree", "HEAD", "a.yaml").startswith("100755")


def merging(root: Path) -> None:
    """Two branches that changed the same line."""
    git(root, "switch", "--quiet", "--create=other")
    (root / "b.yaml").write_text("b: 2\n")
    git(root, "commit", "--quiet", "--all", "--message=x")
    git(root, "switch", "--quiet", "main")
    (root / "b.yaml").write_text("b: 3\n")
    git(root, "commit", "--quiet", "--all", "--message=y")
    git(root, "merge", "--quiet", "other", check=False)


def merged_but_not_committed(root: Path) -> None:
    """A merge that came out well and waits for its commit."""
    merging(root)
    (root / "b.yaml").write_text("b: 4\n")
    git(root, "add", "b.yaml")


def rebasing(root: Path) -> None:
    """A rebase that has stopped."""
    merging(root)
    git(root, "merge", "--abort")
    git(root, "rebase", "other", check=False)


def unpacking(root: Path) -> None:
    """A stash that does not fit."""
    (root / "b.yaml").write_text("b: 2\n")
    git(root, "stash")
    (root / "b.yaml").write_text("b: 3\n")
    git(root, "commit", "--quiet", "--all", "--message=y")
    git(root, "stash", "pop", check=False)


def on_no_branch(root: Path) -> None:
    """A commit that was looked at."""
    git(root, "switch", "--quiet", "--detach")


def filtered(root: Path) -> None:
    """Files that are encrypted on their way in: as plain bytes they must never get there."""
    (root / ".gitattributes").write_text("a.yaml filter=crypt\n")


@pytest.mark.parametrize("state", [merging, merged_but_not_committed, rebasing, unpacking, on_no_branch, filtered])
def test_what_git_is_in_the_middle_of_is_left_alone(root: Path, state: Callable[[Path], None]) -> None:
    state(root)
    before = git(root, "rev-parse", "HEAD"), git(root, "ls-files", "--stage")
    with pytest.raises(NotCommitted):
        commit(opened(root), written(root, "a.yaml", "a: 2\n"), "set a")
    assert (git(root, "rev-parse", "HEAD"), git(root, "ls-files", "--stage")) == before
    assert (root / "a.yaml").read_text() == "a: 2\n"


def test_nobody_commits_without_a_name(root: Path) -> None:
    with pytest.raises(NotCommitted) as refused:
        commit(repository(root, OUTSIDE), written(root, "a.yaml", "a: 2\n"), "set a")
    assert refused.value.help.text.startswith("Tell it once: git config --global user.name")


def test_while_git_itself_writes_nothing_is_committed(root: Path) -> None:
    (root / ".git" / "index.lock").touch()
    before = git(root, "rev-parse", "HEAD")
    with pytest.raises(GitFailed):
        commit(opened(root), written(root, "a.yaml", "a: 2\n"), "set a")
    assert git(root, "rev-parse", "HEAD") == before


def test_git_takes_in_what_it_has_and_what_is_new_in_the_repository_and_not_ignored(root: Path, tmp_path: Path) -> None:
    (root / ".gitignore").write_text("/identities/\n")
    (root / "identities").mkdir()
    (root / "identities" / "p-001.yaml").touch()
    (root / "new.yaml").touch()
    (root / "b.yaml").unlink()
    names = ("a.yaml", "b.yaml", "new.yaml", "gone-again.yaml", "identities/p-001.yaml")
    paths = {name: root.resolve() / name for name in names}
    assert taken_in(opened(root), paths) == {name: name for name in ("a.yaml", "b.yaml", "new.yaml")}
    assert taken_in(opened(root), {"p-001": tmp_path.resolve() / "p-001.yaml"}) == {}
