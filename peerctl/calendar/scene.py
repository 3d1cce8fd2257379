"""What a plan is made from: the cohort, those it shares series with, and the sessions that stand in the files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peerctl.calendar.arrangements import said_by
from peerctl.calendar.audience import following, home, invited, wanted
from peerctl.calendar.extent import Run, number_of, run_of
from peerctl.calendar.filling import Existing
from peerctl.calendar.obstacles import ClosedDays, Engagement
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort, SeriesPlan
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.schedule import Scope, Series
from peerctl.model.session import SHARED, Session


@dataclass(frozen=True)
class Scene:
    """A cohort on a day, as somebody who plans its sessions sees it."""

    book: Book
    cohort: str
    programme: Programme
    day: date
    holidays: Mapping[date, Label]

    @cached_property
    def sharing(self) -> tuple[Cohort, ...]:
        """The cohorts of the programme that are not over, in the order in which they start."""
        known = (self.book.cohorts[name] for name in following(self.book, self.programme))
        return tuple(one for one in known if one.id == self.cohort or one.end is None or one.end >= self.day)

    @cached_property
    def runs(self) -> Mapping[Scope, Run]:
        """When the cohorts that hold a series run."""
        return {scope: run_of(self.cohorts(scope), self.day) for scope in Scope}

    def cohorts(self, scope: Scope) -> tuple[Cohort, ...]:
        """Give the cohorts that hold a series together."""
        return self.sharing if scope is Scope.SHARED else (self.book.cohorts[self.cohort],)

    def said(self, series: Series) -> tuple[str, SeriesPlan]:
        """Give the cohort whose file says when a series is held, and what it says."""
        holding = said_by(self.cohorts(series.scope), series.id, self.cohort)
        return holding, self.book.cohorts[holding].series.get(series.id, SeriesPlan())

    def number(self, series: Series) -> int | None:
        """Give how many sessions a series has; None where it goes on."""
        return number_of(series, self.said(series)[1], self.runs[series.scope])

    def closed(self, series: Series) -> ClosedDays:
        """Give the days on which no session of a series is planned."""
        ruled_out = frozenset(day for cohort in self.cohorts(series.scope) for day in cohort.ruled_out_days)
        return ClosedDays(self.holidays, self.book.workspace.school_holidays, ruled_out)

    def existing(self, series: Series) -> tuple[Existing, ...]:
        """Give the sessions of a series by day, of the file a plan writes and of where others may stand."""
        return tuple(sorted(self._existing(series), key=lambda one: (one.session.date, one.session.id)))

    def _existing(self, series: Series) -> Iterator[Existing]:
        written, run = home(series, self.cohort), self.runs[series.scope]
        for file in (self.cohort, SHARED):
            for index, session in enumerate(self.book.sessions.get(file, ())):
                if session.series == series.id and (file == written or run.has(session.date)):
                    yield Existing(file, index, session)

    def stays(self, session: Session) -> bool:
        """Tell whether a session is not for the plan to change."""
        touched = session.attendance or session.ratings or session.moved_from
        return session.date <= self.day or session.cancelled is not None or bool(touched)

    def engagement(self, file: str, session: Session) -> Engagement:
        """Give a session as others see it."""
        people = wanted(self.book, file, session.series, session.leaders, self.day)
        name, series = f"{file}/{session.id}", (file, session.series)
        return Engagement(name, series, session, people, invited(self.book, file, session.series))

    def engagements(self, movable: frozenset[tuple[str, str]]) -> Iterator[Engagement]:
        """Give the sessions from the day on that stay, of all files; those of the series given stay only if touched."""
        for file, sessions in self.book.sessions.items():
            for one in sessions:
                if one.date >= self.day and ((file, one.series) not in movable or self.stays(one)):
                    yield self.engagement(file, one)
