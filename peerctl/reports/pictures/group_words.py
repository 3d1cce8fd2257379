"""What people read for a group of enrolments."""

from peerctl.measures.groups import Group
from peerctl.model.book import Book
from peerctl.model.message import Message, say
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.words import role_word


def group_word(group: Group, programme: Programme, book: Book) -> Message | Label:
    """Name a group by its cohort, role and arm; everybody where it has none of them."""
    parts: list[Message | Label] = []
    if group.cohort is not None:
        parts.append(say("{name}", name=book.cohorts[group.cohort].name))
    if group.role is not None:
        parts.append(role_word(group.role, programme))
    if group.arm is not None:
        arms = {arm.id: arm.label for arm in programme.arms}
        parts.append(arms.get(group.arm) or say("{arm}", arm=group.arm))
    if not parts:
        return say("Everybody")
    first, *others = parts
    return say("{first}, {second}", first=first, second=others[0]) if others else first
