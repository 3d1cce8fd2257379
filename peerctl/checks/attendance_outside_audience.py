"""Attendance of somebody whom the series is not for.

Each series says which roles it is for: training for mentors, a café for both. A session of a cohort is for those enrolled
in that cohort; one of sessions/shared.yaml, or of a series that all cohorts share, is for all of them. Those who lead a
session, and staff, may be written down at any.

Correct the id or the series of the session; or add the role to the series' audience, in the programme's own file.

Passing:
    # file: sessions/spring-2015.yaml
    - id: training-1
      series: training
      date: 2015-02-10
      attendance: {m-001: present, m-002: excused, s-001: present}

Failing:
    # file: sessions/spring-2015.yaml
    - id: training-1
      series: training
      date: 2015-02-10
      attendance: {m-001: present, p-002: present}
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule, at_key
from peerctl.checks.series import Audience, audiences
from peerctl.model.finding import Level, Related, route
from peerctl.model.message import say
from peerctl.model.participant import Participant
from peerctl.model.session import Session


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find attendance, by the day, of people outside the audience of the session's series."""
    for name, sessions in inspection.book.sessions.items():
        known = audiences(inspection.book, name)
        for index, session in enumerate(sessions):
            offered = known.get(session.series, ())
            if offered and session.attendance and session.date <= inspection.day:
                yield from _outside(inspection, name, index, session, offered)


def _outside(
    inspection: Inspection, name: str, index: int, session: Session, offered: tuple[Audience, ...]
) -> Iterator[Fault]:
    for person_id in session.attendance:
        person = inspection.book.participants.get(person_id)
        if person and person_id not in session.leaders and not any(_invited(person, one) for one in offered):
            yield Fault(
                say(
                    "{person} is not one of those this is for: {series}.",
                    person=person_id,
                    series=offered[0].series.label,
                ),
                at_key(route("sessions", name, index, "attendance", person_id)),
                say("Correct the id or the series, or name the role in the series' audience."),
                (
                    Related(offered[0].at, say("whom the series is for")),
                    Related(route("participants", person_id, "enrolments"), say("the person's enrolments")),
                ),
                offered[0].programme.id,
            )


def _invited(person: Participant, offered: Audience) -> bool:
    return any(
        enrolment.role == "staff" or (enrolment.role in offered.series.audience and enrolment.cohort in offered.cohorts)
        for enrolment in person.enrolments
    )


RULE = Rule(
    "attendance-outside-audience", Level.WARNING, say("Attendance of somebody whom the series is not for"), find
)
