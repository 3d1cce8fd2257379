"""A workspace as it was in a commit: read from git's objects, as it would be read from the disk."""

import os
from datetime import date
from pathlib import Path

import pytest

from peerctl.files.git import Repository, repository
from peerctl.files.git_failures import UnknownRevision
from peerctl.files.load import Loaded, load
from peerctl.files.revision import (
    BeforeThisClone,
    NothingCommitted,
    NotThereYet,
    Revision,
    keeps_names,
    load_at,
    revision,
)
from peerctl.files.text import MOST_BYTES
from peerctl.files.tree import blobs
from peerctl.model.finding import Route
from tests.files.gits import SOMEBODY, git, repository_in

PERSON = "id: p-001\nenrolments: []\n"
LFS = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"


@pytest.fixture
def kept(root: Path) -> Path:
    """A workspace that is a repository, with one person."""
    (root / "participants").mkdir()
    (root / "participants/p-001.yaml").write_text(PERSON)
    return repository_in(root)


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=More")


def at(root: Path, named: str = "HEAD") -> Loaded:
    """Read a workspace as it was in a commit."""
    opened = repository(root, SOMEBODY)
    return load_at(opened, revision(opened, named))


def head(root: Path) -> Revision:
    """Give the last commit."""
    return revision(repository(root, SOMEBODY), "HEAD")


def rules(loaded: Loaded) -> list[tuple[str, str]]:
    return [(finding.rule, finding.at.file) for finding in loaded.findings]


def test_a_commit_tells_what_the_files_told_then(kept: Path) -> None:
    before = load(kept)
    (kept / "participants/p-002.yaml").write_text("nonsense")
    (kept / "participants/p-001.yaml").unlink()
    then = at(kept)
    assert (then.book, then.findings) == (before.book, before.findings)
    assert list(then.book.participants) == ["p-001"]


def test_whatever_is_wrong_with_a_file_is_told_with_its_place(kept: Path) -> None:
    for name, text in {
        "participants/p-002.yaml": "id: p-002\nborne: 1989-03-12\nenrolments: []\n",
        "participants/P-3.yaml": PERSON,
        "participant/p-4.yaml": PERSON,
        "cohort/notes.txt": "nothing of ours",
        "peerctl.yml": "x",
        "README.md": "x",
    }.items():
        (kept / name).parent.mkdir(exist_ok=True)
        (kept / name).write_text(text)
    commit(kept)
    then, now = at(kept), load(kept)
    assert then.findings == now.findings
    assert len(then.findings) == 4
    place = then.sources.place(Route("participants/p-002.yaml", ("borne",), at_key=True))
    assert (place.line, then.sources.lines(place.file)[1]) == (2, "borne: 1989-03-12")


def test_nothing_is_written_to_the_disk(kept: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in kept.rglob("*")}
    at(kept)
    assert {path: path.stat().st_mtime_ns for path in kept.rglob("*")} == before


def test_links_other_repositories_and_pointers_are_refused(kept: Path) -> None:
    (kept / "participants/p-002.yaml").symlink_to("p-001.yaml")
    (kept / "participants/p-003.yaml").write_text(LFS)
    (kept / "participants/p-004.yaml").write_bytes(bytes(MOST_BYTES + 1))
    (kept / "responses").symlink_to("participants")
    inner = repository_in(kept / "matches")
    assert inner.is_dir()
    commit(kept)
    assert rules(at(kept)) == [
        ("unreadable-file", "matches"),
        ("unreadable-file", "participants/p-002.yaml"),
        ("unreadable-file", "participants/p-003.yaml"),
        ("too-large", "participants/p-004.yaml"),
        ("unreadable-file", "responses"),
    ]


def test_names_that_git_does_not_keep_are_not_there(kept: Path) -> None:
    (kept / "identities").mkdir()
    (kept / "identities/p-001.yaml").write_text("id: p-001\nname: Invented Person\n")
    (kept / ".gitignore").write_text("identities/\n")
    commit(kept)
    assert (dict(at(kept).book.identities), list(load(kept).book.identities)) == ({}, ["p-001"])
    assert not keeps_names(repository(kept, SOMEBODY), head(kept), at(kept).book)
    (kept / ".gitignore").unlink()
    assert keeps_names(repository(kept, SOMEBODY), head(kept), at(kept).book)


def test_names_that_git_has_only_encrypted_are_not_there_and_anything_else_is_refused(kept: Path) -> None:
    (kept / "identities").mkdir()
    for file in ("identities/p-001.yaml", "participants/p-002.yaml"):
        (kept / file).write_bytes(b"\0GITCRYPT\0secret")
    commit(kept)
    then = at(kept)
    assert (dict(then.book.identities), rules(then)) == ({}, [("unreadable-file", "participants/p-002.yaml")])
    assert not keeps_names(repository(kept, SOMEBODY), head(kept), then.book)


