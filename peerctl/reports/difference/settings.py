"""The settings of the workspace, and names and contact data, of which never more is told than that they differ."""

from collections.abc import Iterator

from peerctl.model.message import say
from peerctl.reports.difference.change import Change, Kind, Side
from peerctl.reports.difference.compare import fields, records, whole

SETTINGS = "peerctl.yaml"


def settings(before: Side, after: Side) -> Iterator[Change]:
    """Tell how the settings differ, where they can be read on both sides."""
    was, now = before.book, after.book
    if SETTINGS not in was.unread | now.unread:
        who = say("settings")
        of = Change(Kind.SETTINGS, SETTINGS, who)
        yield from fields(was.workspace, now.workspace, {}, lambda _, sentence: of._replace(sentence=sentence), who)


def identities(before: Side, after: Side) -> Iterator[Change]:
    """Tell whose name or contact data differ, where both states keep them."""
    if before.names_kept and after.names_kept:
        for both in records("identities", before.book, after.book):
            yield from whole(Kind.IDENTITY, both, say("name and contact data of {id}", id=both[0]))
