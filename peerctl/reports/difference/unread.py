"""Files that can be read on one side alone."""

from collections.abc import Iterator

from peerctl.model.message import say
from peerctl.reports.difference.change import Change, Kind, Side


def unread(before: Side, after: Side) -> Iterator[Change]:
    """Tell which files can no longer be read, and which can be again."""
    was, now = before.book.unread, after.book.unread
    for file in sorted(now - was):
        yield Change(Kind.FILE, file, say("{file} can no longer be read", file=file))
    for file in sorted(was - now):
        yield Change(Kind.FILE, file, say("{file} could not be read, and is in order now", file=file))
