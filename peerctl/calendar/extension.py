"""When a pair is asked whether it wants to go on for longer."""

from datetime import date

from peerctl.calendar.companionship import extensions, months_of, planned_end
from peerctl.model.condition import ASSUMPTION
from peerctl.model.match import Match
from peerctl.model.programme import Programme
from peerctl.model.schedule import Interval

ASK_BEFORE = Interval(weeks=4)
"""How long before the planned end the two are asked where the programme does not say: time to talk and to part well."""


def ask_by(match: Match, programme: Programme, day: date) -> date | None:
    """Give the day by which to ask about an extension; None where there is no end yet, or nothing left to extend by."""
    end = planned_end(match, programme, day)
    extension = programme.companionship.extension if programme.companionship else None
    if end is None or extension is None:
        return None
    extended = sum(months_of(event) for _, event in extensions(match, day))
    if extension.months is not None and extended >= extension.months:
        return None
    return (extension.ask_before or ASK_BEFORE).after(end, -1)


def ask_sources(programme: Programme) -> tuple[str, ...]:
    """Give what that day rests on: the programme's sources, and an assumption where it does not say how long before."""
    extension = programme.companionship.extension if programme.companionship else None
    if extension is None:
        return ()
    return extension.source if extension.ask_before else tuple(dict.fromkeys((*extension.source, ASSUMPTION)))
