"""Write docs/agenda.md from the manuals of the kinds of lines: `python -m tests.tools.agenda_page`."""

import sys
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

from peerctl.reports.agenda.line import Kind
from peerctl.reports.agenda.register import KINDS

PAGE = Path(__file__).parents[2] / "docs" / "agenda.md"
HEAD = """\
# The agenda

`peerctl agenda` is one list of what is overdue, due, at risk and coming, most urgent first. Each line says why it is
there and since when, which rule of the programme or which standard is behind it (with its source, or `assumption` where
the figure is our own), and what settles it: a command, or the file to write in.

- `--until DATE` looks ahead further than the week it looks ahead by itself.
- `--for ID` keeps the lines about one person; of somebody of the staff, all that they lead, stand in for or check in on.
- `peerctl explain KIND` tells what a kind of line is about; the kind is the word in brackets.
- `--format json` and `--format csv` give the same lines to programs.

What is overdue, due or at risk follows from what had happened by the day alone; what is coming also from planned sessions
and known dates. `peerctl match show ID --explain` shows the clock and the signals behind the lines about a pair.

**Overdue** lines are past their day. **Due** lines can be done now. **At risk** are people and pairs who need a look.
**Coming** lines become due within the days looked ahead to.

## Every kind of line

This part is written from the code by `python -m tests.tools.agenda_page`.
"""


def page() -> str:
    """Give the page with the manual of every kind as it is now."""
    return "\n".join([HEAD, *(_section(kind) for kind in KINDS)])


def _section(kind: Kind) -> str:
    return "\n".join([f"### {kind.id}", "", *_paragraphs(kind)])


def _paragraphs(kind: Kind) -> Iterator[str]:
    for paragraph in cleandoc(sys.modules[kind.find.__module__].__doc__ or "").split("\n\n"):
        yield paragraph
        yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
