"""One question on a terminal, and the line that answers it."""

from typing import TextIO

from peerctl.model.failure import Failure
from peerctl.model.message import say
from peerctl.show.clean import clean
from peerctl.show.wording import Wording

_STOPPED = say("Stopped, and nothing was written.")


class BrokenOff(Failure):
    """The answers ended before the questions did."""

    code = "broken-off"

    def __init__(self) -> None:
        super().__init__(say("Not every question was answered, and nothing was written."))


def prompted(question: str, given: TextIO, prompts: TextIO, wording: Wording) -> str:
    """Ask, and give the line typed; what is told of a question left open stands on a line of its own.

    Raises:
        BrokenOff: There are no more answers.
        KeyboardInterrupt: The leader wants to stop; that nothing was written is told.
    """
    prompts.write(question)
    prompts.flush()
    try:
        line = given.readline()
    except KeyboardInterrupt:
        prompts.write(f"\n{clean(wording.say(_STOPPED))}\n")
        raise
    if not line:
        prompts.write("\n")
        raise BrokenOff
    return line.strip()
