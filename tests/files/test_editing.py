"""From a workspace as it was read to the files that a command changes."""

from pathlib import Path

import pytest

from peerctl.files.edit import Append, Change, Remove, Set
from peerctl.files.editing import difference, edited
from peerctl.files.load import load
from peerctl.files.save import save
from peerctl.files.unsaved import ChangedMeanwhile, NotWritten

COHORT = "id: c-1\r\nprogramme: peer-projektet\r\nname: Hold 1\r\nstart: 2015-02-02"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = tmp_path / "workspace"
    (root / "cohorts").mkdir(parents=True)
    (root / "peerctl.yaml").write_text("format: 1\nname: Small\nidentities: ../apart\n")
    (root / "cohorts/c-1.yaml").write_bytes(COHORT.encode())
    return root


def test_files_are_edited_made_and_saved_and_read_again(workspace: Path) -> None:
    sources = load(workspace).sources
    changes: dict[str, list[Change]] = {
        "cohorts/c-1.yaml": [Set(("name",), "Hold 2")],
        "sessions/c-1.yaml": [Append((), {"id": "t-1", "series": "training", "date": "2015-03-01"})],
        "peerctl.yaml": [Set(("name",), "Small")],
    }
    files = edited(workspace, sources, changes)
    assert list(files) == ["cohorts/c-1.yaml", "sessions/c-1.yaml"]
    save(workspace, files)
    assert (workspace / "cohorts/c-1.yaml").read_bytes() == COHORT.replace("Hold 1", "Hold 2").encode()
    book = load(workspace).book
    assert book.cohorts["c-1"].name == "Hold 2"
    assert book.sessions["c-1"][0].id == "t-1"


def test_identities_are_edited_where_they_are_kept(workspace: Path) -> None:
    changes = {"identities/p-1.yaml": [Set((), {"id": "p-1", "name": "Invented Person"})]}
    files = edited(workspace, load(workspace).sources, changes, identities="../apart")
    save(workspace, files, identities="../apart")
    assert load(workspace).book.identities["p-1"].name == "Invented Person"


def test_a_file_that_is_taken_away_as_a_whole_is_gone(workspace: Path) -> None:
    files = edited(workspace, load(workspace).sources, {"cohorts/c-1.yaml": [Remove(())]})
    assert files["cohorts/c-1.yaml"].was == COHORT
    save(workspace, files)
    assert not (workspace / "cohorts/c-1.yaml").exists()


def test_an_empty_file_can_be_taken_away_too(workspace: Path) -> None:
    (workspace / "responses").mkdir()
    (workspace / "responses/p-1.yaml").write_bytes(b"")
    save(workspace, edited(workspace, load(workspace).sources, {"responses/p-1.yaml": [Remove(())]}))
    assert not (workspace / "responses/p-1.yaml").exists()


def test_a_file_that_is_not_what_was_read_is_not_taken_away(workspace: Path) -> None:
    sources = load(workspace).sources
    (workspace / "cohorts/c-1.yaml").write_text("id: c-2\n")
    with pytest.raises(ChangedMeanwhile):
        edited(workspace, sources, {"cohorts/c-1.yaml": [Remove(())]})


@pytest.mark.parametrize("content", [b"id: c-2\n", b"\xff", None], ids=["changed", "no-text", "gone"])
def test_a_file_that_is_not_what_was_read_is_not_edited(content: bytes | None, workspace: Path) -> None:
    sources = load(workspace).sources
    file = workspace / "cohorts/c-1.yaml"
    file.unlink() if content is None else file.write_bytes(content)
    with pytest.raises(ChangedMeanwhile):
        edited(workspace, sources, {"cohorts/c-1.yaml": [Set(("name",), "x")]})


def test_a_file_that_came_meanwhile_is_not_edited(workspace: Path) -> None:
    sources = load(workspace).sources
    (workspace / "cohorts/c-2.yaml").write_text("id: c-2\n")
    with pytest.raises(ChangedMeanwhile):
        edited(workspace, sources, {"cohorts/c-2.yaml": [Set(("id",), "c-2")]})


def test_what_cannot_be_opened_is_not_edited(workspace: Path) -> None:
    (workspace / "cohorts/c-2.yaml").mkdir()
    with pytest.raises(NotWritten):
        edited(workspace, load(workspace).sources, {"cohorts/c-2.yaml": [Set(("id",), "c-2")]})


def test_the_difference_is_told_as_git_tells_it() -> None:
    before = "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n"
    assert difference(before, before.replace("5", "6"), "x/y.yaml") == (
        "--- a/x/y.yaml\n+++ b/x/y.yaml\n@@ -2,4 +2,4 @@\n b: 2\n c: 3\n d: 4\n-e: 5\n+e: 6\n"
    )
    assert difference("", "a: 1\r\n", "x/y.yaml") == "--- /dev/null\n+++ b/x/y.yaml\n@@ -0,0 +1 @@\n+a: 1\n"
    assert difference(before, before, "x/y.yaml") == ""


def test_the_difference_of_a_file_that_is_removed_ends_nowhere() -> None:
    assert difference("a: 1\n", "", "x.yaml") == "--- a/x.yaml\n+++ /dev/null\n@@ -1 +0,0 @@\n-a: 1\n"
