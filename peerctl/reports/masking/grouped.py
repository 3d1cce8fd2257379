"""A table of groups with the sum of all of them, by items of which some are parts of others."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import TypeVar

from peerctl.reports.masking.residual import Count

Group = TypeVar("Group", bound=Hashable)
Item = TypeVar("Item", bound=Hashable)

_MORE = 100
"""How many times as much something is worth that is worth more."""
_ROUND = "where everything comes from and goes back to"


def grouped(
    values: Mapping[tuple[Group, Item], int],
    groups: Sequence[Group],
    part_of: Mapping[Item, Item | None],
    every: Group,
    foremost: Collection[Item] = (),
) -> Mapping[tuple[Group, Item], Count]:
    """Give the counts as a network.

    The whole of all groups flows apart into its items, each of the smallest of them into the groups, and in each group
    the items flow together again into its whole. So each count is in every sum that it is a part of.

    Args:
        values: What was counted, by group and item, where an item has no parts; nothing is 0.
        groups: The groups.
        part_of: Every item, in order, with the one that it is a part of; None for the whole.
        every: What stands for all groups together; what is counted there is worth more to a reader.
        foremost: The items that are worth more than the others.
    """
    wholes = set(part_of.values())

    def value(group: Group, item: Item) -> int:
        own = values.get((group, item), 0)
        return own + sum(value(group, part) for part, whole in part_of.items() if whole == item)

    counts: dict[tuple[Group, Item], Count] = {}
    for item, whole in part_of.items():
        more = _MORE if item in foremost else 1
        total = sum(value(group, item) for group in groups)
        above = (every, whole) if whole else _ROUND
        counts[every, item] = Count(above, (every, item), total, total * more * _MORE**2)
        for group in groups:
            own = value(group, item)
            place = (group, item) if item in wholes else (every, item)
            counts[group, item] = Count(place, (group, whole) if whole else _ROUND, own, own * more)
    return counts
