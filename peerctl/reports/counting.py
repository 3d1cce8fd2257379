"""Who counts as what on a day: the counting rules of the format.

Staff are no participants. Who left before being enrolled was never a participant, so nobody drops out of an
application; an interview after enrolment changes nothing; who was turned down after enrolment is passive.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peerctl.model.book import Enrolled
from peerctl.model.participant import PARTICIPANT_ROLES, Enrolment
from peerctl.model.standing import Standing, enrolled_on, last_event, standing
from peerctl.model.table import Share
from peerctl.reports.figures import RoleTotal

_PASSIVE = frozenset([Standing.PAUSED, Standing.WITHDRAWN, Standing.COMPLETED, Standing.DECLINED])
_BEFORE_ENROLMENT = frozenset([Standing.APPLIED, Standing.DECLINED])


@dataclass(frozen=True, slots=True)
class Counted:
    """What a person counts as: whether a participant, and where the person stands."""

    participant: bool
    standing: Standing


def participating(members: Iterable[Enrolled]) -> tuple[Enrolled, ...]:
    """Keep the enrolments that can make a participant: those of any role but staff."""
    return tuple(member for member in members if member.enrolment.role in PARTICIPANT_ROLES)


def count_people(members: Iterable[Enrolled], day: date) -> dict[str, Counted]:
    """Tell what each person counts as by all of these enrolments together; who counts as nothing yet is left out."""
    grouped: dict[str, list[Enrolment]] = {}
    for member in members:
        grouped.setdefault(member.id, []).append(member.enrolment)
    counted = {person: count(enrolments, day) for person, enrolments in grouped.items()}
    return {person: what for person, what in counted.items() if what}


def count(enrolments: Iterable[Enrolment], day: date) -> Counted | None:
    """Tell what a person counts as by these enrolments; None where none of them says anything by the day.

    Enrolled by any of them is a participant, and active by any of them active; else the enrolment with the latest
    event decides. Of two with the latest event on one day, the later in the person's file does.
    """
    dated = [(last.on, enrolment) for enrolment in enrolments if (last := last_event(enrolment, day))]
    in_turn = [enrolment for _, enrolment in sorted(dated, key=lambda item: item[0])]
    enrolled = [_once_enrolled(enrolment, day) for enrolment in in_turn if enrolled_on(enrolment, day)]
    if enrolled:
        return Counted(participant=True, standing=_foremost(enrolled, Standing.ACTIVE))
    before = [place for enrolment in in_turn if (place := standing(enrolment, day)) in _BEFORE_ENROLMENT]
    return Counted(participant=False, standing=_foremost(before, Standing.APPLIED)) if before else None


def total(members: Iterable[Enrolled], day: date) -> RoleTotal:
    """Count the participants by these enrolments, each person once."""
    standings = Counter(counted.standing for counted in count_people(members, day).values() if counted.participant)
    participants, active, withdrawn = standings.total(), standings[Standing.ACTIVE], standings[Standing.WITHDRAWN]
    return RoleTotal(
        participants=participants,
        active=active,
        passive=participants - active,
        paused=standings[Standing.PAUSED],
        completed=standings[Standing.COMPLETED],
        withdrawn=withdrawn,
        dropout=Share(withdrawn, participants),
        retention=Share(participants - withdrawn, participants),
    )


def _once_enrolled(enrolment: Enrolment, day: date) -> Standing:
    latest = standing(enrolment, day)
    return latest if latest in _PASSIVE else Standing.ACTIVE


def _foremost(standings: list[Standing], foremost: Standing) -> Standing:
    return foremost if foremost in standings else standings[-1]
