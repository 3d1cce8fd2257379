"""What every kind of line is found from: the book on a day, with what several kinds would work out again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peerctl.model.book import Book
from peerctl.model.condition import ASSUMPTION
from peerctl.model.days import add_months
from peerctl.model.participant import Enrolment, Participant
from peerctl.model.programme import Programme
from peerctl.model.schedule import Scope, Series
from peerctl.model.session import SHARED, Session
from peerctl.model.standing import Standing, enrolled_on, pair_standing, standing
from peerctl.reports.agenda.pair import Pair
from peerctl.reports.phase import Phase, phase

OURS = (ASSUMPTION,)
"""The source of a lead or a patience that no programme states."""
_LAPSE = 6
"""Calendar months after which what is over is left to `check` and the reports: nobody hands in a form from last year."""
OPEN = frozenset([Standing.APPLIED, Standing.ACTIVE, Standing.PAUSED])


@dataclass(frozen=True, slots=True)
class Member:
    """An enrolment of a known programme, and where it stands."""

    id: str
    index: int
    person: Participant
    enrolment: Enrolment
    programme: Programme
    standing: Standing
    enrolled: date | None
    over: bool
    """Whether the cohort is over."""

    @property
    def cohort(self) -> str:
        """The cohort's id."""
        return self.enrolment.cohort


@dataclass(frozen=True, slots=True)
class Held:
    """A session with the file it stands in and the series of the programme that it belongs to."""

    cohort: str
    session: Session
    series: Series


@dataclass(frozen=True)
class Desk:
    """A book, looked at on a day: what is dated later does not exist, but facts, `ready` and planned sessions do."""

    book: Book
    day: date
    until: date
    person: str | None = None

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """Every enrolment whose programme is known and to which something had happened by the day."""
        over = {name: phase(cohort, self.day) is Phase.OVER for name, cohort in self.book.cohorts.items()}
        found = []
        for one in self.book.enrolments():
            programme = self.book.programme_of(one.enrolment.cohort)
            place = standing(one.enrolment, self.day) if programme else None
            if programme and place:
                enrolled = enrolled_on(one.enrolment, self.day)
                is_over = over[one.enrolment.cohort]
                found.append(Member(one.id, one.index, one.person, one.enrolment, programme, place, enrolled, is_over))
        return tuple(found)

    @cached_property
    def participants(self) -> tuple[Member, ...]:
        """The members who are no staff."""
        return tuple(member for member in self.members if member.enrolment.role != "staff")

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every match whose programme is known and to which something had happened by the day."""
        found = []
        for name, match in self.book.matches.items():
            programme = self.book.programme_of(match.cohort)
            place = pair_standing(match, self.day) if programme else None
            if programme and place:
                found.append(Pair(name, match, programme, place, self.day))
        return tuple(found)

    @cached_property
    def _by_name(self) -> Mapping[str, Pair]:
        return {pair.name: pair for pair in self.pairs}

    def pair(self, name: str) -> Pair | None:
        """Give the pair of a match, where its programme is known and something had happened to it by the day."""
        return self._by_name.get(name)

    @cached_property
    def running(self) -> tuple[Pair, ...]:
        """The pairs that have started and not ended."""
        return tuple(pair for pair in self.pairs if pair.runs)

    @cached_property
    def sessions(self) -> tuple[Held, ...]:
        """Every session of a known series that was not cancelled."""
        return tuple(
            Held(name, session, series)
            for name, sessions in self.book.sessions.items()
            for session in sessions
            if session.cancelled is None and (series := self._series.get((name, session.series)))
        )

    @cached_property
    def _series(self) -> Mapping[tuple[str, str], Series]:
        return {(name, series.id): series for name, series in self._all_series()}

    def _all_series(self) -> Iterator[tuple[str, Series]]:
        for cohort in self.book.cohorts:
            programme = self.book.programme_of(cohort)
            for series in programme.series if programme else ():
                yield (SHARED if series.scope is Scope.SHARED else cohort), series

    def fresh(self, due: date) -> bool:
        """Tell whether what was due on a day is not so long past that nobody would do it any more."""
        return due >= add_months(self.day, -_LAPSE)
