"""What rules a pair out: every reason, each with the side it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peerctl.matching.candidates import Candidate
from peerctl.matching.demands import unmet_demands
from peerctl.matching.past import Past
from peerctl.model.message import Message, say


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One reason why two people cannot be a pair."""

    rule: str
    reason: Message
    by: str = ""
    """Whose wish it is, where it is somebody's."""


def obstacles(mentor: Candidate, peer: Candidate, past: Past, day: date) -> tuple[Obstacle, ...]:
    """Give every reason that rules the pair out; none where it is allowed."""
    return (
        *_from_the_past(mentor.id, peer.id, past),
        *_wishes(mentor, peer),
        *_wishes(peer, mentor),
        *_unmet(mentor, peer, day),
        *_unmet(peer, mentor, day),
        *_nothing_shared(mentor, peer),
    )


def _from_the_past(mentor: str, peer: str, past: Past) -> Iterator[Obstacle]:
    pair = (mentor, peer)
    if mentor == peer:
        yield Obstacle("self", say("{person} cannot be matched with themselves.", person=mentor))
    if pair in past.ruled_out:
        reason = say("The pair {mentor} and {peer} is ruled out in the cohort's file.", mentor=mentor, peer=peer)
        yield Obstacle("ruled-out", reason)
    if pair in past.running:
        yield Obstacle("running", say("{mentor} and {peer} are a pair already.", mentor=mentor, peer=peer))
    if pair in past.not_again:
        reason = say("{mentor} and {peer} were a pair, and are not to be matched again.", mentor=mentor, peer=peer)
        yield Obstacle("rematch", reason)
    if pair in past.declined:
        reason = say("{mentor} and {peer} were proposed, and it was declined.", mentor=mentor, peer=peer)
        yield Obstacle("declined", reason)


def _wishes(one: Candidate, other: Candidate) -> Iterator[Obstacle]:
    wishes = one.wishes
    if other.id in wishes.never:
        reason = say("{person} does not want to be matched with {partner}.", person=one.id, partner=other.id)
        yield Obstacle("never", reason, one.id)
    if not one.accepts(other.id):
        reason = say(
            "{person} wants only those named in the wishes, and not {partner}.", person=one.id, partner=other.id
        )
        yield Obstacle("others", reason, one.id)


def _unmet(one: Candidate, other: Candidate, day: date) -> Iterator[Obstacle]:
    for reason in unmet_demands(one, other, day):
        yield Obstacle("must", reason, one.id)


def _nothing_shared(mentor: Candidate, peer: Candidate) -> Iterator[Obstacle]:
    if _apart(mentor.person.availability, peer.person.availability):
        reason = say("{mentor} and {peer} share no time of the week.", mentor=mentor.id, peer=peer.id)
        yield Obstacle("slots", reason)
    if _apart(mentor.person.languages, peer.person.languages):
        yield Obstacle("languages", say("{mentor} and {peer} share no language.", mentor=mentor.id, peer=peer.id))


def _apart(ones: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return bool(ones) and bool(others) and not set(ones) & set(others)
