"""Sessions: planned, moved, cancelled, and who came."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from peerctl.model.message import Message, Value, say, say_many
from peerctl.model.session import Session
from peerctl.reports.difference.change import Change, Kind, Side
from peerctl.reports.difference.compare import fields, plain, records, sorted_out
from peerctl.reports.difference.counted import counted, mended


def sessions(before: Side, after: Side) -> Iterator[Change]:
    """Tell how sessions differ; those that are new or gone are counted by series."""
    for file, was, now in records("sessions", before.book, after.book):
        told = [*_told(file, was or (), now or ())]
        yield from told or [Change(Kind.SESSION, file, plain(file, "sessions", was, now))]


def _told(file: str, was: Sequence[Session], now: Sequence[Session]) -> Iterator[Change]:
    new, gone, both = sorted_out(was, now, lambda session: session.id)
    for template, sessions in ((_PLANNED, new), (_DROPPED, gone)):
        yield from (Change(Kind.SESSION, file, sentence) for sentence in _by_series(template, file, sessions))
    for before, after in both:
        yield from _changed(file, before, after)


_PLANNED = say_many(
    "{cohort}: {count} session of {series} planned, on {first}",
    "{cohort}: {count} sessions of {series} planned, from {first} to {last}",
    0,
)
_DROPPED = say_many(
    "{cohort}: {count} session of {series} taken out, on {first}",
    "{cohort}: {count} sessions of {series} taken out, from {first} to {last}",
    0,
)


def _by_series(template: Message, cohort: str, sessions: list[Session]) -> Iterator[Message]:
    for series in dict.fromkeys(session.series for session in sessions):
        days = sorted(session.date for session in sessions if session.series == series)
        told: dict[str, Value] = {"cohort": cohort, "series": series, "first": days[0], "last": days[-1]}
        yield replace(template, values={"count": len(days), **told}, count=len(days))


def _changed(cohort: str, was: Session, now: Session) -> Iterator[Change]:
    def of(kind: Kind, told: Iterable[Message]) -> Iterator[Change]:
        return (Change(kind, cohort, sentence) for sentence in told)

    who = say("{session} of {cohort}", session=now.id, cohort=cohort)
    moved = say("{session} moved from {was} to {day}", session=who, was=was.date, day=now.date)
    told = {
        "date": of(Kind.SESSION, [moved]),
        "cancelled": of(Kind.SESSION, _cancelled(who, was, now)),
        "attendance": of(Kind.ATTENDANCE, _attendance(who, was, now)),
        "ratings": of(Kind.ATTENDANCE, _ratings(who, was, now)),
    }
    along = _MOVING if was.date != now.date else ()
    yield from fields(was, now, told, lambda _, sentence: Change(Kind.SESSION, cohort, sentence), who, along)


_MOVING = ("moved_from", "moved_through", "moved_because")
"""What is written of a session that is moved, beside its new day."""


def _cancelled(who: Message, was: Session, now: Session) -> Iterator[Message]:
    if was.cancelled is None:
        yield say("{session} cancelled", session=who)
    elif now.cancelled is None:
        yield say("{session} is held after all", session=who)


def _attendance(who: Message, was: Session, now: Session) -> Iterator[Message]:
    earlier, later = (tuple(session.attendance.items()) for session in (was, now))
    new, corrected, gone = counted(earlier, later, lambda one: one[0])
    if new:
        yield say_many(
            "{session}: attendance of {count} person noted",
            "{session}: attendance of {count} people noted",
            len(new),
            session=who,
        )
    yield from mended(who, "attendance", corrected, gone)


def _ratings(who: Message, was: Session, now: Session) -> Iterator[Message]:
    new, corrected, gone = counted(was.ratings, now.ratings, lambda one: (one.from_, one.to))
    if new:
        yield say_many("{session}: {count} rating noted", "{session}: {count} ratings noted", len(new), session=who)
    yield from mended(who, "ratings", corrected, gone)