@pytest.mark.parametrize(("folder", "known"), [("private/names", ["p-001"]), ("../names", []), ("/names", [])])
def test_names_may_lie_in_another_folder_of_the_workspace(folder: str, known: list[str], kept: Path) -> None:
    (kept / "private/names").mkdir(parents=True)
    (kept / "private/names/p-001.yaml").write_text("id: p-001\nname: Invented Person\n")
    with (kept / "peerctl.yaml").open("a") as settings:
        settings.write(f"identities: {folder}\n")
    commit(kept)
    then = at(kept).book
    assert list(then.identities) == known
    assert keeps_names(repository(kept, SOMEBODY), head(kept), then) == bool(known)


def test_a_workspace_may_be_a_folder_of_a_repository(tmp_path: Path) -> None:
    root = tmp_path / "all" / "søndag --prefix"
    (root / "participants").mkdir(parents=True)
    (root / "peerctl.yaml").write_text("format: 1\nname: Inner\n")
    (root / "participants/p-001.yaml").write_text(PERSON)
    (tmp_path / "all" / "participants").mkdir()
    (tmp_path / "all" / "participants/p-009.yaml").write_text(PERSON)
    repository_in(tmp_path / "all")
    assert list(at(root).book.participants) == ["p-001"]


def test_settings_that_cannot_be_read_leave_the_folder_its_name(kept: Path) -> None:
    (kept / "peerctl.yaml").write_text("format: 2\n")
    commit(kept)
    assert (at(kept).book.workspace.name, rules(at(kept))) == ("workspace", rules(load(kept)))


def test_before_there_was_a_workspace_there_is_none(kept: Path) -> None:
    git(kept, "rm", "--quiet", "--cached", "peerctl.yaml")
    git(kept, "commit", "--quiet", "--message=Away")
    with pytest.raises(NotThereYet):
        at(kept)


def test_a_commit_is_found_by_any_name_it_has(kept: Path) -> None:
    full = git(kept, "rev-parse", "HEAD").strip()
    git(kept, "tag", "spring")
    git(kept, "checkout", "--quiet", "--detach")
    opened = repository(kept, SOMEBODY)
    found = {revision(opened, name) for name in ("HEAD", "main", "spring", "HEAD~0", "@", full, full[:8])}
    assert found == {Revision(full, date.fromisoformat(git(kept, "log", "-1", "--format=%as").strip()))}
    assert found.pop().short == full[:7]


@pytest.mark.parametrize(
    "name", ["nothing", "HEAD~9", "-p", "--output=x", "", "\0", "HEAD:peerctl.yaml", "HEAD^{tree}"]
)
def test_anything_else_is_no_commit_and_never_an_option(name: str, kept: Path) -> None:
    with pytest.raises(UnknownRevision):
        revision(repository(kept, SOMEBODY), name)
    assert sorted(os.listdir(kept)) == [".git", "participants", "peerctl.yaml"]  # noqa: PTH208


def test_where_nothing_is_committed_yet_it_is_said(root: Path) -> None:
    git(root, "init", "--quiet")
    with pytest.raises(NothingCommitted):
        at(root)


def test_a_clone_of_the_latest_commits_says_what_it_lacks(kept: Path, tmp_path: Path) -> None:
    (kept / "participants/p-002.yaml").write_text(PERSON)
    commit(kept)
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{kept}", "shallow")
    clone = tmp_path / "shallow"
    assert sorted(at(clone).book.participants) == ["p-001", "p-002"]
    with pytest.raises(BeforeThisClone):
        at(clone, "HEAD~1")


def test_a_second_work_tree_knows_the_same_commits(kept: Path, tmp_path: Path) -> None:
    git(kept, "worktree", "add", "--quiet", str(tmp_path / "second"))
    assert list(at(tmp_path / "second").book.participants) == ["p-001"]


def test_a_day_that_git_cannot_write_is_its_first(kept: Path) -> None:
    git(
        kept,
        "commit",
        "--quiet",
        "--allow-empty",
        "--message=x",
        environment={**SOMEBODY, "GIT_AUTHOR_DATE": "@999999999999 +0000"},
    )
    assert revision(repository(kept, SOMEBODY), "HEAD").day in {date(1970, 1, 1), date.max}


def test_an_object_that_is_missing_is_left_out(kept: Path) -> None:
    opened: Repository = repository(kept, SOMEBODY)
    blob = git(kept, "rev-parse", "HEAD:participants/p-001.yaml").strip()
    assert blobs(opened, ["0" * 40, blob]) == {blob: PERSON.encode()}
    assert blobs(opened, []) == {}
