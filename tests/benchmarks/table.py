"""The results as text: one line a measurement."""

from collections.abc import Iterable
from dataclasses import dataclass

from tests.benchmarks.measuring import Figure


@dataclass(frozen=True)
class Line:
    """One measurement, and the bar it is held against, where there is one."""

    what: str
    figure: Figure
    against: str = ""
    """What it is compared with, and the ratio or the difference."""
    bar: str = ""
    holds: bool | None = None
    note: str = ""


def duration(seconds: float) -> str:
    """Write a duration so that three figures count."""
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def markdown(title: str, lines: Iterable[Line], about: str = "") -> str:
    """Write a table of Markdown, after what there is to say about it."""
    rows = [
        f"| {line.what} | {duration(line.figure.seconds)} | {duration(line.figure.processor)} "
        f"| {line.figure.megabytes:.0f} MB | {line.figure.rounds} "
        f"| {line.against} | {line.bar} | {_held(line.holds)} | {line.note} |"
        for line in lines
    ]
    head = (
        "| what | on the clock | processor | peak memory | rounds | compared | bar | held | note |\n" + "|---" * 9 + "|"
    )
    return "\n".join([f"## {title}", "", *([about] if about else []), head, *rows, ""])


def _held(holds: bool | None) -> str:  # noqa: FBT001  # a word for it
    return "" if holds is None else "yes" if holds else "**no**"
