"""What moving and cancelling a session may and may not do, and what is to be known when it is moved."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from peerctl.calendar.audience import wanted
from peerctl.calendar.holidays import NoHolidaysLibrary, public_holidays
from peerctl.calendar.obstacles import ClosedDays, Diary, Engagement
from peerctl.cli.named_session import Named, NotPossible
from peerctl.cli.request import Opened
from peerctl.cli.usage import BadUsage
from peerctl.model.book import Book
from peerctl.model.fields import parse_clock
from peerctl.model.message import Message, say
from peerctl.model.session import Session

_DAY_MINUTES = 24 * 60


def clock_typed(option: str, typed: str | None) -> str | None:
    """Give the time of day typed, or None where nothing was.

    Raises:
        BadUsage: It is none.
    """
    if typed is None:
        return None
    try:
        return parse_clock(typed.zfill(len("10:00")))
    except ValueError:
        message = say("{option} takes a time of day, and “{typed}” is none.", option=option, typed=typed)
        raise BadUsage(message, say("Write it with hours and minutes, such as 10:00.")) from None


def moved(named: Named, day: date, start: str | None, place: str | None, because: str | None) -> Session:
    """Give a session as it is once it is moved; it keeps the day it was first planned for, and those it stood on.

    Raises:
        NotPossible: It is cancelled or held, or nothing would change.
    """
    session = _open(named)
    changed = {"date": day, "start": start or session.start, "place": place or session.place}
    if start and session.start and session.end:
        changed["end"] = _clock(_minutes(session.end) + _minutes(start) - _minutes(session.start))
    after = session.model_copy(update=changed)
    if after == session:
        raise NotPossible(say("{session} is on {day} already.", session=named.name, day=day))
    by_hand = {
        "moved_from": session.moved_from or session.date,
        "moved_through": (*session.moved_through, session.date) if session.moved_from else (),
        "moved_because": because or session.moved_because,
    }
    return after.model_copy(update=by_hand)


def called_off(named: Named, because: str) -> Session:
    """Give a session as it is once it is cancelled.

    Raises:
        NotPossible: It is cancelled or held already.
    """
    return _open(named).model_copy(update={"cancelled": because})


def _open(named: Named) -> Session:
    if named.session.cancelled is not None:
        raise NotPossible(
            say("{session} is cancelled.", session=named.name),
            say("Take the line `cancelled` out of {file} if it is held after all.", file=named.path),
        )
    if named.session.attendance or named.session.ratings:
        raise NotPossible(
            say("{session} has attendance or ratings, so it was held.", session=named.name),
            say("Correct the date in {file} by hand if it is wrong.", file=named.path),
        )
    return named.session


def remarks(opened: Opened, named: Named, after: Session) -> Iterator[Message]:
    """Tell what speaks against the new day; the leader may have reasons all the same."""
    book, day = opened.book, after.date
    if day < opened.day:
        yield say("Mind: {why}.", why=say("{day} is past", day=day))
    with suppress(NoHolidaysLibrary):
        holidays = public_holidays(book.workspace.holidays, [day.year])
        cohorts = [book.cohorts[named.file]] if named.file in book.cohorts else list(book.cohorts.values())
        ruled_out = frozenset(day for cohort in cohorts for day in cohort.ruled_out_days)
        why = ClosedDays(holidays, book.workspace.school_holidays, ruled_out).why(day)
        if why:
            yield say("Mind: {why}.", why=why)
    diary = Diary()
    for file, sessions in book.sessions.items():
        others = (one for one in sessions if one.date == day and (file, one.id) != (named.file, named.session.id))
        diary.enter(_engagement(book, file, one, opened.day) for one in others)
    clash = diary.clash(_engagement(book, named.file, after, opened.day))
    if clash:
        yield say("Mind: {why}.", why=clash)


def _engagement(book: Book, file: str, session: Session, day: date) -> Engagement:
    people = wanted(book, file, session.series, session.leaders, day)
    return Engagement(f"{file}/{session.id}", (file, session.id), session, people)


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def _clock(minutes: int) -> str:
    hours, past = divmod(min(max(minutes, 0), _DAY_MINUTES - 1), 60)
    return f"{hours:02d}:{past:02d}"
