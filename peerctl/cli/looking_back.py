"""The commands that look back with git, told to typer."""

import typer

from peerctl.cli.building import add
from peerctl.cli.commands.diff import diff
from peerctl.cli.help import help_text

_DIFF = help_text("What differs between a commit and the files as they are, or another commit, in the leader's words.")


def looking_back(app: typer.Typer) -> None:
    """Add the commands."""
    add(
        app,
        diff,
        "diff",
        _DIFF,
        "peerctl diff",
        "peerctl diff HEAD~10 --since commit",
        "peerctl diff HEAD~10 HEAD --as-of 2016-01-31",
    )
