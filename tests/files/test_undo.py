"""What is remembered of a command, so that it can be taken back: byte for byte, and with as little data as possible."""

import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerctl.files import system
from peerctl.files.journal import digest
from peerctl.files.names import JOURNAL, LOCK, UNDO
from peerctl.files.recover import recover
from peerctl.files.remembered import NotRemembered, last
from peerctl.files.save import IDENTITIES, Edited, save
from peerctl.files.undo import MOST, ChangedSince, forgetting, remembering, taken_back
from peerctl.files.unsaved import NotWritten, Overtaken
from tests.files.faulty import Killed, faulty

WAS = "id: p-001\r\nborn: 1990-01-01\r\nmunicipality: Vejle"
PERSON = "participants/p-001.yaml"
SOMEBODY = "identities/p-001.yaml"


def contents(root: Path) -> dict[str, bytes]:
    """Give every file but the lock that a killed process leaves."""
    files = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    return {file: path.read_bytes() for file, path in files.items() if file != LOCK}


def command(root: Path, name: str, texts: dict[str, str | None], identities: str = IDENTITIES) -> None:
    """Write files as a command does; those without a text are removed."""
    files = {}
    for file, text in texts.items():
        path = root / file.replace(f"{IDENTITIES}/", f"{identities}/")
        was = path.read_bytes() if path.exists() else None
        files[file] = Edited(digest(was), text or "", (was or b"").decode(), gone=text is None)
    save(root, files, identities=identities, beside=lambda: remembering(root, name, files, identities))


def undo(root: Path, identities: str = IDENTITIES) -> str:
    """Take the last command back."""
    remembered = last(root, identities)
    assert remembered is not None
    files = taken_back(root, remembered, identities)
    save(root, files, identities=identities, beside=lambda: forgetting(root, remembered, identities))
    return remembered.command


