"""Where a figure comes from, and the codes that the files may use."""

from peerctl.model.fields import Id, Listed, Maybe, Text
from peerctl.model.record import Label, Record


class Sourced(Record):
    """Something a source states, or `assumption` where it is our own."""

    source: Listed[Text] = ()
    """The sources, by their keys in `sources`; `assumption` for a figure of our own."""
    note: Maybe[Label] = None
    """What a reader should know: where sources disagree, which one is followed and why."""


class Coded(Record):
    """A code that the files may use, with what people read in its place."""

    id: Id
    """The word that the files have."""
    label: Label
    """What people read in place of it."""
    source: Listed[Text] = ()
    """Its own sources, where they are not those of the list it stands in."""
    note: Maybe[Label] = None
    """What a reader should know."""
