"""Reading a workspace in which others write: all of a change, or nothing of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from peerctl.files.journal import digest
from peerctl.files.recover import read_whole
from peerctl.files.save import Edited, save
from peerctl.files.unsaved import Locked

FILES = ("a.yaml", "b.yaml")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace of two files that belong together."""
    save(tmp_path, {file: Edited(None, "0") for file in FILES})
    return tmp_path


def written(root: Path, numbers: Iterator[int]) -> None:
    """Write the next number into both files."""
    was = (root / FILES[0]).read_bytes()
    save(root, dict.fromkeys(FILES, Edited(digest(was), str(next(numbers, was.decode())))))


def test_a_change_while_a_workspace_is_read_is_read_whole(root: Path) -> None:
    numbers = iter([1, 2])

    def read(folder: Path) -> tuple[str, str]:
        first = (folder / FILES[0]).read_text()
        if first != "2":
            written(folder, numbers)
        return first, (folder / FILES[1]).read_text()

    assert read_whole(root, read) == ("2", "2")


def test_where_the_disk_cannot_tell_what_was_read_is_taken(tmp_path: Path) -> None:
    assert read_whole(tmp_path / "nowhere", lambda folder: folder.name) == "nowhere"


def test_where_others_never_stop_writing_nothing_is_read_by_halves(root: Path) -> None:
    with pytest.raises(Locked):
        read_whole(root, lambda folder: written(folder, iter([1])))
