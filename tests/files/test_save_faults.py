"""A disk that fails, and a process that is killed, at every call: nothing torn, nothing half done, nothing lost."""

import errno
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from peerctl.files.journal import digest
from peerctl.files.names import LOCK
from peerctl.files.recover import recover
from peerctl.files.save import Edited, save
from peerctl.model.failure import Failure
from tests.files.faulty import Killed, faulty

BEFORE = {"matches/a--b.yaml": "id: a--b\n", "participants/b.yaml": "id: b # æ\n", "peerctl.yaml": "format: 1\n"}
NEW = {"sessions/c.yaml": "- id: c-1\n", "sessions/d.yaml": "[]\n"}
AFTER = {**{file: text + "x: 1\n" for file, text in BEFORE.items()}, **NEW}
MANY = 1000


def laid_out(root: Path) -> Path:
    for file, text in BEFORE.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text)
    return root


def contents(root: Path) -> dict[str, str]:
    """Give every file, hidden ones too, but for the empty one that a lock was held by: it hinders nobody."""
    files = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    return {file: path.read_text() for file, path in files.items() if file != LOCK}


def change(root: Path, files: Mapping[str, str] = AFTER) -> None:
    was = {file: BEFORE[file].encode() if file in BEFORE else None for file in files}
    save(root, {file: Edited(digest(was[file]), text) for file, text in files.items()})


def workspaces(folder: Path) -> Iterator[Path]:
    """Give a new workspace for each call that can fail."""
    for number in range(1, MANY):
        root = folder / str(number)
        root.mkdir()
        yield laid_out(root)
        shutil.rmtree(root)


def assert_nothing_is_torn(root: Path) -> None:
    """Each file holds all of one text, its old one or its new one, even before the next start."""
    for file, text in contents(root).items():
        assert file not in AFTER or text in {BEFORE.get(file), AFTER[file]}


def assert_whole(root: Path, *allowed: Mapping[str, str]) -> None:
    """After the next start every file is as before, or every file is changed; nothing else lies about."""
    recover(root)
    assert contents(root) in allowed


@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EACCES", "EROFS"])
def test_a_disk_that_fails_at_any_call_leaves_all_or_nothing(error: str, tmp_path: Path) -> None:
    for number, root in enumerate(workspaces(tmp_path), 1):
        with faulty(number, getattr(errno, error)) as disk:
            try:
                change(root)
            except Failure as failure:
                said = failure.code
            else:
                said = ""
        assert_nothing_is_torn(root)
        if said == "not-written":
            assert {file: text for file, text in contents(root).items() if "/." not in f"/{file}"} == BEFORE
        assert_whole(root, *([AFTER] if not said else [BEFORE, AFTER] if said == "unfinished" else [BEFORE]))
        if len(disk.calls) < number:
            return
    pytest.fail("the calls do not end")


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_process_that_is_killed_at_any_call_leaves_all_or_nothing(after: bool, tmp_path: Path) -> None:  # noqa: FBT001
    for number, root in enumerate(workspaces(tmp_path), 1):
        with faulty(number, after=after) as disk:
            try:
                change(root)
            except Killed:
                finished = False
            else:
                finished = True
        assert_nothing_is_torn(root)
        assert_whole(root, *([AFTER] if finished else [BEFORE, AFTER]))
        if len(disk.calls) < number:
            return
    pytest.fail("the calls do not end")


@pytest.mark.parametrize(("call", "whole"), [("replace", AFTER), ("fsync", BEFORE)], ids=["certain", "uncertain"])
def test_a_start_that_is_killed_while_it_mends_is_followed_by_one_that_does(
    call: str, whole: Mapping[str, str], tmp_path: Path
) -> None:
    for number, root in enumerate(workspaces(tmp_path), 1):
        with faulty(_right_after(root, call)), pytest.raises(Killed):
            change(root)
        with faulty(number, after=True) as disk, suppress(Killed):
            recover(root)
        assert_nothing_is_torn(root)
        assert_whole(root, whole)
        if len(disk.calls) < number:
            return
    pytest.fail("the calls do not end")


def _right_after(root: Path, call: str) -> int:
    """Give the number of the call that follows a kind of call, the first time."""
    other = laid_out(root.parent / "other")
    with faulty(MANY) as disk:
        change(other)
    shutil.rmtree(other)
    return disk.calls.index(call) + 2


@pytest.mark.parametrize("error", ["EIO", "EACCES"])
def test_a_start_that_cannot_complete_a_change_says_so_and_reads_nothing_by_halves(error: str, tmp_path: Path) -> None:
    for number, root in enumerate(workspaces(tmp_path), 1):
        with faulty(_right_after(root, "replace")), pytest.raises(Killed):
            change(root)
        with faulty(number, getattr(errno, error)) as disk:
            try:
                recover(root)
            except Failure as failure:
                assert failure.code in {"unfinished", "not-written", "locked"}  # noqa: PT017  # some calls may fail unnoticed
            else:
                assert contents(root) == AFTER
        assert_whole(root, AFTER)
        if len(disk.calls) < number:
            return
    pytest.fail("the calls do not end")
