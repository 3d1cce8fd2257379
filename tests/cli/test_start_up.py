"""What is there at once: the version, the completion of ids, and help; and what they do not load for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from peerctl import __version__
from peerctl.cli.complete import COMMANDS
from tests.cli.running import BASE

LOADED = """
import sys
sys.argv = ["peerctl", *{words!r}]
from peerctl.__main__ import main
code = main()
print(code, *sorted({{"typer", "rich", "pydantic", "ruamel", "yaml", "highspy"}} & set(sys.modules)), file=sys.stderr)
"""


def started(*words: str, folder: Path = BASE, **environment: str) -> tuple[str, str]:
    """Run the program in a process of its own; give what it says, and its exit code with the libraries it loaded."""
    command = [sys.executable, "-I", "-c", LOADED.format(words=words)]
    ran = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return ran.stdout, ran.stderr.strip()


INTERRUPTED = """
import sys
from peerctl.cli import boundary

def run(_):
    try:
        exec("raise KeyboardInterrupt")
    except KeyboardInterrupt:
        return 130

boundary.run = run
sys.argv = ["peerctl", "status"]
from peerctl.__main__ import main
sys.exit(main())
"""


def test_an_interrupted_run_exits_with_130_and_not_by_the_signal(tmp_path: Path) -> None:
    (tmp_path / "interrupted.py").write_text(INTERRUPTED, encoding="utf-8")
    command = [sys.executable, "-m", "interrupted"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "")


@pytest.mark.parametrize("words", [["--version"], ["-C", ".", "--version"], ["status", "--version"]])
def test_the_version_loads_no_library(words: list[str]) -> None:
    assert started(*words) == (f"peerctl {__version__}\n", "0")


def test_the_completion_of_ids_loads_no_library() -> None:
    assert started("complete", "participants", "p-") == ("p-001\np-002\n", "0")
    assert started("complete", "matches") == ("m-001--p-001\n", "0")


def test_ids_are_completed_in_a_folder_below_one_above_or_one_named(tmp_path: Path) -> None:
    assert started("complete", "cohorts", folder=BASE / "matches") == ("spring-2015\n", "0")
    assert started("-C", str(BASE), "complete", "cohorts", folder=tmp_path) == ("spring-2015\n", "0")
    assert started("complete", "cohorts", folder=tmp_path, PEERCTL_WORKSPACE=str(BASE)) == ("spring-2015\n", "0")


def test_where_there_is_nothing_to_complete_nothing_is_said(tmp_path: Path) -> None:
    assert started("complete", "cohorts", folder=tmp_path) == ("", "0")
    assert started("-C", "nowhere", "complete", "cohorts") == ("", "0")
    assert started("complete", "responses", "x") == ("", "0")
    (tmp_path / "peerctl.yaml").touch()
    assert started("complete", "cohorts", folder=tmp_path) == ("", "0")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["s"], [name for name in COMMANDS[""] if name.startswith("s")]),
        (["match", ""], list(COMMANDS["match"])),
        (["match", "show", "m-"], ["m-001--p-001"]),
        (["agenda", "--for", "p-"], ["p-001", "p-002"]),
        (["status", "spr"], ["spring-2015"]),
        (["match", "propose", ""], ["spring-2015"]),
        (["eligibility", "p-001", "--explain", "p-"], ["p-001", "p-002"]),
        (["--as-of", "2015-06-15", "status", ""], ["spring-2015"]),
        (["check", ""], []),
        (["no-such-command", ""], []),
        ([], list(COMMANDS[""])),
    ],
)
def test_a_command_line_is_completed_where_it_stands(words: list[str], meant: list[str]) -> None:
    assert started("complete", "line", *words) == ("".join(f"{word}\n" for word in meant), "0")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell: str) -> None:
    assert "peerctl complete line" in started("complete", shell)[0]


def test_a_file_whose_name_is_no_id_is_not_offered(tmp_path: Path) -> None:
    (tmp_path / "cohorts").mkdir()
    for name in ("peerctl.yaml", "cohorts/a.yaml", "cohorts/b c.yaml", "cohorts/.hidden.yaml", "cohorts/notes.md"):
        (tmp_path / name).touch()
    assert started("complete", "cohorts", folder=tmp_path) == ("a\n", "0")


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["status", "--help"], ["match", "propose", "--help"]])
def test_help_loads_typer_alone(words: list[str]) -> None:
    said, loaded = started(*words)
    assert said.startswith("Usage: peerctl ")
    assert loaded == "0 typer"


@pytest.mark.parametrize("words", [["status", "--format", "json"], ["eligibility", "--format", "csv"], ["check"]])
def test_rich_and_the_solver_are_loaded_only_to_draw_and_to_solve(words: list[str]) -> None:
    loaded = started(*words, "--as-of", "2015-06-15")[1].split()
    assert loaded[0] == "0"
    assert not {"rich", "highspy", "ruamel"} & set(loaded)


def test_a_reader_that_has_seen_enough_ends_the_program_quietly() -> None:
    command = f"{sys.executable} -m peerctl explain | head -n 1; echo ${{PIPESTATUS[0]}}"
    ran = subprocess.run(["bash", "-c", command], cwd=BASE, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "0"
    assert ran.stderr == ""
