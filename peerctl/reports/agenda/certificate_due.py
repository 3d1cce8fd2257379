"""Somebody has earned the certificate and has not been given it.

The programme says what earns it; `peerctl report certificates` tells who has, and what the others still miss. It stands
here until the day it was handed out is written down, and for half a year at most.
"""

from collections.abc import Iterator

from peerctl.model.message import say
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, Urgency
from peerctl.reports.certificate import certificates


def find(desk: Desk) -> Iterator[Line]:
    """Find certificates that were earned by the day and not handed out."""
    given = {
        (member.id, member.cohort, member.enrolment.role)
        for member in desk.members
        if member.enrolment.certificate and member.enrolment.certificate <= desk.day
    }
    for one in certificates(desk.book, desk.day):
        if one.earned and one.on and desk.fresh(one.on) and (one.person, one.cohort, one.role) not in given:
            file = f"participants/{one.person}.yaml"
            yield Line(
                urgency=Urgency.DUE,
                cohort=one.cohort,
                people=(one.person,),
                due=one.on,
                since=one.on,
                why=say(
                    "Earned the certificate on {on}, with {count} sessions attended of {of}.",
                    on=one.on,
                    count=one.attended.count,
                    of=one.attended.of,
                ),
                rule=say("The programme gives a certificate."),
                source=one.source,
                do=say("Hand it out, and write certificate: with the day into the enrolment in {file}.", file=file),
                command=f"peerctl report certificates {one.cohort}",
                file=file,
            )


KIND = Kind("certificate-due", say("Somebody has earned the certificate"), find)
