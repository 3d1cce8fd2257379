"""The staff is to be in touch with one side of a pair, by the practice standard that the workspace has chosen.

`practice: eepm5` in peerctl.yaml chooses one; without it nothing is asked here. The edition stands in each line, for the
standards differ. A pause does not stop it: a pair that is paused needs to hear from somebody too.
"""

from collections.abc import Iterator

from peerctl.calendar.checkins import CheckIn, check_ins
from peerctl.model.message import say
from peerctl.model.practice import Practice
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.line import Kind, Line, urgency
from peerctl.reports.agenda.pair import Pair


def find(desk: Desk) -> Iterator[Line]:
    """Find contacts that the chosen standard asks for, each side of a running pair on its own."""
    practice = desk.book.practices.get(desk.book.workspace.practice or "")
    if practice:
        for pair in desk.running:
            for contact in check_ins(pair.match, practice, desk.day):
                if contact.due <= desk.until:
                    yield _line(pair, contact, practice)


def _line(pair: Pair, contact: CheckIn, practice: Practice) -> Line:
    return Line(
        urgency=urgency(contact.due, pair.day),
        cohort=pair.cohort,
        people=(contact.person,),
        match=pair.name,
        due=contact.due,
        since=contact.last or pair.started,
        why=say("{contact}: the last one was on {last}.", contact=contact.rule.label, last=contact.last)
        if contact.last
        else say("{contact}: none since the start.", contact=contact.rule.label),
        rule=say("{standard}: by {due}.", standard=practice.name, due=contact.due),
        source=tuple(f"{practice.id}/{source}" for source in contact.rule.source),
        do=say("Get in touch, and write it down with this:"),
        command=f"peerctl contact {pair.name} --with {contact.person}",
    )


KIND = Kind("check-in-due", say("The staff is to be in touch with somebody"), find)
