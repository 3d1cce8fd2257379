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
    for one in certificates(desk.book, desk.day):
        if one.command and one.on and desk.fresh(one.on):
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
                do=say("Hand it out, and write down the day."),
                command=one.command,
                file=f"participants/{one.person}.yaml",
            )


KIND = Kind("certificate-due", say("Somebody has earned the certificate"), find)
