"""Pairs as tables: one line each; and of one pair its contract, its clock and its signals."""

from collections.abc import Sequence
from datetime import date

from peerctl.calendar.signal import Signal, SignalKind, State
from peerctl.model.message import Message, say, say_many
from peerctl.model.standing import PairStanding
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.model.words import source_words
from peerctl.reports.pairs import PairContract, PairView

STANDINGS = {
    PairStanding.PROPOSED: say("proposed"),
    PairStanding.ACCEPTED: say("accepted"),
    PairStanding.DECLINED: say("declined"),
    PairStanding.ACTIVE: say("active"),
    PairStanding.PAUSED: say("paused"),
    PairStanding.EXTENDED: say("extended"),
    PairStanding.COMPLETED: say("completed"),
    PairStanding.ENDED: say("ended before time"),
}
"""The words for where a pair stands."""
_SIGNALS = {
    SignalKind.SILENT: say("Silence"),
    SignalKind.OVER_INVOLVED_STAFF: say("Over-involvement of the staff"),
    SignalKind.OVER_INVOLVED_PAIR: say("Over-involvement of the two"),
}
_STATES = {
    State.FINE: say("fine"),
    State.SILENT: say("silent"),
    State.OVER_INVOLVED: say("over-involved"),
    State.PAUSED: say("paused"),
    State.TOO_EARLY: say("too early to tell"),
    State.NOT_WATCHED: say("not watched"),
}
_PAIR = (
    Column("match", say("Pair"), Kind.ID),
    Column("cohort", say("Cohort"), Kind.ID),
    Column("mentor", say("Mentor"), Kind.ID),
    Column("peer", say("Peer"), Kind.ID),
    Column("standing", say("Stands")),
    Column("started", say("Started"), Kind.DAY),
    Column("planned_end", say("Planned end"), Kind.DAY),
    Column("ended", say("Ended"), Kind.DAY),
    Column("meetings", say("Meetings held"), Kind.NUMBER),
    Column("last_met", say("Last met"), Kind.DAY),
    Column("silence", say("Silence")),
)
_CONTRACT = (
    Column("signed", say("Signed"), Kind.DAY),
    Column("months", say("Months"), Kind.NUMBER),
    Column("cadence", say("How often")),
    Column("goals", say("Goals")),
)
_EXPECTATIONS = Column("expectations", say("Expectations"))
_SIGNAL = (
    Column("signal", say("Signal")),
    Column("state", say("State")),
    Column("why", say("Why")),
    Column("source", say("Source")),
)


def pairs_table(views: Sequence[PairView], day: date) -> Table:
    """Give one line for each pair."""
    return Table(
        title=say("Pairs on {day}", day=day),
        columns=_PAIR,
        rows=tuple(_row(view) for view in views),
        notes=(say_many("{count} pair.", "{count} pairs.", len(views)),),
    )


def pair_tables(view: PairView, day: date, *, explain: bool) -> tuple[Table, ...]:
    """Give the pair's line, its contract and its signals; where asked to, how its planned end comes about."""
    title = say("{match} on {day}", match=view.match, day=day)
    return (
        Table(title, _PAIR, (_row(view),), _days(view)),
        _agreed(view.contract),
        *([Table(say("How the planned end comes about"), (), (), view.clock)] if explain else []),
        *([Table(say("Signals"), _SIGNAL, tuple(map(_signal, view.signals)))] if view.signals else []),
    )


def _row(view: PairView) -> tuple[Cell, ...]:
    silence = next((_STATES[signal.state] for signal in view.signals if signal.kind is SignalKind.SILENT), None)
    return (
        view.match,
        view.cohort,
        view.mentor,
        view.peer,
        STANDINGS[view.standing],
        view.started,
        view.planned_end,
        view.ended,
        view.meetings,
        view.last_met,
        silence,
    )


def _agreed(contract: PairContract) -> Table:
    expected = contract.expectations
    often = contract.cadence_label or contract.cadence
    row: tuple[Cell, ...] = (contract.signed, contract.months, often, ", ".join(contract.goals))
    columns = (*_CONTRACT, _EXPECTATIONS) if expected else _CONTRACT
    return Table(say("What was agreed"), columns, ((*row, ", ".join(expected)) if expected else row,))


def _days(view: PairView) -> tuple[Message, ...]:
    return (say("Ask about an extension by {day}.", day=view.ask_by),) if view.ask_by else ()


def _signal(signal: Signal) -> tuple[Cell, ...]:
    return (_SIGNALS[signal.kind], _STATES[signal.state], _why(signal), source_words(signal.source))


def _why(signal: Signal) -> Message | None:
    if signal.state is State.NOT_WATCHED:
        return say("There is nothing agreed, or nothing in the programme, to hold it against.")
    if signal.kind is SignalKind.SILENT:
        return _silence(signal)
    since, count, limit = signal.since or "", signal.count, signal.limit
    if signal.kind is SignalKind.OVER_INVOLVED_PAIR:
        return say(
            "Meetings held since {since}: {count}; from {limit} on it is too much.",
            since=since,
            count=count,
            limit=limit,
        )
    return say(
        "Check-ins and meetings stood in for since {since}: {count}; from {limit} on it is too much.",
        since=since,
        count=count,
        limit=limit,
    )


def _silence(signal: Signal) -> Message:
    since, due = signal.since or "", signal.due or ""
    if signal.state is State.PAUSED:
        return say("The clock runs since {since} and stands still while the pair is paused.", since=since)
    if signal.state is State.TOO_EARLY:
        return say("Started on {since} and not met yet; silent from {due} on.", since=since, due=due)
    if signal.state is State.SILENT:
        return say("The clock runs since {since}; silent since {due}.", since=since, due=due)
    return say("Last met on {since}; silent from {due} on.", since=since, due=due)
