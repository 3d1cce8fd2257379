"""Commands in forked processes, in a folder of their own, on a disk that works or one that fails."""

import gc
import json
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from io import StringIO
from pathlib import Path
from pkgutil import walk_packages

import peerctl
from peerctl.cli import new_workspace
from peerctl.cli.arguments import Arguments
from peerctl.cli.boundary import run
from peerctl.cli.surroundings import Surroundings
from peerctl.files.names import LOCK
from peerctl.show.wording import Wording
from tests.fuzz.broken_disk import KILL, BrokenDisk
from tests.fuzz.stories import BASE

_NOW = datetime(2015, 1, 1, 12, tzinfo=UTC)
FAST = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
"""A disk in memory, where there is one."""

Files = dict[str, bytes]


@dataclass(frozen=True)
class Ran:
    """What came of a command; without a code where it was killed."""

    code: int | None
    error: str
    calls: tuple[str, ...]
    out: str


def warm_up() -> None:
    """Import everything, and have validators built, so that no forked process has to."""
    for module in walk_packages(peerctl.__path__, "peerctl."):
        if module.name != "peerctl.__main__":
            import_module(module.name)
    run(Arguments(["check"]), Surroundings({}, BASE, _NOW, StringIO(), StringIO()))
    schemas = new_workspace.schema_texts(Wording())
    new_workspace.schema_texts = lambda wording: schemas  # noqa: ARG005  # a second's work, with no disk in it
    gc.disable()  # as a run of the program does
    gc.freeze()


def ran(words: list[str], given: str, folder: Path, at: int = 0, how: str = KILL) -> Ran:
    """Run a command in a process of its own, which is forked so that nothing has to be imported again."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _child(words, given, folder, (at, how), writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        content = told.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return Ran(None, "", (), "")
    return Ran(**{**json.loads(content), "calls": tuple(json.loads(content)["calls"])})


def _child(words: list[str], given: str, folder: Path, fault: tuple[int, str], told: int) -> None:
    write, leave = os.write, os._exit
    os.chdir(folder)
    out, err = StringIO(), StringIO()
    disk = BrokenDisk(str(folder), *fault)
    disk.install()
    code = run(Arguments(words), Surroundings({}, folder, _NOW, out, err, StringIO(given)))
    answer = {"code": code, "error": err.getvalue(), "calls": disk.calls, "out": out.getvalue()}
    content = json.dumps(answer).encode()
    while content:
        content = content[write(told, content) :]
    leave(0)


def files(folder: Path) -> Files:
    """Give every file, hidden ones too, but for the empty one that a lock was held by: it hinders nobody."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != LOCK)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def lay_out(folder: Path, wanted: Files) -> None:
    """Let a folder hold these files and nothing else."""
    shutil.rmtree(folder)
    folder.mkdir()
    for file, content in wanted.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
