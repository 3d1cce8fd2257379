"""Attendance as tables: a line for each person and series, one for each series, and the mentors beside their training."""

from datetime import date

from peerctl.model.message import Message, say
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.reports.attendance import Attendance, PersonAttendance, SeriesAttendance
from peerctl.reports.readiness import Readiness, Way

_PERSON = Column("person", say("Id"), Kind.ID)
_COHORT = Column("cohort", say("Cohort"), Kind.ID)
_SERIES = Column("series", say("Series"))
_NOTED = (
    Column("attended", say("Came"), Kind.SHARE),
    Column("excused", say("Excused"), Kind.NUMBER),
    Column("absent", say("Absent"), Kind.NUMBER),
    Column("not_noted", say("Not noted"), Kind.NUMBER),
)
_WAYS = {
    Way.AFTER_TRAINING: say("when training is finished"),
    Way.ALONGSIDE: say("alongside training"),
    Way.NOT_KNOWN: say("not known: training has sessions without a date"),
}


def attendance_tables(attendance: Attendance) -> tuple[Table, ...]:
    """Give the tables of attendance; those that would be empty are left out, except the first."""
    day = attendance.as_of
    others = (_series(attendance, day), _mentors(attendance, day))
    return (_people(attendance, day), *(table for table in others if table.rows))


def hours(minutes: int) -> int | float:
    """Give minutes as hours, as a whole number where it is one."""
    return minutes // 60 if minutes % 60 == 0 else round(minutes / 60, 2)


def _people(attendance: Attendance, day: date) -> Table:
    columns = (
        _PERSON,
        _COHORT,
        _SERIES,
        *_NOTED,
        Column("hours", say("Hours"), Kind.NUMBER),
        Column("hours_expected", say("Of hours"), Kind.NUMBER),
    )
    rows = tuple(_person(line) for line in attendance.people)
    title = say("Attendance until {day}, counted from each person's enrolment", day=day)
    return Table(title, columns, rows, _notes(attendance))


def _person(line: PersonAttendance) -> tuple[Cell, ...]:
    return (
        line.person,
        line.cohort,
        line.label,
        line.attended,
        line.excused,
        line.absent,
        line.not_noted,
        hours(line.minutes),
        hours(line.minutes_expected),
    )


def _notes(attendance: Attendance) -> tuple[Message, ...]:
    if not attendance.people:
        return (say("No session has been held yet that anybody was to be at."),)
    optional = {line.series: line.label for line in attendance.people if line.optional}
    notes = [say("A session cancelled, or held while somebody was paused, is not counted.")]
    if optional:
        notes.append(say("Nobody has to come to these: {series}.", series=tuple(optional.values())))
    return tuple(notes)


def _series(attendance: Attendance, day: date) -> Table:
    columns = (
        _COHORT,
        _SERIES,
        Column("held", say("Sessions held"), Kind.SHARE),
        Column("hours", say("Hours"), Kind.NUMBER),
        *_NOTED,
    )
    return Table(say("Each series until {day}", day=day), columns, tuple(map(_of_series, attendance.series)))


def _of_series(line: SeriesAttendance) -> tuple[Cell, ...]:
    return (
        line.cohort,
        line.label,
        line.held,
        hours(line.minutes),
        line.attended,
        line.excused,
        line.absent,
        line.not_noted,
    )


def _mentors(attendance: Attendance, day: date) -> Table:
    columns = (
        _PERSON,
        _COHORT,
        Column("ready", say("Ready from"), Kind.DAY),
        Column("training_until", say("Training until"), Kind.DAY),
        Column("training_to_come", say("Sessions to come"), Kind.NUMBER),
        Column("way", say("Wants to be matched")),
        Column("matched", say("Matched on"), Kind.DAY),
    )
    title = say("Mentors and their training on {day}", day=day)
    return Table(title, columns, tuple(map(_mentor, attendance.mentors)))


def _mentor(line: Readiness) -> tuple[Cell, ...]:
    return (
        line.person,
        line.cohort,
        line.ready,
        line.training_until,
        line.training_to_come,
        _WAYS[line.way],
        line.matched,
    )
