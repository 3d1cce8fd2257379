"""How long `match propose` takes as a whole process."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.measuring import PEERCTL, ROOT, measure
from tests.benchmarks.table import Line
from tests.benchmarks.workspaces import matching

SIZES = {15: (13, 5, 0.5), 60: (20, 3, 5.0), 300: (15, 1, None)}
"""People on each side: how many each met, the rounds measured, and the seconds allowed."""
MEMORY = 500


def proposing(folder: Path) -> list[Line]:
    """Measure cohorts of three sizes, and the example's cohort that is still being matched."""
    example = _propose(ROOT / "examples" / "peer-projektet", "2016-03-16", "vejle-2016-1")
    lines = [_line("the example's cohort", example, 5, 0.5)]
    for side, (met, rounds, bar) in SIZES.items():
        command = _propose(matching(folder / f"side-{side}", side, met), "2015-03-15", "one")
        lines.append(_line(f"{side} x {side}, lists of {met}", command, rounds, bar))
    return lines


def _propose(root: Path, day: str, cohort: str) -> list[str]:
    return [PEERCTL, "-C", str(root), "--as-of", day, "match", "propose", cohort]


def _line(what: str, command: list[str], rounds: int, bar: float | None) -> Line:
    figure = measure({"propose": command}, rounds)["propose"]
    proved, stages, pairs = _answer([*command, "--format", "json"])
    holds = None if bar is None else figure.seconds <= bar and figure.megabytes <= MEMORY and proved == stages
    allowed = "" if bar is None else f"{bar:g} s, {MEMORY} MB, all proved"
    return Line(
        f"`match propose`, {what}", figure, f"{proved} of {stages} stages proved", allowed, holds, f"{pairs} pairs"
    )


def _answer(command: Sequence[str]) -> tuple[int, int, int]:
    answer = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    stages = answer["stages"]
    return sum(stage["proved"] for stage in stages), len(stages), len(answer["pairs"])
