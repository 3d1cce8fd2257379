"""New files: whole or not at all, all or none, never over one that is there."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from peerctl.files.create import AlreadyThere, NotWritten, create

TWO = {"matches/a--b.yaml": "id: a--b\n", "matches/c--d.yaml": "id: c--d # æ\n"}


def everything(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


def fail_at(call: int, function: Callable[..., Any]) -> Callable[..., Any]:
    """Let a function of the system fail at one of its calls."""
    calls = iter(range(1, 1000))

    def failing(*arguments: object, **keywords: object) -> object:
        if next(calls) == call:
            raise OSError
        return function(*arguments, **keywords)

    return failing


def test_files_are_written_as_they_are_with_folders_that_were_missing(tmp_path: Path) -> None:
    create(tmp_path, TWO)
    assert everything(tmp_path) == {"matches", *TWO}
    assert (tmp_path / "matches/c--d.yaml").read_bytes() == "id: c--d # æ\n".encode()


def test_nothing_to_write_is_nothing_written(tmp_path: Path) -> None:
    create(tmp_path, {})
    assert everything(tmp_path) == set()


@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_rights_follow_the_umask(umask: int, tmp_path: Path) -> None:
    before = os.umask(umask)
    try:
        create(tmp_path, TWO)
    finally:
        os.umask(before)
    assert (tmp_path / "matches/a--b.yaml").stat().st_mode & 0o777 == 0o666 & ~umask


@pytest.mark.parametrize("make", [lambda path: path.write_text("mine"), lambda path: path.symlink_to("nowhere")])
def test_what_is_there_is_never_touched_and_nothing_else_written(make: Callable[[Path], None], tmp_path: Path) -> None:
    (tmp_path / "matches").mkdir()
    make(tmp_path / "matches/c--d.yaml")
    with pytest.raises(AlreadyThere) as caught:
        create(tmp_path, TWO)
    assert caught.value.message.values == {"file": "matches/c--d.yaml"}
    assert everything(tmp_path) == {"matches", "matches/c--d.yaml"}


def test_a_file_that_appears_meanwhile_is_never_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = os.link

    def other_was_first(source: Path, target: Path) -> None:
        target.write_text("mine")
        link(source, target)

    monkeypatch.setattr(os, "link", other_was_first)
    with pytest.raises(AlreadyThere):
        create(tmp_path, TWO)
    assert everything(tmp_path) == {"matches", "matches/a--b.yaml"}
    assert (tmp_path / "matches/a--b.yaml").read_text() == "mine"


@pytest.mark.parametrize("call", [1, 2])
@pytest.mark.parametrize("name", ["mkdir", "open", "fdopen", "fsync"])
def test_when_the_disk_fails_nothing_is_left_behind(
    name: str, call: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, name, fail_at(call, getattr(os, name)))
    try:
        create(tmp_path, TWO)
    except NotWritten as failure:
        assert failure.code == "not-written"  # noqa: PT017  # the second folder is never made
        assert everything(tmp_path) == set()
    else:
        assert name == "mkdir"
        assert call == 2


def test_where_there_are_no_hard_links_the_name_is_taken_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", fail_at(2, fail_at(1, os.link)))
    create(tmp_path, TWO)
    assert everything(tmp_path) == {"matches", *TWO}
    assert (tmp_path / "matches/a--b.yaml").read_text() == "id: a--b\n"


def test_without_hard_links_too_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", fail_at(2, os.link))
    monkeypatch.setattr(Path, "replace", fail_at(1, Path.replace))
    with pytest.raises(NotWritten):
        create(tmp_path, TWO)
    assert everything(tmp_path) == set()


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "link", interrupted)
    with pytest.raises(KeyboardInterrupt):
        create(tmp_path, TWO)
    assert everything(tmp_path) == set()


def test_once_the_names_are_given_the_files_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", fail_at(3, os.fsync))
    create(tmp_path, TWO)
    assert everything(tmp_path) == {"matches", *TWO}


def test_a_draft_that_an_earlier_start_left_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "matches").mkdir()
    (tmp_path / f"matches/.a--b.yaml.{os.getpid()}.new").write_text("half")
    create(tmp_path, TWO)
    assert everything(tmp_path) == {"matches", *TWO}


@pytest.mark.parametrize("file", ["../outside.yaml", "matches/../../outside.yaml", "elsewhere/x.yaml"])
def test_nothing_is_written_outside_of_the_workspace(file: str, tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    root.mkdir()
    (root / "elsewhere").symlink_to(tmp_path)
    with pytest.raises(NotWritten):
        create(root, {file: "x\n"})
    assert everything(tmp_path) == {"workspace", "workspace/elsewhere"}
