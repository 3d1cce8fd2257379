"""What the rules of `check` are asked about: the book on a day, with what several rules would work out again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

from peerctl.calendar.companionship import planned_ends
from peerctl.checks.pair import Pair
from peerctl.eligibility.timeline import eligibility_timeline
from peerctl.measures.windows import Expected, expected
from peerctl.model.book import Book, Enrolled
from peerctl.model.cohort import Cohort
from peerctl.model.finding import Route
from peerctl.model.match import Match
from peerctl.model.participant import Participant, Role
from peerctl.model.programme import Programme
from peerctl.model.standing import PairStanding, Standing, enrolled_on, pair_standing, standing
from peerctl.model.timeline import Answer, Timeline

Comments: TypeAlias = Callable[[Callable[[str], bool]], Iterable[tuple[Route, str]]]
"""Gives those comments in the files that are asked for, each with its place."""


def no_comments(_: Callable[[str], bool], /) -> tuple[()]:
    """Give none, where only the records are inspected."""
    return ()


@dataclass(frozen=True)
class Inspection:
    """A book, looked at on a day: events, meetings, attendance, ratings and answers of later days do not exist."""

    book: Book
    day: date
    rule_ids: frozenset[str] = frozenset()
    """The ids of all rules, for the rule about levels set for a rule that there is none of."""
    comments: Comments = no_comments
    """What is written in the files beside the records."""

    @cached_property
    def pairs(self) -> Mapping[str, PairStanding]:
        """Where each match stands on the day; those with no event yet are left out."""
        standings = ((name, pair_standing(match, self.day)) for name, match in self.book.matches.items())
        return {name: standing for name, standing in standings if standing}

    def programmes_of(self, person: Participant) -> tuple[Programme, ...]:
        """Give the known programmes that a person is enrolled in, each once."""
        named = (self.book.programme_of(enrolment.cohort) for enrolment in person.enrolments)
        return tuple({programme.id: programme for programme in named if programme}.values())

    @cached_property
    def eligibility(self) -> Mapping[tuple[str, int], Timeline[Answer]]:
        """Who may take part, by person and enrolment; staff and unknown programmes are left out."""
        return {
            (enrolled.id, enrolled.index): eligibility_timeline(programme, enrolled.enrolment.role, enrolled.person)
            for enrolled, programme in self.participants
        }

    @cached_property
    def participants(self) -> tuple[tuple[Enrolled, Programme], ...]:
        """Give the enrolments of all but staff, with the programme."""
        return tuple(pair for pair in self.enrolments() if pair[0].enrolment.role != "staff")

    @cached_property
    def standings(self) -> Mapping[tuple[str, int], tuple[Standing | None, date | None]]:
        """Where each participant's enrolment stands, and its day of enrolment, by person and place."""
        return {
            (enrolled.id, enrolled.index): (
                standing(enrolled.enrolment, self.day),
                enrolled_on(enrolled.enrolment, self.day),
            )
            for enrolled, _ in self.participants
        }

    @cached_property
    def active(self) -> tuple[tuple[Enrolled, Programme], ...]:
        """Give the enrolments of those who are active on the day: enrolled and not paused, gone or done."""
        return tuple(
            (enrolled, programme)
            for enrolled, programme in self.participants
            if self.standings[enrolled.id, enrolled.index][0] is Standing.ACTIVE
        )

    def is_whole(self, folder: str) -> bool:
        """Tell whether every file of a folder could be read; otherwise what is missing may stand in another one."""
        return not any(file == folder or file.startswith(f"{folder}/") for file in self.book.unread)

    def cohorts(self) -> Iterator[tuple[str, Cohort, Programme]]:
        """Give every cohort whose programme is known, with that programme."""
        for name, cohort in self.book.cohorts.items():
            programme = self.book.programmes.get(cohort.programme)
            if programme:
                yield name, cohort, programme

    def enrolled(self, cohort: str, role: Role) -> tuple[Enrolled, ...]:
        """Give the participants of a cohort in a role: all who were enrolled by the day, whatever became of them."""
        members = self.book.by_cohort.get(cohort, ())
        of_role = (member for member in members if member.enrolment.role == role)
        return tuple(member for member in of_role if enrolled_on(member.enrolment, self.day))

    @cached_property
    def companionships(self) -> tuple[Pair, ...]:
        """Every match that something had happened to by the day, whose programme is known."""
        pairs = (
            Pair(name, match, programme, self.book.programme_route(programme.id), self.day)
            for name, match, programme in self.matches()
        )
        return tuple(pair for pair in pairs if pair.events)

    @cached_property
    def expected(self) -> tuple[Expected, ...]:
        """Every questionnaire expected of somebody, around planned ends where no end has come."""
        return tuple(expected(self.book, self.day, planned_ends(self.book, self.day)))

    def programme_id(self, one: Expected) -> str:
        """Give the programme that expects a questionnaire."""
        cohort = self.book.participants[one.person].enrolments[one.enrolment].cohort
        return self.book.cohorts[cohort].programme

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
