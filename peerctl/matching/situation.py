"""A cohort on a day, ready to be matched: its candidates, what is locked, what is ruled out, and the problem."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peerctl.matching.candidates import SIDES, Candidate, candidates
from peerctl.matching.common import WEIGHTS, Term, affinity, affinity_terms
from peerctl.matching.locked import Locked, locked_matches
from peerctl.matching.obstacles import Obstacle, obstacles
from peerctl.matching.past import Pair, past
from peerctl.matching.preferences import Preference, Ratings, latest_ratings, preference
from peerctl.matching.problem import Problem, Side, build_problem
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.message import say
from peerctl.model.participant import Role
from peerctl.model.programme import Programme
from peerctl.model.unknown import UnknownCohort

People = Mapping[str, Candidate]


class NothingToMatch(Failure):
    """The cohort's programme has no companionships."""

    code = "nothing-to-match"


@dataclass(frozen=True)
class Situation:
    """What a proposal, and every explanation of it, is worked out from."""

    cohort: str
    day: date
    mentors: People
    """Everybody who takes part as mentor, by id, whether a match can be proposed or not."""
    peers: People
    locked: tuple[Locked, ...]
    """The cohort's own locked pairs."""
    ruled_out: Mapping[Pair, tuple[Obstacle, ...]]
    """Why a pair of two people with a place left is not allowed."""
    preferences: Mapping[tuple[Role, str, str], Preference]
    """Of each person, in a role, over each allowed partner."""
    terms: Mapping[Pair, tuple[Term, ...]]
    """What the allowed and the locked pairs have in common."""
    months: tuple[str, ...]
    """The months of the waiting classes, longest first."""
    problem: Problem


def situation(book: Book, cohort: str, day: date) -> Situation:
    """Look at a cohort on a day.

    Raises:
        UnknownCohort: No such cohort.
        NothingToMatch: Its programme is not known, or has no companionships.
    """
    programme = _programme(book, cohort)
    everywhere = locked_matches(book, day)
    everybody = candidates(book, cohort, day, everywhere)
    mentors, peers = ({person.id: person for person in everybody if person.role == role} for role in SIDES)
    before = past(book, cohort, day, everywhere)
    against = {
        (mentor.id, peer.id): obstacles(mentor, peer, before, day) for mentor in _free(mentors) for peer in _free(peers)
    }
    allowed = [pair for pair, found in against.items() if not found]
    locked = tuple(item for item in everywhere if item.match.cohort == cohort)
    wanted = [*allowed, *((item.match.mentor, item.match.peer) for item in locked)]
    weights = programme.affinity or WEIGHTS
    terms = {
        (mentor, peer): affinity_terms(weights, mentors[mentor], peers[peer], day)
        for mentor, peer in wanted
        if mentor in mentors and peer in peers
    }
    preferences = _preferences(mentors, peers, allowed, latest_ratings(book, cohort, day))
    months = tuple(sorted({_month(person) for person in everybody if not person.reasons and not person.matched}))
    return Situation(
        cohort=cohort,
        day=day,
        mentors=mentors,
        peers=peers,
        locked=locked,
        ruled_out={pair: found for pair, found in against.items() if found},
        preferences=preferences,
        terms=terms,
        months=months,
        problem=build_problem(
            _side("mentor", mentors, months, preferences),
            _side("peer", peers, months, preferences),
            {pair: affinity(terms[pair]) for pair in allowed},
        ),
    )


def _free(people: People) -> list[Candidate]:
    return [person for person in people.values() if not person.reasons]


def _month(person: Candidate) -> str:
    return person.since.isoformat()[:7]


def _preferences(
    mentors: People, peers: People, allowed: list[Pair], ratings: Ratings
) -> dict[tuple[Role, str, str], Preference]:
    found: dict[tuple[Role, str, str], Preference] = {}
    for mentor, peer in allowed:
        found["mentor", mentor, peer] = preference(mentors[mentor], peer, ratings)
        found["peer", peer, mentor] = preference(peers[peer], mentor, ratings)
    return found


def _side(
    role: Role, people: People, months: tuple[str, ...], preferences: Mapping[tuple[Role, str, str], Preference]
) -> Side:
    free = _free(people)
    tiers: dict[str, dict[str, int]] = {person.id: {} for person in free}
    for (whose, one, other), found in preferences.items():
        if whose == role:
            tiers[one][other] = found.tier
    return Side(
        places={person.id: person.places for person in free},
        waiting={person.id: None if person.matched else months.index(_month(person)) for person in free},
        tiers=tiers,
    )


def _programme(book: Book, cohort: str) -> Programme:
    if cohort not in book.cohorts:
        raise UnknownCohort(cohort, book)
    programme = book.programme_of(cohort)
    if programme is None:
        raise NothingToMatch(
            say("The programme of cohort {cohort} is not known, so nobody can be matched.", cohort=cohort),
            say("`peerctl check` says what is wrong with it."),
        )
    if programme.companionship is None:
        raise NothingToMatch(
            say("Cohort {cohort} has nothing to match: its programme has no companionships.", cohort=cohort),
            say("A programme with pairs says so under `companionship` in its file."),
        )
    return programme
