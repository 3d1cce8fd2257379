"""Who is ready to be matched and has nobody: the same for both sides."""

from collections.abc import Collection
from datetime import date

from peerctl.eligibility.timeline import eligibility_timeline
from peerctl.model.match import MatchEventKind
from peerctl.model.participant import Role
from peerctl.model.standing import COMMITTED, PairStanding, Standing
from peerctl.model.timeline import Answer
from peerctl.reports.agenda.desk import Desk, Member

_SPOKEN_FOR = COMMITTED | {PairStanding.PROPOSED}


def waiting(desk: Desk, role: Role, last: date) -> list[tuple[Member, date]]:
    """Give the eligible, active people of a role with a place left, each with the day since or from which they wait.

    Somebody counts from the day they are ready (a mentor's own choice) or enrolled, may take part, and have a place
    left again after the latest pair of theirs that came to an end or to nothing.
    """
    found = []
    for member in desk.participants:
        if member.enrolment.role == role and _may_be_matched(member):
            since = _since(desk, member)
            if since and since <= last:
                found.append((member, since))
    return found


def _may_be_matched(member: Member) -> bool:
    companionship = member.programme.companionship
    wanted = companionship is not None and not companionship.optional
    return wanted and member.standing is Standing.ACTIVE and not member.over


def _since(desk: Desk, member: Member) -> date | None:
    pairs = [desk.pair(name) for name in desk.book.matches_of.get(member.id, ())]
    known = [pair for pair in pairs if pair]
    if sum(pair.standing in _SPOKEN_FOR for pair in known) >= member.enrolment.capacity:
        return None
    ready = member.enrolment.ready or member.enrolled
    timeline = eligibility_timeline(member.programme, member.enrolment.role, member.person)
    stretch = timeline.stretch(max(ready or desk.day, desk.day))
    if ready is None or stretch.value is not Answer.YES:
        return None
    over = [on for pair in known for kind in _OVER if (on := pair.on(kind))]
    return max([ready, *over, *([stretch.since] if stretch.since else [])])


_OVER: Collection[MatchEventKind] = (MatchEventKind.ENDED, MatchEventKind.DECLINED)
