"""Which groups are left out of pictures that leave the house: the small ones, and those that would tell of them."""

from collections import Counter
from collections.abc import Sequence

from peerctl.measures.changes import Change
from peerctl.measures.groups import Group
from peerctl.reports.masking.grouped import grouped
from peerctl.reports.masking.mask import masked

_ALL = "(all)"


def shown_groups(groups: Sequence[Group], changes: Sequence[Change], least: int, *, by_arm: bool) -> tuple[Group, ...]:
    """Keep the groups whose number of people may be told.

    From the mean of a whole and that of a part the mean of the rest can be found, so a group that could be found by
    subtraction is as good as drawn. That holds for every picture of these sets, drawn today or another day.

    Args:
        groups: The groups.
        changes: All sets, also those that are in none of the groups.
        least: The least number of people that is shown (k).
        by_arm: Whether groups are told apart by arm, and not by role.
    """
    if by_arm and any(group.role not in {None, one.role} for group in groups for one in changes):
        return ()  # arms are counted whole, so a part of them is not drawn
    parts = Counter((one.cohort, (one.arm or "") if by_arm else one.role) for one in changes)
    cohorts, items = (sorted({key[place] for key in parts}) for place in (0, 1))
    counts = grouped(parts, cohorts, {_ALL: None, **dict.fromkeys(items, _ALL)}, _ALL)
    hidden = masked(counts, least)
    return tuple(one for one in groups if (one.cohort or _ALL, one.arm or one.role or _ALL) not in hidden)
