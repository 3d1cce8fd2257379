"""How long `check` takes, against the least that any reader has to do and against other readers."""

import subprocess
from pathlib import Path

from tests.benchmarks.measuring import PEERCTL, PYTHON, Figure, measure
from tests.benchmarks.table import Line
from tests.benchmarks.workspaces import grown

SIZES = {60: 7, 1_020: 3, 10_020: 3}
"""Participants (whole cohorts of 30), and the rounds measured."""
SLOW = 1_020
"""The slow readers are measured up to here, and scaled by the number of files beyond."""
BAR, MEMORY = 2.0, 300


def checking(folder: Path) -> list[Line]:
    """Measure workspaces of three sizes."""
    lines: list[Line] = []
    others: dict[str, Figure] = {}
    for size, rounds in SIZES.items():
        root = grown(folder / str(size), size)
        read = measure({"check": _check(root), "floor": _reader("floor", root)}, rounds)
        others = _others(root) if size <= SLOW else {name: _scaled(figure, size) for name, figure in others.items()}
        lines += _lines(size, len(list(root.rglob("*.yaml"))), read, others)
    return lines


def _check(root: Path) -> list[str]:
    return [PEERCTL, "-C", str(root), "--as-of", "2016-03-15", "check"]


def _reader(name: str, root: Path) -> list[str]:
    return [PYTHON, "-m", "tests.benchmarks.readers", name, str(root)]


def _others(root: Path) -> dict[str, Figure]:
    schema = root / "participant.schema.json"
    schema.write_bytes(subprocess.run([PEERCTL, "schema", "participant"], check=True, capture_output=True).stdout)
    people = [str(path) for path in sorted((root / "participants").glob("*.yaml"))]
    check = str(Path(PYTHON).with_name("check-jsonschema"))
    commands = {
        "PyYAML's C loader, no schema": _reader("pyyaml", root),
        "ruamel.yaml round trip, no schema": _reader("ruamel", root),
        "check-jsonschema, participants/ only": [check, "--schemafile", str(schema), *people],
    }
    return measure(commands, 1)


def _scaled(figure: Figure, size: int) -> Figure:
    return Figure(figure.seconds * size / SLOW, figure.processor * size / SLOW, figure.megabytes, 0)


def _lines(size: int, files: int, read: dict[str, Figure], others: dict[str, Figure]) -> list[Line]:
    check, floor = read["check"], read["floor"]
    ratio = check.processor / floor.processor
    each = f"{files} files, {check.processor / files * 1000:.2f} ms a file"
    bar = f"{BAR:g} x, {MEMORY} MB" if size > SLOW else ""
    holds = ratio <= BAR and check.megabytes <= MEMORY if size > SLOW else None
    lines = [
        Line(f"`check`, {size:,} participants", check, f"{ratio:.2f} x its floor", bar, holds, each),
        Line(f"its floor, {size:,} participants", floor),
    ]
    for name, figure in others.items():
        compared = f"{figure.processor / check.processor:.1f} x `check`"
        note = "" if figure.rounds else f"scaled from {SLOW:,}"
        lines.append(Line(f"{name}, {size:,} participants", figure, compared, note=note))
    return lines
