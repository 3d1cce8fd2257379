"""Measure everything in one run, print the tables and write them to RESULTS.md: `python -m tests.benchmarks`.

Names of parts (`start-up`, `check`, `propose`, `scale`) measure only those, and keep the other tables as they were.
`scale` needs the dependency group `oracles`.
"""

import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks.checking import checking
from tests.benchmarks.proposing import proposing
from tests.benchmarks.scaling import ABOUT, scaling
from tests.benchmarks.start_up import start_up
from tests.benchmarks.table import Line, markdown

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


def sections(text: str) -> dict[str, str]:
    """Give the sections of the results by their titles; what stands before the first has none."""
    first, *others = text.split("\n## ")
    return {"": first.rstrip() + "\n"} | {other.partition("\n")[0]: f"## {other.rstrip()}\n" for other in others}


def main(wanted: list[str]) -> None:
    """Measure what is wanted, or everything."""
    known = sections(RESULTS.read_text(encoding="utf-8")) if wanted and RESULTS.exists() else {"": head()}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parts: dict[str, tuple[str, Callable[[], Iterable[Line]], str]] = {
            "start-up": ("Start-up", start_up, ""),
            "check": ("Checking", lambda: checking(folder), ""),
            "propose": ("Proposing pairs", lambda: proposing(folder), ""),
            "scale": ("Matching at scale", scaling, ABOUT),
        }
        for part, (title, measured, about) in parts.items():
            if not wanted or part in wanted:
                known[title] = markdown(title, measured(), about)
                print(known[title], flush=True)
    RESULTS.write_text("\n".join(known.values()), encoding="utf-8")


main(sys.argv[1:])
