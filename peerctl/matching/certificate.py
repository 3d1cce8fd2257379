"""A certificate: what was proposed, from which input, and what was proved of it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import TypeAlias

from peerctl.matching.past import Pair
from peerctl.matching.proposal import Proposal
from peerctl.matching.situation import Situation
from peerctl.model.failure import Failure
from peerctl.model.message import say

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
"""What JSON has."""

KIND = "match propose"
"""What a certificate's file says it is a certificate of."""


class NotACertificate(Failure):
    """The file is no certificate of a proposal."""

    code = "not-a-certificate"

    def __init__(self) -> None:
        super().__init__(
            say("This file is no certificate of a proposal, or was changed by hand."),
            say("peerctl match propose COHORT --certificate FILE writes one."),
        )


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a proposal claims."""

    cohort: str
    as_of: str
    strategy: str
    seed: str
    inputs: str
    """SHA-256 of all that the proposal was worked out from."""
    pairs: tuple[Pair, ...]
    locked: tuple[Pair, ...]
    blocking_pairs: tuple[Pair, ...]
    stages: tuple[Mapping[str, Plain], ...]
    seal: str = ""
    """SHA-256 of all of the above, so that no word of it is changed by accident or unseen."""


def digest(seen: Situation) -> str:
    """Give the SHA-256 of a cohort's matching problem: people, places, waiting, pairs, positions, affinity, locks."""
    problem = seen.problem
    locked = [[item.match.mentor, item.match.peer] for item in seen.locked]
    content = [
        *(problem.mentors, problem.peers, problem.places, problem.waiting),
        *(problem.pairs, problem.positions, problem.affinity, seen.months, locked),
    ]
    return sha256(json.dumps(content, separators=(",", ":")).encode()).hexdigest()


def certificate(seen: Situation, proposal: Proposal) -> Certificate:
    """Certify a proposal."""
    stages = (
        {"stage": stage.stage, "value": listed(stage.value), "proved": stage.proved, "bound": listed(stage.bound)}
        for stage in proposal.stages
    )
    certified = Certificate(
        cohort=proposal.cohort,
        as_of=seen.day.isoformat(),
        strategy=proposal.strategy,
        seed=proposal.seed,
        inputs=digest(seen),
        pairs=tuple((pair.mentor, pair.peer) for pair in proposal.pairs if not pair.locked),
        locked=tuple((pair.mentor, pair.peer) for pair in proposal.pairs if pair.locked),
        blocking_pairs=proposal.blocking_pairs,
        stages=tuple(stages),
    )
    return replace(certified, seal=_seal(certified))


def _seal(certified: Certificate) -> str:
    content = asdict(replace(certified, seal=""))
    return sha256(json.dumps(content, separators=(",", ":"), sort_keys=True).encode()).hexdigest()


def listed(value: object) -> Plain:
    """Turn tuples into lists."""
    if isinstance(value, (tuple, list)):
        return [listed(part) for part in value]
    return value if isinstance(value, (str, int, bool)) else None


def read_certificate(text: str) -> Certificate:
    """Read a certificate.

    Raises:
        NotACertificate: It is none, or not as it was written.
    """
    try:
        found = json.loads(text)
        words = {key: found[key] for key in ("cohort", "as_of", "strategy", "seed", "inputs", "seal")}
        kind = found["schema"], found["certificate"]
        pairs, locked, blocking = (tuple(map(_pair, found[key])) for key in ("pairs", "locked", "blocking_pairs"))
        stages = tuple({key: stage[key] for key in ("stage", "value", "proved", "bound")} for stage in found["stages"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NotACertificate from None
    if kind != (1, KIND) or not all(isinstance(word, str) for word in words.values()):
        raise NotACertificate
    read = Certificate(**words, pairs=pairs, locked=locked, blocking_pairs=blocking, stages=stages)
    if read.seal != _seal(read):
        raise NotACertificate
    return read


def _pair(value: object) -> Pair:
    if not isinstance(value, list):
        raise TypeError
    mentor, peer = value
    return str(mentor), str(peer)
