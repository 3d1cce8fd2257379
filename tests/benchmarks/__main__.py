"""Measure everything in one run, print the tables and write them to RESULTS.md: `python -m tests.benchmarks`.

Names of parts (`start-up`, `check`, `propose`) measure only those, and write nothing.
"""

import os
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks.checking import checking
from tests.benchmarks.proposing import proposing
from tests.benchmarks.start_up import start_up
from tests.benchmarks.table import markdown

RESULTS = Path(__file__).with_name("RESULTS.md")
LIBRARIES = ("typer", "rich", "pydantic", "ruamel.yaml", "PyYAML", "highspy", "check-jsonschema")


def head() -> str:
    """Say what the figures were measured with."""
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return f"""\
# Benchmarks

Written by `python -m tests.benchmarks`; every figure is of a whole process, start-up included. What is compared was
measured in the same run, in turn; times are medians over the rounds, memory is the greatest peak. Ratios are of processor
time, which a busy machine leaves alone; bars in seconds are held against the clock. A reading command is held
against the bare imports of the four libraries. Some of these load most of themselves only when they are used (pydantic
when the first record is defined, rich when the first table is drawn), so a note compares it with a program of a few
lines, too, that uses each of them once.

{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}; {libraries}.
"""


def main(wanted: list[str]) -> None:
    """Measure what is wanted, or everything."""
    parts = [head()]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part, title, measured in (
            ("start-up", "Start-up", start_up),
            ("check", "Checking", lambda: checking(folder)),
            ("propose", "Proposing pairs", lambda: proposing(folder)),
        ):
            if not wanted or part in wanted:
                parts.append(markdown(title, measured()))
                print(parts[-1], flush=True)
    if not wanted:
        RESULTS.write_text("\n".join(parts), encoding="utf-8")


main(sys.argv[1:])
