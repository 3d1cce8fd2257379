"""An eligible mentor is ready and has no peer.

Some mentors finish the training before they want to be matched, others are matched alongside it: `ready` says from which
day. Who has been ready for long and hears nothing loses heart, so the longest waiting stands first.
"""

from collections.abc import Iterator

from peerctl.model.message import Message, say, say_many
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency
from peerctl.reports.agenda.unmatched import Waiting, waiting


def find(desk: Desk) -> Iterator[Line]:
    """Find mentors with a place left who are ready, or will be within the days looked ahead to."""
    for one in waiting(desk, "mentor", desk.until):
        member = one.member
        companionship = member.programme.companionship
        yield Line(
            urgency=Urgency.DUE if one.since <= desk.day else Urgency.COMING,
            cohort=member.cohort,
            people=(member.id,),
            due=one.since,
            since=one.since,
            why=_why(one, (desk.day - one.since).days),
            rule=say("An eligible mentor is matched when ready."),
            source=companionship.source if companionship else (),
            do=say("See who fits whom."),
            command=f"peerctl match propose {member.cohort}",
        )


def _why(one: Waiting, days: int) -> Message:
    if days < 0:
        return say("Will be ready to be matched on {since}.", since=one.since)
    if one.taken:
        return say("Has room for one more peer, and is ready since {since}.", since=one.since)
    return say_many(
        "Ready since {since} and without a peer: {count} day.",
        "Ready since {since} and without a peer: {count} days.",
        days,
        since=one.since,
    )


KIND = Kind("mentor-unmatched", say("An eligible mentor is ready and has no peer"), find)
