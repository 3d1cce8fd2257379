"""When not everybody can be placed: which family of rules stands in the way, each tried by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from peerctl.matching.groups.course import Course
from peerctl.matching.groups.solve import most_placed


@dataclass(frozen=True, slots=True)
class Relaxed:
    """How many would have a place without one family of rules."""

    family: str
    placed: int


def relaxations(course: Course, placed: int | None) -> tuple[Relaxed, ...]:
    """Try each family of rules, and give those without which more people would have a place, the best first.

    Args:
        course: The course as it is.
        placed: How many have a place with all rules; None where the rules cannot be kept at all.
    """
    tried = ((family, most_placed(without)) for family, without in _without(course).items())
    found = [
        Relaxed(family, count) for family, count in tried if count is not None and (placed is None or count > placed)
    ]
    return tuple(sorted(found, key=lambda one: (-one.placed, one.family)))


def _without(course: Course) -> Mapping[str, Course]:
    everybody = len(course.members)
    free = tuple(
        member if member.fixed else replace(member, groups=tuple(sorted(course.sizes))) for member in course.members
    )
    return {
        "availability": replace(course, members=free),
        "smallest-size": replace(course, sizes={group: (0, high) for group, (_, high) in course.sizes.items()}),
        "largest-size": replace(
            course, sizes={group: (low, max(low, everybody)) for group, (low, _) in course.sizes.items()}
        ),
        "together": replace(course, together=()),
        "apart": replace(course, apart=()),
    }
