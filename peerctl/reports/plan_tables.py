"""A plan of sessions as tables: what becomes of each series, what is not on its usual day and why, what has no day."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from peerctl.calendar.plan import Plan, Planned, Status
from peerctl.model.book import Book
from peerctl.model.message import Message, say, say_many
from peerctl.model.record import Label
from peerctl.model.schedule import Series
from peerctl.model.table import Cell, Column, Kind, Table

_STATUS = {
    Status.NEW: say("a new one"),
    Status.MOVED: say("moved"),
    Status.CHANGED: say("changed"),
    Status.KEPT: say("kept"),
}
_SESSION = (
    Column("status", say("What"), Kind.ID),
    Column("week", say("Week"), Kind.NUMBER),
    Column("date", say("Day"), Kind.DAY),
    Column("start", say("Start"), Kind.ID),
    Column("session", say("Session"), Kind.ID),
    Column("series", say("Series")),
)


def plan_tables(book: Book, plan: Plan) -> tuple[Table, ...]:
    """Tell a plan: its series, the sessions there is something to say of, and those without a day."""
    series = _series(book, plan)
    tables = [_by_series(plan, series), _remarkable(plan, series), _without_a_day(plan, series)]
    return tuple(table for number, table in enumerate(tables) if table.rows or number == 0)


def planned_table(book: Book, plan: Plan) -> Table:
    """List every session of a plan."""
    series = _series(book, plan)
    columns = (
        *_SESSION,
        Column("end", say("End"), Kind.ID),
        Column("place", say("Place")),
        Column("theme", say("Theme")),
        Column("leaders", say("Leaders")),
        Column("reasons", say("Why")),
    )
    rows = tuple((*_cells(one, series), *_more(one), _why(one)) for one in plan.sessions)
    return Table(_title(plan), columns, rows)


def _series(book: Book, plan: Plan) -> Mapping[str, Series]:
    programme = book.programme_of(plan.cohort)
    return {series.id: series for series in programme.series} if programme else {}


def _title(plan: Plan) -> Message:
    return say("Sessions of {cohort}, planned on {day}", cohort=plan.cohort, day=plan.as_of)


def _by_series(plan: Plan, series: Mapping[str, Series]) -> Table:
    columns = (
        Column("series", say("Series")),
        Column("new", say("New"), Kind.NUMBER),
        Column("moved", say("Moved"), Kind.NUMBER),
        Column("changed", say("Changed"), Kind.NUMBER),
        Column("kept", say("Kept"), Kind.NUMBER),
        Column("first", say("From"), Kind.DAY),
        Column("last", say("Until"), Kind.DAY),
        Column("without-a-day", say("Without a day"), Kind.NUMBER),
    )
    rows = tuple(_row(plan, one) for one in series.values() if any(one.id == name for name in _named(plan)))
    notes = (*plan.notes, _nothing_new()) if _settled(plan) else plan.notes
    return Table(_title(plan), columns, rows, notes)


def _named(plan: Plan) -> Iterator[str]:
    yield from (one.session.series for one in plan.sessions)
    yield from (one.series for one in plan.unplaced)


def _settled(plan: Plan) -> bool:
    return not plan.unplaced and all(one.status is Status.KEPT for one in plan.sessions)


def _nothing_new() -> Message:
    return say("Everything is planned already.")


def _row(plan: Plan, series: Series) -> tuple[Cell, ...]:
    of_series = [one for one in plan.sessions if one.session.series == series.id]
    counted = Counter(one.status for one in of_series)
    days = [one.session.date for one in of_series]
    missed = sum(one.series == series.id for one in plan.unplaced)
    first, last = (min(days), max(days)) if days else (None, None)
    return (series.label, *(counted[status] for status in Status), first, last, missed)


def _remarkable(plan: Plan, series: Mapping[str, Series]) -> Table:
    """List what is not on the day it would usually be on, was moved, or stays for a reason."""
    told = [one for one in plan.sessions if one.reasons or one.status in {Status.MOVED, Status.CHANGED}]
    return Table(
        say_many(
            "{count} session there is something to say of", "{count} sessions there is something to say of", len(told)
        ),
        (*_SESSION, Column("reasons", say("Why"))),
        tuple((*_cells(one, series), _why(one)) for one in told),
    )


def _cells(one: Planned, series: Mapping[str, Series]) -> tuple[Cell, ...]:
    session = one.session
    label: Label | str = series[session.series].label if session.series in series else session.series
    week = session.date.isocalendar().week
    return (_STATUS[one.status], week, session.date, session.start, f"{one.file}/{session.id}", label)


def _more(one: Planned) -> tuple[Cell, ...]:
    session = one.session
    return (session.end, session.place, session.theme, ", ".join(session.leaders) or None)


def _why(one: Planned) -> Message | None:
    was: date | None = one.before.date if one.before and one.status is Status.MOVED else None
    reasons = (*((say("it was on {day}", day=was),) if was else ()), *one.reasons)
    return say("{reasons}", reasons=reasons) if reasons else None


def _without_a_day(plan: Plan, series: Mapping[str, Series]) -> Table:
    return Table(
        say_many(
            "{count} session that found no day",
            "{count} sessions that found no day",
            len(plan.unplaced),
        ),
        (Column("date", say("Day"), Kind.DAY), Column("series", say("Series")), Column("reasons", say("Why"))),
        tuple((one.on, series[one.series].label, say("{reasons}", reasons=one.reasons)) for one in plan.unplaced),
    )
