"""Every command that writes, on a disk that fails: `python -m tests.fuzz.faults [--quick|--every] [--write]`.

The commands of `stories` run in forked processes, in each of which one call of the system on a file goes wrong. From
the first call that changes the disk, the process is killed right after every call, and every call fails with each of
four errors in turn. Before that, while the command only reads, every call fails once: with one of the errors, another
from command to command; `--every` has them all there too. Then the next start comes along, and what is left on the disk
is judged:

- torn: a file holds neither what it held before nor what the command was to write;
- half done: some files are as after the command and others are not, or drafts lie about;
- lost: something that was there, or that was said to be written, is not;
- unkind: another exit code than 0, 1 and 3, or a traceback.

`--quick` takes a few faults of each command, the same ones every time; `--only COMMAND` those of one command; `--write`
writes the figures into RESULTS.md.
"""

import argparse
import gc
import json
import os
import random
import shutil
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
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
from peerctl.files.names import JOURNAL, LOCK, WRITING
from peerctl.show.wording import Wording
from tests.fuzz.broken_disk import ERRORS, KILL, BrokenDisk
from tests.fuzz.stories import BASE, STORIES, Step, commands

RESULTS = Path(__file__).with_name("RESULTS.md")
FAULTS = (KILL, *ERRORS)
CHANGING = frozenset(
    ["flock", "write", "fsync", "replace", "rename", "link", "unlink", "remove", "mkdir", "rmdir", "chmod", "truncate"]
)
"""Calls that may change the disk, or let others wait."""
QUICK = 4
"""So many faults of each command are tried in a hurry."""
DRAFTS = (".peerctl-new", ".new", JOURNAL, WRITING)
"""How the names of drafts and journals end."""
UNFINISHED = "in the middle of a change. Nothing is lost."
PROBLEMS = ("torn", "half done", "lost", "unkind")
_NOW = datetime(2015, 1, 1, 12, tzinfo=UTC)

Files = dict[str, bytes]


@dataclass(frozen=True)
class Ran:
    """What came of a command; without a code where it was killed."""

    code: int | None
    error: str
    calls: tuple[str, ...]
    out: str


@dataclass
class Tried:
    """What came of all the faults of one command."""

    command: str
    calls: int
    kills: int = 0
    failures: int = 0
    problems: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)


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


@dataclass(frozen=True)
class Scene:
    """A command, and the files before it and after it."""

    step: Step
    before: Files
    after: Files
    calls: tuple[str, ...]


def scenes(story: Iterable[Step]) -> Iterator[Scene]:
    """Let a story happen on a disk that works.

    Raises:
        AssertionError: a command of it does not do what it should.
    """
    with tempfile.TemporaryDirectory(dir=_fast()) as name:
        folder = Path(name)
        for step in story:
            before = {**files(folder), **step.files}
            lay_out(folder, before)
            done = ran(step.words, step.given, folder)
            after = files(folder)
            assert done.code == 0, (step.line, done.error)
            assert before != after, (step.line, done.out)
            yield Scene(step, before, after, done.calls)


def faults(scene: Scene, asked: str) -> list[tuple[int, str]]:
    """Give the faults to try of a command: `quick`, `every` or the usual ones."""
    changing = next(at for at, call in enumerate(scene.calls, 1) if call in CHANGING)
    turn = zlib.crc32(scene.step.line.encode())
    usual = [(at, ERRORS[(turn + at) % len(ERRORS)]) for at in range(1, changing)] if asked != "every" else []
    begin = 1 if asked == "every" else changing
    all_ = [*usual, *((at, how) for at in range(begin, len(scene.calls) + 1) for how in FAULTS)]
    return random.Random(turn).sample(all_, QUICK) if asked == "quick" else all_  # noqa: S311  # no secret


def tried(scene: Scene, asked: str) -> Tried:
    """Try the faults of a command."""
    found = Tried(scene.step.command, len(scene.calls))
    every = faults(scene, asked)
    with tempfile.TemporaryDirectory(dir=_fast()) as name:
        folder = Path(name)
        for at, how in every:
            found.kills += how == KILL
            found.failures += how != KILL
            problems, said = _problems(scene, folder, at, how)
            found.problems.update(problems)
            call = f"{how} at call {at}, {scene.calls[at - 1]}"
            found.told += [f"{problem}: {scene.step.line}: {call}: {said}" for problem in problems]
    return found


