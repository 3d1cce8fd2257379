"""Meetings that lie outside the companionship: before its start or after its end."""

from collections.abc import Iterator

from peerctl.checks.pair import Pair
from peerctl.checks.rule import Fault
from peerctl.model.match import MatchEvent, Meeting
from peerctl.model.message import Message, say, say_many
from peerctl.model.standing import known

Known = list[tuple[int, Meeting]]


def meetings_outside(pair: Pair) -> Iterator[Fault]:
    """Find meetings outside the companionship: one fault for all before the start, and one for all after the end."""
    meetings = known(pair.match.meetings, pair.day)
    if not meetings:
        return
    if pair.started is None:
        yield _fault(
            pair,
            meetings,
            say("There are meetings, and nothing says that the pair has started."),
            say("Add the event started with its day."),
        )
        return
    yield from _early(pair, *pair.started, meetings)
    if pair.ended:
        yield from _late(pair, *pair.ended, meetings)


def _early(pair: Pair, event: int, started: MatchEvent, meetings: Known) -> Iterator[Fault]:
    start = started.on
    early = [item for item in meetings if item[1].on < start]
    if early:
        message = say_many(
            "A meeting before the pair started on {start}.",
            "{count} meetings before the pair started on {start}.",
            len(early),
            start=start,
        )
        yield _fault(pair, early, message, say("Correct the day of the meeting, or that of the start."), event)


def _late(pair: Pair, event: int, ended: MatchEvent, meetings: Known) -> Iterator[Fault]:
    end = ended.on
    late = [item for item in meetings if item[1].on > end]
    if late:
        message = say_many(
            "A meeting after the pair ended on {end}.",
            "{count} meetings after the pair ended on {end}.",
            len(late),
            end=end,
        )
        yield _fault(pair, late, message, say("Correct the day of the meeting, or that of the end."), event)


def _fault(pair: Pair, meetings: Known, message: Message, way_on: Message, event: int | None = None) -> Fault:
    related = () if event is None else (pair.related(say("the day this rests on"), "history", event),)
    return Fault(message, pair.at("meetings", meetings[0][0], "on"), way_on, related, pair.programme.id)
