"""The grid of a table, drawn by rich; loaded only when one is drawn."""

from collections.abc import Sequence
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from peerctl.show.screen import Screen

_UNBOUNDED = 10_000


def grid_text(columns: Sequence[tuple[str, int, bool]], rows: Sequence[Sequence[str]], screen: Screen) -> str:
    """Draw rows under their columns, each a title, a width, and whether it is aligned to the right.

    Cells are clean text and no markup.
    """
    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    for title, width, right in columns:
        grid.add_column(Text(title), justify="right" if right else "left", width=width, overflow="fold")
    for row in rows:
        grid.add_row(*map(Text, row))
    console = Console(
        file=StringIO(),
        width=screen.width or _UNBOUNDED,
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        legacy_windows=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(grid)
    return "\n".join(line.rstrip() for line in capture.get().rstrip("\n").split("\n"))
