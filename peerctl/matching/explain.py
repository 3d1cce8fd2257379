"""Explain a plan: a pair, a pair that is not in it, or one person's place in it."""

from collections.abc import Collection
from datetime import date

from peerctl.matching.candidates import SIDES
from peerctl.matching.explain_pair import explain_pair
from peerctl.matching.explain_person import explain_person
from peerctl.matching.explanation import PairExplanation, PersonExplanation, Plan
from peerctl.matching.hearing import Hearing
from peerctl.matching.past import Pair
from peerctl.matching.situation import Situation
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.message import say
from peerctl.model.participant import Role
from peerctl.model.standing import enrolled_on


class NotTogether(Failure):
    """The people named do not take part in one cohort, the one as mentor and the other as peer."""

    code = "not-together"


def explain(plan: Plan, people: tuple[str, ...], hearing: Hearing) -> PairExplanation | PersonExplanation:
    """Explain the pair of two people, in either order, or one person's place.

    Raises:
        NotTogether: They do not take part in the cohort on the day, or both on the same side.
    """
    seen = plan.seen
    if len(people) == 1:
        (person,) = people
        roles: dict[str, Role] = {**dict.fromkeys(seen.peers, SIDES[1]), **dict.fromkeys(seen.mentors, SIDES[0])}
        if person in roles:
            return explain_person(plan, roles[person], person, hearing)
        raise _not_together(seen, people)
    return explain_pair(plan, *pair_of(seen, people), hearing)


def pair_of(seen: Situation, people: tuple[str, ...]) -> Pair:
    """Give the mentor and the peer of two people in either order.

    Raises:
        NotTogether: They do not take part in the cohort on the day, or both on the same side.
    """
    for mentor, peer in (people, people[::-1]):
        if mentor in seen.mentors and peer in seen.peers:
            return mentor, peer
    raise _not_together(seen, people)


def _not_together(seen: Situation, people: tuple[str, ...]) -> NotTogether:
    return NotTogether(
        say("{people} do not take part in {cohort} as mentor and peer on this day.", cohort=seen.cohort, people=people)
        if len(people) > 1
        else say(
            "{people} takes no part in {cohort} as mentor or peer on this day.", cohort=seen.cohort, people=people
        ),
        say(
            "Name a mentor and a peer who both take part in the cohort, or one of them; --cohort names another cohort."
        ),
    )


def cohort_of(book: Book, day: date, people: Collection[str]) -> str:
    """Give the cohort that all the people take part in as mentor or peer; of several the one that starts last.

    Raises:
        NotTogether: There is none.
    """
    together = [
        (cohort.start, name)
        for name, cohort in book.cohorts.items()
        if {
            enrolled.id
            for enrolled in book.by_cohort.get(name, ())
            if enrolled.enrolment.role in SIDES and enrolled_on(enrolled.enrolment, day)
        }.issuperset(people)
    ]
    if not together:
        raise NotTogether(
            say("There is no cohort in which {people} take part as mentor or peer.", people=tuple(people)),
            say("peerctl eligibility lists everybody with their cohorts."),
        )
    return max(together)[1]
