"""Which files are records, and which cannot be read."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from peerctl.files.disk import is_record, list_misspelt, list_records, read_bytes
from peerctl.files.load import Loaded, load
from peerctl.files.text import MOST_BYTES

Read = Callable[[Mapping[str, str | bytes]], Loaded]

PERSON = "id: p-001\nenrolments: []\n"


def rules(loaded: Loaded) -> list[tuple[str, str]]:
    return [(finding.rule, finding.at.file) for finding in loaded.findings]


@pytest.mark.parametrize("name", ["p-001.yaml", "0.yaml", "a" * 48 + ".yaml"])
def test_a_record_is_an_id_and_yaml(name: str) -> None:
    assert is_record(name, "participants")


@pytest.mark.parametrize(
    "name",
    ["P-001.yaml", "p-001.yml", "p-001.YAML", "p 001.yaml", "p-001", ".yaml", "nul.yaml", "a" * 49 + ".yaml", "æ.yaml"],
)
def test_anything_else_is_none(name: str) -> None:
    assert not is_record(name, "participants")


def test_the_name_of_a_match_may_be_longer() -> None:
    name = "m" * 48 + "--" + "p" * 48 + "-2.yaml"
    assert is_record(name, "matches")
    assert not is_record(name, "participants")


@pytest.mark.parametrize(
    "name", ["P-001.yaml", "p-001.yml", "p-001.YAML", "p-001.yaml.txt", "p-001.yaml~", "p-001", "nul.yaml", "aux.yml"]
)
def test_a_record_under_a_wrong_name_is_never_passed_over(name: str, read: Read) -> None:
    assert rules(read({f"participants/{name}": PERSON})) == [("wrong-file-name", f"participants/{name}")]


@pytest.mark.parametrize(
    "name", ["README.md", "readme", "README", ".gitkeep", ".p-001.yaml.swp", "plan.pdf", "list.csv", "note.txt"]
)
def test_what_is_clearly_something_else_may_stay(name: str, read: Read) -> None:
    assert rules(read({f"participants/{name}": "x"})) == []


def test_a_folder_among_records_is_told(read: Read) -> None:
    assert rules(read({"participants/old/p-001.yaml": PERSON})) == [("wrong-file-name", "participants/old")]
    assert rules(read({"participants/p-001.yaml/x": ""}))[1] == ("unreadable-file", "participants/p-001.yaml")


@pytest.mark.parametrize("name", ["participant/p-001.yaml", "Matches/a--b.yaml", "peerctl.yml"])
def test_a_name_that_is_nearly_read_is_told(name: str, read: Read) -> None:
    assert [rule for rule, _ in rules(read({name: PERSON}))] == ["wrong-file-name"]


@pytest.mark.parametrize("name", ["docs/x.yaml", "participant/notes.txt", ".github/x.yaml"])
def test_other_folders_are_nobodys_business(name: str, read: Read) -> None:
    assert rules(read({name: PERSON})) == []


def test_a_folder_that_is_not_there_has_nothing_misspelt(tmp_path: Path) -> None:
    assert list(list_misspelt(tmp_path / "nowhere", ["participants"])) == []


def test_a_name_that_is_no_utf8_can_still_be_told(root: Path) -> None:
    folder = root / "participants"
    folder.mkdir()
    (folder / os.fsdecode(b"s\xf8ren.yaml")).write_text(PERSON)
    assert rules(load(root)) == [("wrong-file-name", "participants/s\ufffdren.yaml")]


def test_a_named_pipe_is_refused_and_never_waited_for(root: Path) -> None:
    (root / "participants").mkdir()
    os.mkfifo(root / "participants" / "p-001.yaml")
    assert rules(load(root)) == [("unreadable-file", "participants/p-001.yaml")]


def test_a_link_within_the_workspace_is_followed(root: Path) -> None:
    folder = root / "participants"
    folder.mkdir()
    (folder / "p-001.yaml").write_text(PERSON)
    (folder / "p-002.yaml").symlink_to("p-001.yaml")
    assert set(load(root).book.participants) == {"p-001", "p-002"}


@pytest.mark.parametrize("target", ["/etc/hostname", "../../outside.yaml", "nowhere.yaml", "p-001.yaml"])
def test_a_link_that_leads_out_or_nowhere_is_refused(target: str, root: Path) -> None:
    (root.parent / "outside.yaml").write_text(PERSON)
    (root / "participants").mkdir()
    (root / "participants" / "p-001.yaml").symlink_to(target)
    assert rules(load(root)) == [("unreadable-file", "participants/p-001.yaml")]


def test_a_folder_that_is_a_link_out_of_the_workspace_is_refused(root: Path) -> None:
    outside = root.parent / "outside"
    outside.mkdir()
    (outside / "p-001.yaml").write_text(PERSON)
    (root / "participants").symlink_to(outside)
    (root / "cohorts").symlink_to("nowhere")
    (root / "matches").write_text("")
    (root / "sessions").symlink_to("sessions")
    assert rules(load(root)) == [
        ("unreadable-file", "cohorts"),
        ("unreadable-file", "matches"),
        ("unreadable-file", "participants"),
        ("unreadable-file", "sessions"),
    ]


def test_a_file_that_may_not_be_opened_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr("peerctl.files.disk.os.open", forbidden)
    assert rules(load(root)) == [("unreadable-file", "peerctl.yaml")]


def test_a_file_that_fails_while_it_is_read_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> bytes:
        raise OSError

    monkeypatch.setattr("peerctl.files.disk.os.read", broken)
    assert read_bytes(str(root / "peerctl.yaml"), str(root)) is None


def test_a_file_that_grows_while_it_is_read_is_read_no_further_than_too_large(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("peerctl.files.disk.os.read", lambda _, wanted: b"x" * wanted)
    content = read_bytes(str(root / "peerctl.yaml"), str(root))
    assert content is not None
    assert len(content) > MOST_BYTES


def test_a_missing_folder_has_no_records(tmp_path: Path) -> None:
    assert list_records(tmp_path / "nowhere", "participants").names == ()
