"""Answers to questionnaires: that they were recorded, and never what was answered."""

from collections.abc import Iterator, Sequence

from peerctl.model.message import Message, say
from peerctl.model.response import Response
from peerctl.reports.difference.change import Change, Kind, Side
from peerctl.reports.difference.compare import plain, records, sorted_out, taken_out
from peerctl.reports.events import answered


def responses(before: Side, after: Side) -> Iterator[Change]:
    """Tell how answers differ."""
    for person, was, now in records("responses", before.book, after.book):
        told = [*_told(person, was or (), now or ())] or [plain(person, "responses", was, now)]
        yield from (Change(Kind.RESPONSE, person, sentence) for sentence in told)


def _told(person: str, was: Sequence[Response], now: Sequence[Response]) -> Iterator[Message]:
    new, gone, both = sorted_out(was, now, lambda one: f"{one.instrument} {one.wave}")
    yield from (answered(person, one).dated for one in new)
    yield from (say("{event} (corrected)", event=answered(person, after).dated) for _, after in both)
    yield from (taken_out(answered(person, one)) for one in gone)
