"""A course with its groups in plain values, and what an assignment to them is worth, counted in whole numbers."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from peerctl.matching.past import Pair

Assignment: TypeAlias = Mapping[str, str]
"""The group of each person who has one."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who would like to be in a group."""

    id: str
    groups: tuple[str, ...]
    """The groups this person can come to."""
    referrer: str | None = None
    kinds: tuple[str, ...] = ()
    """What the groups are to be alike in, such as a gender and an age band."""
    waiting: int = 0
    """The waiting class, 0 for those who waited longest."""
    fixed: bool = False
    """Whether this person is in the group already, and stays."""


@dataclass(frozen=True, slots=True)
class Course:
    """The groups, the people, and the rules."""

    sizes: Mapping[str, tuple[int, int]]
    """By group, from how many to how many."""
    members: tuple[Member, ...]
    together: tuple[Pair, ...] = ()
    """Two who are in one group, or in none."""
    apart: tuple[Pair, ...] = ()
    """Two who are not in one group."""
    shares: Mapping[str, int] = field(default_factory=dict)
    """By referrer, how many in a hundred of each group are to come from there."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """All that the groups are to be alike in."""
        return tuple(sorted({kind for member in self.members for kind in member.kinds}))

    @property
    def classes(self) -> int:
        """How many waiting classes there are."""
        return 1 + max((member.waiting for member in self.members), default=-1)

    def keeps(self, groups: Assignment) -> bool:
        """Tell whether an assignment keeps every rule."""
        sizes = Counter(groups.values())
        return (
            all(low <= sizes[group] <= high for group, (low, high) in self.sizes.items())
            and all(groups.get(one) == groups.get(other) for one, other in self.together)
            and not any(one in groups and groups[one] == groups.get(other) for one, other in self.apart)
            and all(groups[member.id] in member.groups for member in self.members if member.id in groups)
            and all(member.id in groups for member in self.members if member.fixed)
        )

    def quota(self, groups: Assignment) -> int:
        """Add up how far each group is from each share, in hundredths of a person."""
        sizes = Counter(groups.values())
        came = Counter((groups[member.id], member.referrer) for member in self.members if member.id in groups)
        return sum(
            abs(100 * came[group, referrer] - share * sizes[group])
            for group in self.sizes
            for referrer, share in self.shares.items()
        )

    def imbalance(self, groups: Assignment) -> int:
        """Give the largest difference between two groups in how many of one kind they have."""
        counts = Counter(
            (groups[member.id], kind) for member in self.members if member.id in groups for kind in member.kinds
        )
        by_kind = ([counts[group, kind] for group in self.sizes] for kind in self.kinds)
        return max((max(each) - min(each) for each in by_kind), default=0)

    def left(self, groups: Assignment) -> tuple[int, ...]:
        """Count those without a group in each waiting class, longest first."""
        without = Counter(member.waiting for member in self.members if member.id not in groups)
        return tuple(without[rank] for rank in range(self.classes))
