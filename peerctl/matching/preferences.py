"""Whom each person would rather have: the tiers of the wishes, then the speed-dating ratings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peerctl.matching.candidates import Candidate
from peerctl.model.book import Book
from peerctl.model.message import Message, say
from peerctl.model.session import SHARED, Session

Ratings = Mapping[tuple[str, str], int]
"""The latest rating, 1 to 5, that the first of the two gave the second."""

BEST = 5
LEAST_ABOVE_NOT_STATED = 3
"""Not stated is a tier of its own between ratings 3 and 2."""


def latest_ratings(book: Book, cohort: str, day: date) -> Ratings:
    """Give the latest rating of each by each, from sessions held by the day; of two on one day the later in the file."""
    sessions = [*book.sessions.get(SHARED, ()), *book.sessions.get(cohort, ())]
    held = sorted((session for session in sessions if session.date <= day and session.cancelled is None), key=_date)
    return {(rating.from_, rating.to): rating.score for session in held for rating in session.ratings}


@dataclass(frozen=True, slots=True)
class Preference:
    """Where somebody stands on another's wishes: `tier` 0 is best, and those in one tier are equal."""

    tier: int
    reason: Message
    stated: bool = True
    rating: int = BEST
    """What it counts as beside a least rating: the rating given; the best for one who was named, and 2 for one of whom
    nothing was said."""


def preference(one: Candidate, other: str, ratings: Ratings) -> Preference:
    """Tell where `other` stands on the wishes of `one`."""
    ranked = one.wishes.ranked
    for tier, named in enumerate(ranked):
        if other in named:
            reason = say("{person} named {partner} as wish number {tier}.", person=one.id, partner=other, tier=tier + 1)
            return Preference(tier, reason)
    score = ratings.get((one.id, other))
    if score is None:
        reason = say("{person} has not said anything about {partner}.", person=one.id, partner=other)
        tier = len(ranked) + 1 + BEST - LEAST_ABOVE_NOT_STATED
        return Preference(tier, reason, stated=False, rating=LEAST_ABOVE_NOT_STATED - 1)
    reason = say("{person} rated {partner} {score} of 5.", person=one.id, partner=other, score=score)
    return Preference(len(ranked) + BEST - score + (score < LEAST_ABOVE_NOT_STATED), reason, rating=score)


def _date(session: Session) -> date:
    return session.date
