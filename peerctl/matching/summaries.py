"""What rules partners out, summed up for one person: one sentence for each rule and whose wish it is."""

from collections.abc import Iterator

from peerctl.matching.obstacles import Obstacle
from peerctl.model.message import Message, say

_OWN = {
    "never": say("{person} does not want to be matched with {partners}."),
    "others": say("{person} wants only those named in the wishes, and so not {partners}."),
    "must": say("{person} asks for something of a partner that is not so, or not known, of {partners}."),
}
_ANY = {
    "self": say("{person} cannot be matched with themselves."),
    "ruled-out": say("The cohort's file rules out {person} with {partners}."),
    "running": say("{person} is a pair already with {partners}."),
    "rematch": say("{person} is not to be matched again with {partners}."),
    "declined": say("A proposal of {person} with {partners} was declined."),
    "slots": say("{person} shares no time of the week with {partners}."),
    "languages": say("{person} shares no language with {partners}."),
    "never": say("{person} is not wanted as a partner by {partners}."),
    "others": say("{person} is not among those named by {partners}, who want nobody else."),
    "must": say("{person} is not, or is not known to be, what a partner has to be for {partners}."),
}


def summaries(person: str, obstacles: dict[str, tuple[Obstacle, ...]]) -> Iterator[Message]:
    """Sum up why these partners are ruled out; each counts under the first reason.

    Args:
        person: Who is looking for a partner.
        obstacles: By partner, what rules the two out.
    """
    grouped: dict[tuple[str, bool], list[str]] = {}
    for partner in sorted(obstacles):
        first = obstacles[partner][0]
        grouped.setdefault((first.rule, first.by == person), []).append(partner)
    for (rule, own), partners in grouped.items():
        sentence = _OWN[rule] if own else _ANY[rule]
        yield Message(sentence.text, {"person": person, "partners": tuple(partners)})
