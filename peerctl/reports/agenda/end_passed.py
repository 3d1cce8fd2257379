"""A companionship is past its planned end and has not been ended.

Either it has ended and nobody wrote it down, or the two go on without an agreement.
"""

from collections.abc import Iterator

from peerctl.model.message import say, say_many
from peerctl.model.standing import PairStanding
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency


def find(desk: Desk) -> Iterator[Line]:
    """Find running pairs whose planned end has passed; a pair that is paused has none that passes."""
    for pair in desk.running:
        end, rules = pair.planned_end, pair.programme.companionship
        if end and rules and end < desk.day and pair.standing is not PairStanding.PAUSED:
            yield Line(
                urgency=Urgency.OVERDUE,
                cohort=pair.cohort,
                people=pair.people,
                match=pair.name,
                due=end,
                since=pair.started,
                why=say_many(
                    "Was planned to end on {end}, {count} day ago.",
                    "Was planned to end on {end}, {count} days ago.",
                    (desk.day - end).days,
                    end=end,
                ),
                rule=say("A companionship ends as agreed, or both agree to go on."),
                source=rules.source,
                do=say("Ask them, and write the end and its reason down; or match extend, if both go on:"),
                command=f"peerctl match end {pair.name}",
            )


KIND = Kind("end-passed", say("A companionship is past its planned end"), find)
