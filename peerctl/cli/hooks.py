"""The commands about git's hooks, told to typer."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.hook import install_hook, remove_hook
from peerctl.cli.help import help_text

HOOK = help_text("Having git check the workspace before each commit.")
_INSTALL = help_text("Write a pre-commit hook: a commit with errors in what is staged is refused, and told why.")
_REMOVE = help_text("Take that hook away; nobody else's hook is ever touched.")


def hooks() -> typer.Typer:
    """Give the group."""
    app = group(HOOK, "peerctl hook install")
    add(app, install_hook, "install", _INSTALL, "peerctl hook install", "peerctl hook install --dry-run")
    add(app, remove_hook, "remove", _REMOVE, "peerctl hook remove")
    return app
