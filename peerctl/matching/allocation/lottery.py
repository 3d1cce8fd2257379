"""The two ways to draw: one lottery of everybody, or permuted blocks for those who come one at a time."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from typing import TypeAlias

from peerctl.matching.allocation.stream import Stream

Unit: TypeAlias = tuple[str, ...]
"""Those who go into the same arm together: one person, a couple, a household; ids ascending."""
Stratum: TypeAlias = tuple[str, ...]
"""The value of each stratifying factor."""


def frozen_list(strata: Mapping[Unit, Stratum]) -> str:
    """Write the list that the lottery is drawn of: a line a unit, with its stratum."""
    return "".join(f"{'+'.join(unit)} {'/'.join(strata[unit])}".rstrip() + "\n" for unit in sorted(strata))


def list_digest(strata: Mapping[Unit, Stratum]) -> str:
    """Give the SHA-256 of the frozen list."""
    return sha256(frozen_list(strata).encode()).hexdigest()


def batch(secret: bytes, cohort: str, arms: Sequence[str], strata: Mapping[Unit, Stratum]) -> dict[Unit, str]:
    """Draw everybody at once: complete randomisation in each stratum.

    Each arm gets as many units of a stratum as any other. Where they do not come out even, it is drawn which arms get
    one more, among those that got one more least often in the strata before: so each arm is as likely as any other for
    everybody, and no two arms differ by more than one unit over all strata, as they do not within one. The digest of the
    frozen list is part of the label, so another list is another lottery.
    """
    label = f"batch:{cohort}:{list_digest(strata)}"
    drawn: dict[Unit, str] = {}
    more: Counter[str] = Counter()
    for stratum in sorted(set(strata.values())):
        units = sorted(unit for unit in strata if strata[unit] == stratum)
        stream = Stream(secret, f"{label}:{'/'.join(stratum)}")
        even, over = divmod(len(units), len(arms))
        favoured = sorted(stream.shuffled(arms), key=more.__getitem__)[:over]
        more.update(favoured)
        drawn |= zip(units, stream.shuffled([*arms] * even + favoured), strict=True)
    return dict(sorted(drawn.items()))


def sequence(secret: bytes, cohort: str, arms: Sequence[str], stratum: Stratum) -> Iterator[str]:
    """Give the arms of a stratum in the order in which people come, without end.

    The sizes of the blocks are drawn too: two or three of each arm (4 and 6 with two arms).
    """
    stream = Stream(secret, f"blocks:{cohort}:{'/'.join(stratum)}")
    while True:
        yield from stream.shuffled([*arms] * (2 + stream.below(2)))


def nth(secret: bytes, cohort: str, arms: Sequence[str], stratum: Stratum, number: int) -> str:
    """Give the arm of one who comes after `number` others of the stratum."""
    return next(islice(sequence(secret, cohort, arms, stratum), number, None))
