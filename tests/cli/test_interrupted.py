"""Ctrl-C while a proposal is worked out, in a process and a terminal of its own; and the line that tells how far it is."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.workspaces import matching

pty = pytest.importorskip("pty")
COMMAND = ("match", "propose", "one", "--as-of", "2015-06-01", "--lang", "en", "--format", "json")
SIZE = 700
"""People on each side: many times more than can be proved before the interruption comes."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a large cohort after its speed-dating."""
    return matching(tmp_path_factory.mktemp("large"), SIZE, 10)


class Run:
    """A run of the program whose stderr is a terminal."""

    def __init__(self, root: Path, *words: str) -> None:
        self.terminal, end = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "peerctl", *COMMAND, *words],
            cwd=root,
            stdin=end,
            stdout=subprocess.PIPE,
            stderr=end,
            env={"TERM": "xterm", "PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)},
            start_new_session=True,
        )
        os.close(end)
        self.seen = b""

    def look(self) -> Iterator[bytes]:
        """Read what comes on the terminal, for at most a minute without a word."""
        while select.select([self.terminal], [], [], 60)[0]:
            try:
                part = os.read(self.terminal, 4096)
            except OSError:  # the other end was closed
                return
            self.seen += part
            yield self.seen

    def interrupted(self, *, twice: bool = False) -> tuple[int, bytes]:
        """Press Ctrl-C once the search has begun, and again once it is stopping; give the exit code and the answer."""
        for told in (b"Ctrl-C stops", b"Ctrl-C once more") if twice else (b"Ctrl-C stops",):
            next(seen for seen in self.look() if told in seen)
            os.kill(self.process.pid, signal.SIGINT)
        answer, _ = self.process.communicate(timeout=60)
        list(self.look())
        os.close(self.terminal)
        return self.process.returncode, answer


def assert_sound(answer: dict[str, Any]) -> None:
    """Nobody is in two pairs, and what is not proved says so."""
    people = [person for pair in answer["pairs"] for person in (pair["mentor"], pair["peer"])]
    assert len(people) == len(set(people)) > SIZE
    assert len(answer["stages"]) == 6
    assert not all(stage["proved"] for stage in answer["stages"])


def test_an_interruption_gives_the_best_so_far_and_writes_nothing(root: Path) -> None:
    run = Run(root, "--write", "--certificate", "proof.json")
    code, answer = run.interrupted()
    assert code == 130
    assert_sound(json.loads(answer))
    assert not (root / "matches").exists()
    assert not (root / "proof.json").exists()
    shown, _, last = run.seen.rpartition(b"\x1b[2K")
    assert b"the proposal" in shown
    assert b"Ctrl-C" not in last.partition(b"\n")[0], "the line is gone when all is done"
    assert json.loads(last[last.index(b"{") :])["error"]["code"] == "interrupted"


def test_a_second_interruption_stops_at_once(root: Path) -> None:
    assert Run(root).interrupted(twice=True) == (130, b"")


def test_a_limit_of_time_gives_the_best_so_far_and_exits_with_0(root: Path) -> None:
    run = Run(root, "--time-limit", "0.1")
    answer, _ = run.process.communicate(timeout=60)
    os.close(run.terminal)
    assert run.process.returncode == 0
    assert_sound(json.loads(answer))


def test_off_a_terminal_nothing_is_told_on_the_way(root: Path) -> None:
    command = [sys.executable, "-m", "peerctl", *COMMAND, "--time-limit", "0.1"]
    ran = subprocess.run(command, cwd=root, capture_output=True, check=True)
    assert ran.stderr == b""
