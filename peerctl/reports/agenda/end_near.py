"""A companionship is about to end as planned.

A good ending is planned: a last conversation, the questionnaires afterwards, what comes next. Two weeks ahead, an
assumption of ours.
"""

from collections.abc import Iterator

from peerctl.model.days import add_days
from peerctl.model.message import say, say_many
from peerctl.reports.agenda.desk import OURS, Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency

_AHEAD = 14
"""Days."""


def find(desk: Desk) -> Iterator[Line]:
    """Find running pairs whose planned end is close."""
    last = max(desk.until, add_days(desk.day, _AHEAD))
    for pair in desk.running:
        end = pair.planned_end
        if end and desk.day <= end <= last:
            yield Line(
                urgency=Urgency.DUE if end == desk.day else Urgency.COMING,
                cohort=pair.cohort,
                people=pair.people,
                match=pair.name,
                due=end,
                since=pair.started,
                why=say_many(
                    "Planned to end on {end}, in {count} day.",
                    "Planned to end on {end}, in {count} days.",
                    (end - desk.day).days,
                    end=end,
                ),
                rule=say("The end is planned with both, two weeks ahead."),
                source=OURS,
                do=say("Plan the last conversation; when it has come, write the end and its reason down with this:"),
                command=f"peerctl match end {pair.name}",
            )


KIND = Kind("end-near", say("A companionship is about to end"), find)
