"""Cohorts."""

from collections.abc import Iterator

from peerctl.model.message import say
from peerctl.reports.difference.change import Change, Kind, Side
from peerctl.reports.difference.compare import records, whole


def cohorts(before: Side, after: Side) -> Iterator[Change]:
    """Tell how cohorts differ."""
    for both in records("cohorts", before.book, after.book):
        cohort, _, now = both
        who = say("cohort {cohort}", cohort=cohort)
        new = now and say("{id} is new: {programme} from {day}", id=who, programme=now.programme, day=now.start)
        yield from whole(Kind.COHORT, both, who, new)
