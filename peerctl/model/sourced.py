"""Where a figure comes from."""

from pydantic import Field

from peerctl.model.fields import Listed, Maybe, Text
from peerctl.model.record import Label, Record


class Sourced(Record):
    """Something a source states, or `assumption` where it is our own."""

    source: Listed[Text] = Field(min_length=1)
    """The sources, by their keys in `sources`; `assumption` for a figure of our own."""
    note: Maybe[Label] = None
    """What a reader should know: where sources disagree, which one is followed and why."""
