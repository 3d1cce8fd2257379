"""Measure whole processes: their time on the clock and their peak memory, in turn, so that a busy moment hits them all."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
PYTHON = sys.executable
PEERCTL = str(Path(sys.executable).with_name("peerctl"))
OWN_EXITS = (0, 1)
"""Exit codes of a run that did what it was asked: 1 says that the data has errors."""


@dataclass(frozen=True)
class Figure:
    """What a process took."""

    seconds: float
    """Median over the rounds."""
    megabytes: float
    """Peak resident memory, the greatest of the rounds."""
    rounds: int


def measure(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Figure]:
    """Run each command in turn, so many rounds and one before them to warm the disk's cache.

    Raises:
        RuntimeError: When a command fails.
    """
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for turn in range(rounds + (rounds > 1)):
        for name, command in commands.items():
            run = _run(command)
            if turn or rounds == 1:
                taken[name].append(run)
    return {
        name: Figure(median(seconds for seconds, _ in runs), max(megabytes for _, megabytes in runs), rounds)
        for name, runs in taken.items()
    }


def _run(command: Sequence[str]) -> tuple[float, float]:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in OWN_EXITS:
        message = f"{' '.join(command)[:200]} exited with {process.returncode}"
        raise RuntimeError(message)
    return seconds, usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
