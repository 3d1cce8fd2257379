"""When not everybody can be placed: which family of rules stands in the way, each tried by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from peerctl.matching.groups.course import Course
from peerctl.matching.groups.solve import most_placed
from peerctl.matching.watch import PATIENT, Watch

FAMILIES = ("availability", "smallest-size", "largest-size", "together", "apart")


@dataclass(frozen=True, slots=True)
class Relaxed:
    """How many would have a place without one family of rules."""

    family: str
    placed: int


def relaxations(
    course: Course, placed: int | None, watch: Watch = PATIENT
) -> tuple[tuple[Relaxed, ...], tuple[str, ...]]:
    """Try each family of rules, and give those without which more people would have a place, the best first.

    Args:
        course: The course as it is.
        placed: How many have a place with all rules; None where the rules cannot be kept at all.
        watch: How much time there is.

    Returns:
        These families, and those that there was no time to try.
    """
    found: list[Relaxed] = []
    untried: list[str] = []
    for family, without in _without(course).items():
        most = most_placed(without, watch)
        if not most.proved:
            untried.append(family)
        elif most.people is not None and (placed is None or most.people > placed):
            found.append(Relaxed(family, most.people))
    return tuple(sorted(found, key=lambda one: (-one.placed, one.family))), tuple(untried)


def _without(course: Course) -> Mapping[str, Course]:
    everybody = len(course.members)
    free = tuple(
        member if member.fixed else replace(member, groups=tuple(sorted(course.sizes))) for member in course.members
    )
    open_ended = {group: (low, max(low, everybody)) for group, (low, _) in course.sizes.items()}
    lifted = (
        replace(course, members=free),
        replace(course, sizes={group: (0, high) for group, (_, high) in course.sizes.items()}),
        replace(course, sizes=open_ended),
        replace(course, together=()),
        replace(course, apart=()),
    )
    return dict(zip(FAMILIES, lifted, strict=True))
