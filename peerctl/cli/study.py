"""The commands about studies, told to typer as one group."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.study import allocate, arms
from peerctl.cli.help import help_text

STUDY = help_text("The arms of a study, drawn by a lot that nobody can foresee or repeat.")
_ALLOCATE = help_text(
    "Draw the arms, once, with a secret that another person holds: of everybody, or of those named as they come."
)
_ARMS = help_text("How alike the arms are, and the paragraph that a report of the trial has to have.")
_ALLOCATIONS = (
    "peerctl study allocate study-2016 --dry-run",
    "peerctl study allocate study-2016 --secret /media/stick/secret.txt",
    "peerctl study allocate study-2016 d-017 --secret /media/stick/secret.txt",
)


def studies() -> typer.Typer:
    """Give the group of commands about studies."""
    app = group(STUDY, "peerctl study allocate study-2016 --dry-run", "peerctl study arms study-2016")
    add(app, allocate, "allocate", _ALLOCATE, *_ALLOCATIONS)
    add(app, arms, "arms", _ARMS, "peerctl study arms study-2016", "peerctl study arms study-2016 --format csv")
    return app
