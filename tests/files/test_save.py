"""Saving files: all or none, and never over what somebody else wrote."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from peerctl.files import system
from peerctl.files.journal import digest
from peerctl.files.lock import locked
from peerctl.files.names import JOURNAL, LOCK, WRITING
from peerctl.files.recover import recover
from peerctl.files.save import Edited, save
from peerctl.files.unsaved import AlreadyThere, ChangedMeanwhile, Locked, NotWritten, Overtaken
from tests.files.faulty import Killed, faulty

TWO = {"matches/a--b.yaml": "id: a--b\n", "matches/c--d.yaml": "id: c--d # æ\n"}


def everything(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


def new(files: dict[str, str]) -> dict[str, Edited]:
    return {file: Edited(None, text) for file, text in files.items()}


def edited(was: str, text: str) -> Edited:
    return Edited(digest(was.encode()), text)


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A workspace with two files."""
    save(tmp_path, new(TWO))
    return tmp_path


def test_files_are_written_as_they_are_with_folders_that_were_missing(two: Path) -> None:
    assert everything(two) == {"matches", *TWO}
    assert (two / "matches/c--d.yaml").read_bytes() == "id: c--d # æ\n".encode()


def test_nothing_to_write_is_nothing_written(tmp_path: Path) -> None:
    save(tmp_path, {})
    assert everything(tmp_path) == set()


@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_rights_of_new_files_follow_the_umask(umask: int, tmp_path: Path) -> None:
    before = os.umask(umask)
    try:
        save(tmp_path, new(TWO))
    finally:
        os.umask(before)
    assert (tmp_path / "matches/a--b.yaml").stat().st_mode & 0o777 == 0o666 & ~umask


@pytest.mark.parametrize("rights", [0o600, 0o644, 0o664])
def test_rights_of_a_file_stay(rights: int, two: Path) -> None:
    file = two / "matches/a--b.yaml"
    file.chmod(rights)
    save(two, {"matches/a--b.yaml": edited("id: a--b\n", "new\n")})
    assert file.read_text() == "new\n"
    assert file.stat().st_mode & 0o777 == rights


