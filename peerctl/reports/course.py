"""How a group course stands: its places, who waits for one, who leads it, who sends people, and who stays.

A place is taken by everybody enrolled who has not left. Who has applied waits in the order of application.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peerctl.calendar.sessions import occasions
from peerctl.eligibility.timeline import eligibility_timeline
from peerctl.model.book import Book, Enrolled
from peerctl.model.programme import Programme
from peerctl.model.standing import Standing, enrolled_on
from peerctl.model.table import Share
from peerctl.model.timeline import Answer
from peerctl.reports.asked import cohorts_asked
from peerctl.reports.cohort_status import referrer_figures
from peerctl.reports.counting import count, count_people, total
from peerctl.reports.figures import ReferrerFigures
from peerctl.reports.leading import Leading, leading
from peerctl.reports.phase import Phase, phase

_GONE = frozenset([Standing.WITHDRAWN, Standing.DECLINED])


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who has applied and is not enrolled. Field names are the keys of its JSON."""

    person: str
    position: int
    """The place in the line, from 1: by the day of the application."""
    applied: date
    referrer: str | None
    eligible: Answer
    place: bool
    """Whether there is a place for this person, those further ahead seen to."""


@dataclass(frozen=True, slots=True)
class Course:
    """One course on the day."""

    cohort: str
    name: str
    phase: Phase
    capacity: int | None
    """The most peers it has room for; None where nobody says."""
    taken: int
    free: int | None
    """Places left; below 0 where there are more people than places."""
    waiting: tuple[Waiting, ...]
    leading: Leading
    referrers: tuple[ReferrerFigures, ...]
    dropout: Share
    """Withdrawn, of the peers who were enrolled."""
    completion: Share
    """Completed, of the peers who were enrolled."""


@dataclass(frozen=True, slots=True)
class Courses:
    """All courses on a day, and their people over all of them."""

    as_of: date
    courses: tuple[Course, ...]
    peers: int
    """Peers over all these courses, each person once."""
    leaders: int
    """Group leaders over all these courses, each person once."""
    became_leaders: tuple[str, ...]
    """Those who took part first and lead now or have led, each once."""
    people: int
    """Peers and group leaders together, each person once."""


def courses(book: Book, day: date, cohort: str | None = None) -> Courses:
    """Tell how every cohort that is led by group leaders stands, or the one named, whatever its kind.

    Raises:
        UnknownCohort: When the cohort named has no sound file.
    """
    programmes = {name: programme for name in cohorts_asked(book, cohort) if (programme := book.programme_of(name))}
    shown = [name for name, programme in programmes.items() if cohort or "group-leader" in programme.roles]
    led = leading(book, occasions(book), shown, day)
    peers = _since(book, shown, "peer", day)
    leaders = _since(book, shown, "group-leader", day)
    before = _since(book, list(book.cohorts), "peer", day)
    return Courses(
        as_of=day,
        courses=tuple(_course(book, name, programmes[name], led[name], day) for name in shown),
        peers=len(peers),
        leaders=len(leaders),
        became_leaders=tuple(sorted(one for one in leaders if one in before and before[one] < leaders[one])),
        people=len({*peers, *leaders}),
    )


def _since(book: Book, names: list[str], role: str, day: date) -> Mapping[str, date]:
    """Give everybody ever enrolled in a role by the day, with the first day of it."""
    found: dict[str, date] = {}
    for name in names:
        for member in book.by_cohort.get(name, ()):
            on = enrolled_on(member.enrolment, day)
            if on and member.enrolment.role == role:
                found[member.id] = min(on, found.get(member.id, on))
    return found


def _course(book: Book, name: str, programme: Programme, led: Leading, day: date) -> Course:
    cohort = book.cohorts[name]
    peers = [member for member in book.by_cohort.get(name, ()) if member.enrolment.role == "peer"]
    taken = sum(one.participant and one.standing not in _GONE for one in count_people(peers, day).values())
    own, stated = cohort.sizes.get("peer"), programme.roles.get("peer")
    capacity = own.max if own else stated.per_cohort.max if stated and stated.per_cohort else None
    free = None if capacity is None else capacity - taken
    counted = total(peers, day)
    return Course(
        cohort=name,
        name=cohort.name,
        phase=phase(cohort, day),
        capacity=capacity,
        taken=taken,
        free=free,
        waiting=_waiting(programme, peers, free, day),
        leading=led,
        referrers=referrer_figures(cohort, programme, peers, day),
        dropout=counted.dropout,
        completion=Share(counted.completed, counted.participants),
    )


def _waiting(programme: Programme, peers: list[Enrolled], free: int | None, day: date) -> tuple[Waiting, ...]:
    line = sorted(
        (min(event.on for event in member.enrolment.history if event.on <= day), member.id, member)
        for member in peers
        if (counted := count([member.enrolment], day)) and counted.standing is Standing.APPLIED
    )
    return tuple(
        Waiting(
            person=person,
            position=position,
            applied=applied,
            referrer=member.enrolment.referrer,
            eligible=eligibility_timeline(programme, "peer", member.person).at(day),
            place=free is None or position <= free,
        )
        for position, (applied, person, member) in enumerate(line, 1)
    )
