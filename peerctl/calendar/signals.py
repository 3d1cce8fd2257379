"""All signals of a pair."""

from datetime import date

from peerctl.calendar.involvement import pair_involvement, staff_involvement
from peerctl.calendar.signal import Signal, runs
from peerctl.calendar.silence import silence
from peerctl.model.match import Match
from peerctl.model.programme import Programme


def signals(match: Match, programme: Programme, day: date) -> tuple[Signal, ...]:
    """Give the signals of a running pair: silence, then over-involvement of the staff and of the two; else none."""
    if not runs(match, day):
        return ()
    return tuple(look(match, programme, day) for look in (silence, staff_involvement, pair_involvement))
