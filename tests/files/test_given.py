"""A text file named on the command line."""

from pathlib import Path

import pytest

from peerctl.files.given import CannotReadFile, given_text


def test_a_text_is_read_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("æ", encoding="utf-8")
    assert given_text(tmp_path / "a.json") == "æ"


def test_what_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_bytes(b"\xff")
    for path in (tmp_path / "c.json", tmp_path / "b.json", tmp_path):
        with pytest.raises(CannotReadFile):
            given_text(path)
