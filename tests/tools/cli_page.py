"""Write docs/cli.md from the help of the commands: `python -m tests.tools.cli_page`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from peerctl.cli.app import build
from peerctl.cli.help import GLOBAL_OPTIONS, spelt, typed

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
HEAD = """\
# The commands

Every command of peerctl, as `peerctl COMMAND --help` tells of it. `peerctl complete bash` (or `zsh`, `fish`) prints
what lets the Tab key complete commands, ids and names: `eval "$(peerctl complete bash)"` in `~/.bashrc`,
`eval "$(peerctl complete zsh)"` in `~/.zshrc`, `peerctl complete fish | source` in fish's `config.fish`.

A command that writes shows the difference, changes only the lines it must, and takes `--dry-run`, which only shows it.
Exit codes: 0 done; 1 the data has errors; 2 wrong usage; 3 could not be done; 70 a fault of peerctl; 130 interrupted.

This page is written from the code by `python -m tests.tools.cli_page`.
"""


def page() -> str:
    """Give the page with every command as it is now."""
    top = typer.main.get_command(build())
    everywhere = [_row(option, told) for option, told in GLOBAL_OPTIONS]
    commands = list(_commands(top, "peerctl"))
    return "\n".join(
        [
            HEAD,
            *_table("Options of every command", everywhere),
            "## All commands\n",
            *(f"- [`{name}`](#{_anchor(name)}): {_first(command.help)}" for name, command in commands),
            "",
            *(line for name, command in commands for line in _section(name, command)),
        ]
    )


def _commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401  # typer does not export the type
    """Give every command that can be asked for, in the order in which the help has them."""
    inside = getattr(command, "commands", None)
    if inside is None:
        yield name, command
    for word, one in (inside or {}).items():
        yield from _commands(one, f"{name} {word}")


def _section(name: str, command: Any) -> Iterator[str]:  # noqa: ANN401
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.params if param.param_type_name == "option"]
    yield f"## {name}\n"
    yield f"{command.help}\n"
    yield from _block([" ".join([name, *(["[OPTIONS]"] if options else []), *map(typed, arguments)])])
    yield from _table("Arguments", [_row(param.metavar, param.help) for param in arguments])
    yield from _table("Options", [_row(spelt(param), param.help) for param in options])
    yield from _block((command.epilog or "").splitlines())


def _row(word: str, told: str) -> str:
    shown = word.replace("|", r"\|")
    return f"| `{shown}` | {told} |"


def _table(title: str, rows: list[str]) -> list[str]:
    return [f"| {title} | |", "| --- | --- |", *rows, ""] if rows else []


def _block(lines: list[str]) -> list[str]:
    return ["```sh", *lines, "```\n"] if lines else []


def _first(text: str) -> str:
    """Give the first sentence."""
    return text.partition(". ")[0].rstrip(".") + "."


def _anchor(name: str) -> str:
    return name.replace(" ", "-")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
