"""How long solving a cohort takes as cohorts grow, beside others on the same cohorts."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from peerctl.matching.merits import blocking_pairs, worst_positions
from tests.benchmarks.measuring import ROOT, Figure
from tests.benchmarks.solvers import GRACE
from tests.benchmarks.table import Line
from tests.matching.instances import speed_dating

ABOUT = """\
Solving alone, without start-up and imports; each cohort in a process of its own, one thread. Both sides met at
speed-dating and rated from 1 to 5, so there are many ties. Because other programs ran on the same machine, bars and
ratios are of processor time (counted in ticks of some milliseconds): the ratio is of medians over the cohorts of a size,
as many as there are rounds; the slowest one is held against the bar. `peerctl` and CP-SAT solve the same stages of
`fair`, each started from the answer of the one before (CP-SAT only the first round of the lot, and without asking
whether the answer is the only one; its limit is of time on the clock). The others know less: scipy and `munkres` find
the smallest sum of positions and know neither stability, nor waiting, nor that nobody should be far down; `matching`
finds a stable matching of strict lists, so that every tie is broken by number, which can cost pairs. What is said of
pairs, blocking pairs and the worst position is of the first cohort of a size.
"""


@dataclass(frozen=True)
class Size:
    """A size of cohorts."""

    side: int
    met: int
    seeds: int
    bar: float
    limit: int
    """Seconds after which another way is stopped; `peerctl` at the bar where that is later."""


SIZES = (
    Size(15, 13, 5, 0.1, 60),
    Size(60, 20, 3, 1.5, 60),
    Size(300, 15, 2, 10, 60),
    Size(1000, 10, 2, 120, 60),
)
OTHERS = ("CP-SAT", "scipy", "munkres", "matching")
LEAST = 0.005
"""Processor time below this is a tick of the clock or none."""


def scaling(sizes: Sequence[Size] = SIZES) -> Iterator[Line]:
    """Measure each size in each way."""
    before = None
    for size in sizes:
        own = _measured("peerctl", size)
        figure = _figure(own)
        slowest = max(answer["processor"] for answer in own)
        proved = all("6 of 6" in answer["says"] for answer in own)
        least = "" if own[0]["matching"] else "more than "
        growth = "" if before is None else f"{least}{figure.processor / before:.1f} x the size before"
        allowed = f"{size.bar:g} s, all proved"
        yield Line(_what("peerctl", size), figure, growth, allowed, proved and slowest <= size.bar, _note(size, own))
        for name in OTHERS:
            answers = _measured(name, size)
            other = _figure(answers)
            ratio = other.processor / figure.processor
            comparable = other.processor > LEAST and answers[0]["matching"] and own[0]["matching"]
            against = f"{ratio:.2g} x `peerctl`" if comparable else ""
            yield Line(_what(name, size), other, against, note=_note(size, answers))
        before = figure.processor


def _what(name: str, size: Size) -> str:
    return f"{name}, {size.side} x {size.side}, lists of {size.met}"


def _measured(name: str, size: Size) -> list[dict[str, Any]]:
    return [_answer(name, size, seed) for seed in range(size.seeds)]


def _answer(name: str, size: Size, seed: int) -> dict[str, Any]:
    limit = max(size.limit, round(size.bar)) if name == "peerctl" else size.limit
    numbers = map(str, (size.side, size.met, seed, limit))
    command = [sys.executable, "-m", "tests.benchmarks.solvers", name, *numbers]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if run.returncode in {-signal.SIGXCPU, -signal.SIGKILL}:
        taken = limit + GRACE
        says = f"nothing after {taken} s of processor time, stopped by the system"
        return {"says": says, "matching": [], "processor": taken, "seconds": taken, "megabytes": 0}
    run.check_returncode()
    answer: dict[str, Any] = json.loads(run.stdout)
    return answer


def _figure(answers: Sequence[dict[str, Any]]) -> Figure:
    seconds, processor = (median(answer[key] for answer in answers) for key in ("seconds", "processor"))
    return Figure(seconds, processor, max(answer["megabytes"] for answer in answers), len(answers))


def _note(size: Size, answers: Sequence[dict[str, Any]]) -> str:
    """Say what was proved, the slowest of several, and what the first cohort's answer is worth."""
    says = sorted({answer["says"] for answer in answers} - {""})
    slowest = max(answer["processor"] for answer in answers)
    several = [f"slowest {slowest:.2f} s"] if len(answers) > 1 and slowest > LEAST else []
    matching = frozenset(answers[0]["matching"])
    problem = speed_dating(size.side, size.met, 0)
    worth = (
        f"{len(matching)} pairs, {len(blocking_pairs(problem, matching))} blocking, "
        f"worst position {max(worst_positions(problem, matching))}"
    )
    return "; ".join([*says, *several, *([worth] if matching else [])])
