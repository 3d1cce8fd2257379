"""A life as a table."""

from datetime import date

from peerctl.model.message import Message, say
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.reports.life.life import Line

_SHORT = 7
_COLUMNS = (
    Column("on", say("Day"), Kind.DAY),
    Column("kind", say("About")),
    Column("sentence", say("What happened")),
    Column("recorded", say("Written down"), Kind.DAY),
    Column("days_later", say("Days later"), Kind.NUMBER),
    Column("rev", say("Commit"), Kind.ID),
)

_KINDS = {
    "consent": say("consent"),
    "enrolment": say("enrolment"),
    "response": say("response"),
    "session": say("session"),
    "cohort": say("cohort"),
    "pair": say("pair"),
    "meeting": say("meeting"),
    "stand-in": say("stand-in"),
    "contact": say("contact"),
    "commit": say("commit"),
}
"""What people read in place of the kinds of lines."""


def life_table(who: Message, lines: tuple[Line, ...], day: date, notes: tuple[Message, ...]) -> Table:
    """Give one line for each event and each commit."""
    return Table(say("The life of {who} up to {day}", who=who, day=day), _COLUMNS, tuple(map(_row, lines)), notes)


def _row(line: Line) -> tuple[Cell, ...]:
    return (line.on, _KINDS[line.kind], line.sentence, line.recorded, line.days_later, line.rev and line.rev[:_SHORT])
