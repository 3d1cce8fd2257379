"""What a shell is offered: asked for in the process of the tests, and by the Tab key in real shells."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from peerctl.cli.app import build
from peerctl.cli.arguments import Arguments
from peerctl.cli.complete import COMMANDS, FLAGS, IDS_AFTER, IDS_OF, SCRIPTS, complete, is_completion
from tests.cli.running import BASE, workspace
from tests.cli.shells import completed

NO_IDS = frozenset(["DIR", "FILE", "RECORD", "REV", "RULE-ID"])
"""What commands take that is no id."""
NEW = frozenset(["cohort add", "participant add"])
"""Commands that take an id nobody has yet."""


def commands(command: Any, name: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401  # typer does not export the type
    """Give every command and group by its name."""
    yield name, command
    for word, inside in getattr(command, "commands", {}).items():
        yield from commands(inside, f"{name} {word}".strip())


EVERY = dict(commands(typer.main.get_command(build())))


def offered(*words: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Ask as a shell does."""
    complete(Arguments(["complete", "line", *words]))
    return capsys.readouterr().out.splitlines()


def test_every_command_is_offered_in_its_group() -> None:
    groups = {name: sorted(one.commands) for name, one in EVERY.items() if hasattr(one, "commands")}
    assert groups == {name: sorted(words) for name, words in COMMANDS.items()}, "bring COMMANDS up to date"


def test_every_command_that_takes_an_id_has_the_kind_of_it() -> None:
    taking = {name for name, one in EVERY.items() if any(_is_id(param) for param in one.params)} - NEW
    without = {name for name in taking if not any(f"{name} ".startswith(f"{known} ") for known in IDS_OF)}
    assert without == set(), "bring IDS_OF up to date"
    assert set(IDS_OF) <= set(EVERY)


def _is_id(param: Any) -> bool:  # noqa: ANN401
    return param.param_type_name == "argument" and param.metavar.strip("[].") not in NO_IDS


def test_every_option_that_ids_are_offered_for_is_there() -> None:
    options = {name for one in EVERY.values() for param in one.params for name in param.opts}
    assert set(IDS_AFTER) <= options


def test_the_options_without_a_value_are_known() -> None:
    flags = [param for one in EVERY.values() for param in one.params if getattr(param, "is_flag", False)]
    assert {name for flag in flags for name in (*flag.opts, *flag.secondary_opts)} == set(FLAGS), (
        "bring FLAGS up to date"
    )


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["participant", "show", "inv"], ["Invented Person"]),
        (["participant", "show", '"Invented P'], ["Invented Person"]),
        (["match", "pause", "Invented\\ "], ["Invented Person"]),
        (["match", "pause", "m-0"], ["m-001--p-001"]),
        (["participant", "show", "m-001"], ["m-001"]),
        (["match", "explain", "m-001"], ["m-001"]),
        (["match", "verify", ""], []),
        (["session", "attend", "spring-2015/t"], ["spring-2015/training-1"]),
        (["status", "--cohort", "s"], ["spring-2015"]),
        (["cohort", "add", "x", "--programme", "all"], ["allotment"]),
        (["measure", "instruments", "who"], ["who-5"]),
        (["response", "record", "p-001", "who"], ["who-5"]),
        (["response", "record", "p-001"], ["p-001"]),
        (["contact", "m-001--p-001", "--with", "p-001"], ["p-001"]),
        (["match", "propose", "spring-2015", "--certificate", ""], []),
        (["pause", "p-001", "--reason", ""], []),
        (["pause", "--dry-run", "p-001"], ["p-001"]),
        (["participant", "show", "--format=json", "p-001"], ["p-001"]),
    ],
    ids=" ".join,
)
def test_ids_names_and_sessions_are_offered(
    words: list[str], meant: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(BASE)
    monkeypatch.delenv("PEERCTL_WORKSPACE", raising=False)
    assert offered(*words, capsys=capsys) == meant


def test_names_are_sought_where_the_workspace_keeps_them_and_nothing_unprintable_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace(tmp_path, peerctl='format: 1\nname: Ours\nidentities: "../apart"  # not in git\n')
    monkeypatch.chdir(root)
    assert offered("participant", "show", "K", capsys=capsys) == []
    (tmp_path / "apart").mkdir()
    (tmp_path / "apart" / "p-001.yaml").write_text("id: p-001\nname: 'Karl Invented'\n", encoding="utf-8")
    (tmp_path / "apart" / "p-002.yaml").write_text("id: p-002\nname: Karl\u202e\n", encoding="utf-8")
    (tmp_path / "apart" / "p-003.yaml").mkdir()
    assert offered("participant", "show", "K", capsys=capsys) == ["Karl Invented"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("peerctl participant sh", ["peerctl", "participant", "show"]),
        ("peerctl match show m-001", ["peerctl", "match", "show", "m-001--p-001"]),
        ("peerctl participant show invented\\ p", ["peerctl", "participant", "show", "Invented Person"]),
    ],
    ids=["command", "id", "name"],
)
@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_tab_key_completes(shell: str, typed: str, words: list[str], tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    assert completed(shell, typed, BASE, tmp_path) == words


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_tab_key_completes_danish_names_in_small_letters_too(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    root = workspace(tmp_path)
    (root / "identities" / "p-002.yaml").write_text("id: p-002\nname: Åge Østergård\n", encoding="utf-8")
    shown = ["peerctl", "participant", "show", "Åge Østergård"]
    assert completed(shell, "peerctl participant show åge\\ ø", root, tmp_path) == shown


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["participants", "p-"], "p-001\np-002\n"),
        (["line", "match", "show", "m-"], "m-001--p-001\n"),
        (["line", "cohort", ""], "add\nset\nlist\n"),
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


def test_a_person_who_completes_is_no_completion() -> None:
    assert is_completion(Arguments(["complete", "line", "s"]))
    assert not is_completion(Arguments(["complete", "p-001"]))
