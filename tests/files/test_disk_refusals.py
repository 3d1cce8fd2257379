"""Why a disk did not take a file is told in words, as far as it is known."""

import errno
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from peerctl.files import system
from peerctl.files.disk_refusals import why_not
from peerctl.files.export import CannotExport, export
from peerctl.files.save import Edited, save
from peerctl.files.unsaved import NotWritten
from peerctl.show.wording import Wording


def told(failure: CannotExport | NotWritten) -> tuple[str, str]:
    """Word what is told, and what to do."""
    return Wording().say(failure.message), Wording().say(failure.help)


def test_what_the_system_says_is_told_with_what_to_do() -> None:
    codes = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.ENOENT, errno.EIO)
    assert [why_not(OSError(code, ""))[0].text for code in codes] == snapshot(
        [
            "you may not write there",
            "you may not write there",
            "that disk can only be read",
            "the disk is full",
            "the disk is full",
            "its folder is not there",
            "",
        ]
    )
    assert why_not(None) == why_not(ValueError()) == why_not(OSError())


def test_an_export_says_why_it_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(CannotExport) as raised:
        export(tmp_path / "nowhere" / "spring.ics", b"BEGIN", b"BEGIN")
    assert told(raised.value) == snapshot(
        ("spring.ics cannot be written: its folder is not there.", "Make the folder first, or name another place.")
    )
    assert told(CannotExport("spring.ics")) == snapshot(
        ("spring.ics cannot be written.", "Is its folder there, may you write in it, and is there room on the disk?")
    )


@pytest.mark.parametrize(
    ("code", "file", "expected"),
    [
        (
            errno.EACCES,
            "peerctl.yaml",
            snapshot(
                (
                    "Nothing could be written in the workspace's folder, and nothing was changed: you may not write there.",
                    "Settle that, and run the command again. Until then --dry-run shows what it would write.",
                )
            ),
        ),
        (
            errno.EROFS,
            "participants/p-001.yaml",
            snapshot(
                (
                    "Nothing could be written in participants/ of the workspace, and nothing was changed: that disk can only be read.",
                    "Settle that, and run the command again. Until then --dry-run shows what it would write.",
                )
            ),
        ),
        (
            errno.EIO,
            "participants/p-001.yaml",
            snapshot(
                (
                    "participants/p-001.yaml could not be written, and nothing was changed.",
                    "Look whether the disk has room, and whether you may write in the workspace.",
                )
            ),
        ),
    ],
)
def test_a_change_says_where_nothing_could_be_written_and_why(code: int, file: str, expected: tuple[str, str]) -> None:
    assert told(NotWritten(file, OSError(code, ""))) == expected


def test_a_workspace_that_can_only_be_read_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, "")

    monkeypatch.setattr(system, "write", refuse)
    with pytest.raises(NotWritten, match="Nothing could be written"):
        save(tmp_path, {"participants/p-001.yaml": Edited(None, "id: p-001\n")})
    assert list(tmp_path.iterdir()) == []
