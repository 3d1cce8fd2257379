"""Why a pair is proposed, and why somebody has none."""

from collections.abc import Iterator

from peerctl.matching.candidates import Candidate
from peerctl.matching.locked import Locked
from peerctl.matching.past import Pair
from peerctl.matching.situation import Situation
from peerctl.matching.summaries import summaries
from peerctl.model.message import Message, say, say_many
from peerctl.model.participant import Role
from peerctl.model.standing import PairStanding


def locked_reason(locked: Locked) -> Message:
    """Say why a pair stays."""
    mentor, peer = locked.match.mentor, locked.match.peer
    if locked.standing is PairStanding.ACCEPTED:
        return say("{mentor} and {peer} have accepted each other; the pair stays.", mentor=mentor, peer=peer)
    return say("{mentor} and {peer} are a running pair; it stays.", mentor=mentor, peer=peer)


def pair_reasons(situation: Situation, pair: Pair, positions: tuple[int, int]) -> Iterator[Message]:
    """Say what speaks for a proposed pair: both sides' wishes, and what the two have in common."""
    mentor, peer = pair
    yield situation.preferences["mentor", mentor, peer].reason
    yield position_reason(mentor, positions[0])
    yield situation.preferences["peer", peer, mentor].reason
    yield position_reason(peer, positions[1])
    yield affinity_reason(situation, pair)


def affinity_reason(situation: Situation, pair: Pair) -> Message:
    """Show the terms of the affinity, each with its points out of its weight."""
    terms = situation.terms[pair]
    points = tuple(
        say("{term} {points} of {weight}", term=term.label, points=term.points, weight=term.weight) for term in terms
    )
    return say("What they have in common: {terms}.", terms=points)


def position_reason(person: str, position: int) -> Message:
    """Say how many were wished more."""
    if not position:
        return say("There was nobody possible whom {person} would rather have had.", person=person)
    return say_many(
        "There was one possible partner whom {person} would rather have had.",
        "There were {count} possible partners whom {person} would rather have had.",
        position,
        person=person,
    )


def unmatched_reasons(situation: Situation, candidate: Candidate) -> tuple[Message, ...]:
    """Say why somebody has no pair."""
    if candidate.reasons:
        return candidate.reasons
    others = situation.peers if candidate.role == "mentor" else situation.mentors
    if all(other.reasons for other in others.values()):
        return (nobody(candidate.role),)
    ruled_out = dict(situation.obstacles.of(candidate))
    possible = sorted(name for name, other in others.items() if not other.reasons and name not in ruled_out)
    return (*_taken(tuple(possible)), *summaries(candidate.id, ruled_out))


def _taken(possible: tuple[str, ...]) -> Iterator[Message]:
    if possible:
        yield say_many(
            "The only possible partner has a pair with somebody else: {partners}.",
            "Each of the {count} possible partners has a pair with somebody else: {partners}.",
            len(possible),
            partners=possible,
        )


def nobody(role: Role) -> Message:
    """Say that the other side has nobody who can be matched."""
    if role == "mentor":
        return say("There is no peer to be matched with: nobody has a place left and may be matched today.")
    return say("There is no mentor to be matched with: nobody has a place left and may be matched today.")
