"""A new file names its schema, where the workspace has that and an editor can follow the way."""

import os
from pathlib import Path, PurePosixPath

import pytest

from peerctl.files.journal import digest
from peerctl.files.save import Edited, save
from peerctl.files.schemas import RECORDS, line_to, renewed, schema_file, schema_line
from peerctl.files.unsaved import NotWritten
from peerctl.show.schema import RECORDS as SCHEMAS

TEXTS = {schema_file(record): "{}\n" for record in RECORDS.values()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with its schemas."""
    folder = tmp_path / "workspace"
    folder.mkdir()
    save(folder, {file: Edited(None, text) for file, text in TEXTS.items()})
    return folder


def test_every_folder_has_the_schema_of_what_it_holds() -> None:
    told = {record: kind.files.rpartition("/")[0] for record, kind in SCHEMAS.items()}
    assert {record: folder for folder, record in RECORDS.items()} == told


@pytest.mark.parametrize("folder", RECORDS)
def test_a_new_file_names_its_schema(folder: str, root: Path) -> None:
    file = f"{folder}/x.yaml".lstrip("/")
    line = schema_line(root, file)
    named = (root / file).parent / line.removeprefix("# yaml-language-server: $schema=").rstrip("\n")
    assert Path(os.path.normpath(named)) == root / schema_file(RECORDS[folder])


def test_identities_that_lie_elsewhere_name_theirs_too(root: Path) -> None:
    line = "# yaml-language-server: $schema=../workspace/.peerctl/identity.schema.json\n"
    assert schema_line(root, "identities/p-001.yaml", "../apart") == line


def test_without_a_schema_there_is_no_line(root: Path, tmp_path: Path) -> None:
    assert schema_line(root, "studies/a.log.yaml") == ""
    assert schema_line(tmp_path, "participants/p-001.yaml") == ""


def test_a_disk_that_cannot_tell_whether_it_is_there_has_nothing_written(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_: Path) -> bool:
        raise OSError

    monkeypatch.setattr(Path, "is_file", failing)
    with pytest.raises(NotWritten):
        schema_line(root, "participants/p-001.yaml")


def test_a_way_that_an_editor_cannot_follow_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert line_to(PurePosixPath("our work/x.json"), PurePosixPath("apart")) == ""

    def another_drive(*_: object) -> str:
        raise ValueError

    monkeypatch.setattr(os.path, "relpath", another_drive)
    assert line_to(PurePosixPath("x.json"), PurePosixPath("apart")) == ""


def test_what_is_generated_is_written_again_where_it_differs(root: Path) -> None:
    first, *_ = TEXTS
    assert renewed(root, TEXTS) == {}
    assert renewed(root, {**TEXTS, first: "[]\n"}) == {first: Edited(digest(b"{}\n"), "[]\n", "{}\n")}
    (root / first).unlink()
    assert renewed(root, TEXTS) == {first: Edited(None, "{}\n")}


def test_what_cannot_be_read_is_not_written_over(root: Path) -> None:
    first, *_ = TEXTS
    (root / first).unlink()
    (root / first).mkdir()
    with pytest.raises(NotWritten):
        renewed(root, TEXTS)
