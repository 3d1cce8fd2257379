"""Whether a pair meets, or the staff is in touch with it, far more than was agreed.

Both are counted over the last weeks that the programme names, against the meetings agreed for so long. The staff's
side counts every check-in with either of the two, and for each stand-in the meetings agreed for its days.
"""

from collections import Counter
from datetime import date, timedelta
from math import ceil

from peerctl.calendar.signal import Signal, SignalKind, State, agreed_cadence
from peerctl.model.companionship import Excess
from peerctl.model.days import add_days
from peerctl.model.match import Match, MatchEventKind
from peerctl.model.programme import Programme
from peerctl.model.schedule import Interval
from peerctl.model.standing import match_event


def pair_involvement(match: Match, programme: Programme, day: date) -> Signal:
    """Tell whether the two of a running pair meet far more than agreed."""
    rule = programme.signals.over_involved_pair
    cadence = agreed_cadence(match, programme, day)
    if rule is None or cadence is None:
        return Signal(SignalKind.OVER_INVOLVED_PAIR, State.NOT_WATCHED)
    first = first_day(rule, day)
    held = sum(meeting.held and first <= meeting.on <= day for meeting in match.meetings)
    limit = ceil(rule.times * _agreed(cadence.every, first, day))
    state = _state(match, held >= limit, first, day)
    return Signal(SignalKind.OVER_INVOLVED_PAIR, state, first, count=held, limit=limit, source=rule.source)


def staff_involvement(match: Match, programme: Programme, day: date) -> Signal:
    """Tell whether the staff is in touch with a running pair far more often than the two were to meet."""
    rule = programme.signals.over_involved_staff
    cadence = agreed_cadence(match, programme, day)
    if rule is None or cadence is None:
        return Signal(SignalKind.OVER_INVOLVED_STAFF, State.NOT_WATCHED)
    first = first_day(rule, day)
    counted = staff_contact(match, cadence.every, first, day)
    count, limit = int(sum(counted.values())), ceil(rule.times * _agreed(cadence.every, first, day))
    return Signal(
        SignalKind.OVER_INVOLVED_STAFF,
        _state(match, count >= limit, first, day),
        first,
        count=count,
        limit=limit,
        staff=tuple(sorted(counted, key=lambda name: (-counted[name], name))),
        source=rule.source,
    )


def first_day(rule: Excess, day: date) -> date:
    """Give the first of the days that are counted, of which the last is the day itself."""
    return add_days(day, 1 - 7 * rule.weeks)


def staff_contact(match: Match, every: Interval, first: date, day: date) -> dict[str, float]:
    """Count by member of staff: check-ins, and the meetings that their days of standing in stand for."""
    counted: Counter[str] = Counter(contact.by for contact in match.contacts if first <= contact.on <= day)
    totals: dict[str, float] = {name: float(count) for name, count in counted.items()}
    for one in match.stand_ins:
        begun, ended = max(one.from_, first), min(one.to or day, day)
        if begun <= ended:
            totals[one.staff] = totals.get(one.staff, 0.0) + _agreed(every, begun, ended)
    return totals


def _agreed(every: Interval, first: date, last: date) -> float:
    """Count the meetings agreed for these days."""
    length = max((every.after(first) - first).days, 1)
    return (last - first + timedelta(days=1)).days / length


def _state(match: Match, over: bool, first: date, day: date) -> State:  # noqa: FBT001  # what was found
    if over:
        return State.OVER_INVOLVED
    start = match_event(match, day, MatchEventKind.STARTED)
    return State.TOO_EARLY if start and start.on > first else State.FINE
