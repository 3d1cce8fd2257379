"""The staff is in touch with a pair far more often than the two were to meet.

Over-involvement is to be watched in the staff above all. Check-ins count, and the days on which somebody of the staff
stands in for the mentor, over the weeks that the programme names.
"""

from collections.abc import Iterator

from peerctl.calendar.involvement import staff_involvement
from peerctl.calendar.signal import State
from peerctl.model.message import say
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency


def find(desk: Desk) -> Iterator[Line]:
    """Find running pairs with too much contact from the staff."""
    for pair in desk.running:
        signal = staff_involvement(pair.match, pair.programme, desk.day)
        if signal.state is State.OVER_INVOLVED and signal.since:
            yield Line(
                urgency=Urgency.AT_RISK,
                cohort=pair.cohort,
                people=(*signal.staff, *pair.people),
                match=pair.name,
                due=desk.day,
                since=signal.since,
                why=say(
                    "Since {since} the staff was in touch or stood in {count} times.",
                    since=signal.since,
                    count=signal.count,
                ),
                rule=say("{limit} times is too much for what the two agreed.", limit=signal.limit),
                source=signal.source,
                do=say("Talk about it in the staff: what does the pair need, and what can it do without?"),
                command=pair.show,
            )


KIND = Kind("over-involved-staff", say("The staff is in touch with a pair far more than the two were to meet"), find)
