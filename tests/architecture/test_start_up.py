"""What has to answer at once loads none of the large libraries."""

import subprocess
import sys

import pytest

from tests.architecture.source import ROOT

LARGE = ("typer", "rich", "pydantic", "ruamel", "yaml", "highspy")
PROGRAM = """
import sys
from peerctl.__main__ import main
sys.argv = ["peerctl", *{arguments!r}]
try:
    main()
finally:
    print(*sorted({large!r} & sys.modules.keys()), file=sys.stderr)
"""


def loaded(*arguments: str) -> list[str]:
    """Run the program, and give the large libraries it loaded."""
    program = PROGRAM.format(arguments=arguments, large=set(LARGE))
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, encoding="utf-8")
    return ran.stderr.splitlines()[-1].split()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["-C", "examples/peer-projektet", "complete", "participants", "p-"],
    ],
)
def test_the_version_and_the_completion_of_ids_load_no_large_library(arguments: list[str]) -> None:
    assert loaded(*arguments) == []


def test_help_loads_typer_alone() -> None:
    assert loaded("--help") == ["typer"]


def test_an_answer_that_edits_nothing_does_without_the_editor_and_the_solver() -> None:
    assert not {"ruamel", "highspy"} & set(loaded("-C", "examples/peer-projektet", "status"))
