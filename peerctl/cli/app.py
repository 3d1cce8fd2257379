"""The commands, told to typer, and a request passed through them."""

import typer

from peerctl.cli.building import group
from peerctl.cli.contents import tell
from peerctl.cli.help import help_of, help_text
from peerctl.cli.request import Answer, Request
from peerctl.cli.typing_errors import in_our_words

_MAIN = help_text(
    "Runs a peer-support programme from plain YAML files: who may take part, who meets whom, and how it goes."
    " Without a command it tells how the workspace stands and what to do next."
)


def build(word: str = "") -> typer.Typer:
    """Give all commands; where the first word of one is given, at least those of that word."""
    app = group(_MAIN, "peerctl -C path/to/workspace", "peerctl status --as-of 2016-01-31", "peerctl check --help")
    tell(app, word)
    return app


def ask(request: Request) -> Answer | int:
    """Have typer find the command and give its answer, or the exit code where it answered itself, as for help.

    Raises:
        BadUsage: What was typed is no command.
        Failure: The command could not be done.
    """
    words = request.arguments.rest
    if request.arguments.help:
        return Answer(help_of(typer.main.get_group(_told_of(words)), words, request))
    if not words or words[0].startswith("--format"):
        words = ["overview", *words]
    command = typer.main.get_group(_narrowed(words[0]))
    try:
        answer = command(args=words, prog_name="peerctl", standalone_mode=False, obj=request)
    except typer.TyperException as error:
        raise in_our_words(error) from None
    return answer if isinstance(answer, Answer) else int(answer or 0)


def _told_of(words: list[str]) -> typer.Typer:
    """Leave out what the help asked for does not tell of: in the list of commands, what each takes and what is in it."""
    if words and not words[0].startswith("-"):
        return _narrowed(words[0])
    app = build()
    for command in app.registered_commands:
        command.callback = _nothing
    for one in app.registered_groups:
        if one.typer_instance:
            one.typer_instance.registered_commands = []
    return app


def _nothing() -> None:
    """Take nothing and do nothing."""


def _narrowed(word: str) -> typer.Typer:
    """Leave out all commands but the one named, if there is one of that name: typer looks long into each."""
    app = build(word)
    commands = [command for command in app.registered_commands if command.name == word]
    groups = [one for one in app.registered_groups if one.name == word]
    if commands or groups:
        app.registered_commands, app.registered_groups = commands, groups
    return app
