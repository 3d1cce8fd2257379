"""The one place where a run ends: whatever happens becomes an exit code and a sentence."""

import os
from contextlib import suppress
from typing import TextIO

from peerctl.cli.arguments import Arguments
from peerctl.cli.errors import bug, failure_text, notes_text, unsound_text
from peerctl.cli.request import INTERRUPTED, Answer, Request
from peerctl.cli.surroundings import Surroundings
from peerctl.cli.usage import BadUsage
from peerctl.model.failure import Failure
from peerctl.model.message import say

DONE, WRONG_USAGE, NOT_DONE, BUG = 0, 2, 3, 70


class Interrupted(Failure):
    """Ctrl-C came while something was worked out, and the best so far is shown."""

    code = "interrupted"

    def __init__(self) -> None:
        super().__init__(
            say("Interrupted: this is the best that was found until then, and nothing was written."),
            say("What is not proved says so. What --time-limit SECONDS gives can be recorded."),
        )


class NotShown(Failure):
    """The answer was found, and where it goes to does not take it."""

    code = "not-shown"

    def __init__(self) -> None:
        super().__init__(
            say("The answer could not be written where it goes to."),
            say("Look whether the disk has room, and whether you may write there."),
        )


def run(arguments: Arguments, around: Surroundings | None = None) -> int:
    """Answer one request and give the exit code."""
    request = Request(arguments, around or Surroundings.here())
    try:
        return _answered(request)
    except Failure as failure:
        return _told(failure, request, WRONG_USAGE if isinstance(failure, BadUsage) else NOT_DONE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  # a fault of ours, told without a value from the data
        return _told(bug(error), request, BUG)


def _answered(request: Request) -> int:
    from peerctl.cli.app import ask

    if request.arguments.missing:
        raise BadUsage(say("{option} stands without the value it takes.", option=request.arguments.missing))
    answer = ask(request)
    if not isinstance(answer, Answer):
        return answer
    _show(answer.text, request.around.out)
    if request.notes:
        _tell(notes_text(request), request.around.err)
    if answer.unsound:
        _tell(unsound_text(answer.unsound, request), request.around.err)
    if answer.code == INTERRUPTED:
        _tell(failure_text(Interrupted(), request), request.around.err)
    return answer.code


def _show(text: str, out: TextIO) -> None:
    """Write the answer; quietly end it where the reader, such as `head`, has seen enough.

    Raises:
        NotShown: The disk is full, or the stream takes nothing for another reason.
    """
    try:
        out.write(text)
        out.flush()
    except BrokenPipeError:
        _close(out)
    except OSError:
        _close(out)
        raise NotShown from None


def _told(failure: Failure, request: Request, code: int) -> int:
    _tell(failure_text(failure, request), request.around.err)
    return code


def _tell(text: str, err: TextIO) -> None:
    """Tell of an error; where nobody can be told, the exit code still does."""
    try:
        err.write(text)
        err.flush()
    except OSError:
        _close(err)


def _close(stream: TextIO) -> None:
    """Let what is still to be written go nowhere, so that the interpreter does not stumble over it at its end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
