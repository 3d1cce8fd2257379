"""Reasons that were not said are asked for on a terminal, from those that the programme lists."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, Terminal, peerctl, workspace

PAIR = "m-001--p-001"


def ask(root: Path, line: str, answers: str, language: str = "en") -> Ran:
    """Run a command on a terminal, with what is typed."""
    return peerctl(*line.split(), "--lang", language, folder=root, given=Terminal(answers))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The base workspace."""
    return workspace(tmp_path)


def test_the_reasons_are_listed_in_words_until_one_is_chosen(root: Path) -> None:
    ran = ask(root, "pause p-001", "because\n\n2\n")
    assert (ran.code, ran.err) == (
        0,
        snapshot("""\
  1  illness (illness)
  2  holiday (holiday)
Why? A number or a code: It may be one of these: illness and holiday.
Why? A number or a code: It may be one of these: illness and holiday.
Why? A number or a code: \
"""),
    )
    assert "event: paused, reason: holiday}" in (root / "participants/p-001.yaml").read_text()


def test_a_reason_is_listed_in_the_readers_language(root: Path) -> None:
    assert "  1  sygdom (illness)\n" in ask(root, "pause p-001", "illness\n", "da").err


@pytest.mark.parametrize(
    ("line", "answer", "written"),
    [
        (f"match pause {PAIR}", "1", "event: paused, reason: illness}"),
        (f"match end {PAIR}", "moved", "event: ended, reason: moved}"),
        (f"match end {PAIR}", "2", "event: ended, reason: completed-early}"),
        (f"meeting log {PAIR} --missed", "1", "held: no, reason: cancelled-by-peer}"),
    ],
)
def test_a_pair_s_reasons_are_asked_for_too(root: Path, line: str, answer: str, written: str) -> None:
    assert ask(root, line, f"{answer}\n").code == 0
    assert written in (root / f"matches/{PAIR}.yaml").read_text()


def test_without_an_answer_nothing_is_written(root: Path) -> None:
    before = (root / "participants/p-001.yaml").read_text()
    assert ask(root, "pause p-001", "").code == 3
    assert (root / "participants/p-001.yaml").read_text() == before


def test_nobody_is_asked_where_there_is_no_terminal_or_nothing_to_choose_from(root: Path) -> None:
    assert peerctl("pause", "p-001", folder=root).code == 2
    programme = root / "programmes/allotment.yaml"
    programme.write_text(programme.read_text().partition("reasons:\n")[0])
    assert ask(root, "pause p-001", "").err == ""
    assert ask(root, "resume p-001", "").code == 0