def test_a_file_stays_with_its_owner_and_its_group(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, real = two / next(iter(TWO)), os.stat
    told: list[tuple[int, int]] = []

    def of_another(path: Path, **how: bool) -> os.stat_result:
        found = real(path, **how)
        return os.stat_result((*found[:4], 1234, 2345, *found[6:])) if path == first else found

    def may_not_give_away(_: Path, owner: int, group: int) -> None:
        told.append((owner, group))
        if owner != -1:
            raise PermissionError

    monkeypatch.setattr(os, "stat", of_another)
    monkeypatch.setattr(os, "chown", may_not_give_away)
    save(two, {file: edited(text, "new\n") for file, text in TWO.items()})
    assert told == [(-1, 2345), (1234, -1)]
    assert first.read_text() == "new\n"


@pytest.mark.parametrize("make", [lambda path: path.write_text("mine"), lambda path: path.symlink_to("nowhere")])
def test_what_is_there_is_never_touched_and_nothing_else_written(make: Callable[[Path], None], tmp_path: Path) -> None:
    (tmp_path / "matches").mkdir()
    make(tmp_path / "matches/c--d.yaml")
    with pytest.raises(AlreadyThere) as caught:
        save(tmp_path, new(TWO))
    assert caught.value.message.values == {"file": "matches/c--d.yaml"}
    assert everything(tmp_path) == {"matches", "matches/c--d.yaml"}


def test_a_file_that_was_changed_or_removed_after_it_was_read_is_never_touched(two: Path) -> None:
    changed = two / "matches/c--d.yaml"
    for happens in (lambda: changed.write_text("mine"), changed.unlink):
        happens()
        before = {path: path.read_bytes() for path in two.rglob("*.yaml")}
        with pytest.raises(ChangedMeanwhile) as caught:
            save(two, {file: edited(text, "new\n") for file, text in TWO.items()})
        assert caught.value.message.values == {"file": "matches/c--d.yaml"}
        assert {path: path.read_bytes() for path in two.rglob("*") if path.is_file()} == before


def test_a_change_in_the_last_moment_is_seen_too(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = system.write

    def somebody_is_faster(path: Path, content: bytes, rights: int | None = None) -> None:
        write(path, content, rights)
        (two / "matches/a--b.yaml").write_text("mine")

    monkeypatch.setattr(system, "write", somebody_is_faster)
    with pytest.raises(ChangedMeanwhile):
        save(two, {"matches/a--b.yaml": edited("id: a--b\n", "new\n"), "sessions/x.yaml": Edited(None, "new\n")})
    assert everything(two) == {"matches", *TWO}
    assert (two / "matches/a--b.yaml").read_text() == "mine"


def test_a_file_that_appears_in_the_very_last_moment_is_never_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = system.rename_to_new

    def other_was_first(path: Path, target: Path) -> None:
        target.write_text("mine")
        link(path, target)

    monkeypatch.setattr(system, "rename_to_new", other_was_first)
    with pytest.raises(Exception, match="in the middle of a change"):
        save(tmp_path, new({"x.yaml": "new\n"}))
    with pytest.raises(Overtaken) as caught:
        recover(tmp_path)
    assert caught.value.help.values == {"draft": ".x.yaml.peerctl-new"}
    assert (tmp_path / "x.yaml").read_text() == "mine"
    (tmp_path / ".x.yaml.peerctl-new").unlink()
    assert recover(tmp_path)
    assert everything(tmp_path) == {"x.yaml"}


def test_a_change_made_while_another_waited_is_kept_and_so_is_what_waited(two: Path) -> None:
    with faulty(_at(two, "replace")), pytest.raises(Killed):
        save(two, {file: edited(text, "new\n") for file, text in TWO.items()})
    (two / "matches/c--d.yaml").write_text("mine")
    for _ in range(2):
        with pytest.raises(Overtaken):
            recover(two)
    assert (two / "matches/c--d.yaml").read_text() == "mine"
    assert (two / "matches/.c--d.yaml.peerctl-new").read_text() == "new\n"
    (two / "matches/.c--d.yaml.peerctl-new").unlink()
    assert recover(two)
    assert (two / "matches/a--b.yaml").read_text() == "new\n"
    assert everything(two) - {LOCK} == {"matches", *TWO}


def test_a_change_made_while_another_file_gets_its_name_is_kept(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = system.rename

    def meanwhile(path: Path, target: Path) -> None:
        rename(path, target)
        if target.name == "a--b.yaml":
            (two / "matches/c--d.yaml").write_text("mine")

    monkeypatch.setattr(system, "rename", meanwhile)
    with pytest.raises(Overtaken):
        save(two, {file: edited(text, "new\n") for file, text in TWO.items()})
    assert [(two / file).read_text() for file in TWO] == ["new\n", "mine"]
    assert (two / "matches/.c--d.yaml.peerctl-new").read_text() == "new\n"


def test_what_somebody_else_removes_meanwhile_is_gone_all_the_same(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, last = TWO
    rename = system.rename

    def meanwhile(path: Path, target: Path) -> None:
        rename(path, target)
        if target == two / first:
            (two / last).unlink()

    monkeypatch.setattr(system, "rename", meanwhile)
    save(two, {first: edited(TWO[first], "new\n"), last: Edited(digest(TWO[last].encode()), "", gone=True)})
    assert everything(two) == {"matches", first}


def _at(root: Path, call: str) -> int:
    """Give the number of the first call that comes after a kind of call."""
    with faulty(1000) as disk:
        save(root, {file: edited(text, text) for file, text in TWO.items()})
    return disk.calls.index(call) + 2


def test_the_next_change_first_completes_the_one_before(two: Path) -> None:
    with faulty(_at(two, "replace")), pytest.raises(Killed):
        save(two, {file: edited(text, "new\n") for file, text in TWO.items()})
    save(two, {"matches/a--b.yaml": edited("new\n", "newer\n")})
    assert [(two / file).read_text() for file in TWO] == ["newer\n", "new\n"]
    assert everything(two) == {"matches", *TWO}


def test_without_anything_broken_off_there_is_nothing_to_complete(two: Path) -> None:
    assert not recover(two)
    assert everything(two) == {"matches", *TWO}


def test_what_only_was_begun_hinders_no_reader_even_when_it_cannot_be_cleared_away(two: Path) -> None:
    (two / WRITING).write_text('[{"file": "x.yaml", "pa')
    with locked(two):
        assert not recover(two)
    assert not recover(two)
    assert everything(two) == {"matches", *TWO}


def test_a_reader_does_not_look_while_a_change_is_being_completed(two: Path) -> None:
    (two / JOURNAL).write_text("[]")
    with locked(two), pytest.raises(Locked):
        recover(two)


def test_two_do_not_write_at_once(two: Path) -> None:
    with locked(two), pytest.raises(Locked) as caught:
        save(two, new({"x.yaml": ""}))
    assert caught.value.code == "locked"
    assert everything(two) == {"matches", *TWO}


def test_a_lock_that_a_dead_process_left_hinders_nobody(two: Path) -> None:
    (two / LOCK).write_text("")
    save(two, new({"x.yaml": ""}))
    assert everything(two) == {"matches", "x.yaml", *TWO}


def test_a_lock_whose_file_its_holder_removed_meanwhile_is_taken_anew(two: Path) -> None:
    with faulty(1000) as disk:
        real = os.fstat
        moves = iter([(two / LOCK).unlink])

        def removed_first(descriptor: int) -> os.stat_result:
            next(moves, lambda: None)()
            return real(descriptor)

        disk.fstat = removed_first  # type: ignore[attr-defined]
        with locked(two):
            assert (two / LOCK).exists()
    assert disk.calls.count("flock") == 2


@pytest.mark.parametrize("file", ["../outside.yaml", "matches/../../outside.yaml", "elsewhere/x.yaml"])
def test_nothing_is_written_outside_of_the_workspace(file: str, tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    root.mkdir()
    (root / "elsewhere").symlink_to(tmp_path)
    with pytest.raises(NotWritten):
        save(root, new({file: "x\n"}))
    assert everything(tmp_path) == {"workspace", "workspace/elsewhere"}


def test_identities_are_written_where_the_workspace_keeps_them(tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    root.mkdir()
    save(root, new({"identities/p-1.yaml": "id: p-1\n"}), identities="../apart")
    assert everything(tmp_path) == {"workspace", "apart", "apart/p-1.yaml"}


def test_a_link_stays_a_link(two: Path) -> None:
    (two / "matches/link.yaml").symlink_to("a--b.yaml")
    save(two, {"matches/link.yaml": edited("id: a--b\n", "new\n")})
    assert (two / "matches/link.yaml").is_symlink()
    assert (two / "matches/a--b.yaml").read_text() == "new\n"


def test_where_there_are_no_hard_links_new_files_are_renamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    save(tmp_path, new(TWO))
    assert everything(tmp_path) == {"matches", *TWO}


def test_an_interruption_before_the_change_is_certain_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(system, "sync_folder", interrupted)
    with pytest.raises(KeyboardInterrupt):
        save(tmp_path, new(TWO))
    assert everything(tmp_path) == set()


def test_where_folders_cannot_be_synchronised_nothing_is_asked_for(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY")
    system.sync_folder(two / "nowhere")


COUNT = """
import sys
from pathlib import Path
from peerctl.files.journal import digest
from peerctl.files.save import Edited, save
from peerctl.files.unsaved import ChangedMeanwhile, Locked
root, files, left = Path(sys.argv[1]), ("a.yaml", "b/c.yaml"), int(sys.argv[2])
while left:
    before = {file: (root / file).read_bytes() for file in files}
    texts = {file: f"count: {int(was.split()[1]) + 1}\\n" for file, was in before.items()}
    try:
        save(root, {file: Edited(digest(before[file]), texts[file]) for file in files})
    except (ChangedMeanwhile, Locked):
        continue
    left -= 1
"""


def test_four_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    updates = int(os.environ.get("PEERCTL_UPDATES", "100"))
    save(tmp_path, new({"a.yaml": "count: 0\n", "b/c.yaml": "count: 0\n"}))
    command = [sys.executable, "-c", COUNT, str(tmp_path), str(updates // 4)]
    writers = [subprocess.Popen(command) for _ in range(4)]
    assert [writer.wait() for writer in writers] == [0] * 4
    assert {(tmp_path / file).read_text() for file in ("a.yaml", "b/c.yaml")} == {f"count: {updates}\n"}
    assert everything(tmp_path) == {"a.yaml", "b", "b/c.yaml"}
