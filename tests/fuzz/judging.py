"""What is left of a command on a disk that failed under it: judged right then, and after the next start."""

import random
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from peerctl.files.names import JOURNAL, WRITING
from tests.fuzz.broken_disk import CHANGING, ERRORS, KILL
from tests.fuzz.forked import FAST, Files, Paused, Ran, files, lay_out, ran
from tests.fuzz.stories import Step

FAULTS = (KILL, *ERRORS)
QUICK = 4
"""So many faults of each command are tried in a hurry."""
DRAFTS = (".peerctl-new", ".new", JOURNAL, WRITING)
"""How the names of drafts and journals end."""
CHECK = Step("2015-01-05: check")
UNFINISHED = "in the middle of a change. Nothing is lost."


@dataclass(frozen=True)
class Scene:
    """A command, and the files before it and after it."""

    step: Step
    before: Files
    after: Files
    calls: Sequence[str]

    @property
    def begin(self) -> int:
        """The number of the first call that may change the disk; to open the lock is one."""
        changing = next(at for at, call in enumerate(self.calls, 1) if call in CHANGING)
        return changing - (changing > 1 and self.calls[changing - 2] == "open")


def scenes(story: Iterable[Step]) -> Iterator[Scene]:
    """Let a story happen on a disk that works.

    Raises:
        AssertionError: a command of it does not do what it should.
    """
    with tempfile.TemporaryDirectory(dir=FAST) as name:
        folder = Path(name)
        for step in story:
            before = {**files(folder), **step.files}
            lay_out(folder, before)
            done = ran(step, folder)
            after = files(folder)
            assert done.code == 0, (step.line, done.error)
            assert before != after, (step.line, done.out)
            yield Scene(step, before, after, done.calls)


@dataclass
class Tried:
    """What came of all the faults of one command."""

    command: str
    calls: int
    kills: int = 0
    failures: int = 0
    problems: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)


def faults(scene: Scene, asked: str) -> list[tuple[int, str]]:
    """Give the faults to try of a command: `quick`, `every` or the usual ones."""
    turn = zlib.crc32(scene.step.line.encode())
    usual = [(at, ERRORS[(turn + at) % len(ERRORS)]) for at in range(1, scene.begin)] if asked != "every" else []
    begin = 1 if asked == "every" else scene.begin
    all_ = [*usual, *((at, how) for at in range(begin, len(scene.calls) + 1) for how in FAULTS)]
    return random.Random(turn).sample(all_, QUICK) if asked == "quick" else all_  # noqa: S311  # no secret


def tried(scene: Scene, asked: str) -> Tried:
    """Try the faults of a command."""
    found = Tried(scene.step.command, len(scene.calls))
    every = faults(scene, asked)
    with tempfile.TemporaryDirectory(dir=FAST) as name:
        folder = Path(name)
        lay_out(folder, scene.before)
        with Paused(scene.step, folder) as early, Paused(scene.step, folder, scene.begin) as late:
            for at, how in every:
                found.kills += how == KILL
                found.failures += how != KILL
                lay_out(folder, scene.before)
                spoilt = (late if at >= scene.begin else early).go_on(at, how)
                problems, said = _problems(scene, folder, spoilt)
                found.problems.update(problems)
                call = f"{how} at call {at}, {scene.calls[at - 1]}"
                found.told += [f"{problem}: {scene.step.line}: {call}: {said}" for problem in problems]
    return found


def _problems(scene: Scene, folder: Path, spoilt: Ran) -> tuple[set[str], str]:
    """Judge what is left: right then, and after the next start."""
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
    """Start again: with `check`; or in the same way, where a workspace is made or something lies outside of one."""
    outside = {"init", "hook install", "hook remove"}
    again = scene.step.command in outside or "--out" in scene.step.words
    return ran(replace(scene.step, given="") if again else CHECK, folder)


def _but_drafts(found: Files, *endings: str) -> Iterator[tuple[str, bytes]]:
    """Leave out what nobody reads for records."""
    return ((file, found[file]) for file in found if not any(part.endswith(endings) for part in Path(file).parts))


def _versions(scene: Scene, file: str) -> tuple[bytes | None, bytes | None]:
    return scene.before.get(file), scene.after.get(file)
