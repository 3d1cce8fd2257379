"""What a partner has to be (`must`): each demand, met or not; what is not known rules out."""

from collections.abc import Iterator
from datetime import date

from peerctl.matching.candidates import Candidate
from peerctl.matching.common import within
from peerctl.model.days import age_on
from peerctl.model.message import Message, say


def unmet_demands(one: Candidate, other: Candidate, day: date) -> Iterator[Message]:
    """Give each demand of `one` that `other` does not meet on the day, or is not known to meet."""
    must = one.wishes.must
    if must.gender is not None and must.gender != other.person.gender:
        yield _gender(one.id, other)
    if must.age is not None:
        born = other.person.born
        if born is None:
            yield say(
                "{person} asks for a partner of a certain age, and the age of {partner} is not known.",
                person=one.id,
                partner=other.id,
            )
        elif not within(age_on(born, day), must.age):
            yield say("{partner} is not of the age that {person} asks for.", person=one.id, partner=other.id)
    if not set(must.languages) <= set(other.person.languages):
        yield say("{partner} does not speak every language that {person} asks for.", person=one.id, partner=other.id)
    if not set(must.interests) <= set(other.person.interests):
        yield say("{partner} does not share every interest that {person} asks for.", person=one.id, partner=other.id)


def _gender(person: str, other: Candidate) -> Message:
    if other.person.gender is None:
        return say(
            "{person} asks for a partner of a certain gender, and the gender of {partner} is not known.",
            person=person,
            partner=other.id,
        )
    return say("{partner} is not of the gender that {person} asks for.", person=person, partner=other.id)
