"""Exports are written whole, over their own kind only."""

from pathlib import Path

import pytest

from peerctl.files import system
from peerctl.files.export import CannotExport, NotAnExport, export, export_into

NEW = b"BEGIN:VCALENDAR new"


def test_an_export_is_written_and_written_anew(tmp_path: Path) -> None:
    file = tmp_path / "spring.ics"
    for content in (b"BEGIN:VCALENDAR old", NEW):
        export(file, content, b"BEGIN")
        assert file.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["spring.ics"]


def test_what_is_something_else_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.ics"
    file.write_text("mine")
    with pytest.raises(NotAnExport):
        export(file, NEW, b"BEGIN")
    assert file.read_text() == "mine"


def test_where_the_folder_is_not_there_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(CannotExport):
        export(tmp_path / "nowhere" / "spring.ics", NEW, b"BEGIN")
    with pytest.raises(CannotExport):
        export(tmp_path, NEW, b"BEGIN")


def test_when_the_disk_refuses_the_old_one_stays_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "spring.ics"
    export(file, b"BEGIN:VCALENDAR old", b"BEGIN")

    def refuse(_path: Path, _target: Path) -> None:
        raise OSError

    monkeypatch.setattr(system, "rename", refuse)
    with pytest.raises(CannotExport):
        export(file, NEW, b"BEGIN")
    assert file.read_bytes() == b"BEGIN:VCALENDAR old"
    assert [path.name for path in tmp_path.iterdir()] == ["spring.ics"]


def test_several_are_written_into_a_folder_that_is_made_or_none_where_one_may_not_be(tmp_path: Path) -> None:
    folder = tmp_path / "calendars"
    files = {"a.ics": NEW, "b.ics": NEW}
    export_into(folder, files, b"BEGIN")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == files
    (folder / "b.ics").write_text("mine")
    with pytest.raises(NotAnExport):
        export_into(folder, {"a.ics": b"BEGIN newer", "b.ics": NEW}, b"BEGIN")
    assert (folder / "a.ics").read_bytes() == NEW


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "nowhere" / "calendars", tmp_path / "file"):
        with pytest.raises(CannotExport):
            export_into(folder, {"a.ics": NEW}, b"BEGIN")


@pytest.mark.parametrize("failing", ["write", "rename"])
def test_where_one_of_several_cannot_be_written_all_are_as_before(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.ics").write_bytes(b"BEGIN old")
    (tmp_path / "b.ics").write_bytes(NEW)
    real, calls = getattr(system, failing), iter(range(9))

    def fails_at_the_fourth(*arguments: object) -> None:
        if next(calls) == 3:
            raise OSError
        real(*arguments)

    monkeypatch.setattr(system, failing, fails_at_the_fourth)
    with pytest.raises(CannotExport):
        export_into(tmp_path, dict.fromkeys(("a.ics", "b.ics", "c.ics", "d.ics"), NEW), b"BEGIN")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.ics": b"BEGIN old", "b.ics": NEW}
