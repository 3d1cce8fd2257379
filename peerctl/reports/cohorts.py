"""The cohorts, with their days and how many were ever enrolled in each."""

from dataclasses import dataclass
from datetime import date

from peerctl.model.book import Book
from peerctl.model.message import say
from peerctl.model.participant import PARTICIPANT_ROLES
from peerctl.model.standing import enrolled_on
from peerctl.model.table import Column, Kind, Table

_COLUMNS = (
    Column("cohort", say("Cohort"), Kind.ID),
    Column("name", say("Name")),
    Column("programme", say("Programme"), Kind.ID),
    Column("start", say("Start"), Kind.DAY),
    Column("end", say("End"), Kind.DAY),
    Column("participants", say("Participants"), Kind.NUMBER),
)


@dataclass(frozen=True, slots=True)
class CohortLine:
    """One cohort."""

    cohort: str
    name: str
    programme: str
    start: date
    end: date | None
    participants: int
    """People enrolled by the day in another role than staff, whatever became of them."""


def cohort_lines(book: Book, day: date) -> tuple[CohortLine, ...]:
    """Give every cohort, the earliest first."""
    lines = []
    for name, cohort in book.cohorts.items():
        members = (one for one in book.by_cohort.get(name, ()) if one.enrolment.role in PARTICIPANT_ROLES)
        count = len({one.id for one in members if enrolled_on(one.enrolment, day)})
        lines.append(CohortLine(name, cohort.name, cohort.programme, cohort.start, cohort.end, count))
    return tuple(sorted(lines, key=lambda line: (line.start, line.cohort)))


def cohorts_table(lines: tuple[CohortLine, ...], day: date) -> Table:
    """Give one line for each cohort."""
    rows = tuple((one.cohort, one.name, one.programme, one.start, one.end, one.participants) for one in lines)
    return Table(say("Cohorts on {day}", day=day), _COLUMNS, rows, () if rows else (say("There are none."),))
