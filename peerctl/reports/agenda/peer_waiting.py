"""An eligible peer is waiting for a mentor.

Counted from enrolment, from the day the peer may take part, or from the end of the pair before, whichever came last.
"""

from collections.abc import Iterator

from peerctl.model.message import say, say_many
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency
from peerctl.reports.agenda.unmatched import waiting


def find(desk: Desk) -> Iterator[Line]:
    """Find peers without a mentor."""
    for member, since, _ in waiting(desk, "peer", desk.day):
        companionship = member.programme.companionship
        yield Line(
            urgency=Urgency.DUE,
            cohort=member.cohort,
            people=(member.id,),
            due=since,
            since=since,
            why=say_many(
                "Waiting for a mentor since {since}: {count} day.",
                "Waiting for a mentor since {since}: {count} days.",
                (desk.day - since).days,
                since=since,
            ),
            rule=say("A peer who takes part has a mentor to meet."),
            source=companionship.source if companionship else (),
            do=say("See who fits whom."),
            command=f"peerctl match propose {member.cohort}",
        )


KIND = Kind("peer-waiting", say("An eligible peer is waiting for a mentor"), find)