def records(root: Path) -> dict[str, bytes]:
    """Give the files but those that remember."""
    return {file: content for file, content in contents(root).items() if UNDO not in file}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with a person."""
    folder = tmp_path / "workspace"
    for file, text in ((PERSON, WAS), (SOMEBODY, "id: p-001\nname: Invented Person\nphone: 12345678\n")):
        (folder / file).parent.mkdir(parents=True)
        (folder / file).write_bytes(text.encode())
    return folder


def test_commands_are_taken_back_one_after_the_other_to_the_last_byte(root: Path) -> None:
    steps = [records(root)]
    command(root, "set p-001", {PERSON: WAS.replace("Vejle", "Kolding\r\nfacts: {}")})
    steps.append(records(root))
    command(root, "add p-002", {"participants/p-002.yaml": "id: p-002\n", PERSON: "id: p-001\n"})
    assert undo(root) == "add p-002"
    assert records(root) == steps[1]
    assert undo(root) == "set p-001"
    assert records(root) == steps[0]
    assert last(root, IDENTITIES) is None


def test_what_a_command_added_is_not_kept_a_second_time(root: Path) -> None:
    command(root, "pause p-001", {PERSON: WAS + "\r\nreason: illness\r\n"})
    remembered = (root / UNDO / "000001.json").read_text()
    assert "illness" not in remembered
    assert "1990" not in remembered
    command(root, "add p-002", {"participants/p-002.yaml": "id: p-002\nborn: 1980-12-31\n"})
    assert "1980" not in (root / UNDO / "000002.json").read_text()


def test_what_was_replaced_in_identities_stays_beside_them_wherever_they_are(root: Path, tmp_path: Path) -> None:
    shutil.move(root / IDENTITIES, tmp_path / "apart")
    elsewhere = "../apart"
    command(root, "set p-001", {SOMEBODY: "id: p-001\nname: Invented Person\n"}, elsewhere)
    assert b"12345678" not in b"".join(contents(root).values())
    assert b"12345678" in (tmp_path / "apart" / UNDO / "000001.json").read_bytes()
    undo(root, elsewhere)
    assert b"12345678" in (tmp_path / "apart" / "p-001.yaml").read_bytes()
    assert not list((tmp_path / "apart" / UNDO).glob("*.json"))


def test_while_the_identities_are_away_nothing_is_taken_back(root: Path) -> None:
    command(root, "set p-001", {SOMEBODY: "id: p-001\nname: Invented Person\n"})
    shutil.rmtree(root / IDENTITIES)
    with pytest.raises(NotRemembered):
        last(root, IDENTITIES)


def test_files_that_were_removed_come_back_to_the_last_byte(root: Path) -> None:
    (root / "responses").mkdir()
    (root / "responses/p-001.yaml").write_bytes("\ufeff# nothing yet\r\n[]".encode())
    before = records(root)
    command(root, "participant remove p-001", dict.fromkeys(before))
    assert records(root) == {}
    assert b"12345678" not in (root / UNDO / "000001.json").read_bytes()
    assert undo(root) == "participant remove p-001"
    assert records(root) == before


def test_an_empty_file_that_was_removed_comes_back(root: Path) -> None:
    (root / PERSON).write_bytes(b"")
    before = records(root)
    command(root, "participant remove p-001", {PERSON: None})
    undo(root)
    assert records(root) == before


def test_a_file_that_came_in_place_of_a_removed_one_is_left_alone(root: Path) -> None:
    command(root, "participant remove p-001", {PERSON: None})
    (root / PERSON).write_text("id: p-001 # somebody else\n")
    with pytest.raises(ChangedSince):
        undo(root)
    assert (root / PERSON).read_text() == "id: p-001 # somebody else\n"


def test_the_first_identity_ever_is_taken_back(tmp_path: Path) -> None:
    command(tmp_path, "add p-001", {SOMEBODY: "id: p-001\nname: Invented Person\n"})
    undo(tmp_path)
    assert records(tmp_path) == {}


def test_git_does_not_see_what_is_remembered(root: Path) -> None:
    command(root, "set p-001", {SOMEBODY: "id: p-001\n"})
    for folder in (root, root / IDENTITIES):
        assert (folder / UNDO / ".gitignore").read_text().endswith("\n*\n")


def test_a_file_that_was_changed_since_is_left_alone(root: Path) -> None:
    command(root, "set p-001", {PERSON: "id: p-001\n"})
    (root / PERSON).write_text("id: p-001 # mine\n")
    with pytest.raises(ChangedSince):
        undo(root)
    (root / PERSON).unlink()
    with pytest.raises(ChangedSince):
        undo(root)


def test_a_file_that_cannot_be_opened_is_left_alone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command(root, "set p-001", {PERSON: "id: p-001\n"})
    remembered = last(root, IDENTITIES)
    assert remembered is not None

    def read(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(system, "read", read)
    with pytest.raises(NotWritten):
        taken_back(root, remembered, IDENTITIES)


def test_what_is_as_it_was_already_needs_no_taking_back(root: Path) -> None:
    command(root, "set p-001", {PERSON: "id: p-001\n"})
    (root / PERSON).write_bytes(WAS.encode())
    remembered = last(root, IDENTITIES)
    assert remembered is not None
    assert taken_back(root, remembered, IDENTITIES) == {}


def test_the_oldest_are_forgotten(root: Path) -> None:
    for number in range(MOST + 3):
        command(
            root, f"step {number}", {PERSON: f"id: p-001\nborn: {1950 + number}-01-01\n", SOMEBODY: f"id: {number}"}
        )
    for folder in (root / UNDO, root / IDENTITIES / UNDO):
        assert len(list(folder.glob("*.json"))) == MOST
    assert [undo(root) for _ in range(MOST)][-1] == "step 3"


def test_what_is_final_is_remembered_as_such_and_holds_nothing(root: Path) -> None:
    save(
        root,
        {PERSON: Edited(digest(WAS.encode()), "id: p-001\n", WAS)},
        beside=lambda: remembering(root, "study", {}, IDENTITIES, final=True),
    )
    remembered = last(root, IDENTITIES)
    assert remembered is not None
    assert (remembered.final, remembered.files) == (True, ())


@pytest.mark.parametrize(
    "record",
    [
        "",
        "[" * 100_000,
        "[]",
        "{",
        '{"command": "x", "final": false, "apart": false, "files": [[".git/config", null, "", [], null]]}',
        '{"command": "x", "final": false, "apart": false, "files": [["../x.yaml", null, "", [], null]]}',
        '{"command": "x", "final": false, "apart": false, "files": [["a/b/../../x.yaml", null, "", [], null]]}',
        '{"command": "\\u001b[2J", "final": false, "apart": false, "files": []}',
        '{"command": "x", "final": false, "apart": false, "files": [["a.yaml"]]}',
    ],
)
def test_a_record_that_we_cannot_have_written_is_not_followed(record: str, root: Path) -> None:
    (root / UNDO).mkdir()
    (root / UNDO / "000001.json").write_text(record)
    with pytest.raises(NotRemembered):
        last(root, IDENTITIES)


def test_a_record_that_would_make_something_else_of_a_file_is_not_followed(root: Path) -> None:
    command(root, "set p-001", {PERSON: "id: p-001\n"})
    path = root / UNDO / "000001.json"
    told = json.loads(path.read_text())
    told["files"][0][3][0][2] = "id: someone-else\n"
    path.write_text(json.dumps(told))
    with pytest.raises(NotWritten):
        undo(root)


def test_where_what_is_remembered_cannot_be_reached_nothing_is_written(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command(root, "set p-001", {PERSON: "id: p-001\n"})
    before, real = contents(root), system.read

    def read(path: Path) -> bytes | None:
        if UNDO in path.parts:
            raise OSError
        return real(path)

    monkeypatch.setattr(system, "read", read)
    with pytest.raises(NotWritten):
        command(root, "set p-001", {PERSON: "id: p-001\nborn: 1990-01-01\n"})
    assert contents(root) == before


def test_a_disk_that_cannot_tell_what_is_remembered_has_nothing_written(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_: Path) -> list[str]:
        raise PermissionError

    command(root, "participant set p-001", {PERSON: "id: p-001\n"})
    before = contents(root)
    monkeypatch.setattr(os, "listdir", failing)
    with pytest.raises(NotRemembered):
        last(root, IDENTITIES)
    with pytest.raises(NotWritten):
        command(root, "participant set p-001", {PERSON: "id: p-002\n"})
    monkeypatch.undo()
    assert contents(root) == before


def test_a_process_that_is_killed_at_any_call_of_taking_back_leaves_all_or_nothing(root: Path, tmp_path: Path) -> None:
    command(root, "add p-002", {"participants/p-002.yaml": "id: p-002\n", PERSON: "id: p-001\n"})
    before = contents(root)
    undone = {PERSON: WAS.encode(), SOMEBODY: before[SOMEBODY], f"{UNDO}/.gitignore": before[f"{UNDO}/.gitignore"]}
    for number in range(1, 1000):
        copy = shutil.copytree(root, tmp_path / str(number))
        with faulty(number) as disk:
            try:
                undo(copy)
            except Killed:
                finished = False
            else:
                finished = True
        recover(copy)
        assert contents(copy) in ([undone] if finished else [undone, before])
        shutil.rmtree(copy)
        if len(disk.calls) < number:
            return
    pytest.fail("the calls do not end")


def test_a_file_that_was_changed_while_its_removal_waited_stays(root: Path, tmp_path: Path) -> None:
    command(root, "add p-002", {"participants/p-002.yaml": "id: p-002\n", PERSON: "id: p-001\n"})
    for number in range(1, 1000):
        copy = shutil.copytree(root, tmp_path / str(number))
        with faulty(number), pytest.raises(Killed):
            undo(copy)
        if (copy / JOURNAL).exists():
            break
    (copy / "participants/p-002.yaml").write_text("mine\n")
    with pytest.raises(Overtaken):
        recover(copy)
    assert (copy / "participants/p-002.yaml").read_text() == "mine\n"


TEXTS = st.text(st.sampled_from("ab\n\r\u2028\x0b\x85é \ufeff"), max_size=12)


@given(was=TEXTS, now=TEXTS)
def test_whatever_a_command_makes_of_a_file_is_taken_back(
    was: str, now: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("any")
    (root / "a.yaml").write_bytes(was.encode())
    before = records(root)
    command(root, "set", {"a.yaml": now})
    if was != now:
        undo(root)
    assert records(root) == before


def test_what_comes_back_has_the_rights_it_had_and_what_is_kept_of_names_no_more(root: Path) -> None:
    for file in (PERSON, SOMEBODY):
        (root / file).chmod(0o600)
    command(root, "participant remove p-001", {PERSON: None, SOMEBODY: None})
    (kept,) = (root / IDENTITIES / UNDO).glob("*.json")
    assert kept.stat().st_mode & 0o777 == 0o600
    undo(root)
    assert [(root / file).stat().st_mode & 0o777 for file in (PERSON, SOMEBODY)] == [0o600, 0o600]


def test_what_is_kept_is_for_nobody_who_may_not_read_it_in_the_file(root: Path) -> None:
    (root / PERSON).chmod(0o600)
    command(root, "participant set p-001", {PERSON: "id: p-001\n", "participants/p-002.yaml": "id: p-002\n"})
    (kept,) = (root / UNDO).glob("*.json")
    assert kept.stat().st_mode & 0o777 == 0o600


def test_what_is_kept_of_names_is_for_nobody_who_may_not_read_them(root: Path) -> None:
    (root / SOMEBODY).chmod(0o640)
    command(root, "participant set p-001", {SOMEBODY: "id: p-001\n"})
    (kept,) = (root / IDENTITIES / UNDO).glob("*.json")
    assert kept.stat().st_mode & 0o777 == 0o640
