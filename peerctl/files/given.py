"""A text file named on the command line, from wherever it is."""

from pathlib import Path

from peerctl.files import system
from peerctl.model.failure import Failure
from peerctl.model.message import say


class CannotReadFile(Failure):
    """A file that was named is not there, or is no text that can be read."""

    code = "cannot-read-file"

    def __init__(self, name: str) -> None:
        super().__init__(
            say("{file} cannot be read.", file=name),
            say("Is it there, is it a text file, and may you read it?"),
        )


def given_text(path: Path) -> str:
    """Read a text file.

    Raises:
        CannotReadFile: It is not there, or no text.
    """
    try:
        content = system.read(path)
        if content is not None:
            return content.decode()
    except (OSError, ValueError):
        pass
    raise CannotReadFile(path.name)
