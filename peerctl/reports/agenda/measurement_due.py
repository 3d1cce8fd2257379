"""A questionnaire is due, was due, or will be.

The programme says who answers which questionnaire, and in which days. One that was missed stays here for half a year:
a late answer is told as late, and is better than none.
"""

from collections.abc import Iterator

from peerctl.measures.windows import State
from peerctl.model.message import Message, say
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency
from peerctl.reports.agenda.sitting import Sitting, sittings

_URGENCY = {State.MISSING: Urgency.OVERDUE, State.DUE: Urgency.DUE, State.EARLY: Urgency.COMING}


def find(desk: Desk) -> Iterator[Line]:
    """Find questionnaires without an answer whose days have come, or will; those of the same days stand together."""
    for sitting, instruments in sittings(desk).items():
        if sitting.state in _URGENCY and _wanted(sitting, desk):
            yield _line(desk, sitting, instruments)


def _wanted(sitting: Sitting, desk: Desk) -> bool:
    if sitting.state is State.MISSING:
        return desk.fresh(sitting.last)
    return sitting.first <= desk.until


def _line(desk: Desk, sitting: Sitting, instruments: list[str]) -> Line:
    return Line(
        urgency=_URGENCY[sitting.state],
        cohort=sitting.cohort(desk),
        people=(sitting.person,),
        due=sitting.last,
        since=sitting.first,
        why=_why(sitting, tuple(instruments)),
        rule=say("The programme has them answered from {first} to {last}.", first=sitting.first, last=sitting.last),
        source=sitting.sources(desk, instruments),
        do=say("Have them answered, and write the answers down, one questionnaire at a time."),
        command=sitting.command(instruments),
    )


def _why(sitting: Sitting, instruments: tuple[str, ...]) -> Message:
    if sitting.state is State.MISSING:
        return say(
            "Not answered by {last}: {instruments} ({wave}).",
            last=sitting.last,
            instruments=instruments,
            wave=sitting.wave,
        )
    if sitting.state is State.DUE:
        return say(
            "To be answered by {last}: {instruments} ({wave}).",
            last=sitting.last,
            instruments=instruments,
            wave=sitting.wave,
        )
    return say(
        "To be answered from {first}: {instruments} ({wave}).",
        first=sitting.first,
        instruments=instruments,
        wave=sitting.wave,
    )


KIND = Kind("measurement-due", say("A questionnaire is due"), find)
