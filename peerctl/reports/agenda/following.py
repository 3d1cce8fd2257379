"""Which pairs and sessions each member of staff takes care of."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from peerctl.model.match import Contact
from peerctl.model.message import Message, say
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.pair import Pair


class Following(NamedTuple):
    """Something that a member of staff takes care of."""

    staff: str
    what: Message
    """What the person does, after the person's id."""
    cohort: str
    file: str
    people: tuple[str, ...] = ()
    match: str | None = None
    since: date | None = None
    due: date | None = None


def following(desk: Desk) -> Iterator[Following]:
    """Give what each member of staff leads within the days looked ahead to, stands in for, or was last in touch with."""
    for held in desk.sessions:
        session = held.session
        if desk.day <= session.date <= desk.until:
            for staff in session.leaders:
                what = say("leads “{series}” on {on}.", series=held.series.label, on=session.date)
                yield Following(staff, what, held.cohort, f"sessions/{held.cohort}.yaml", due=session.date)
    for pair in desk.running:
        yield from _of_pair(pair)


def _of_pair(pair: Pair) -> Iterator[Following]:
    for one in pair.match.stand_ins:
        if one.from_ <= pair.day and (one.to is None or pair.day <= one.to):
            what = say("stands in for {mentor} since {since}.", mentor=pair.match.mentor, since=one.from_)
            yield Following(one.staff, what, pair.cohort, pair.file, pair.people, pair.name, one.from_, one.to)
    latest = last_contact(pair)
    if latest:
        what = say("was the last to be in touch with the pair, on {on}.", on=latest.on)
        yield Following(latest.by, what, pair.cohort, pair.file, pair.people, pair.name, latest.on)


def last_contact(pair: Pair) -> Contact | None:
    """Give the latest contact of the staff with either of the two; of two on one day the later in the file."""
    made = [contact for contact in pair.match.contacts if contact.on <= pair.day]
    return max(reversed(made), key=lambda contact: contact.on, default=None)
