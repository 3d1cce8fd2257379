"""What the rules of `check` are asked about: the book on a day, with what several rules would work out again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peerctl.model.book import Book, Enrolled
from peerctl.model.match import Match
from peerctl.model.programme import Programme
from peerctl.model.standing import PairStanding, pair_standing


@dataclass(frozen=True)
class Inspection:
    """A book, looked at on a day: events, meetings, attendance, ratings and answers of later days do not exist."""

    book: Book
    day: date
    rule_ids: frozenset[str] = frozenset()
    """The ids of all rules, for the rule about levels set for a rule that there is none of."""

    @cached_property
    def pairs(self) -> Mapping[str, PairStanding]:
        """Where each match stands on the day; those with no event yet are left out."""
        standings = ((name, pair_standing(match, self.day)) for name, match in self.book.matches.items())
        return {name: standing for name, standing in standings if standing}

    def matches(self) -> Iterator[tuple[str, Match, Programme]]:
        """Give every match whose cohort and programme are known, with that programme."""
        for name, match in self.book.matches.items():
            programme = self.book.programme_of(match.cohort)
            if programme:
                yield name, match, programme

    def enrolments(self) -> Iterator[tuple[Enrolled, Programme]]:
        """Give every enrolment whose cohort and programme are known, with that programme."""
        for enrolled in self.book.enrolments():
            programme = self.book.programme_of(enrolled.enrolment.cohort)
            if programme:
                yield enrolled, programme
