"""A wrong request: an exception that builds its own sentence and is caught in one place, at the roof."""

from peerctl.model.message import NOTHING, Message, in_a_row


class Failure(Exception):  # noqa: N818  # it is not an error of the program
    """What was asked for could not be done (exit code 3)."""

    code = "failed"
    """A kebab-case word for scripts."""

    def __init__(self, message: Message, help: Message = NOTHING) -> None:  # noqa: A002  # as in Finding
        super().__init__(message.text)
        self.message = message
        self.help = help

    @property
    def whole(self) -> Message:
        """What is wrong, and what to do where that is known, for a line among others."""
        return in_a_row([one for one in (self.message, self.help) if one != NOTHING])
