"""The agenda as a table, for CSV; and its words for people."""

from peerctl.model.message import Message, say, say_many
from peerctl.model.table import Column, Kind, Table
from peerctl.model.words import source_words
from peerctl.reports.agenda.line import Agenda, Urgency

URGENCIES = {
    Urgency.OVERDUE: say("Overdue"),
    Urgency.DUE: say("Due"),
    Urgency.AT_RISK: say("At risk"),
    Urgency.COMING: say("Coming"),
}
_COLUMNS = (
    Column("urgency", say("Urgency")),
    Column("due", say("Day"), Kind.DAY),
    Column("since", say("Since"), Kind.DAY),
    Column("kind", say("Kind"), Kind.ID),
    Column("cohort", say("Cohort"), Kind.ID),
    Column("people", say("Who")),
    Column("match", say("Pair"), Kind.ID),
    Column("why", say("Why")),
    Column("rule", say("Rule")),
    Column("source", say("Source")),
    Column("do", say("What to do")),
    Column("command", say("Command")),
)


def agenda_table(agenda: Agenda) -> Table:
    """Give one row for each line."""
    return Table(
        title=agenda_title(agenda),
        columns=_COLUMNS,
        rows=tuple(
            (
                URGENCIES[line.urgency],
                line.due,
                line.since,
                line.kind,
                line.cohort,
                ", ".join(line.people),
                line.match,
                line.why,
                line.rule,
                source_words(line.source),
                line.do,
                line.command,
            )
            for line in agenda.lines
        ),
        notes=(count_of(agenda),),
    )


def agenda_title(agenda: Agenda) -> Message:
    """Tell the day, how far it looks ahead, and for whom."""
    if agenda.person:
        return say(
            "Agenda for {person} on {day}, looking ahead until {until}",
            person=agenda.person,
            day=agenda.as_of,
            until=agenda.until,
        )
    return say("Agenda on {day}, looking ahead until {until}", day=agenda.as_of, until=agenda.until)


def count_of(agenda: Agenda) -> Message:
    """Count the lines."""
    if not agenda.lines:
        return say("Nothing is due.")
    return say_many("{count} line.", "{count} lines.", len(agenda.lines))
