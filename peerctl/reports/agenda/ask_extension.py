"""It is time to ask a pair whether it wants to go on for longer.

Where the programme lets a companionship be extended, both are asked in good time before the planned end: four weeks
where the programme does not say. Who asks on the last day gets a yes out of politeness.
"""

from collections.abc import Iterator

from peerctl.calendar.extension import ask_by, ask_sources
from peerctl.model.message import say
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency


def find(desk: Desk) -> Iterator[Line]:
    """Find running pairs that may be extended, from the day on which to ask until the planned end."""
    for pair in desk.running:
        by = ask_by(pair.match, pair.programme, desk.day)
        end = pair.planned_end
        if by and end and by <= desk.until and desk.day <= end:
            yield Line(
                urgency=Urgency.COMING if by > desk.day else Urgency.DUE,
                cohort=pair.cohort,
                people=pair.people,
                match=pair.name,
                due=by,
                since=pair.started,
                why=say("Planned to end on {end}, and may be extended.", end=end),
                rule=say("Both are asked by {by} whether they want to go on.", by=by),
                source=ask_sources(pair.programme),
                do=say("Ask them both. If they want to go on, write it down with this:"),
                command=f"peerctl match extend {pair.name} --agreed both",
            )


KIND = Kind("ask-extension", say("It is time to ask a pair about an extension"), find)
