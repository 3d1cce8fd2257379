"""Every command that writes, on a disk that fails: `python -m tests.fuzz.faults [--quick|--every] [--write]`.

The commands of `stories` run in forked processes, in each of which one call of the system on a file goes wrong. From
the first call that changes the disk, the process is killed right after every call, and every call fails with each of
four errors in turn. Before that, while the command only reads, every call fails once: with one of the errors, another
from command to command; `--every` kills and fails it in all ways there too. Then the next start comes along, and what
is left on the disk is judged:

- torn: a file holds neither what it held before nor what the command was to write;
- half done: some files are as after the command and others are not, or drafts lie about;
- lost: something that was there, or that was said to be written, is not;
- unkind: another exit code than 0, 1 and 3, or a traceback.

`--quick` takes a few faults of each step, the same ones every time; `--once` one step of each command, `--only COMMAND`
the steps of one command; `--write` writes the figures into RESULTS.md.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.fuzz.forked import warm_up
from tests.fuzz.judging import Tried, scenes, tried
from tests.fuzz.stories import STORIES, commands

RESULTS = Path(__file__).with_name("RESULTS.md")
PROBLEMS = ("torn", "half done", "lost", "unkind")
HEAD = """\
# Every command that writes, on a disk that fails

Written by `python -m tests.fuzz.faults {asked}`, whose first lines tell what is tried and what is judged.
*Calls*: what a command asks of the system about files of the workspace, over all its steps in the stories. *Killed*:
processes that were ended right after a call. *Failed*: calls that failed with ENOSPC, EIO, EACCES or EROFS. *Torn*,
*half done*, *lost* and *unkind* count what was found wrong: they are to be 0. With `--every`, each call is killed once
and fails four times; with `--quick` the faults are a sample, drawn anew for each step by its own words.

"""


def main() -> int:
    """Try them all, and tell."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", dest="asked", action="store_const", const="quick", default="usual")
    parser.add_argument("--every", dest="asked", action="store_const", const="every")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--once", action="store_true")
    parser.add_argument("--only")
    asked = parser.parse_args()
    warm_up()
    began = time.monotonic()
    every = [scene for story in STORIES for scene in scenes(story)]
    chosen = [scene for scene in every if asked.only in {None, scene.step.command}]
    if asked.once:
        chosen = list({scene.step.command: scene for scene in reversed(chosen)}.values())
    chosen.sort(key=lambda scene: len(scene.calls))  # the longest last: what is told first comes soon
    with ProcessPoolExecutor() as pool:
        results = []
        for one in pool.map(tried, chosen, [asked.asked] * len(chosen)):
            results.append(one)
            print(*one.told, f"{len(results)} of {len(chosen)}: {one.command}", sep="\n", flush=True)
            if asked.write:
                RESULTS.write_text(HEAD.format(asked=" ".join(sys.argv[1:])) + table(results), encoding="utf-8")
    print(table(results), f"in {time.monotonic() - began:.0f} s", sep="\n")
    return int(any(one.problems for one in results))


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


if __name__ == "__main__":
    sys.exit(main())
