"""The workspace's own programmes, and how its questionnaires are scored."""

from collections.abc import Iterator
from dataclasses import replace

from peerctl.model.book import Book
from peerctl.model.message import say
from peerctl.reports.difference.change import Change, Kind, Side
from peerctl.reports.difference.compare import records, whole


def programmes(before: Side, after: Side) -> Iterator[Change]:
    """Tell how the programmes of the workspace's own differ; those that peerctl brings along are always the same."""
    for both in records("programmes", _own(before.book), _own(after.book)):
        yield from whole(Kind.PROGRAMME, both, say("programme {programme}", programme=both[0]))


def _own(book: Book) -> Book:
    own = {name: programme for name, programme in book.programmes.items() if name not in book.shipped}
    return replace(book, programmes=own)


def instruments(before: Side, after: Side) -> Iterator[Change]:
    """Tell how the scoring of questionnaires differs, of those that are the workspace's own or in use."""
    for both in records("instruments", before.book, after.book):
        yield from whole(Kind.INSTRUMENT, both, say("scoring of {instrument}", instrument=both[0]))
