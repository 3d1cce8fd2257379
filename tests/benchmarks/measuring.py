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
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Byte code is kept, as it is wherever a package is installed; else every run would compile what it imports."""
FEW = 3
"""Rounds of something long need no warming up."""
OWN_EXITS = (0, 1)
"""Exit codes of a run that did what it was asked: 1 says that the data has errors."""


@dataclass(frozen=True)
class Figure:
    """What a process took."""

    seconds: float
    """On the clock, the median of the rounds."""
    processor: float
    """Seconds of processor time, the median of the rounds: what a busy machine leaves alone."""
    megabytes: float
    """Peak resident memory, the greatest of the rounds."""
    rounds: int


def measure(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Figure]:
    """Run each command in turn, so many rounds; before many short ones, one more to warm the disk's cache.

    Raises:
        RuntimeError: When a command fails.
    """
    taken: dict[str, list[tuple[float, float, float]]] = {name: [] for name in commands}
    for _ in range(rounds + (rounds > FEW)):
        for name, command in commands.items():
            taken[name].append(_run(command))
    return {name: _figure(runs[-rounds:]) for name, runs in taken.items()}


def _figure(runs: Sequence[tuple[float, float, float]]) -> Figure:
    seconds, processor, megabytes = zip(*runs, strict=True)
    return Figure(median(seconds), median(processor), max(megabytes), len(runs))


def _run(command: Sequence[str]) -> tuple[float, float, float]:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, env=ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in OWN_EXITS:
        message = f"{' '.join(command)[:200]} exited with {process.returncode}"
        raise RuntimeError(message)
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
