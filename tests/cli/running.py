"""Running peerctl in the process of the tests, with nothing around it but what a test says."""

import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import NamedTuple, TextIO

from peerctl.cli.arguments import Arguments
from peerctl.cli.boundary import run
from peerctl.cli.surroundings import Surroundings

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "gallery" / "base"
"""A small sound workspace in English, in which one person has a name."""
MIDNIGHT = datetime(2015, 6, 14, 22, 30, tzinfo=UTC)
"""Half past midnight on 15 June in Denmark."""


class Ran(NamedTuple):
    """What came of a run."""

    code: int
    out: str
    err: str


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def peerctl(
    *words: str,
    folder: Path = BASE,
    environment: Mapping[str, str] | None = None,
    tty: bool = False,
    given: TextIO | None = None,
) -> Ran:
    """Run peerctl in a folder, with what is given to it on standard input."""
    out, err = (Terminal(), Terminal()) if tty else (StringIO(), StringIO())
    code = run(Arguments(list(words)), Surroundings(environment or {}, folder, MIDNIGHT, out, err, given or StringIO()))
    return Ran(code, out.getvalue(), err.getvalue())


def workspace(folder: Path, **texts: str) -> Path:
    """Copy the base workspace and write files into it; `participants__p_001` is `participants/p-001.yaml`."""
    root = folder / "workspace"
    shutil.copytree(BASE, root)
    for name, text in texts.items():
        path = root / (name.replace("__", "/").replace("_", "-") + ".yaml")
        path.write_text(text, encoding="utf-8")
    return root
