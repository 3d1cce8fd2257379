"""The workspaces of the gallery: the sound base, with the files of an example laid over it."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from peerctl.checks.run import check
from peerctl.files.load import Loaded, load
from peerctl.model.finding import Finding

GALLERY = Path(__file__).parent
BASE = GALLERY / "base"
DAY = date(2015, 6, 15)
"""The day on which every example is looked at."""

_FILE_LINE = re.compile(r"^# file: (\S+)\n", re.MULTILINE)


def parts(example: str) -> dict[str, bytes]:
    """Part an example into its files, by the lines that name them."""
    pieces = _FILE_LINE.split(example)
    return {name: text.encode() for name, text in zip(pieces[1::2], pieces[2::2], strict=True)}


def case_files(folder: Path) -> dict[str, bytes]:
    """Give the files of a case of the gallery, by their paths in the workspace."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def lay(root: Path, files: Mapping[str, bytes]) -> None:
    """Write the base workspace, and the files over it."""
    for name, content in {**case_files(BASE), **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def loaded(files: Mapping[str, bytes]) -> Loaded:
    """Read the base workspace with these files over it."""
    with TemporaryDirectory() as folder:
        lay(Path(folder), files)
        return load(Path(folder))


def findings(files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Give everything found in the base workspace with these files over it: what cannot be read, and what is wrong."""
    read = loaded(files)
    return (*read.findings, *check(read.book, DAY, read.sources.comments))
