"""What differs between two states of a workspace."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peerctl.model.message import Message, say
from peerctl.reports.difference.change import Change, Find, Side
from peerctl.reports.difference.cohorts import cohorts
from peerctl.reports.difference.eligibility import eligibility
from peerctl.reports.difference.findings import FindingCounts, finding_counts, findings
from peerctl.reports.difference.pairs import pairs
from peerctl.reports.difference.people import people
from peerctl.reports.difference.programmes import instruments, programmes
from peerctl.reports.difference.responses import responses
from peerctl.reports.difference.sessions import sessions
from peerctl.reports.difference.settings import identities, settings
from peerctl.reports.difference.unread import unread

LIVES: tuple[Find, ...] = (cohorts, people, pairs, sessions, responses)
"""What is looked for in the records of cohorts, people and pairs."""
KINDS: tuple[Find, ...] = (
    *(settings, programmes, instruments, cohorts, people, eligibility, pairs, sessions, responses, identities),
    *(unread, findings),
)
"""Everything that is looked for, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs. Field names are the keys of its JSON."""

    as_of: date
    """The day that the later state is looked at."""
    since: date
    """The day that the earlier state is looked at."""
    changes: tuple[Change, ...]
    findings: FindingCounts
    notes: tuple[Message, ...]
    """What could not be compared."""


def difference(before: Side, after: Side) -> Difference:
    """Compare two states of a workspace.

    Where both are looked at on the same day, only what was written down can differ; on two days, what time alone
    brings about differs too, such as that somebody turned 41.
    """
    return Difference(
        as_of=after.day,
        since=before.day,
        changes=tuple(change for find in KINDS for change in find(before, after)),
        findings=finding_counts(before, after),
        notes=tuple(_notes(before, after)),
    )


def _notes(before: Side, after: Side) -> Iterator[Message]:
    if files := sorted(before.book.unread & after.book.unread):
        yield say(
            "These files can be read in neither of the two states, and are not compared: {files}.", files=tuple(files)
        )
