"""The file of the plan: written, read back, and refused where it cannot be read."""

from hashlib import sha256
from pathlib import Path

import pytest

from peerctl.files.folder import DiskFolder
from peerctl.files.plan import PLAN, UnreadablePlan, plan_text, read_plan

DATA = {"frozen": "2015-01-15", "programmes": [{"id": "walks", "primary": ["who-5"], "cutoff": "below 52.0"}]}


def test_a_plan_is_read_back_as_it_was_written_with_the_fingerprint_of_its_bytes(tmp_path: Path) -> None:
    text = plan_text(DATA)  # type: ignore[arg-type]
    (tmp_path / PLAN).write_text(text, encoding="utf-8", newline="\n")
    found = read_plan(DiskFolder.at(tmp_path))
    assert found
    assert (found.data, found.text) == (DATA, text)
    assert found.digest == sha256((tmp_path / PLAN).read_bytes()).hexdigest()


def test_where_no_plan_is_laid_down_there_is_none(tmp_path: Path) -> None:
    assert read_plan(DiskFolder.at(tmp_path)) is None


@pytest.mark.parametrize("text", ["a: [", "a: 1\na: 2\n", "just words\n", ""])
def test_a_plan_that_cannot_be_read_is_told_so(tmp_path: Path, text: str) -> None:
    (tmp_path / PLAN).write_text(text, encoding="utf-8")
    with pytest.raises(UnreadablePlan) as raised:
        read_plan(DiskFolder.at(tmp_path))
    assert "git log" in raised.value.help.text
