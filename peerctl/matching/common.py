"""What two people have in common: the affinity, 0 to 100 points, term by term.

A term is a share (so many of so many), and its points are its weight times the share. A wish that was not stated gives
no points: the affinity shows what is known to speak for a pair.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peerctl.matching.candidates import Candidate
from peerctl.model.condition import ASSUMPTION
from peerctl.model.days import age_on
from peerctl.model.message import Message, say
from peerctl.model.programme import AffinityWeights
from peerctl.model.wishes import AgeRange

WEIGHTS = AffinityWeights(gender=20, age=20, interests=30, languages=10, slots=20, source=(ASSUMPTION,))
"""For a programme that sets none. An assumption: what the two like doing counts most."""

CLOSE_IN_AGE = 20
"""Years apart at which closeness in age has run out: one twentieth less for each year (an assumption)."""
ENOUGH_IN_COMMON = 3
"""Shared interests, and shared times of the week, that count in full (an assumption)."""
ENOUGH_LANGUAGES = 2
"""Shared languages that count in full: any pair has one, where both state some (an assumption)."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its share, and its points."""

    label: Message
    weight: int
    count: int
    of: int

    @property
    def points(self) -> int:
        """The weight times the share, rounded half up."""
        return (2 * self.weight * self.count + self.of) // (2 * self.of)


def affinity_terms(weights: AffinityWeights, mentor: Candidate, peer: Candidate, day: date) -> tuple[Term, ...]:
    """Give the terms of a pair's affinity."""
    return (
        Term(say("gender"), weights.gender, sum(_gender(mentor, peer)), 2),
        Term(say("age"), weights.age, sum(_age(mentor, peer, day)), 2 * CLOSE_IN_AGE),
        Term(say("interests"), weights.interests, _interests(mentor, peer), ENOUGH_IN_COMMON),
        Term(say("languages"), weights.languages, _languages(mentor, peer), ENOUGH_LANGUAGES),
        Term(say("times of the week"), weights.slots, _slots(mentor, peer), ENOUGH_IN_COMMON),
    )


def affinity(terms: tuple[Term, ...]) -> int:
    """Add the points up, never beyond 100."""
    return min(100, sum(term.points for term in terms))


def within(age: int, wished: AgeRange) -> bool:
    """Tell whether an age lies in a wished range."""
    return (wished.min is None or age >= wished.min) and (wished.max is None or age <= wished.max)


def _both(mentor: Candidate, peer: Candidate) -> tuple[tuple[Candidate, Candidate], ...]:
    return (mentor, peer), (peer, mentor)


def _gender(mentor: Candidate, peer: Candidate) -> Iterator[bool]:
    for one, other in _both(mentor, peer):
        wished = one.wishes.nice.gender
        yield wished is not None and wished == other.person.gender


def _age(mentor: Candidate, peer: Candidate, day: date) -> Iterator[int]:
    """Give for each side, out of `CLOSE_IN_AGE`, the wished age fulfilled, or closeness where none is wished."""
    born = mentor.person.born, peer.person.born
    if born[0] is None or born[1] is None:
        return
    years = age_on(born[0], day), age_on(born[1], day)
    closeness = max(0, CLOSE_IN_AGE - abs(years[0] - years[1]))
    for (one, _), age in zip(_both(mentor, peer), reversed(years), strict=True):
        wished = one.wishes.nice.age
        yield closeness if wished is None else CLOSE_IN_AGE * within(age, wished)


def _interests(mentor: Candidate, peer: Candidate) -> int:
    theirs = set(mentor.person.interests), set(peer.person.interests)
    wished = {*mentor.wishes.nice.interests} & theirs[1] | {*peer.wishes.nice.interests} & theirs[0]
    return min(ENOUGH_IN_COMMON, len(theirs[0] & theirs[1] | wished))


def _languages(mentor: Candidate, peer: Candidate) -> int:
    theirs = set(mentor.person.languages), set(peer.person.languages)
    wished = {*mentor.wishes.nice.languages} & theirs[1] | {*peer.wishes.nice.languages} & theirs[0]
    return min(ENOUGH_LANGUAGES, len(theirs[0] & theirs[1] | wished))


def _slots(mentor: Candidate, peer: Candidate) -> int:
    return min(ENOUGH_IN_COMMON, len({*mentor.person.availability} & {*peer.person.availability}))
