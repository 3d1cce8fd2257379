"""Fail where a line or a branch of the ground or the first floor is not covered by a test.

Usage: `python -m tests.tools.coverage_floor coverage.json`, with the report that `coverage json` writes.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

FLOORS: dict[str, float] = {
    **dict.fromkeys(["model", "eligibility", "matching", "calendar", "measures", "checks", "reports"], 100.0),
    **dict.fromkeys(["files", "show"], 100.0),
    "cli": 90.0,
}
"""Percent of lines and branches together that each file of a room has to reach."""


def below(report: Mapping[str, Mapping[str, Mapping[str, Mapping[str, float]]]]) -> Iterator[str]:
    """Find the files below the floor of their room."""
    for name, figures in report["files"].items():
        room = Path(name).parts[1]
        covered = figures["summary"]["percent_covered"]
        if covered < FLOORS.get(room, 0.0):
            yield f"{name}: {covered:.1f} %, not {FLOORS[room]:.0f} %"


def main(path: str) -> int:
    """Print what is below its floor; 1 where anything is."""
    found = list(below(json.loads(Path(path).read_text(encoding="utf-8"))))
    sys.stdout.writelines(f"{line}\n" for line in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
