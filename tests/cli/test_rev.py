"""`--rev`: every command that reads answers from a commit; those that write refuse it."""

import json
from pathlib import Path

import pytest
import typer

from peerctl.cli.app import build
from peerctl.cli.help import Group
from tests.cli.running import Ran, peerctl, workspace
from tests.files.gits import SOMEBODY, git, repository_in

READING = {
    "overview": (),
    "check": (),
    "status": (),
    "agenda": (),
    "eligibility": (),
    "cost": (),
    "match list": (),
    "match show": ("m-001--p-001",),
    "match propose": ("spring-2015",),
    "match explain": ("p-001",),
    "participant list": (),
    "participant show": ("p-001",),
    "cohort list": (),
    "session list": (),
    "measure score": (),
    "measure report": (),
    "report attendance": (),
    "report elements": (),
}
"""Commands that only read, with what they are asked."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace in git, to which a person was added after the first commit, and a file spoilt."""
    root = repository_in(workspace(tmp_path))
    (root / "participants/p-099.yaml").write_text("id: p-099\nenrolments: []\n")
    (root / "matches/m-001--p-001.yaml").write_text("nonsense")
    return root


def asked(root: Path, *words: str) -> Ran:
    return peerctl("--lang", "en", *words, folder=root, environment=SOMEBODY)


def leaves(command: object, path: tuple[str, ...] = ()) -> dict[str, object]:
    """Give every command with its words."""
    if not isinstance(command, Group):
        return {" ".join(path): command}
    return {name: leaf for word, one in command.commands.items() for name, leaf in leaves(one, (*path, word)).items()}


@pytest.mark.parametrize("command", READING)
def test_a_command_that_reads_answers_from_the_commit(command: str, root: Path, tmp_path: Path) -> None:
    words = (*command.split(), *READING[command])
    then, now = asked(root, *words, "--rev", "HEAD"), asked(workspace(tmp_path / "as-it-was"), *words)
    head, _, text = then.out.partition("\n\n")
    assert (then.code, text, then.err) == (now.code, now.out, now.err)
    commit = git(root, "log", "-1", "--format=%h of %as", "--abbrev=7").strip()
    assert head == f"As it was known in commit {commit}:"


@pytest.mark.parametrize("command", [command for command in READING if command != "overview"])
def test_programs_are_told_the_commit_in_full(command: str, root: Path) -> None:
    words = (*command.split(), *READING[command], "--format", "json")
    commit = git(root, "rev-parse", "HEAD").strip()
    assert json.loads(asked(root, *words, "--rev=HEAD").out)["rev"] == commit
    assert "rev" not in json.loads(asked(root, *words).out or "{}")


def test_the_file_for_a_calendar_program_has_no_heading(root: Path) -> None:
    assert asked(root, "export", "ics", "--rev", "HEAD").out.startswith("BEGIN:VCALENDAR")
    assert asked(root, "status", "--rev", "HEAD", "--format", "csv").out.startswith("cohort,")


def test_whatever_writes_refuses_it() -> None:
    commands = leaves(typer.main.get_command(build()))
    writing = {name for name, one in commands.items() if {"dry_run", "write"} & {param.name for param in one.params}}  # type: ignore[attr-defined]
    assert not writing & READING.keys() - {"match propose"}
    for name in sorted(writing):
        params = commands[name].params  # type: ignore[attr-defined]
        needed = [param.opts[0] for param in params if param.required]
        given = [word for option in needed for word in ([option, "x"] if option.startswith("-") else ["x"])]
        given += ["--write" for param in params if param.name == "write"]
        ran = peerctl("--lang", "en", *name.split(), *given, "--rev", "HEAD")
        assert (ran.code, ran.out, "--rev looks at a commit" in ran.err) == (2, "", True), name


@pytest.mark.parametrize("named", ["nothing", "--output=x", "-p", "HEAD~1"])
def test_a_commit_there_is_none_of_is_told(named: str, root: Path) -> None:
    ran = asked(root, "status", f"--rev={named}")
    assert (ran.code, ran.out) == (3, "")
    assert f"There is no revision “{named}” in this repository." in ran.err
    assert (
        json.loads(asked(root, "status", f"--rev={named}", "--format=json").err)["error"]["code"] == "unknown-revision"
    )


def test_without_git_or_a_repository_it_is_told(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    assert "This workspace is not kept in git." in asked(root, "status", "--rev", "HEAD").err
    repository_in(root)
    ran = peerctl("--lang", "en", "status", "--rev", "HEAD", folder=root)
    assert (ran.code, "git was not found" in ran.err) == (3, True)


def test_the_day_asked_of_is_another_matter(root: Path) -> None:
    ran = asked(root, "status", "--rev", "HEAD", "--as-of", "2015-03-01", "--format", "json")
    assert json.loads(ran.out)["as_of"] == "2015-03-01"
