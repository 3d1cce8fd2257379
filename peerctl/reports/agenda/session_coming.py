"""A session is planned for today or one of the next days.

It stands here with its time, its place and who leads it, so that nothing is forgotten.
"""

from collections.abc import Iterator

from peerctl.model.message import Message, say
from peerctl.model.session import SHARED, Session
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, urgency


def find(desk: Desk) -> Iterator[Line]:
    """Find planned sessions from today on."""
    for held in desk.sessions:
        session = held.session
        if desk.day <= session.date <= desk.until:
            yield Line(
                urgency=urgency(session.date, desk.day),
                cohort=held.cohort,
                people=session.leaders,
                due=session.date,
                why=say(
                    "{series} on {on}: {details}.",
                    series=held.series.label,
                    on=session.date,
                    details=_details(session),
                ),
                rule=say("The programme holds this series."),
                source=held.series.source,
                do=say("See that all is ready; session move and session cancel change it."),
                command="peerctl session list" + ("" if held.cohort == SHARED else f" {held.cohort}"),
            )


def _details(session: Session) -> tuple[Message | str, ...]:
    time = [say("from {start} to {end}", start=session.start, end=session.end)] if session.start and session.end else []
    place = [say("at {place}", place=session.place)] if session.place else []
    leaders = [say("led by {leaders}", leaders=session.leaders)] if session.leaders else []
    return (*time, *place, *leaders) or (session.id,)


KIND = Kind("session-coming", say("A session is planned"), find)
