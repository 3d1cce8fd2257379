"""An eligible mentor is ready and has no peer.

Some mentors finish the training before they want to be matched, others are matched alongside it: `ready` says from which
day. Who has been ready for long and hears nothing loses heart, so the longest waiting stands first.
"""

from collections.abc import Iterator

from peerctl.model.message import say, say_many
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency
from peerctl.reports.agenda.unmatched import waiting


def find(desk: Desk) -> Iterator[Line]:
    """Find mentors with a place left who are ready, or will be within the days looked ahead to."""
    for member, since in waiting(desk, "mentor", desk.until):
        days = (desk.day - since).days
        why = (
            say("Will be ready to be matched on {since}.", since=since)
            if days < 0
            else say_many(
                "Ready since {since} and without a peer: {count} day.",
                "Ready since {since} and without a peer: {count} days.",
                days,
                since=since,
            )
        )
        companionship = member.programme.companionship
        yield Line(
            urgency=Urgency.DUE if days >= 0 else Urgency.COMING,
            cohort=member.cohort,
            people=(member.id,),
            due=since,
            since=since,
            why=why,
            rule=say("An eligible mentor is matched when ready."),
            source=companionship.source if companionship else (),
            do=say("See who fits whom."),
            command=f"peerctl match propose {member.cohort}",
        )


KIND = Kind("mentor-unmatched", say("An eligible mentor is ready and has no peer"), find)
