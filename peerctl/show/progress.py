"""One line on a terminal that says how far a long work has come; gone when the work is done."""

from typing import TextIO

from rich.console import Console
from rich.live import Live
from rich.text import Text

from peerctl.show.screen import Screen


class ProgressLine:
    """A line that is drawn over and over, and never wider than the terminal."""

    def __init__(self, stream: TextIO, screen: Screen) -> None:
        console = Console(
            file=stream,
            width=screen.width,
            force_terminal=True,
            color_system="standard" if screen.colour else None,
            legacy_windows=False,
            _environ={},
        )
        self._live = Live(console=console, auto_refresh=False, transient=True)
        self._live.start()

    def draw(self, text: str) -> None:
        """Draw a clean text in place of the one before."""
        self._live.update(Text(text, style="dim", no_wrap=True, overflow="ellipsis"), refresh=True)

    def clear(self) -> None:
        """Take the line away."""
        self._live.stop()
