"""`peerctl match settle`: the checklists of a pair, and the contract that was signed after the start."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.running import Ran, peerctl, workspace

PAIR = "m-001--p-001"
ITEM = ("--item", "key-returned")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The base workspace, in which a pair has started."""
    return workspace(tmp_path)


def settle(root: Path, *words: str) -> Ran:
    """Run the command on 15 June 2015."""
    return peerctl("match", "settle", PAIR, *words, "--as-of", "2015-06-15", "--lang", "en", folder=root)


def text(root: Path) -> str:
    """Give the file of the pair."""
    return (root / "matches" / f"{PAIR}.yaml").read_text(encoding="utf-8")


def test_an_item_is_written_down_with_its_day(root: Path) -> None:
    ran = settle(root, *ITEM, "--on", "2015-06-10")
    assert ran.out.startswith(f"{PAIR}: settled on 2015-06-10: key to the gate returned.\n")
    assert text(root).endswith("checklist: {key-returned: 2015-06-10}\n")
    assert settle(root, *ITEM).code == 0
    assert text(root).endswith("checklist: {key-returned: 2015-06-15}\n")


def test_a_contract_is_signed_after_the_start(root: Path) -> None:
    path = root / "matches" / f"{PAIR}.yaml"
    path.write_text(text(root).replace("signed: 2015-04-02, ", ""), encoding="utf-8")
    agenda = peerctl("agenda", "--as-of", "2015-06-15", "--lang", "en", folder=root).out
    assert f"    peerctl match settle {PAIR} --signed 2015-06-15\n" in agenda
    ran = settle(root, "--signed", "2015-06-12")
    assert ran.out.startswith(f"{PAIR}: the contract was signed on 2015-06-12.\n")
    assert f"signed: {date(2015, 6, 12)}" in text(root)


def test_what_is_still_to_be_done_at_the_end_is_told_with_its_command(root: Path) -> None:
    words = ("match", "end", PAIR, "--reason", "completed", "--as-of", "2015-06-15", "--lang", "en")
    command = f"peerctl match settle {PAIR} --item key-returned"
    assert f"When it is done: {command}\n" in peerctl(*words, folder=root).out
    assert f"    {command}\n" in peerctl("agenda", "--as-of", "2015-06-15", "--lang", "en", folder=root).out
    assert peerctl(*command.split()[1:], "--as-of", "2015-06-15", folder=root).code == 0


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ((), 2, "It may be one of these: key-returned and --signed."),
        (("--item", "key-retuned"), 2, "Did you mean “key-returned”?"),
        ((*ITEM, "--on", "2015-06-16"), 3, "2015-06-16 is still to come"),
        (("--signed", "soon"), 2, "--signed takes a day"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    root: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    before = text(root)
    ran = settle(root, *words)
    assert (ran.code, told in ran.err, text(root)) == (code, True, before), ran.err
