"""Groups at a glance, so that there is something sound to give however early a search for the best ones has to stop."""

from collections import Counter
from collections.abc import Mapping, Sequence

from peerctl.matching.groups.course import Assignment, Course, Member

Unit = Sequence[Member]
"""Those who are to be together."""


def first_groups(course: Course) -> Assignment | None:
    """Place one after another, those with the least choice first, each in the group that lacks most people.

    Returns:
        Groups that keep every rule; None where this simple way leads to none, which does not mean that there are none.
    """
    placed: dict[str, str] = {}
    for unit in _units(course):
        group = _best_for(unit, course, placed)
        if group is not None:
            placed |= {member.id: group for member in unit}
    return placed if course.keeps(placed) else None


def _units(course: Course) -> list[Unit]:
    """Give everybody with those to be together with, first those who are in a group already and stay."""
    unit_of = {member.id: [member] for member in sorted(course.members, key=lambda member: member.id)}
    for one, other in course.together:
        if unit_of[one] is not unit_of[other]:
            both = [*unit_of[one], *unit_of[other]]
            unit_of |= {member.id: both for member in both}
    units = {id(unit): unit for unit in unit_of.values()}.values()
    return sorted(
        units,
        key=lambda unit: (
            not any(member.fixed for member in unit),
            len(_common(unit)),
            min(member.waiting for member in unit),
            unit[0].id,
        ),
    )


def _common(unit: Unit) -> set[str]:
    return set.intersection(*({*member.groups} for member in unit))


def _best_for(unit: Unit, course: Course, placed: Mapping[str, str]) -> str | None:
    """Give the group that lacks most of those that are open to a unit, or the smallest; None where none is."""
    sizes = Counter(placed.values())
    names = {member.id for member in unit}

    def is_open(group: str) -> bool:
        there = names | {name for name, at in placed.items() if at == group}
        room = course.sizes[group][1] - sizes[group]
        return len(unit) <= room and not any({*pair} <= there for pair in course.apart)

    return min(
        filter(is_open, _common(unit) & {*course.sizes}),
        key=lambda group: (min(sizes[group] - course.sizes[group][0], 0), sizes[group], group),
        default=None,
    )
