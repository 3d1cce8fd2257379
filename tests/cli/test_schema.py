"""`peerctl schema` prints a kind of file as JSON Schema, anywhere and with no workspace."""

import json
import subprocess
import sys
from pathlib import Path

from peerctl.show.schema import RECORDS, schema


def peerctl(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a folder."""
    command = [sys.executable, "-m", "peerctl", "--lang", "en", "schema", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_schema_is_printed_as_json(tmp_path: Path) -> None:
    ran = peerctl(tmp_path, "programme")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert json.loads(ran.stdout) == schema("programme")


def test_without_a_kind_all_are_listed(tmp_path: Path) -> None:
    ran = peerctl(tmp_path, "--format", "json")
    assert ran.returncode == 0
    assert [row["record"] for row in json.loads(ran.stdout)["records"]] == list(RECORDS)


def test_an_unknown_kind_is_wrong_usage_and_told_what_may_be_meant(tmp_path: Path) -> None:
    ran = peerctl(tmp_path, "program")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "Did you mean “programme”?" in ran.stderr
