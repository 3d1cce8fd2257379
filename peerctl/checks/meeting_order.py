"""Meetings that lie outside the companionship: before its start or after its end."""

from collections.abc import Iterator

from peerctl.checks.pair import Pair
from peerctl.checks.rule import Fault
from peerctl.model.match import Meeting
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
    start, end = pair.started[1].on, pair.ended[1].on if pair.ended else pair.day
    if meetings[0][1].on < start:
        early = [item for item in meetings if item[1].on < start]
        yield _fault(
            pair,
            early,
            say_many(
                "A meeting before the pair started on {start}.",
                "{count} meetings before the pair started on {start}.",
                len(early),
                start=start,
            ),
            say("Correct the day of the meeting, or that of the start."),
            pair.started[0],
        )
    if pair.ended and meetings[-1][1].on > end:
        late = [item for item in meetings if item[1].on > end]
        yield _fault(
            pair,
            late,
            say_many(
                "A meeting after the pair ended on {end}.",
                "{count} meetings after the pair ended on {end}.",
                len(late),
                end=end,
            ),
            say("Correct the day of the meeting, or that of the end."),
            pair.ended[0],
        )


def _fault(pair: Pair, meetings: Known, message: Message, way_on: Message, event: int | None = None) -> Fault:
    related = () if event is None else (pair.related(say("the day this rests on"), "history", event),)
    return Fault(message, pair.at("meetings", meetings[0][0], "on"), way_on, related, pair.programme.id)
