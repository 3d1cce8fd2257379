"""A new workspace: all of its files, or none."""

import errno
from pathlib import Path

import pytest

from peerctl.files import system
from peerctl.files.create import WorkspaceThere, create, example_texts
from peerctl.files.discover import find_workspace
from peerctl.files.load import load
from peerctl.files.unsaved import AlreadyThere, NotWritten

TEXTS = {"peerctl.yaml": "format: 1\nname: x\n", "cohorts/a.yaml": "id: a\n", ".gitignore": "x\n"}


def test_the_folder_is_made_with_those_above(tmp_path: Path) -> None:
    create(tmp_path / "a" / "b", TEXTS)
    assert {name: (tmp_path / "a" / "b" / name).read_text(encoding="utf-8") for name in TEXTS} == TEXTS


def test_what_git_reads_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine\n", encoding="utf-8")
    create(tmp_path, TEXTS)
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "mine\n"
    assert (tmp_path / "peerctl.yaml").is_file()


def test_a_workspace_is_never_written_over(tmp_path: Path) -> None:
    create(tmp_path, TEXTS)
    with pytest.raises(WorkspaceThere):
        create(tmp_path, {"peerctl.yaml": "other"})
    assert (tmp_path / "peerctl.yaml").read_text(encoding="utf-8") == TEXTS["peerctl.yaml"]


def test_where_one_file_is_there_none_is_written(tmp_path: Path) -> None:
    (tmp_path / "cohorts").mkdir()
    (tmp_path / "cohorts" / "a.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(AlreadyThere):
        create(tmp_path, TEXTS)
    assert not (tmp_path / "peerctl.yaml").exists()


def test_a_disk_that_is_full_leaves_no_folder_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(system, "write", full)
    with pytest.raises(NotWritten):
        create(tmp_path / "a", TEXTS)
    assert not (tmp_path / "a").exists()
    monkeypatch.setattr(system, "make_folder", full)
    with pytest.raises(NotWritten):
        create(tmp_path / "a", TEXTS)


def test_a_workspace_whose_making_was_broken_off_is_found_and_completed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(system, "rename_to_new", killed)
        with pytest.raises(KeyboardInterrupt):
            create(tmp_path / "a", TEXTS)
    assert not (tmp_path / "a" / "peerctl.yaml").exists()
    assert find_workspace(tmp_path / "a", None, tmp_path) == tmp_path / "a"
    with pytest.raises(WorkspaceThere):
        create(tmp_path / "a", TEXTS)
    assert {name: (tmp_path / "a" / name).read_text(encoding="utf-8") for name in TEXTS} == TEXTS


def test_every_example_is_a_sound_workspace(tmp_path: Path) -> None:
    create(tmp_path, example_texts("peer-to-peer"))
    assert load(tmp_path).findings == ()
    assert "peerctl status" in (tmp_path / "README.md").read_text(encoding="utf-8")
    assert example_texts("no-such-programme") == {}
