"""Who can be matched on the day, and why somebody cannot."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peerctl.eligibility.timeline import eligibility_timeline
from peerctl.matching.locked import Locked, places_taken
from peerctl.model.book import Book, Enrolled
from peerctl.model.message import Message, say, say_many
from peerctl.model.participant import Enrolment, Participant, Role
from peerctl.model.programme import Programme
from peerctl.model.standing import Standing, enrolled_on, last_event, standing
from peerctl.model.timeline import Answer, Timeline
from peerctl.model.wishes import Wishes

SIDES: tuple[Role, Role] = ("mentor", "peer")


@dataclass(frozen=True)
class Candidate:
    """Somebody who takes part in the cohort on either side, and what stands in the way of a match."""

    id: str
    role: Role
    person: Participant
    enrolment: Enrolment
    places: int
    """Places left on the day."""
    since: date
    """Waits from this day: the later of `enrolled` and `ready`."""
    matched: bool
    """Whether a locked match gives this person a partner already."""
    reasons: tuple[Message, ...]
    """Why nobody can be proposed to this person; empty where somebody can."""

    @property
    def wishes(self) -> Wishes:
        """What the person wishes of a partner."""
        return self.enrolment.wishes

    @cached_property
    def named(self) -> frozenset[str]:
        """Who is named in the wishes."""
        return frozenset(partner for tier in self.wishes.ranked for partner in tier)

    def accepts(self, partner: str) -> bool:
        """Tell whether somebody is named, or anyone will do."""
        return self.wishes.others or partner in self.named


def candidates(book: Book, cohort: str, day: date, locked: tuple[Locked, ...]) -> tuple[Candidate, ...]:
    """Give everybody who takes part in the cohort as mentor or peer on the day, paused or not; by role and id."""
    programme = book.programmes[book.cohorts[cohort].programme]
    taken = places_taken(locked)
    found: dict[tuple[Role, str], Candidate] = {}
    for enrolled in book.by_cohort.get(cohort, ()):
        role, day_in = enrolled.enrolment.role, enrolled_on(enrolled.enrolment, day)
        state = standing(enrolled.enrolment, day)
        if role in SIDES and day_in and state in {Standing.ACTIVE, Standing.PAUSED}:
            candidate = _candidate(programme, enrolled, day_in, day, taken[role, enrolled.id])
            found.setdefault((role, enrolled.id), candidate)
    return tuple(found[key] for key in sorted(found))


def _candidate(programme: Programme, enrolled: Enrolled, day_in: date, day: date, taken: int) -> Candidate:
    enrolment = enrolled.enrolment
    rules = programme.roles.get(enrolment.role)
    bounds = [enrolment.capacity, *([rules.capacity] if rules and rules.capacity is not None else [])]
    places = max(0, min(bounds) - taken)
    return Candidate(
        id=enrolled.id,
        role=enrolment.role,
        person=enrolled.person,
        enrolment=enrolment,
        places=places,
        since=max(day_in, enrolment.ready or day_in),
        matched=taken > 0,
        reasons=tuple(_reasons(programme, enrolled, day, min(bounds), places)),
    )


def _reasons(programme: Programme, enrolled: Enrolled, day: date, capacity: int, places: int) -> Iterator[Message]:
    enrolment, name = enrolled.enrolment, enrolled.id
    last = last_event(enrolment, day)
    if last and standing(enrolment, day) is Standing.PAUSED:
        yield say("{person} has paused since {day}.", person=name, day=last.on)
    yield from _not_eligible(eligibility_timeline(programme, enrolment.role, enrolled.person), name, day)
    if enrolment.ready and enrolment.ready > day:
        yield say("{person} is ready to be matched from {day}.", person=name, day=enrolment.ready)
    if not places:
        yield say_many(
            "{person} has no place left: {count} pair at a time.",
            "{person} has no place left: {count} pairs at a time.",
            capacity,
            person=name,
        )


def _not_eligible(timeline: Timeline[Answer], name: str, day: date) -> Iterator[Message]:
    stretch, coming = timeline.stretch(day), timeline.next_change(day)
    if stretch.value is Answer.UNKNOWN:
        yield say(
            "It is not known whether {person} may take part: `peerctl eligibility {person} --explain` tells what to ask.",
            person=name,
        )
    elif stretch.value is Answer.NO and coming and coming[1] is Answer.YES:
        yield say("{person} may not take part yet: eligible from {day}.", person=name, day=coming[0])
    elif stretch.value is Answer.NO and stretch.since:
        yield say("{person} may not take part: not eligible since {day}.", person=name, day=stretch.since)
    elif stretch.value is Answer.NO:
        yield say("{person} may not take part: `peerctl eligibility {person} --explain` tells why.", person=name)
