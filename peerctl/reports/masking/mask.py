"""Which counts of a published table are masked, so that no small one can be read or found by subtraction.

A table with its sums is a network: each sum is a place into which a total flows, and out of which its parts flow. What
anybody can work out of a masked count is how far it can rise and fall while everything published stays as it is, and
that is how much more can flow around through masked counts alone. Source: D. Gusfield, A graph theoretic approach to
statistical data security, SIAM Journal on Computing 17(3), 1988, 552-571. The bounds are exact, and whole numbers.

A zero is never masked: nobody is there to be recognised. So whoever reads the table knows that a masked count is at least
one, and the bounds reckon with that.
"""

from collections.abc import Hashable, Mapping
from collections.abc import Set as AbstractSet
from math import inf
from typing import TypeVar

from peerctl.reports.masking.residual import Count, Network, Residual

Key = TypeVar("Key", bound=Hashable)


def masked(counts: Mapping[Key, Count], least: int) -> frozenset[Key]:
    """Choose what is masked: every count from one to below the least, and as little more as protects them.

    Args:
        counts: The table; in each place as much flows in as out.
        least: The least count that is published (k). What can be worked out of a masked one is left that wide:
            from its lowest to its highest possible value it is at least this far.
    """
    network = Network(counts)
    waiting = [key for key, one in counts.items() if 0 < one.value < least]
    hidden = set(waiting)
    for key in waiting:  # which grows on the way
        while _is_found(network, hidden, key, least):
            more = _more(network, hidden, key, least)
            waiting += more
            hidden.update(more)
    return frozenset(hidden)


def bounds(network: Network[Key], hidden: AbstractSet[Key], key: Key) -> tuple[float, float]:
    """Give the lowest and the highest that a masked count can be, by all that is published.

    Args:
        network: The table.
        hidden: The counts that are masked.
        key: The one that is asked about.
    """
    value = network.counts[key].value
    return value - _falls(network, hidden, key), value + _rises(network, hidden, key, inf)


def _rises(network: Network[Key], hidden: AbstractSet[Key], key: Key, most: float) -> float:
    one = network.counts[key]
    return Residual(network, hidden, key).flow(one.parts, one.whole, most)


def _falls(network: Network[Key], hidden: AbstractSet[Key], key: Key) -> float:
    one = network.counts[key]
    return Residual(network, hidden, key).flow(one.whole, one.parts, one.value - 1)


def _is_found(network: Network[Key], hidden: AbstractSet[Key], key: Key, least: int) -> bool:
    """Tell whether a masked count can be told more closely than within the least."""
    rises = _rises(network, hidden, key, least)
    return rises < least and rises + _falls(network, hidden, key) < least


def _more(network: Network[Key], hidden: AbstractSet[Key], key: Key, least: int) -> list[Key]:
    """Find the counts of least worth that, masked too, let one rise further.

    There are always some: what flows through it comes round, and all along that way everything can rise.
    """
    one = network.counts[key]
    residual = Residual(network, hidden, key)
    residual.flow(one.parts, one.whole, least)
    return [name for name, _ in residual.way(one.parts, one.whole, pay=True) if name not in hidden]
