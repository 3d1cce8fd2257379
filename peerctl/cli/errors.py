"""How an error is told, on stderr: as a sentence with the next step, or as JSON where the answer is wanted as JSON."""

from collections.abc import Sequence
from pathlib import Path
from traceback import walk_tb

from peerctl.cli.request import Request
from peerctl.cli.usage import BadUsage
from peerctl.model.failure import Failure
from peerctl.model.message import Message, say, say_many
from peerctl.show.clean import clean_lines
from peerctl.show.screen import PLAIN_SCREEN, Screen

_PACKAGE = Path(__file__).parent.parent
_FRAMES = 3


class Bug(Failure):
    """A fault of peerctl's own."""

    code = "bug"


def bug(error: Exception) -> Bug:
    """Tell where in the program a fault happened, and nothing that it was working on."""
    from hashlib import sha256

    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    places = [f"{_module(file)}:{line}" for file, line in frames]
    own = [place for place in places if place.startswith("peerctl")]
    kind = type(error).__name__
    mark = sha256(" ".join([kind, *places]).encode()).hexdigest()[:8]
    return Bug(
        say(
            "This is a fault of peerctl, not of your files: {kind} at {places} ({mark}).",
            kind=kind,
            places=" < ".join(reversed(own[-_FRAMES:])),
            mark=mark,
        ),
        say("Please report this line; it has nothing in it from your files."),
    )


def _module(file: str) -> str:
    path = Path(file)
    if not path.is_relative_to(_PACKAGE):
        return path.name
    return ".".join(path.relative_to(_PACKAGE.parent).with_suffix("").parts)


def failure_text(failure: Failure, request: Request) -> str:
    """Write why a request could not be done."""
    return _text(failure.code, failure.message, failure.help, request)


def unsound_text(files: Sequence[str], request: Request) -> str:
    """Name the files that an answer had to do without."""
    message = say_many(
        "{count} file could not be read and is not in the answer: {files}.",
        "{count} files could not be read and are not in the answer: {files}.",
        len(files),
        files=tuple(files),
    )
    return _text("unsound-files", message, say("peerctl check tells what is wrong with them."), request)


def notes_text(request: Request) -> str:
    """Write what is told beside the answer, a line each; on a terminal set off from the answer."""
    from peerctl.show.terminal import paragraph

    screen = _screen(request)
    lines = [paragraph(clean_lines(request.wording.say(note)), screen) for note in request.notes]
    return "\n".join([*([""] if screen.width else []), *lines]) + "\n"


def _text(code: str, message: Message, help_: Message, request: Request) -> str:
    wording = request.wording_of_errors
    if request.arguments.json:
        from peerctl.show.json import json_text

        return json_text({"error": {"code": code, "message": message, "help": help_}}, wording)
    from peerctl.show.terminal import paragraph

    screen, title = _screen(request), wording.say(say("error")) + ":"
    first, *more = clean_lines(f"{title} {wording.say(message)}").split("\n")
    lines = [screen.paint(title, "error") + paragraph(first, screen, "  ").removeprefix(title)]
    lines += [paragraph(f"  {line}", screen, "    ") for line in more]
    if help_.text:
        helped = f"  {wording.say(say('help'))}: {wording.say(help_)}"
        lines.append(paragraph(clean_lines(helped), screen, "    "))
    return "\n".join(lines) + "\n"


def _screen(request: Request) -> Screen:
    try:
        return request.around.screen(request.around.err, request.arguments.colour)
    except BadUsage:
        return PLAIN_SCREEN
