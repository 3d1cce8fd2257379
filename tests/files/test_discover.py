"""The workspace is found as git finds a repository."""

from pathlib import Path

import pytest

from peerctl.files.discover import NoWorkspace, find_workspace


def workspace(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "peerctl.yaml").write_text("format: 1\n")
    return folder


def test_the_nearest_folder_above_is_taken(tmp_path: Path) -> None:
    outer, inner = workspace(tmp_path / "outer"), workspace(tmp_path / "outer" / "inner")
    below = inner / "a" / "b"
    below.mkdir(parents=True)
    assert find_workspace(None, None, below) == inner
    assert find_workspace(None, None, inner) == inner
    assert find_workspace(None, None, outer) == outer


def test_the_folder_asked_for_goes_before_the_one_named_and_both_before_those_above(tmp_path: Path) -> None:
    here, named, asked = (workspace(tmp_path / name) for name in ("here", "named", "asked"))
    assert find_workspace(asked, str(named), here) == asked
    assert find_workspace(None, str(named), here) == named
    assert find_workspace(None, "", here) == here


def test_settings_that_cannot_be_read_still_make_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "peerctl.yaml").symlink_to("nowhere")
    assert find_workspace(None, None, tmp_path) == tmp_path


@pytest.mark.parametrize(("asked", "named"), [("x", None), (None, "x"), (None, None), (None, "a" * 5000)])
def test_where_there_is_none_the_sentence_says_what_to_do(asked: str | None, named: str | None, tmp_path: Path) -> None:
    with pytest.raises(NoWorkspace) as caught:
        find_workspace(tmp_path / asked if asked else None, named, tmp_path)
    assert caught.value.code == "no-workspace"
    assert "peerctl.yaml" in caught.value.help.text
