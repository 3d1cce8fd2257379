"""A folder is handed over whole, once, and never over another."""

from errno import EIO
from pathlib import Path

import pytest

from peerctl.files import system
from peerctl.files.export import CannotExport
from peerctl.files.handing_over import FolderThere, write_folder
from tests.files.faulty import FaultyOs

FILES = {"README.txt": b"read me\n", "flow.csv": b"count\n3\n"}


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_folder_is_written_once_and_the_same_again_is_nothing_to_do(tmp_path: Path) -> None:
    folder = tmp_path / "bureau"
    assert write_folder(folder, FILES)
    assert held(folder) == FILES
    assert not write_folder(folder, FILES)
    assert [path.name for path in tmp_path.iterdir()] == ["bureau"]


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "bureau").mkdir()
    assert write_folder(tmp_path / "bureau", FILES)
    assert held(tmp_path / "bureau") == FILES


@pytest.mark.parametrize(
    "other", [{"README.txt": b"another\n"}, {**FILES, "more.txt": b""}, {"flow.csv": b"count\n3\n"}]
)
def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path, other: dict[str, bytes]) -> None:
    folder = tmp_path / "bureau"
    folder.mkdir()
    for name, content in other.items():
        (folder / name).write_bytes(content)
    with pytest.raises(FolderThere):
        write_folder(folder, FILES)
    assert held(folder) == other


def test_a_file_of_the_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "bureau").write_text("mine")
    with pytest.raises(FolderThere):
        write_folder(tmp_path / "bureau", FILES)


def test_a_folder_where_there_is_none_to_put_it_in_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotExport):
        write_folder(tmp_path / "nowhere" / "bureau", FILES)


def test_whichever_step_the_disk_refuses_there_is_the_whole_folder_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = 0
    failed = True
    while failed:
        at += 1
        home = tmp_path / str(at)
        home.mkdir()
        faulty = FaultyOs(at, EIO)
        with monkeypatch.context() as patched:
            patched.setattr(system, "os", faulty)
            try:
                write_folder(home / "bureau", FILES)
            except CannotExport:
                assert list(home.iterdir()) == []
            else:
                assert held(home / "bureau") == FILES
        failed = len(faulty.calls) >= at
    assert at > len(FILES) * 4
