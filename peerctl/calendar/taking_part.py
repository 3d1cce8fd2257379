"""From when until when somebody takes part, and at which sessions that person was to be."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peerctl.calendar.sessions import Occasion, held
from peerctl.model.book import Enrolled
from peerctl.model.participant import Enrolment, EventKind
from peerctl.model.schedule import Series
from peerctl.model.session import Presence, Session
from peerctl.model.standing import known
from peerctl.model.timeline import ONE_DAY, Timeline

_STARTS = frozenset([EventKind.ENROLLED, EventKind.RESUMED])
_STOPS = frozenset([EventKind.PAUSED, EventKind.WITHDRAWN, EventKind.DECLINED, EventKind.COMPLETED])


@dataclass(frozen=True, slots=True)
class Attended:
    """A session somebody was to be at, and what is noted of that; None where nothing is."""

    session: Session
    presence: Presence | None


def taking_part(enrolment: Enrolment, day: date) -> Timeline[bool]:
    """Tell on which days somebody takes part, by what had happened on a day.

    From enrolment on, but not while paused and not after leaving. Who completes still takes part on that last day.
    """
    enrolled = False
    changes: list[tuple[date, bool]] = []
    for _, event in known(enrolment.history, day):
        enrolled = enrolled or event.event is EventKind.ENROLLED
        if enrolled and event.event in _STARTS:
            changes.append((event.on, True))
        elif enrolled and event.event in _STOPS:
            last = event.event is EventKind.COMPLETED and event.on < date.max
            changes.append((event.on + ONE_DAY if last else event.on, False))
    return Timeline.of(first=False, changes=sorted(changes, key=lambda change: change[0]))


def attended(member: Enrolled, series: Series, occasions: Iterable[Occasion], day: date) -> tuple[Attended, ...]:
    """Give the sessions of a series held by the day that a member was to be at, each with what is noted.

    Late joiners are expected from the day of their enrolment, and nobody while paused. Who came to a session of the
    cohort's own was to be there all the same. Leading a session is being there.
    """
    if member.enrolment.role not in series.audience:
        return ()
    in_time = taking_part(member.enrolment, day)
    found = []
    for occasion in occasions:
        session = occasion.session
        if held(session, day):
            presence = _presence(member, session)
            came = occasion.own and presence is Presence.PRESENT
            if came or (in_time.at(session.date) and is_for(member, session)):
                found.append(Attended(session, presence))
    return tuple(found)


def is_for(member: Enrolled, session: Session) -> bool:
    """Tell whether a member of the audience is to come: of those who lead groups, where leaders are named, only they."""
    if member.enrolment.role != "group-leader" or not session.leaders:
        return True
    return member.id in session.leaders or member.id in session.attendance


def _presence(member: Enrolled, session: Session) -> Presence | None:
    leads = member.id in session.leaders
    return session.attendance.get(member.id) or (Presence.PRESENT if leads else None)