def _problems(scene: Scene, folder: Path, at: int, how: str) -> tuple[set[str], str]:
    """Let one thing go wrong, and judge what is left: right then, and after the next start."""
    lay_out(folder, scene.before)
    spoilt = ran(scene.step.words, scene.step.given, folder, at, how)
    at_once, said = files(folder), spoilt.error
    records = dict(_but_drafts(at_once, *DRAFTS))
    found = {"torn" for file, content in records.items() if content not in _versions(scene, file)}
    if (spoilt.code == 0 and records != scene.after) or (_refused(spoilt) and records != scene.before):
        found.add("lost")
    codes, left = {spoilt.code}, at_once
    if at_once not in (scene.before, scene.after):
        again = _next_start(scene, folder)
        codes, said, left = {*codes, again.code}, said + again.error, dict(_but_drafts(files(folder), ".new"))
    if not codes <= {None, 0, 1, 3} or "Traceback" in said:
        found.add("unkind")
    if left not in (scene.before, scene.after):
        found.add("half done")
    if not left.keys() >= scene.before.keys() & scene.after.keys():
        found.add("lost")
    return found if not _of_the_sound(spoilt) else found & {"unkind"}, said


def _refused(spoilt: Ran) -> bool:
    """Tell whether it was said that nothing was written."""
    return spoilt.code not in {None, 0, 1} and UNFINISHED not in spoilt.error


def _of_the_sound(spoilt: Ran) -> bool:
    """Tell whether an answer was given, and exported, of those files that could be read: it says so, and exits with 1."""
    return spoilt.code == 1


def _next_start(scene: Scene, folder: Path) -> Ran:
    """Start again: with `check`, or where a workspace is being made in the same way, which then may say it is there."""
    words = scene.step.words if scene.step.command == "init" else ["-C", "ours", "check"]
    return ran(words, "", folder)


def _but_drafts(found: Files, *endings: str) -> Iterator[tuple[str, bytes]]:
    """Leave out what nobody reads for records."""
    return ((file, content) for file, content in found.items() if not file.endswith(endings))


def _versions(scene: Scene, file: str) -> tuple[bytes | None, bytes | None]:
    return scene.before.get(file), scene.after.get(file)


def _fast() -> str | None:
    """Give a disk in memory, where there is one."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108


def table(results: Iterable[Tried]) -> str:
    """Give the figures, a line for each command."""
    by_command: dict[str, Tried] = {}
    for one in results:
        known = by_command.setdefault(one.command, Tried(one.command, 0))
        known.calls += one.calls
        known.kills += one.kills
        known.failures += one.failures
        known.problems += one.problems
    rows = [by_command[name] for name in commands() if name in by_command]
    whole = Tried("all", *(sum(getattr(row, name) for row in rows) for name in ("calls", "kills", "failures")))
    whole.problems = sum((row.problems for row in rows), Counter())
    head = ["command", "calls", "killed", "failed", *PROBLEMS]
    lines = [head, ["---"] + ["--:"] * (len(head) - 1), *map(_cells, [*rows, whole])]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines) + "\n"


def _cells(row: Tried) -> list[str]:
    figures = (row.calls, row.kills, row.failures, *(row.problems[problem] for problem in PROBLEMS))
    return [row.command, *(f"{figure:,}" for figure in figures)]


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


def main() -> int:
    """Try them all, and tell."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", dest="asked", action="store_const", const="quick", default="usual")
    parser.add_argument("--every", dest="asked", action="store_const", const="every")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only")
    asked = parser.parse_args()
    warm_up()
    began = time.monotonic()
    every = [scene for story in STORIES for scene in scenes(story)]
    chosen = [scene for scene in every if asked.only in {None, scene.step.command}]
    with ProcessPoolExecutor() as pool:
        results = []
        for one in pool.map(tried, chosen, [asked.asked] * len(chosen)):
            results.append(one)
            print(*one.told, f"{len(results)} of {len(chosen)}: {one.command}", sep="\n", flush=True)
    print(table(results), f"in {time.monotonic() - began:.0f} s", sep="\n")
    if asked.write:
        RESULTS.write_text(_page(results), encoding="utf-8")
    return int(any(one.problems for one in results))


HEAD = """\
# Every command that writes, on a disk that fails

Written by `python -m tests.fuzz.faults --write`, whose first lines tell what is tried and what is judged. *Calls*: what
a command asks of the system about files of the workspace, over all its steps in the stories. *Killed*: processes that
were ended right after a call. *Failed*: calls that failed with ENOSPC, EIO, EACCES or EROFS. *Torn*, *half done*,
*lost* and *unkind* count what was found wrong: they are to be 0.

"""


def _page(results: list[Tried]) -> str:
    return HEAD + table(results)


if __name__ == "__main__":
    sys.exit(main())
