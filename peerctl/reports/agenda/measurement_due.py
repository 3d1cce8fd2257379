"""A questionnaire is due, was due, or will be.

The programme says who answers which questionnaire, and in which days. One that was missed stays here for half a year:
a late answer is told as late, and is better than none.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from peerctl.measures.windows import Expected, State, expected
from peerctl.model.message import Message, say
from peerctl.model.programme import Programme
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency


class Sitting(NamedTuple):
    """What one person answers at one sitting."""

    person: str
    enrolment: int
    wave: str
    first: date
    last: date
    state: State


_URGENCY = {State.MISSING: Urgency.OVERDUE, State.DUE: Urgency.DUE, State.EARLY: Urgency.COMING}


def find(desk: Desk) -> Iterator[Line]:
    """Find questionnaires without an answer whose days have come, or will; those of the same days stand together."""
    ends = {pair.name: pair.planned_end for pair in desk.pairs if pair.planned_end}
    sittings: dict[Sitting, list[str]] = {}
    for one in expected(desk.book, desk.day, ends):
        sitting = _sitting(one)
        if sitting and _wanted(sitting, desk):
            sittings.setdefault(sitting, []).append(one.instrument)
    for sitting, instruments in sittings.items():
        yield _line(desk, sitting, instruments)


def _sitting(one: Expected) -> Sitting | None:
    if one.first is None or one.last is None or one.state not in _URGENCY:
        return None
    return Sitting(one.person, one.enrolment, one.wave, one.first, one.last, one.state)


def _wanted(sitting: Sitting, desk: Desk) -> bool:
    if sitting.state is State.MISSING:
        return desk.fresh(sitting.last)
    return sitting.first <= desk.until


def _line(desk: Desk, sitting: Sitting, instruments: list[str]) -> Line:
    cohort = desk.book.participants[sitting.person].enrolments[sitting.enrolment].cohort
    programme = desk.book.programme_of(cohort)
    file = f"responses/{sitting.person}.yaml"
    return Line(
        urgency=_URGENCY[sitting.state],
        cohort=cohort,
        people=(sitting.person,),
        due=sitting.last,
        since=sitting.first,
        why=_why(sitting, tuple(instruments)),
        rule=say("The programme has them answered from {first} to {last}.", first=sitting.first, last=sitting.last),
        source=_sources(programme, instruments, sitting.wave) if programme else (),
        do=say("Have them answered, and add the answers to {file}.", file=file),
        file=file,
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


def _sources(programme: Programme, instruments: list[str], wave: str) -> tuple[str, ...]:
    waves = (
        one
        for measure in programme.measures
        for one in measure.waves
        if measure.instrument in instruments and one.id == wave
    )
    return tuple(dict.fromkeys(source for one in waves for source in one.source))


KIND = Kind("measurement-due", say("A questionnaire is due"), find)
