"""A question on a terminal is answered, or left; whoever leaves it is told that nothing was written."""

from io import StringIO
from pathlib import Path

import pytest

from peerctl.cli.prompt import BrokenOff, prompted
from peerctl.show.wording import Wording
from tests.cli.running import Terminal, peerctl, workspace

ENGLISH = Wording("en")


def stop() -> str:
    """Press Ctrl-C in place of an answer."""
    raise KeyboardInterrupt


def test_the_answer_is_the_line_without_blanks_around_it() -> None:
    prompts = StringIO()
    assert prompted("Name: ", StringIO("  Ib \n"), prompts, ENGLISH) == "Ib"
    assert prompts.getvalue() == "Name: "


def test_where_there_are_no_more_answers_the_question_ends_its_line() -> None:
    prompts = StringIO()
    with pytest.raises(BrokenOff):
        prompted("Name: ", StringIO(), prompts, ENGLISH)
    assert prompts.getvalue() == "Name: \n"


def test_whoever_stops_at_a_question_is_told_that_nothing_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, given = workspace(tmp_path), Terminal()
    monkeypatch.setattr(given, "readline", stop)
    before = {file: file.read_bytes() for file in root.rglob("*.yaml")}
    ran = peerctl("pause", "p-001", "--lang", "en", folder=root, given=given)
    assert (ran.code, ran.err.endswith("A number or a code: \nStopped, and nothing was written.\n")) == (130, True)
    assert {file: file.read_bytes() for file in root.rglob("*.yaml")} == before


def test_an_answer_that_cannot_be_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    ran = peerctl("participant", "add", "--lang", "en", folder=workspace(tmp_path), given=Terminal("Mette\nmentor\n"))
    assert "Role (mentor/peer/staff): It may be one of these: mentor, peer and staff.\n" in ran.err
