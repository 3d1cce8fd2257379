"""Who waits: for an answer about eligibility, or for a partner."""

from collections.abc import Iterator
from datetime import date

from peerctl.eligibility.timeline import eligibility_timeline
from peerctl.model.book import Book, Enrolled
from peerctl.model.participant import PARTICIPANT_ROLES
from peerctl.model.programme import Programme
from peerctl.model.standing import COMMITTED, PairStanding, Standing, enrolled_on, pair_standing, standing
from peerctl.model.timeline import Answer
from peerctl.reports.phase import Phase, phase

_OPEN = frozenset([Standing.APPLIED, Standing.ACTIVE, Standing.PAUSED])
_SPOKEN_FOR = COMMITTED | {PairStanding.PROPOSED}


def undecided(book: Book, day: date) -> set[str]:
    """Give the people who have applied or take part, and of whom it is not known whether they may."""
    return {
        member.id
        for member, programme in _open(book, day)
        if standing(member.enrolment, day) in _OPEN and _answer(member, programme, day) is Answer.UNKNOWN
    }


def unmatched(book: Book, day: date) -> dict[str, tuple[int, int]]:
    """Count, by cohort, the mentors and the peers who could be matched and are not so much as proposed to anyone.

    Only where the programme has companionships: enrolled, active, eligible, ready, and with a place left.
    """
    free: dict[str, tuple[int, int]] = {}
    for member, programme in _open(book, day):
        if programme.companionship and _free(book, member, day) and _answer(member, programme, day) is Answer.YES:
            mentors, peers = free.get(member.enrolment.cohort, (0, 0))
            role = member.enrolment.role
            free[member.enrolment.cohort] = (mentors + (role == "mentor"), peers + (role == "peer"))
    return free


def _open(book: Book, day: date) -> Iterator[tuple[Enrolled, Programme]]:
    """Give the enrolments, staff aside, in cohorts that are not over and whose programme is known."""
    for name, cohort in book.cohorts.items():
        programme = book.programme_of(name)
        if programme and phase(cohort, day) is not Phase.OVER:
            for member in book.by_cohort.get(name, ()):
                if member.enrolment.role in PARTICIPANT_ROLES:
                    yield member, programme


def _answer(member: Enrolled, programme: Programme, day: date) -> Answer:
    return eligibility_timeline(programme, member.enrolment.role, member.person).at(day)


def _free(book: Book, member: Enrolled, day: date) -> bool:
    enrolment = member.enrolment
    enrolled = enrolled_on(enrolment, day)
    if not enrolled or standing(enrolment, day) is not Standing.ACTIVE or (enrolment.ready or enrolled) > day:
        return False
    pairs = (book.matches[name] for name in book.matches_of.get(member.id, ()))
    taken = [match for match in pairs if pair_standing(match, day) in _SPOKEN_FOR]
    return len(taken) < enrolment.capacity
