"""What typer says of a wrong command line, in our words and in the reader's language."""

import typer

from peerctl.cli.usage import BadUsage
from peerctl.model.message import NOTHING, Message, say

_NO_NUMBER = ("valid integer", "greater than or equal to 1")
"""What typer's library says of a number; each of ours counts from 1."""


def in_our_words(error: typer.TyperException) -> BadUsage:
    """Word an error of typer's; one that is not known here keeps its English words."""
    return BadUsage(_message(error), _help(error))


def _message(error: typer.TyperException) -> Message:
    option = getattr(error, "option_name", "")
    match type(error).__name__:
        case "NoSuchOption":
            return say("There is no option {option} here.", option=option)
        case "BadOptionUsage":
            return say("{option} stands without the value it takes.", option=option)
        case "MissingParameter":
            return say("{name} is missing.", name=_named(getattr(error, "param", None)))
    return _by_text(error.format_message(), error)


def _by_text(text: str, error: typer.TyperException) -> Message:
    if text.startswith("Missing command"):
        return say("A command is missing.")
    if "unexpected extra argument" in text:
        return say("More words were typed than the command takes.")
    if any(reason in text for reason in _NO_NUMBER):
        name = _named(getattr(error, "param", None))
        return say("{option} takes a whole number of at least {least}.", option=name, least=1)
    return say("{message}", message=text)


def _named(param: object) -> str:
    """Name an option as it is typed, and an argument as the help shows it."""
    options = getattr(param, "opts", ()) if getattr(param, "param_type_name", "") == "option" else ()
    return options[0] if options else getattr(param, "metavar", None) or "?"


def _help(error: typer.TyperException) -> Message:
    options = getattr(error, "possibilities", None)
    if options:
        return say("Did you mean {options}?", options=tuple(sorted(options)))
    context = getattr(error, "ctx", None)
    return say("See {command} --help.", command=context.command_path) if context else NOTHING
