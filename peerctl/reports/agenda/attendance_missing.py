"""A session has been held and nobody wrote down who came.

Attendance counts for the certificate, and shows who is drifting away. Series that people come to only if they like need
none. After half a year nobody remembers, and it is no longer asked for.
"""

from collections.abc import Iterator

from peerctl.model.message import say
from peerctl.reports.agenda.desk import OURS, Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency


def find(desk: Desk) -> Iterator[Line]:
    """Find sessions of earlier days without attendance."""
    for held in desk.sessions:
        session = held.session
        past = session.date < desk.day and desk.fresh(session.date)
        if past and not session.attendance and not held.series.optional:
            yield Line(
                urgency=Urgency.OVERDUE,
                cohort=held.cohort,
                people=session.leaders,
                due=session.date,
                since=session.date,
                why=say("{session} was held on {on}, and nobody is noted.", session=session.id, on=session.date),
                rule=say("Attendance is noted the same day."),
                source=OURS,
                do=say("Note who was present, absent or excused."),
                command=f"peerctl session attend {held.cohort}/{session.id}",
            )


KIND = Kind("attendance-missing", say("A session was held, and nobody wrote down who came"), find)
