"""Ask CP-SAT, in its own process."""

import json
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from peerctl.matching.lots import lots
from peerctl.matching.problem import Problem

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = find_spec("ortools") is not None


def case(problem: Problem, strategy: str, seed: str, limit: float = 3600) -> dict[str, Any]:
    """Write a problem for the oracle; a position is as good a tier as any."""
    return {
        "mentors": len(problem.mentors),
        "places": problem.places,
        "waiting": problem.waiting,
        "pairs": problem.pairs,
        "tiers": problem.positions,
        "affinity": problem.affinity,
        "lots": lots(problem, seed, 1),
        "strategy": strategy,
        "limit": limit,
    }


def ask(cases: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Have the cases solved."""
    command = [sys.executable, "-m", "tests.matching.cp_sat"]
    answer = subprocess.run(command, input=json.dumps(cases), capture_output=True, text=True, check=True, cwd=ROOT)
    found: list[dict[str, Any]] = json.loads(answer.stdout)
    return found
