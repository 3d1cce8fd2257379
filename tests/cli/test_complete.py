"""What a shell is offered, asked for in the process of the tests; `test_start_up` asks as a shell does."""

from pathlib import Path

import pytest

from peerctl.cli.arguments import Arguments
from peerctl.cli.complete import SCRIPTS, complete
from tests.cli.running import BASE


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["participants", "p-"], "p-001\np-002\n"),
        (["line", "match", "show", "m-"], "m-001--p-001\n"),
        (["line", "cohort", ""], "add\nlist\n"),
        (["no-such-kind"], ""),
        (["fish"], SCRIPTS["fish"]),
    ],
)
def test_what_may_be_meant_is_offered(
    words: list[str], offered: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(BASE / "matches")
    monkeypatch.delenv("PEERCTL_WORKSPACE", raising=False)
    assert (complete(Arguments(["complete", *words])), capsys.readouterr().out) == (0, offered)


def test_outside_a_workspace_nothing_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PEERCTL_WORKSPACE", "")
    assert (complete(Arguments(["complete", "cohorts"])), capsys.readouterr().out) == (0, "")
    assert (complete(Arguments(["-C", str(tmp_path), "complete", "cohorts"])), capsys.readouterr().out) == (0, "")
