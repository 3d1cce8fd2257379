"""Whether a pair has gone without a meeting for longer than its own agreed cadence allows.

The clock runs from the last meeting that was held, or from the start for a pair that has not met yet. Attempted
meetings do not count, and days of pause are added: while paused, nothing is expected.
"""

from datetime import date

from peerctl.calendar.companionship import pauses
from peerctl.calendar.signal import Signal, SignalKind, State, agreed_cadence
from peerctl.model.days import add_days
from peerctl.model.match import Match, MatchEventKind
from peerctl.model.programme import Programme
from peerctl.model.schedule import Interval
from peerctl.model.standing import PairStanding, match_event, pair_standing
from peerctl.model.timeline import ONE_DAY


def silence(match: Match, programme: Programme, day: date) -> Signal:
    """Tell whether a running pair is silent on a day, and else from which day it would be."""
    rule = programme.signals.silent
    interval, times = _allowed(match, programme, day)
    start = match_event(match, day, MatchEventKind.STARTED)
    if rule is None or interval is None or start is None:
        return Signal(SignalKind.SILENT, State.NOT_WATCHED)
    met = last_meeting(match, day)
    since = max(met, start.on) if met else start.on
    if pair_standing(match, day) is PairStanding.PAUSED:
        return Signal(SignalKind.SILENT, State.PAUSED, since, source=rule.source)
    due = _due(match, day, since, interval.after(since, times))
    quiet = State.FINE if met and met >= start.on else State.TOO_EARLY
    return Signal(SignalKind.SILENT, State.SILENT if day >= due else quiet, since, due, source=rule.source)


def last_meeting(match: Match, day: date) -> date | None:
    """Give the day the two last met."""
    return max((meeting.on for meeting in match.meetings if meeting.held and meeting.on <= day), default=None)


def _allowed(match: Match, programme: Programme, day: date) -> tuple[Interval | None, int]:
    """Give the interval and how many times it may pass without a meeting."""
    rule = programme.signals.silent
    cadence = agreed_cadence(match, programme, day)
    if rule and cadence:
        return cadence.every, rule.cadences
    return (rule.without_cadence if rule else None), 1


def _due(match: Match, day: date, since: date, last_allowed: date) -> date:
    """Give the day after the last one allowed, moved by the days of each pause that began before it."""
    for pause in pauses(match.history, day):
        begun = max(pause.since or since, since + ONE_DAY)
        if pause.until and begun <= min(pause.until, last_allowed):
            last_allowed = add_days(last_allowed, (pause.until - begun).days + 1)
    return add_days(last_allowed, 1)
