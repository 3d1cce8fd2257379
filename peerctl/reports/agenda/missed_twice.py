"""Somebody was absent from the two latest sessions of a series in a row.

Supervision is where a mentor gets help; who stays away twice may be about to give up. Sessions one was excused from
are passed over, and so are series that are attended only by those who like. Twice in a row is an assumption of ours.
"""

from collections.abc import Iterator
from datetime import date

from peerctl.model.message import say
from peerctl.model.session import Presence
from peerctl.model.standing import Standing
from peerctl.reports.agenda.desk import OURS, Desk, Held
from peerctl.reports.agenda.line import Kind, Line, Urgency

Marks = dict[tuple[str, str, str], list[tuple[date, Presence]]]
"""Day and presence by cohort, series and person, oldest first."""


def find(desk: Desk) -> Iterator[Line]:
    """Find active people who were absent twice in a row."""
    series = {(held.cohort, held.series.id): held.series for held in desk.sessions}
    active = {(member.id, member.cohort) for member in desk.participants if member.standing is Standing.ACTIVE}
    everywhere = {person for person, _ in active}
    for (cohort, name, person), marks in _marks(desk).items():
        latest = marks[-2:]
        here = (person, cohort) in active if cohort in desk.book.cohorts else person in everywhere
        if here and len(latest) > 1 and all(presence is Presence.ABSENT for _, presence in latest):
            (first, _), (second, _) = latest
            yield Line(
                urgency=Urgency.AT_RISK,
                cohort=cohort,
                people=(person,),
                due=second,
                since=first,
                why=say(
                    "Absent from {series} on {first} and on {second}.",
                    series=series[cohort, name].label,
                    first=first,
                    second=second,
                ),
                rule=say("Who is absent twice in a row is called."),
                source=tuple(dict.fromkeys((*series[cohort, name].source, *OURS))),
                do=say("Call, and ask what would help; session attend notes an excuse that was given."),
                command=f"peerctl report attendance --person {person}",
            )


def _marks(desk: Desk) -> Marks:
    found: Marks = {}
    for held in sorted((held for held in desk.sessions if _expected(held, desk.day)), key=_when):
        for person, presence in held.session.attendance.items():
            if presence is not Presence.EXCUSED:
                found.setdefault((held.cohort, held.series.id, person), []).append((held.session.date, presence))
    return found


def _expected(held: Held, day: date) -> bool:
    return held.session.date <= day and not held.series.optional


def _when(held: Held) -> tuple[date, str]:
    return held.session.date, held.session.id


KIND = Kind("missed-twice", say("Somebody was absent from two sessions in a row"), find)
