"""The sessions of each cohort by series: its own, those of the shared file, and those of a series that all share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.schedule import Scope, Series
from peerctl.model.session import SHARED, Session

Shared = Mapping[str, tuple[tuple[str, Session], ...]]
"""By programme: the sessions that stand in a cohort's file though their series is shared, each with that file."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A session as one cohort sees it."""

    file: str
    """The file it stands in: the id of a cohort, or `shared`."""
    session: Session
    own: bool
    """Whether it is of the cohort alone."""


def occasions(book: Book) -> Mapping[tuple[str, str], tuple[Occasion, ...]]:
    """Give the sessions that are not cancelled, by cohort and series, in order of date and start."""
    found: dict[tuple[str, str], list[Occasion]] = {}
    shared = shared_by_cohorts(book)
    for cohort in book.cohorts:
        for occasion in offered(book, cohort, shared):
            if occasion.session.cancelled is None:
                found.setdefault((cohort, occasion.session.series), []).append(occasion)
    return {key: tuple(sorted(several, key=_when)) for key, several in found.items()}


def offered(book: Book, cohort: str, shared: Shared) -> Iterator[Occasion]:
    """Give the sessions that a cohort's people may come to, those cancelled among them, in the order of the files."""
    for session in book.sessions.get(cohort, ()):
        yield Occasion(cohort, session, own=True)
    for session in book.sessions.get(SHARED, ()):
        yield Occasion(SHARED, session, own=False)
    for file, session in shared.get(book.cohorts[cohort].programme, ()):
        if file != cohort:
            yield Occasion(file, session, own=False)


def shared_by_cohorts(book: Book) -> Shared:
    """Give the sessions of shared series that stand in the files of cohorts."""
    found: dict[str, list[tuple[str, Session]]] = {}
    for name in book.cohorts:
        programme = book.programme_of(name)
        shared = {series.id for series in programme.series if series.scope is Scope.SHARED} if programme else set()
        for session in book.sessions.get(name, ()) if shared else ():
            if session.series in shared:
                found.setdefault(book.cohorts[name].programme, []).append((name, session))
    return {programme: tuple(several) for programme, several in found.items()}


def _when(occasion: Occasion) -> tuple[date, str, str]:
    return occasion.session.date, occasion.session.start or "", occasion.session.id


def held(session: Session, day: date) -> bool:
    """Tell whether a session was held by the day; one of the day itself was, once it is noted who came."""
    if session.cancelled is not None:
        return False
    return session.date < day or (session.date == day and bool(session.attendance))


def session_minutes(session: Session, series: Series) -> int | None:
    """Give how long a session lasts, in minutes: from start to end, else as the programme has it; None if neither says."""
    if session.start and session.end and session.start < session.end:
        start, end = (datetime.strptime(clock, "%H:%M") for clock in (session.start, session.end))  # noqa: DTZ007
        return int((end - start).total_seconds()) // 60
    return series.minutes


def number_of_sessions(cohort: Cohort, series: Series) -> int | None:
    """Give how many sessions a series has in a cohort: as the cohort says, else the programme; None if neither does."""
    said = cohort.series.get(series.id)
    return max(said.sessions, 0) if said and said.sessions is not None else series.sessions
