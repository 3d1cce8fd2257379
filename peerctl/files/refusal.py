"""What a refusal is."""

from dataclasses import dataclass

from peerctl.model.message import Message


@dataclass(frozen=True, slots=True)
class Refusal:
    """A kind of refusal."""

    id: str
    title: Message
    manual: tuple[Message, ...]
    """Paragraphs: why it is refused, and what to do."""
