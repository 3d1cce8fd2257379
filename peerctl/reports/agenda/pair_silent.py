"""A pair has not met for longer than its own agreed cadence allows.

The programme says how many agreed meetings may pass. The clock runs from the last meeting that was held, and for a new
pair from its start; attempted meetings do not count. While a pair is paused it is never silent, and the days of pause
do not count afterwards.
"""

from collections.abc import Iterator

from peerctl.calendar.signal import Signal, State, agreed_cadence
from peerctl.calendar.silence import last_meeting, silence
from peerctl.model.message import Message, say, say_many
from peerctl.model.schedule import Interval
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency
from peerctl.reports.agenda.pair import Pair


def find(desk: Desk) -> Iterator[Line]:
    """Find silent pairs, and those that will be within the days looked ahead to if they do not meet."""
    for pair in desk.running:
        signal = silence(pair.match, pair.programme, desk.day)
        if signal.due and (signal.state is State.SILENT or desk.day < signal.due <= desk.until):
            yield _line(pair, signal, desk)


def _line(pair: Pair, signal: Signal, desk: Desk) -> Line:
    silent = signal.state is State.SILENT
    return Line(
        urgency=Urgency.AT_RISK if silent else Urgency.COMING,
        cohort=pair.cohort,
        people=pair.people,
        match=pair.name,
        due=signal.due,
        since=signal.since,
        why=_why(pair, signal, desk),
        rule=_rule(pair),
        source=signal.source,
        do=say("Call them both, and write down each meeting that was held:"),
        command=f"peerctl meeting log {pair.name}",
    )


def _why(pair: Pair, signal: Signal, desk: Desk) -> Message:
    since = signal.since or desk.day
    if signal.state is not State.SILENT:
        return say("Will have been silent for too long if the two do not meet before {due}.", due=signal.due or since)
    days = (desk.day - since).days
    if last_meeting(pair.match, desk.day) == since:
        return say_many(
            "Last met on {since}, {count} day ago.", "Last met on {since}, {count} days ago.", days, since=since
        )
    return say_many(
        "Started on {since}, {count} day ago, and has not met.",
        "Started on {since}, {count} days ago, and has not met.",
        days,
        since=since,
    )


def _rule(pair: Pair) -> Message:
    cadence = agreed_cadence(pair.match, pair.programme, pair.day)
    rule = pair.programme.signals.silent
    if rule and cadence:
        return say_many(
            "Agreed: {cadence}. Silent when {count} agreed meeting in a row was not held.",
            "Agreed: {cadence}. Silent when {count} agreed meetings in a row were not held.",
            rule.cadences,
            cadence=cadence.label,
        )
    allowed = rule.without_cadence if rule else None
    return say(
        "Agreed: by appointment. Silent when the two have not met for {length}.", length=_length(allowed or Interval())
    )


def _length(interval: Interval) -> Message:
    if interval.months:
        return say_many("{count} month", "{count} months", interval.months)
    if interval.weeks:
        return say_many("{count} week", "{count} weeks", interval.weeks)
    return say_many("{count} day", "{count} days", interval.days or 0)


KIND = Kind("pair-silent", say("A pair has not met for longer than it agreed"), find)
