"""How a planned end comes about, step by step, for those who want to check the arithmetic by hand."""

from collections.abc import Iterator
from datetime import date

from peerctl.calendar.companionship import (
    agreed_months,
    contract_on,
    extensions,
    longest_end,
    months_of,
    paused_days,
    pauses,
    planned_end,
)
from peerctl.calendar.extension import ask_by
from peerctl.model.match import Match, MatchEventKind
from peerctl.model.message import Message, say, say_many
from peerctl.model.programme import Programme
from peerctl.model.standing import match_event


def derivation(match: Match, programme: Programme, day: date) -> tuple[Message, ...]:
    """Tell the steps from the start to the planned end and the longest; one sentence only before the start."""
    start = match_event(match, day, MatchEventKind.STARTED)
    if start is None:
        return (say("The pair has not started, so there is no planned end yet."),)
    return (
        say("Started on {start}.", start=start.on),
        *_months(match, programme, day),
        *_pauses(match, day),
        *_ends(match, programme, day),
    )


def _months(match: Match, programme: Programme, day: date) -> Iterator[Message]:
    months = agreed_months(match, programme, day)
    if months is None:
        yield say("Neither the contract nor the programme says for how many months.")
    elif contract_on(match, day).months is None:
        yield say_many(
            "The programme gives {count} month; the contract says nothing else.",
            "The programme gives {count} months; the contract says nothing else.",
            months,
        )
    else:
        yield say_many("The contract says {count} month.", "The contract says {count} months.", months)
    for _, event in extensions(match, day):
        yield say_many(
            "Extended on {on} by {count} month.", "Extended on {on} by {count} months.", months_of(event), on=event.on
        )


def _pauses(match: Match, day: date) -> Iterator[Message]:
    for pause in pauses(match.history, day):
        days = paused_days([pause], day)
        since = pause.since or day
        if pause.until is None:
            yield say_many(
                "Paused since {since}: {count} day so far.",
                "Paused since {since}: {count} days so far.",
                days,
                since=since,
            )
        else:
            yield say_many(
                "Paused from {since} to {until}: {count} day.",
                "Paused from {since} to {until}: {count} days.",
                days,
                since=since,
                until=pause.until,
            )


def _ends(match: Match, programme: Programme, day: date) -> Iterator[Message]:
    planned, longest = planned_end(match, programme, day), longest_end(match, programme, day)
    if planned:
        yield say("Planned end, the months first and then the days of pause: {end}.", end=planned)
    ask = ask_by(match, programme, day)
    if ask:
        yield say("Ask about an extension by {day}.", day=ask)
    if longest:
        yield say("The longest the programme allows, with what has been extended and agreed: {end}.", end=longest)
