"""The best groups, stage by stage: most placed, quotas, likeness, longest waiting, lot; each exactly.

Where the time runs out before, what is given keeps every rule all the same, and each stage says what is proved of it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import neg
from typing import NamedTuple

from peerctl.matching.groups.course import Course
from peerctl.matching.groups.first import first_groups
from peerctl.matching.groups.search import Least, Search
from peerctl.matching.lots import drawn
from peerctl.matching.model import Terms
from peerctl.matching.watch import PATIENT, Watch

_LOTS = 1 << 16


@dataclass(frozen=True, slots=True)
class Step:
    """What a stage reached, and what nobody can do better without giving back what an earlier one gained."""

    stage: str
    value: int
    proved: bool
    bound: int
    """What is possible at best, as far as it is known: the value itself where that is proved."""


@dataclass(frozen=True, slots=True)
class Solved:
    """The groups, and what each stage reached: no stage at all where the time ran out before any groups were found."""

    groups: dict[str, str]
    steps: tuple[Step, ...]


def solve(course: Course, seed: str, watch: Watch = PATIENT) -> Solved | None:
    """Find the best groups; None where the rules cannot be kept at all, however few are placed."""
    search = Search(course, watch, first_groups(course))
    _rules(search)
    steps = _placed(search)
    if not steps:
        return None if search.impossible else Solved({}, ())
    for stage, terms, count in (
        ("quota", _quota(search), course.quota),
        ("balance", _balance(search), course.imbalance),
    ):
        watch.turn_to(stage)
        steps += _steps(stage, search.settle(terms, count, 0))
    steps += _waiting(search)
    watch.turn_to("lot")
    lots = {column: drawn(seed, "groups", *pair) % _LOTS for pair, column in search.columns.items()}
    total = search.settle(lots, lambda groups: sum(lots[search.columns[pair]] for pair in groups.items()), 0)
    steps += _steps("lot", total)
    return Solved(dict(sorted((search.best or {}).items())), tuple(steps))


def _steps(stage: str, reached: Least | None, worth: Callable[[int], int] = lambda value: value) -> list[Step]:
    """Tell what a stage reached, if anything is known: what is minimised, as what it is worth to people."""
    if reached is None:
        return []
    return [Step(stage, worth(reached.value), reached.value == reached.bound, worth(reached.bound))]


def _placed(search: Search) -> list[Step]:
    """Place as many as can be."""
    search.watch.turn_to("placed")
    course = search.course
    most = min(len(course.members), sum(high for _, high in course.sizes.values()))
    reached = search.settle(dict.fromkeys(search.columns.values(), -1), lambda groups: -len(groups), -most)
    return _steps("placed", reached, neg)


def _rules(search: Search) -> None:
    course = search.course
    for member in sorted(course.members, key=lambda member: member.id):
        for group in sorted(set(member.groups) & {*course.sizes}):
            search.columns[member.id, group] = search.width
            search.width += 1
        search.keep(_of(search, person=member.id), lower=1 if member.fixed else None, upper=1)
    for group, (low, high) in course.sizes.items():
        search.keep(_of(search, group=group), low, high)
        for one, other in course.together:
            both = {**_of(search, one, group), **dict.fromkeys(_of(search, other, group), -1)}
            search.keep(both, 0, 0)
        for pair in course.apart:
            search.keep({**_of(search, pair[0], group), **_of(search, pair[1], group)}, upper=1)


def _of(search: Search, person: str = "", group: str = "") -> dict[int, int]:
    """Give the columns of a person, of a group, or of both."""
    columns = search.columns.items()
    return {column: 1 for (one, of), column in columns if person in {"", one} and group in {"", of}}


def _quota(search: Search) -> Terms:
    """Add the deviation of each group from each share, and give their sum."""
    course = search.course
    total: dict[int, int] = {}
    for group, (_, high) in course.sizes.items():
        for referrer, share in sorted(course.shares.items()):
            came = {member.id for member in course.members if member.referrer == referrer}
            off = {
                column: 100 * (person in came) - share for (person, of), column in search.columns.items() if of == group
            }
            deviation = search.number(100 * high)
            search.keep({**off, **{column: -worth for column, worth in deviation.items()}}, upper=0)
            search.keep({**off, **deviation}, lower=0)
            total |= deviation
    return total


def _balance(search: Search) -> Terms:
    """Add the largest difference between two groups, and give it."""
    course = search.course
    worst = search.number(max((high for _, high in course.sizes.values()), default=0) if course.kinds else 0)
    for kind in course.kinds:
        alike = {member.id for member in course.members if kind in member.kinds}
        counts: Mapping[str, dict[int, int]] = {
            group: {column: 1 for column, of in _people(search, group) if of in alike} for group in course.sizes
        }
        for one in course.sizes:
            for other in course.sizes:
                if one != other:
                    less = dict.fromkeys(counts[other], -1) | {column: -worth for column, worth in worst.items()}
                    search.keep({**counts[one], **less}, upper=0)
    return worst


def _people(search: Search, group: str) -> list[tuple[int, str]]:
    return [(column, person) for (person, of), column in search.columns.items() if of == group]


def _waiting(search: Search) -> list[Step]:
    """Leave as few as can be without a group, those who waited longest first; one number for each class."""
    search.watch.turn_to("waiting")
    steps = []
    for rank in range(search.course.classes):
        mine = {member.id for member in search.course.members if member.waiting == rank}
        terms = {column: -1 for (person, _), column in search.columns.items() if person in mine}
        reached = search.settle(terms, lambda groups, mine=mine: -len(mine & {*groups}), -len(mine))  # type: ignore[misc]
        steps += _steps("waiting", reached, len(mine).__add__)
    return steps


class Most(NamedTuple):
    """How many can have a place, None where the rules cannot be kept at all; known only where it is proved."""

    people: int | None
    proved: bool


def most_placed(course: Course, watch: Watch = PATIENT) -> Most:
    """Tell how many can have a place at most."""
    search = Search(course, watch, None)
    _rules(search)
    for step in _placed(search):
        return Most(step.value, step.proved)
    return Most(None, search.impossible)
