"""Who is ready to be matched and has nobody: the same for both sides."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from peerctl.eligibility.timeline import eligibility_timeline
from peerctl.model.match import MatchEventKind
from peerctl.model.participant import Role
from peerctl.model.standing import COMMITTED, PairStanding, Standing
from peerctl.model.timeline import Answer
from peerctl.reports.agenda.desk import Desk, Member

_SPOKEN_FOR = COMMITTED | {PairStanding.PROPOSED}


class Waiting(NamedTuple):
    """Somebody with a place left."""

    member: Member
    since: date
    """The day since which, or from which, the place is free."""
    taken: int
    """How many of their places are taken."""


def waiting(desk: Desk, role: Role, last: date) -> list[Waiting]:
    """Give the eligible, active people of a role with a place left by a day.

    Somebody counts from the day they are ready (a mentor's own choice) or enrolled, may take part, and have a place
    left again after the latest pair of theirs that came to an end or to nothing.
    """
    candidates = (one for one in desk.participants if one.enrolment.role == role and _may_be_matched(one))
    found = (_waiting(desk, one) for one in candidates)
    return [one for one in found if one and one.since <= last]


def _may_be_matched(member: Member) -> bool:
    companionship = member.programme.companionship
    wanted = companionship is not None and not companionship.optional
    return wanted and member.standing is Standing.ACTIVE and not member.over


def _waiting(desk: Desk, member: Member) -> Waiting | None:
    pairs = [desk.pair(name) for name in desk.book.matches_of.get(member.id, ())]
    known = [pair for pair in pairs if pair]
    taken = sum(pair.standing in _SPOKEN_FOR for pair in known)
    if taken >= member.enrolment.capacity:
        return None
    ready = member.enrolment.ready or member.enrolled
    timeline = eligibility_timeline(member.programme, member.enrolment.role, member.person)
    stretch = timeline.stretch(max(ready or desk.day, desk.day))
    if ready is None or stretch.value is not Answer.YES:
        return None
    over = [on for pair in known for kind in _OVER if (on := pair.on(kind))]
    return Waiting(member, max([ready, *over, *([stretch.since] if stretch.since else [])]), taken)


_OVER: Collection[MatchEventKind] = (MatchEventKind.ENDED, MatchEventKind.DECLINED)
