"""What of a cohort lasts longer than the cohort: pairs, sessions, and people who still take part when it is over."""

from datetime import date
from typing import NamedTuple

from peerctl.calendar.companionship import planned_end
from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.participant import PARTICIPANT_ROLES
from peerctl.model.programme import Programme
from peerctl.model.standing import COMMITTED, Standing, pair_standing, standing

_THERE = frozenset([Standing.ACTIVE, Standing.PAUSED])


class Outlasting(NamedTuple):
    """What lasts longer than a cohort, by ids."""

    pairs: tuple[str, ...]
    """Pairs that are accepted or running, and planned to end later or not ended by now."""
    sessions: tuple[str, ...]
    """Sessions still to come that lie after the end and are not cancelled."""
    people: tuple[str, ...]
    """Those who take part or pause, where the cohort is over."""


def outlasting(book: Book, cohort: str, day: date) -> Outlasting:
    """Find what lasts longer than a cohort, as it stands on a day; nothing where no end is known."""
    end = book.cohorts[cohort].end
    if end is None:
        return Outlasting((), (), ())
    members = book.by_cohort.get(cohort, ()) if end < day else ()
    taking_part = [one for one in members if one.enrolment.role in PARTICIPANT_ROLES]
    pairs = [match for match in book.matches.values() if match.cohort == cohort]
    to_come = [one for one in book.sessions.get(cohort, ()) if one.date > day and one.cancelled is None]
    return Outlasting(
        pairs=tuple(sorted(match.id for match in pairs if _lasts(match, book.programme_of(cohort), day) > end)),
        sessions=tuple(one.id for one in to_come if one.date > end),
        people=tuple(one.id for one in taking_part if standing(one.enrolment, day) in _THERE),
    )


def _lasts(match: Match, programme: Programme | None, day: date) -> date:
    """Give the day until which a pair lasts at least; the first of all days where it is over, or not agreed on."""
    if pair_standing(match, day) not in COMMITTED:
        return date.min
    planned = planned_end(match, programme, day) if programme else None
    return max(day, planned or day)
