"""What if: a proposal for a cohort that is a little different, beside the plain one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from peerctl.matching.candidates import Candidate
from peerctl.matching.past import Pair
from peerctl.matching.preferences import preference
from peerctl.matching.proposal import Proposal
from peerctl.matching.situation import Situation
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.match import Match, MatchEvent, MatchEventKind
from peerctl.model.message import say
from peerctl.model.participant import Role

IGNORABLE = ("never", "must", "slots")
"""The rules that may be set aside, to see what they cost."""


class CannotLock(Failure):
    """Two people cannot be taken as a pair."""

    code = "cannot-lock"


@dataclass(frozen=True, slots=True)
class Change:
    """What is taken to be different."""

    without: tuple[str, ...] = ()
    """People taken not to be there, with all their pairs."""
    lock: tuple[Pair, ...] = ()
    """Pairs taken to have accepted each other."""
    forbid: tuple[Pair, ...] = ()
    """Pairs taken to be ruled out."""
    ignore: tuple[str, ...] = ()
    """Rules taken not to hold; of `IGNORABLE`."""

    def __bool__(self) -> bool:
        """Tell whether anything is different."""
        return bool(self.without or self.lock or self.forbid or self.ignore)


@dataclass(frozen=True, slots=True)
class Movement:
    """Somebody whose partners are others than in the plain proposal."""

    id: str
    role: Role
    before: tuple[str, ...]
    after: tuple[str, ...]
    gains: bool | None
    """Whether the person is better placed by the own wishes; None where neither better nor worse."""


def altered(book: Book, seen: Situation, change: Change) -> Book:
    """Give the workspace as it would be; rules to be ignored are told to `situation`.

    Raises:
        CannotLock: One of the two takes no part in the cohort, or cannot get a partner today.
    """
    away = set(change.without)
    staying = {name: match for name, match in book.matches.items() if not away & {match.mentor, match.peer}}
    left = {("mentor", name): one.places for name, one in seen.mentors.items() if not one.reasons and name not in away}
    left |= {("peer", name): one.places for name, one in seen.peers.items() if not one.reasons and name not in away}
    for mentor, peer in change.lock:
        for place in (("mentor", mentor), ("peer", peer)):
            if not left.get(place):
                raise CannotLock(
                    say("{mentor} and {peer} cannot be taken as a pair.", mentor=mentor, peer=peer),
                    say("{person} has no place left today, or takes no part in the cohort.", person=place[1]),
                )
            left[place] -= 1
    cohort = book.cohorts[seen.cohort]
    return replace(
        book,
        participants={name: person for name, person in book.participants.items() if name not in away},
        matches={**staying, **{f"{m}--{p}": _accepted(seen.cohort, m, p, seen.day) for m, p in change.lock}},
        cohorts={
            **book.cohorts,
            cohort.id: cohort.model_copy(update={"ruled_out": (*cohort.ruled_out, *change.forbid)}),
        },
    )


def _accepted(cohort: str, mentor: str, peer: str, day: date) -> Match:
    event = MatchEvent(on=day, event=MatchEventKind.ACCEPTED)
    return Match(id=f"{mentor}--{peer}", cohort=cohort, mentor=mentor, peer=peer, history=(event,))


def movements(seen: Situation, plain: Proposal, other: Proposal, change: Change) -> Iterator[Movement]:
    """Tell whose partners change, and who gains and who loses by the own wishes; by role and id."""
    before, after = _partners(plain), _partners(other)
    for candidate in (*seen.mentors.values(), *seen.peers.values()):
        key = candidate.role, candidate.id
        old, new = before.get(key, ()), after.get(key, ())
        if old != new and candidate.id not in change.without:
            here, there = placed(seen, candidate, old), placed(seen, candidate, new)
            yield Movement(candidate.id, candidate.role, old, new, None if here == there else there < here)


def _partners(proposal: Proposal) -> dict[tuple[Role, str], tuple[str, ...]]:
    found: dict[tuple[Role, str], tuple[str, ...]] = {}
    for pair in proposal.pairs:
        found["mentor", pair.mentor] = (*found.get(("mentor", pair.mentor), ()), pair.peer)
        found["peer", pair.peer] = (*found.get(("peer", pair.peer), ()), pair.mentor)
    return found


def placed(seen: Situation, candidate: Candidate, partners: tuple[str, ...]) -> tuple[int, ...]:
    """Say how well somebody is placed, less being better: more partners first, then those further up the wishes."""
    tiers = sorted((preference(candidate, other, seen.ratings).tier for other in partners), reverse=True)
    return (-len(partners), *tiers)
