"""How a refusal becomes a finding."""

from peerctl.files.refusals import REFUSALS
from peerctl.model.finding import Finding, Level, Related, Route
from peerctl.model.message import Message


def refused(rule: str, at: Route, message: Message, next_step: Message, related: tuple[Related, ...] = ()) -> Finding:
    """Make the finding of a refusal; always an error, because the record is not in the book.

    Raises:
        KeyError: the refusal has no manual.
    """
    return Finding(REFUSALS[rule].id, Level.ERROR, message, at, next_step, related)
