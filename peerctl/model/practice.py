"""`data/practice/<id>.yaml`: a practice standard for how often the staff is in touch with a pair.

A standard is somebody else's advice, with its edition and where its figures were read. A workspace chooses one in
`peerctl.yaml` (`practice: eepm5`) or none; no programme is held to one that it has not chosen.
"""

from typing import Literal

from pydantic import Field

from peerctl.model.account import Source
from peerctl.model.fields import Id, Listed, Maybe, Text, YesNo
from peerctl.model.record import Label, Record
from peerctl.model.schedule import Interval
from peerctl.model.sourced import Sourced


class ContactRule(Sourced):
    """How often the staff is in touch with each side of a running pair."""

    id: Id
    """A word of its own."""
    label: Label
    """What people read in place of the id."""
    with_: Listed[Literal["mentor", "peer"]] = ("mentor", "peer")
    """With whom, each on their own."""
    in_depth: YesNo = False
    """Whether only longer talks count (`in-depth: yes` of a contact); otherwise every contact does."""
    first: tuple[Interval, ...] = ()
    """By how long after the start the first contacts are made, one after the other."""
    every: Interval
    """After those, at least so often."""
    for_: Maybe[Interval] = None
    """For how long after the start that holds; for as long as the pair runs where not said."""
    afterwards: Maybe[Interval] = None
    """At least so often after that; not at all where not said."""


class Practice(Record):
    """A practice standard."""

    id: Id
    """The name of the file, and the word that `practice` of a workspace has."""
    name: Label
    """What people call it."""
    edition: Text
    """Which edition the figures are from."""
    sources: dict[str, Source]
    """Where the figures were read, by the keys that `source` names them with."""
    contacts: tuple[ContactRule, ...] = Field(min_length=1)
    """How often the staff is in touch with a pair."""
    note: Maybe[Label] = None
    """What a reader should know of it."""
