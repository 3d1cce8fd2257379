"""The core elements as a table: a line for each, with how many were done of how many planned."""

from collections.abc import Sequence
from datetime import date

from peerctl.model.message import Message, say
from peerctl.model.table import Column, Kind, Table
from peerctl.model.words import source_words
from peerctl.reports.element import Unit
from peerctl.reports.elements import CohortElements

_COLUMNS = (
    Column("cohort", say("Cohort"), Kind.ID),
    Column("element", say("Element")),
    Column("unit", say("Counted in")),
    Column("done", say("Done"), Kind.SHARE),
    Column("source", say("Source")),
)
_UNITS = {
    Unit.SESSIONS: say("sessions"),
    Unit.MINUTES: say("minutes"),
    Unit.ATTENDANCES: say("attendances"),
    Unit.PAIRS: say("pairs"),
    Unit.MEETINGS: say("meetings"),
    Unit.QUESTIONNAIRES: say("questionnaires"),
}


def elements_table(cohorts: Sequence[CohortElements], day: date) -> Table:
    """Give the table of the elements of some cohorts."""
    rows = tuple(
        (cohort.cohort, one.label, _UNITS[one.unit], one.done, source_words(one.source))
        for cohort in cohorts
        for one in cohort.elements
    )
    return Table(
        say("Core elements until {day}: done, of what was planned", day=day), _COLUMNS, rows, _notes(bool(rows))
    )


def _notes(any_: bool) -> tuple[Message, ...]:  # noqa: FBT001
    if not any_:
        return (say("No cohort follows a programme that can be read."),)
    return (
        say("Of 0 where nothing could have been done yet, or where the programme gives no number."),
        say("Attendance is counted over the sessions of which somebody noted who came."),
        say("Meetings count up to what each pair agreed; pairs that meet by appointment are not among them."),
    )
