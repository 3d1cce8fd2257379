"""The floor under the coverage of each room."""

import json
from pathlib import Path

from tests.tools.coverage_floor import below, main


def report(**covered: float) -> dict[str, dict[str, dict[str, dict[str, float]]]]:
    """Make a report of one file a room."""
    return {"files": {f"peerctl/{room}/a.py": {"summary": {"percent_covered": of}} for room, of in covered.items()}}


def test_a_branch_of_the_ground_without_a_test_is_found() -> None:
    assert list(below(report(model=99.9, eligibility=100.0, cli=91.0))) == ["peerctl/model/a.py: 99.9 %, not 100 %"]


def test_the_roof_has_a_lower_floor() -> None:
    assert list(below(report(cli=89.0))) == ["peerctl/cli/a.py: 89.0 %, not 90 %"]


def test_the_command_fails_where_anything_is_below(tmp_path: Path) -> None:
    path = tmp_path / "coverage.json"
    path.write_text(json.dumps(report(model=50.0)))
    assert main(str(path)) == 1
    path.write_text(json.dumps(report(model=100.0)))
    assert main(str(path)) == 0
