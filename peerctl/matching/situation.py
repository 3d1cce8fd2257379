"""A cohort on a day, ready to be matched: its candidates, what is locked, what is ruled out, and the problem."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peerctl.matching.candidates import SIDES, Candidate, candidates
from peerctl.matching.common import WEIGHTS, Term, affinity, affinity_terms
from peerctl.matching.hindrances import Hindrances
from peerctl.matching.locked import Locked, locked_matches
from peerctl.matching.obstacles import Obstacle, obstacles
from peerctl.matching.past import Pair, Past, past
from peerctl.matching.preferences import Preference, Ratings, latest_ratings, preference
from peerctl.matching.problem import Problem, Side, build_problem
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.message import say
from peerctl.model.participant import Role
from peerctl.model.programme import AffinityWeights, Programme
from peerctl.model.unknown import UnknownCohort

People = Mapping[str, Candidate]


class NothingToMatch(Failure):
    """The cohort's programme has no companionships."""

    code = "nothing-to-match"


@dataclass(frozen=True)
class Situation:
    """What a proposal, and every explanation of it, is worked out from; all else follows from its fields."""

    cohort: str
    day: date
    mentors: People
    """Everybody who takes part as mentor, by id, whether a match can be proposed or not."""
    peers: People
    locked: tuple[Locked, ...]
    """The cohort's own locked pairs."""
    past: Past
    ratings: Ratings
    weights: AffinityWeights
    ignored: frozenset[str] = frozenset()
    """Rules that are taken not to rule a pair out."""

    @cached_property
    def obstacles(self) -> Hindrances:
        """What rules each pair of two people with a place left out; nothing where it is allowed."""
        mentors, peers = ({one.id: one for one in _free(side)} for side in (self.mentors, self.peers))
        return Hindrances(mentors, peers, self._obstacles)

    def between(self, one: Candidate, other: Candidate) -> tuple[Obstacle, ...]:
        """Give what rules out the pair of two people of either side."""
        return self.obstacles[(one.id, other.id) if one.role == "mentor" else (other.id, one.id)]

    def _obstacles(self, mentor: Candidate, peer: Candidate) -> tuple[Obstacle, ...]:
        found = obstacles(mentor, peer, self.past, self.day)
        return tuple(one for one in found if one.rule not in self.ignored) if self.ignored else found

    @cached_property
    def allowed(self) -> tuple[Pair, ...]:
        """The pairs that nothing rules out."""
        return tuple(
            sorted(
                (mentor.id, peer.id)
                for mentor in _free(self.mentors)
                for peer in self.suitors(mentor)
                if mentor.accepts(peer.id) and not self.obstacles[mentor.id, peer.id]
            )
        )

    def suitors(self, person: Candidate) -> Iterator[Candidate]:
        """Give those of the other side with a place left who take anyone, and those who named the person."""
        anyone, naming = self._suitors["peer" if person.role == "mentor" else "mentor"]
        yield from anyone
        yield from naming.get(person.id, ())

    @cached_property
    def _suitors(self) -> Mapping[Role, tuple[list[Candidate], Mapping[str, list[Candidate]]]]:
        found: dict[Role, tuple[list[Candidate], dict[str, list[Candidate]]]] = {}
        for role, people in zip(SIDES, (self.mentors, self.peers), strict=True):
            anyone, naming = found.setdefault(role, ([], {}))
            for one in _free(people):
                for name in () if one.wishes.others else one.named:
                    naming.setdefault(name, []).append(one)
                if one.wishes.others:
                    anyone.append(one)
        return found

    @cached_property
    def preferences(self) -> Mapping[tuple[Role, str, str], Preference]:
        """Where each allowed partner stands on somebody's wishes, by role, person and partner."""
        found: dict[tuple[Role, str, str], Preference] = {}
        for mentor, peer in self.allowed:
            found["mentor", mentor, peer] = preference(self.mentors[mentor], peer, self.ratings)
            found["peer", peer, mentor] = preference(self.peers[peer], mentor, self.ratings)
        return found

    @cached_property
    def terms(self) -> Mapping[Pair, tuple[Term, ...]]:
        """What the allowed and the locked pairs have in common; not of those who no longer take part."""
        locked = ((item.match.mentor, item.match.peer) for item in self.locked)
        return {
            (mentor, peer): affinity_terms(self.weights, self.mentors[mentor], self.peers[peer], self.day)
            for mentor, peer in (*self.allowed, *locked)
            if mentor in self.mentors and peer in self.peers
        }

    @cached_property
    def months(self) -> tuple[str, ...]:
        """The months of the waiting classes, longest first."""
        free = (*_free(self.mentors), *_free(self.peers))
        return tuple(sorted({_month(person) for person in free if not person.matched}))

    @cached_property
    def problem(self) -> Problem:
        """The problem in whole numbers."""
        points = {pair: affinity(self.terms[pair]) for pair in self.allowed}
        return build_problem(self._side("mentor", self.mentors), self._side("peer", self.peers), points)

    def _side(self, role: Role, people: People) -> Side:
        free = _free(people)
        tiers: dict[str, dict[str, int]] = {person.id: {} for person in free}
        for (whose, one, other), found in self.preferences.items():
            if whose == role:
                tiers[one][other] = found.tier
        return Side(
            places={person.id: person.places for person in free},
            waiting={person.id: None if person.matched else self.months.index(_month(person)) for person in free},
            tiers=tiers,
        )


def situation(book: Book, cohort: str, day: date, ignored: Collection[str] = ()) -> Situation:
    """Look at a cohort on a day.

    Raises:
        UnknownCohort: No such cohort.
        NothingToMatch: Its programme is not known, or has no companionships.
    """
    programme = _programme(book, cohort)
    everywhere = locked_matches(book, day)
    everybody = candidates(book, cohort, day, everywhere)
    mentors, peers = ({person.id: person for person in everybody if person.role == role} for role in SIDES)
    return Situation(
        cohort=cohort,
        day=day,
        mentors=mentors,
        peers=peers,
        locked=tuple(item for item in everywhere if item.match.cohort == cohort),
        past=past(book, cohort, day, everywhere),
        ratings=latest_ratings(book, cohort, day),
        weights=programme.affinity or WEIGHTS,
        ignored=frozenset(ignored),
    )


def _free(people: People) -> list[Candidate]:
    return [person for person in people.values() if not person.reasons]


def _month(person: Candidate) -> str:
    return person.since.isoformat()[:7]


def _programme(book: Book, cohort: str) -> Programme:
    if cohort not in book.cohorts:
        raise UnknownCohort(cohort, book)
    programme = book.programme_of(cohort)
    if programme is None:
        raise NothingToMatch(
            say("The programme of cohort {cohort} is not known, so nobody can be matched.", cohort=cohort),
            say("`peerctl check` says what is wrong with it."),
        )
    if programme.companionship is None and not {"mentor", "peer"} <= programme.roles.keys():
        raise NothingToMatch(
            say("Cohort {cohort} has nothing to match: its programme has no companionships.", cohort=cohort),
            say("A programme with pairs says so under `companionship` in its file."),
        )
    return programme
