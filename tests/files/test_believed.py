"""Journals that came with somebody's folder: nothing outside of the workspace is touched, and nothing passed over."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from peerctl.files.believed import ForeignJournal
from peerctl.files.journal import digest
from peerctl.files.names import JOURNAL, WRITING
from peerctl.files.recover import recover

WAS, DRAFT = "secret\n", "draft\n"


def entry(path: str, file: str = "participants/p-1.yaml", **said: Any) -> dict[str, Any]:  # noqa: ANN401
    """Tell of a file that is to be removed, unless said otherwise."""
    return {"file": file, "path": path, "before": digest(WAS.encode()), "after": None, "new_folder": False, **said}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace, beside a folder with a file of somebody's."""
    for folder in ("ws", "ws/.git", "beside", "beside/empty"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.yaml").write_text(WAS)
        (tmp_path / folder / ".x.yaml.peerctl-new").write_text(DRAFT)
    (tmp_path / "ws/link").symlink_to(tmp_path / "beside")
    return tmp_path / "ws"


def all_files(root: Path) -> dict[str, str]:
    paths = (path for path in root.parent.rglob("*") if path.is_file() and path.name not in {JOURNAL, WRITING})
    return {path.as_posix(): path.read_text() for path in paths}


OUTSIDE: list[Callable[[Path], str]] = [
    lambda root: str(root.parent / "beside/x.yaml"),
    lambda _: "../beside/x.yaml",
    lambda _: "link/x.yaml",
    lambda _: ".GIT/x.yaml",
    lambda _: ".git",
    lambda _: "x/..",
    lambda _: ".",
    lambda _: "",
    lambda _: "x\0.yaml",
]


@pytest.mark.parametrize("outside", OUTSIDE)
@pytest.mark.parametrize("after", [None, digest(DRAFT.encode())], ids=["removed", "replaced"])
@pytest.mark.parametrize("file", ["participants/p-1.yaml", "identities/p-1.yaml"])
def test_a_journal_that_reaches_out_of_the_workspace_does_nothing(
    root: Path, outside: Callable[[Path], str], after: str | None, file: str
) -> None:
    before = all_files(root)
    told = json.dumps([entry("x.yaml"), entry(outside(root), file, after=after)])
    (root / JOURNAL).write_text(told)
    with pytest.raises(ForeignJournal):
        recover(root)
    assert (root / JOURNAL).read_text() == told
    (root / JOURNAL).rename(root / WRITING)
    assert not recover(root)
    assert not (root / WRITING).exists()
    assert all_files(root) == before


@pytest.mark.parametrize(
    "told",
    [b"", b"\xff", b"[", b"[" * 100_000, b"5", b"[5]", b'{"version": 2}']
    + [json.dumps([each]).encode() for each in (entry("x", version=2), entry("x", before=1), {"path": "x"})],
    ids=range(10),
)
def test_a_change_that_is_certain_and_cannot_be_read_is_never_passed_over(root: Path, told: bytes) -> None:
    (root / JOURNAL).write_bytes(told)
    with pytest.raises(ForeignJournal):
        recover(root)
    assert (root / JOURNAL).read_bytes() == told


@pytest.mark.parametrize("elsewhere", ["../beside", "link", None])
def test_identities_may_lie_where_the_settings_say(root: Path, elsewhere: str | None) -> None:
    folder = root / (elsewhere or "identities")
    folder.mkdir(exist_ok=True)
    (folder / "x.yaml").write_text(WAS)
    if elsewhere:
        (root / "peerctl.yaml").write_text(f"format: 1\nname: x\nidentities: {elsewhere}\n")
    (root / JOURNAL).write_text(json.dumps([entry(str(folder.resolve() / "x.yaml"), "identities/x.yaml")]))
    assert recover(root)
    assert not (folder / "x.yaml").exists()
