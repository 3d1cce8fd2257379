"""Telling typer of commands and of groups of commands."""

from collections.abc import Callable

import typer

from peerctl.cli.help import Command, Group, help_text
from peerctl.cli.request import Answer


def group(help_: str, *examples: str) -> typer.Typer:
    """Make a group of commands, with examples for its help."""
    return typer.Typer(
        cls=Group,
        help=help_,
        epilog="\n".join(examples),
        add_completion=False,
        add_help_option=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        subcommand_metavar=help_text("COMMAND ..."),
        options_metavar=help_text("[OPTIONS]"),
    )


def add(app: typer.Typer, command: Callable[..., Answer], name: str, help_: str, *examples: str) -> None:
    """Add a command; the first sentence of its help stands in the list of commands."""
    app.command(
        name,
        cls=Command,
        help=help_,
        epilog="\n".join(examples),
        add_help_option=False,
        options_metavar=help_text("[OPTIONS]"),
    )(command)
