"""The sessions one by one: when and where each is, and how it stands."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from peerctl.calendar.sessions import held
from peerctl.model.book import Book
from peerctl.model.message import Message, say
from peerctl.model.record import Label
from peerctl.model.session import Presence, Session
from peerctl.model.table import Column, Kind, Table
from peerctl.reports.session_diary import series_of, sessions_of

Day: TypeAlias = date
"""A field of a view is called `date`, as in the files."""


class SessionStanding(StrEnum):
    """How a session stands on a day."""

    PLANNED = "planned"
    MOVED = "moved"
    """Planned, and moved by hand."""
    HELD = "held"
    CANCELLED = "cancelled"


_WORDS = {
    SessionStanding.PLANNED: say("planned"),
    SessionStanding.MOVED: say("moved"),
    SessionStanding.HELD: say("held"),
    SessionStanding.CANCELLED: say("cancelled"),
}


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session as it stands on a day. Field names are the keys of its JSON."""

    id: str
    cohort: str
    """The cohort, or `shared`."""
    series: str
    label: Label | Message
    week: int
    """The week by its number in ISO 8601."""
    date: Day
    start: str | None
    end: str | None
    place: str | None
    theme: str | None
    theme_label: Label | None
    leaders: tuple[str, ...]
    standing: SessionStanding
    moved_from: Day | None
    present: int
    absent: int
    excused: int


def session_views(
    book: Book, day: date, cohort: str | None = None, first: date = date.min, last: date = date.max
) -> tuple[SessionView, ...]:
    """Give the sessions from one day to another, of a cohort with what it shares or of all, in order of time.

    Raises:
        UnknownCohort: When the cohort named has no sound file.
    """
    found = [_view(book, file, session, day) for file, session in sessions_of(book, cohort)]
    within = (view for view in found if first <= view.date <= last)
    return tuple(sorted(within, key=lambda view: (view.date, view.start or "", view.cohort, view.id)))


def _view(book: Book, file: str, session: Session, day: date) -> SessionView:
    series = series_of(book, file, session)
    themes = {theme.id: theme.label for theme in series.themes} if series else {}
    counted = Counter(session.attendance.values() if session.date <= day else ())
    return SessionView(
        id=session.id,
        cohort=file,
        series=session.series,
        label=series.label if series else say("{id}", id=session.series),
        week=session.date.isocalendar().week,
        date=session.date,
        start=session.start,
        end=session.end,
        place=session.place,
        theme=session.theme,
        theme_label=themes.get(session.theme or ""),
        leaders=session.leaders,
        standing=_standing(session, day),
        moved_from=session.moved_from,
        present=counted[Presence.PRESENT],
        absent=counted[Presence.ABSENT],
        excused=counted[Presence.EXCUSED],
    )


def _standing(session: Session, day: date) -> SessionStanding:
    if session.cancelled is not None:
        return SessionStanding.CANCELLED
    if held(session, day):
        return SessionStanding.HELD
    return SessionStanding.MOVED if session.moved_from else SessionStanding.PLANNED


def sessions_table(views: tuple[SessionView, ...], day: date) -> Table:
    """List sessions."""
    return Table(
        title=say("Sessions, as of {day}", day=day),
        columns=(
            Column("date", say("Day"), Kind.DAY),
            Column("week", say("Week"), Kind.NUMBER),
            Column("start", say("Start"), Kind.ID),
            Column("end", say("End"), Kind.ID),
            Column("cohort", say("Cohort"), Kind.ID),
            Column("session", say("Session"), Kind.ID),
            Column("series", say("Series")),
            Column("theme", say("Theme")),
            Column("place", say("Place")),
            Column("leaders", say("Leaders")),
            Column("standing", say("Standing")),
            Column("present", say("Present"), Kind.NUMBER),
        ),
        rows=tuple(
            (
                view.date,
                view.week,
                view.start,
                view.end,
                view.cohort,
                view.id,
                view.label,
                view.theme_label or view.theme,
                view.place,
                ", ".join(view.leaders) or None,
                _WORDS[view.standing],
                view.present or None,
            )
            for view in views
        ),
        notes=() if views else (say("There are none."),),
    )
