"""The commands that look back with git, told to typer."""

import typer

from peerctl.cli.building import add
from peerctl.cli.commands.diff import diff
from peerctl.cli.commands.history import history
from peerctl.cli.help import help_text

_DIFF = help_text("What differs between a commit and the files as they are, or another commit, in the leader's words.")
_HISTORY = help_text("The life of a person, a pair or a cohort: what happened when, and when it was written down.")


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
    add(app, history, "history", _HISTORY, "peerctl history p-014", "peerctl history m-003--p-014 --format json")
