"""The command that takes back what another wrote, told to typer."""

import typer

from peerctl.cli.building import add
from peerctl.cli.commands.undo import undo
from peerctl.cli.help import help_text

_UNDO = help_text("Take back what the last command wrote; once more, and the one before it.")


def taking_back(app: typer.Typer) -> None:
    """Add the command."""
    add(app, undo, "undo", _UNDO, "peerctl undo --dry-run", "peerctl undo")
