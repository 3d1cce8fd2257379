"""What a member of staff leads, stands in for or checks in on, for when somebody has to take over.

For everybody of the staff who is away (paused in the history of the enrolment) it stands here by itself: each has to be
covered. For one person, `peerctl agenda --for ID` shows it whether they are away or not.
"""

from collections.abc import Iterator

from peerctl.model.message import Message, say
from peerctl.model.standing import Standing
from peerctl.reports.agenda.desk import OURS, Desk
from peerctl.reports.agenda.following import Following, following
from peerctl.reports.agenda.line import Kind, Line, Urgency


def find(desk: Desk) -> Iterator[Line]:
    """Find what has to be covered for those of the staff who are away, and for the one asked about."""
    places: dict[str, set[Standing]] = {}
    for member in desk.members:
        if member.enrolment.role == "staff":
            places.setdefault(member.id, set()).add(member.standing)
    away = {name for name, found in places.items() if Standing.PAUSED in found and Standing.ACTIVE not in found}
    for one in following(desk):
        asked = one.staff == desk.person and one.match
        if one.staff in away or asked:
            yield _line(one, away=one.staff in away, desk=desk)


def _line(one: Following, *, away: bool, desk: Desk) -> Line:
    return Line(
        urgency=Urgency.DUE if away else Urgency.COMING,
        cohort=one.cohort,
        people=(one.staff, *one.people),
        match=one.match,
        due=one.due or (desk.day if away else None),
        since=one.since,
        why=say("{staff} is away, and {what}", staff=one.staff, what=one.what)
        if away
        else say("{staff} {what}", staff=one.staff, what=one.what),
        rule=say("Nobody is left alone while a member of staff is away."),
        source=OURS,
        do=_do(one, away=away),
        command=f"peerctl agenda --for {one.staff}",
        file=one.file,
    )


def _do(one: Following, *, away: bool) -> Message:
    if away:
        return say("Agree who takes over, and write it in {file}.", file=one.file)
    return say("Nothing, as long as {staff} is there.", staff=one.staff)


KIND = Kind("cover", say("What a member of staff takes care of"), find)
