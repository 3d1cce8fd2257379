"""A pair meets far more often than it agreed.

It may be a sign of a good friendship, or of a mentor who cannot say no. The programme says how much is far more, and
over how many weeks.
"""

from collections.abc import Iterator

from peerctl.calendar.involvement import pair_involvement
from peerctl.calendar.signal import State
from peerctl.model.message import say
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency


def find(desk: Desk) -> Iterator[Line]:
    """Find running pairs with too many meetings held."""
    for pair in desk.running:
        signal = pair_involvement(pair.match, pair.programme, desk.day)
        if signal.state is State.OVER_INVOLVED and signal.since:
            yield Line(
                urgency=Urgency.AT_RISK,
                cohort=pair.cohort,
                people=pair.people,
                match=pair.name,
                due=desk.day,
                since=signal.since,
                why=say("The two have met {count} times since {since}.", since=signal.since, count=signal.count),
                rule=say("{limit} times is far more than they agreed.", limit=signal.limit),
                source=signal.source,
                do=say("Talk with the mentor about it, or take it up in supervision."),
                command=pair.show,
            )


KIND = Kind("over-involved-pair", say("A pair meets far more often than it agreed"), find)
