"""Every command that writes, on a disk that fails: a few faults of each here, all of them by `tests.fuzz.faults`."""

import subprocess
import sys

from tests.cli.running import ROOT
from tests.fuzz.stories import forgotten


def test_every_command_that_writes_has_its_turn_on_a_disk_that_fails() -> None:
    assert forgotten() == [], "give it a step in tests/fuzz/stories.py, or name it there among those that only read"


def test_whatever_fails_nothing_is_torn_half_done_or_lost_and_all_is_told_kindly() -> None:
    command = [sys.executable, "-m", "tests.fuzz.faults", "--quick"]  # alone in its process, which is forked
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
