"""The drawn lot: numbers that nobody chose, and that are the same on every machine."""

from hashlib import sha256

from peerctl.matching.problem import Matching, Problem

MODULUS = 4093
"""A prime below 4096: lots stay small enough for sums that a solver keeps exactly."""


def drawn(*words: str | int) -> int:
    """Draw a large number from words: the SHA-256 of the words joined by colons (ids have no colon)."""
    return int.from_bytes(sha256(":".join(map(str, words)).encode()).digest(), "big")


def lots(problem: Problem, seed: str, turn: int) -> tuple[int, ...]:
    """Give each pair its lot of a round, 0 to 4092: SHA-256 of `seed:round:mentor:peer`, modulo 4093."""
    return tuple(drawn(seed, turn, *problem.ids(pair)) % MODULUS for pair in range(len(problem.pairs)))


def lot_sum(problem: Problem, seed: str, turn: int, matching: Matching) -> int:
    """Add up the lots of a matching's pairs in a round."""
    drawn_lots = lots(problem, seed, turn)
    return sum(drawn_lots[pair] for pair in matching)
