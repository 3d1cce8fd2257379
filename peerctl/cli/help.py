"""Plain help in the reader's language: the English texts of the commands are translated when they are printed."""

import re
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from peerctl.cli.usage import BadUsage, meant
from peerctl.model.message import say
from peerctl.show.wording import Wording


def help_text(english: str) -> str:
    """Mark a text of the help for translation; it is translated when it is printed."""
    return english


GLOBAL_OPTIONS = (
    ("-C DIR", help_text("The folder of the workspace, if it is not this one or one above it.")),
    ("--as-of DATE", help_text("The day to look at, such as 2016-01-31; otherwise today.")),
    (
        "--rev REV",
        help_text("The commit to look at, such as HEAD~3: as it was known then; otherwise the files as they are."),
    ),
    ("--lang da|en", help_text("The language of the answer; otherwise the workspace's.")),
    ("--color auto|always|never", help_text("Whether to use colour; otherwise where it is a terminal.")),
    ("--help, -h", help_text("Show this help and exit.")),
    ("--version", help_text("Show the version and exit.")),
)


def _wording(ctx: typer.Context) -> Wording:
    wording = getattr(ctx.obj, "wording", None)
    return wording if isinstance(wording, Wording) else Wording()


class _Help:
    """What commands and groups have in common: how their help is written."""

    params: list[Any]
    options_metavar: str | None
    help: str | None
    epilog: str | None

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401  # typer does not export the type
        wording = _wording(ctx)
        arguments = [typed(param) for param in self.get_params(ctx) if param.param_type_name == "argument"]  # type: ignore[attr-defined]
        pieces = [self.options_metavar, *arguments, getattr(self, "subcommand_metavar", None)]
        words = " ".join(wording.text(piece) for piece in pieces if piece)
        formatter.write_usage(ctx.command_path, words, wording.text(help_text("Usage:")) + " ")

    def format_help_text(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_wording(ctx).text(self.help or ""))

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        wording = _wording(ctx)
        shown = [param for param in self.get_params(ctx) if not getattr(param, "hidden", False)]  # type: ignore[attr-defined]
        arguments = [
            (param.metavar, wording.text(param.help)) for param in shown if param.param_type_name == "argument"
        ]
        options = [(spelt(param), wording.text(param.help)) for param in shown if param.param_type_name == "option"]
        _section(formatter, wording.text(help_text("Arguments")), arguments)
        _section(formatter, wording.text(help_text("Options")), options)
        commands = [
            (name, _first_part(wording.text(command.help or "")))
            for name, command in getattr(self, "commands", {}).items()
        ]
        _section(formatter, wording.text(help_text("Commands")), commands)
        everywhere = [(option, wording.text(text)) for option, text in GLOBAL_OPTIONS]
        _section(formatter, wording.text(help_text("Options of every command")), everywhere)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        if self.epilog:
            with formatter.section(_wording(ctx).text(help_text("Examples"))):
                for line in self.epilog.splitlines():
                    formatter.write(f"  {line}\n")


def _first_part(text: str) -> str:
    """Give a text as far as its first colon, semicolon or full stop."""
    return re.split(r"[:;.](?: |$)", text, maxsplit=1)[0]


def typed(param: Any) -> str:  # noqa: ANN401
    """Give an argument as the usage shows it: in brackets where it may be left out, with dots where it may be repeated."""
    word: str = param.metavar
    shown = word if param.required or word.startswith("[") else f"[{word}]"
    return f"{shown}..." if param.nargs < 0 and word.strip("[]").isalpha() else shown


def spelt(param: Any) -> str:  # noqa: ANN401
    """Give an option with every way to say it, and what stands for its value."""
    names = ", ".join([*param.opts, *param.secondary_opts])
    return names if param.is_flag else f"{names} {param.metavar}"


def _section(formatter: Any, title: str, rows: list[tuple[str, str]]) -> None:  # noqa: ANN401
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)


class Command(_Help, TyperCommand):
    """A command whose help is in the reader's language."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401
        """Carry the command out.

        Raises:
            BadUsage: It writes, and `--rev` asks of a commit: what was known then is not changed any more.
        """
        writes = ctx.params.get("write", "dry_run" in ctx.params)
        if writes and ctx.obj.arguments.revision is not None:
            raise BadUsage(
                say(
                    "--rev looks at a commit, and {command} writes: only the files as they are can be changed.",
                    command=ctx.command_path,
                ),
                say("Leave out --rev."),
            )
        return super().invoke(ctx)


class Group(_Help, TyperGroup):
    """A group of commands whose help is in the reader's language, and which suggests what was meant."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """Find the command named.

        Raises:
            BadUsage: There is none of that name.
        """
        return super().resolve_command(ctx, [self.named(args[0]).name, *args[1:]])

    def named(self, name: str) -> Any:  # noqa: ANN401
        """Give the command of a name.

        Raises:
            BadUsage: There is none of that name.
        """
        if name not in self.commands:
            raise BadUsage(say("There is no command “{command}”.", command=name), meant(name, list(self.commands)))
        return self.commands[name]


def help_of(command: Any, words: list[str], request: object) -> str:  # noqa: ANN401
    """Give the help of the command that the words name, as far as they name one.

    Raises:
        BadUsage: There is no such command.
    """
    ctx = typer.Context(command, info_name="peerctl", obj=request)
    remaining = iter(words)
    while isinstance(command, Group) and (name := next(remaining, "-")) and not name.startswith("-"):
        command = command.named(name)
        ctx = typer.Context(command, info_name=name, parent=ctx)
    return f"{command.get_help(ctx)}\n"
