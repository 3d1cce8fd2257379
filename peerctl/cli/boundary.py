"""The one place where a run ends: whatever happens becomes an exit code and a sentence."""

import os
from contextlib import suppress
from typing import TextIO

from peerctl.cli.arguments import Arguments
from peerctl.cli.errors import bug, failure_text, unsound_text
from peerctl.cli.request import Answer, Request
from peerctl.cli.surroundings import Surroundings
from peerctl.cli.usage import BadUsage
from peerctl.model.failure import Failure
from peerctl.model.message import say

DONE, WRONG_USAGE, NOT_DONE, BUG, INTERRUPTED = 0, 2, 3, 70, 130


def run(arguments: Arguments, around: Surroundings | None = None) -> int:
    """Answer one request and give the exit code."""
    request = Request(arguments, around or Surroundings.here())
    try:
        return _answered(request)
    except Failure as failure:
        request.around.err.write(failure_text(failure, request))
        return WRONG_USAGE if isinstance(failure, BadUsage) else NOT_DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _closed(request.around.out)
    except Exception as error:  # noqa: BLE001  # a fault of ours, told without a value from the data
        request.around.err.write(failure_text(bug(error), request))
        return BUG


def _answered(request: Request) -> int:
    from peerctl.cli.app import ask

    if request.arguments.missing:
        raise BadUsage(say("{option} stands without the value it takes.", option=request.arguments.missing))
    answer = ask(request)
    if not isinstance(answer, Answer):
        return answer
    request.around.out.write(answer.text)
    request.around.out.flush()
    if answer.unsound:
        request.around.err.write(unsound_text(answer.unsound, request))
    return answer.code


def _closed(out: TextIO) -> int:
    """End quietly where the reader, such as `head`, has seen enough."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    return DONE
