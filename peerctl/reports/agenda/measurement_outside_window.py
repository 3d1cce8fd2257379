"""A questionnaire was answered outside its days.

An answer stays, and counts, and is told as outside. It stands here for a month, while the form is at hand: the day may be
mistyped. Where the days are still to come, as when a companionship was extended after its last questionnaire, it is asked
again in them, and the new answer counts in place of the early one.
"""

from collections.abc import Iterator
from datetime import date

from peerctl.measures.windows import State
from peerctl.model.days import add_months
from peerctl.model.message import Message, say
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency
from peerctl.reports.agenda.sitting import Sitting, sittings


def find(desk: Desk) -> Iterator[Line]:
    """Find questionnaires that were answered outside their days, of late or with their days at hand."""
    for sitting, instruments in sittings(desk).items():
        if sitting.state is State.OUTSIDE and sitting.answered:
            urgency = _urgency(desk, sitting, sitting.answered)
            if urgency:
                yield _line(desk, sitting, sitting.answered, instruments, urgency)


def _urgency(desk: Desk, sitting: Sitting, answered: date) -> Urgency | None:
    if sitting.first <= desk.day <= sitting.last:
        return Urgency.DUE
    if answered >= add_months(desk.day, -1):
        return Urgency.AT_RISK
    return Urgency.COMING if desk.day < sitting.first <= desk.until else None


def _line(desk: Desk, sitting: Sitting, answered: date, instruments: list[str], urgency: Urgency) -> Line:
    file = f"responses/{sitting.person}.yaml"
    now = urgency is Urgency.DUE
    return Line(
        urgency=urgency,
        cohort=sitting.cohort(desk),
        people=(sitting.person,),
        due=None if urgency is Urgency.AT_RISK else sitting.last,
        since=answered,
        why=say(
            "Answered outside its days, on {on}: {instruments} ({wave}).",
            on=answered,
            instruments=tuple(instruments),
            wave=sitting.wave,
        ),
        rule=say("The programme has them answered from {first} to {last}.", first=sitting.first, last=sitting.last),
        source=sitting.sources(desk, instruments),
        do=_do(sitting, file, again=desk.day <= sitting.last),
        command=f"{sitting.command(instruments)} --again" if now else None,
        file=None if now else file,
    )


def _do(sitting: Sitting, file: str, *, again: bool) -> Message:
    if again:
        first = sitting.first
        return say("Have them answered again, from {first} on; or correct the day in {file}.", first=first, file=file)
    return say("Correct the day in {file}, if it is mistyped.", file=file)


KIND = Kind("measurement-outside-window", say("A questionnaire was answered outside its days"), find)
