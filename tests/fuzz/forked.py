"""Commands in forked processes, in a folder of their own, on a disk that works or one that fails."""

import gc
import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from io import StringIO
from pathlib import Path
from pkgutil import walk_packages
from traceback import format_exc
from typing import Self

import peerctl
from peerctl.cli import new_workspace
from peerctl.cli.arguments import Arguments
from peerctl.cli.boundary import run
from peerctl.cli.surroundings import Surroundings
from peerctl.files.names import LOCK
from peerctl.show.wording import Wording
from tests.fuzz.broken_disk import KILL, BrokenDisk
from tests.fuzz.stories import BASE, Step

_ESCAPED = -1
_NOW = datetime(2015, 1, 1, 12, tzinfo=UTC)
FAST = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
"""A disk in memory, where there is one."""

Files = dict[str, bytes]


@dataclass(frozen=True)
class Ran:
    """What came of a command; without a code where it was killed."""

    code: int | None
    error: str
    calls: Sequence[str]
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


class Paused:
    """A command that has come to one of its calls, and can go on from there again and again, each time with a fault.

    What it has done by then (to read a workspace, to check it) is so done once, and not anew for every fault.
    """

    def __init__(self, step: Step, folder: Path, at: int = 1) -> None:
        asked, self._asks = os.pipe()
        told, tells = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            leave = os._exit
            try:
                os.close(self._asks)
                _run(step, folder, at, (asked, tells))
            finally:  # whatever happens: the code above, and its waiting, is another process's
                leave(1)
        os.close(asked)
        os.close(tells)
        self._told = os.fdopen(told, "rb")
        self._told.readline()  # it has come there: until then the folder has to stay as it is

    def go_on(self, at: int = 0, how: str = KILL) -> Ran:
        """Go on, with a fault at a call, or without one."""
        os.write(self._asks, json.dumps([at, how]).encode() + b"\n")
        content = self._told.readline().strip()
        return Ran(*json.loads(content)) if content else Ran(None, "", (), "")

    def __enter__(self) -> Self:
        """Have it pause."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let it end."""
        os.close(self._asks)
        os.waitpid(self._child, 0)
        self._told.close()


def ran(step: Step, folder: Path) -> Ran:
    """Run a command on a disk that works."""
    with Paused(step, folder) as command:
        return command.go_on()


def _run(step: Step, folder: Path, at: int, pipes: tuple[int, int]) -> None:
    """Run a command as far as a call; from there in a process of its own for every fault that is asked for."""
    read, write, close, leave = os.read, os.write, os.close, os._exit
    asked, tells = os.fdopen(pipes[0], "rb"), pipes[1]
    here: list[int] = []

    def pause() -> None:
        write(tells, b"\n")
        for line in asked:
            disk.at, disk.how = json.loads(line)
            reading, writing = os.pipe()
            if (child := os.fork()) == 0:
                here.append(writing)
                return
            close(writing)
            content = b""
            while part := read(reading, 1 << 20):
                content += part
            close(reading)
            os.waitpid(child, 0)
            write(tells, content + b"\n")
        leave(0)

    os.chdir(folder)
    out, err = StringIO(), StringIO()
    disk = BrokenDisk(str(folder), at, pause)
    disk.install()
    try:
        code = run(
            Arguments(step.words), Surroundings({"PATH": os.defpath}, folder, _NOW, out, err, StringIO(step.given))
        )
        content = json.dumps([code, err.getvalue(), disk.calls, out.getvalue()]).encode()
    except BaseException:  # noqa: BLE001  # nothing gets out of here: whoever forked this goes on elsewhere
        content = json.dumps([_ESCAPED, format_exc(), disk.calls, out.getvalue()]).encode()
    while content:
        content = content[write(here[0], content) :]
    leave(0)


def files(folder: Path) -> Files:
    """Give every file, hidden ones too, but for the empty one that a lock was held by: it hinders nobody."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != LOCK)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def lay_out(folder: Path, wanted: Files) -> None:
    """Let a folder hold these files and nothing else; it stays the same folder, for who works in it."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for file, content in wanted.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
