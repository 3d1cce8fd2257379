"""The best groups, stage by stage: most placed, quotas, likeness, longest waiting, lot; each exactly.

A 0/1 model with a column for each person and each group they can come to. What is no 0 or 1 (a deviation, the worst
difference) is a sum of columns worth 1, 2, 4 and so on. Every answer is counted again in whole numbers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from peerctl.matching import solver
from peerctl.matching.groups.course import Assignment, Course
from peerctl.matching.lots import drawn
from peerctl.matching.model import Row, Terms
from peerctl.matching.search import MismatchError

_LOTS = 1 << 16
_HALF = 0.5
"""A solver's bound on a whole number is off by less."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a stage reached: nothing better is possible without giving back what an earlier one gained."""

    stage: str
    value: int
    proved: bool = True


@dataclass(frozen=True, slots=True)
class Solved:
    """The groups, and what each stage reached."""

    groups: dict[str, str]
    steps: tuple[Step, ...]


@dataclass
class _Model:
    course: Course
    columns: dict[tuple[str, str], int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    width: int = 0
    best: dict[str, str] = field(default_factory=dict)
    ones: frozenset[int] = frozenset()

    def number(self, most: int) -> Terms:
        """Add columns that make up a number from 0 to at least `most`, each with what it is worth."""
        bits = range(self.width, self.width + most.bit_length())
        self.width += len(bits)
        return {column: 1 << power for power, column in enumerate(bits)}

    def keep(self, terms: Terms, lower: int | None = None, upper: int | None = None) -> None:
        """Add a rule."""
        if terms or (lower or 0) > 0:
            self.rows.append(Row(terms, lower, upper))

    def settle(self, stage: str, terms: Terms, count: Callable[[Assignment], int]) -> Step | None:
        """Find the least sum of the terms, and keep it; None where no assignment keeps the rules."""
        if any(not row.terms for row in self.rows):
            return None
        answer = solver.Answer(frozenset(), finished=True, bound=0)
        if self.width:
            answer = solver.minimise(list(range(self.width)), self.rows, terms, self.ones)
        if answer.ones is None:
            return None
        self._take(answer.ones)
        value = count(self.best)
        if not answer.finished or abs(answer.bound - value) >= _HALF:
            raise MismatchError("the solver's value differs from the count")
        self.keep(terms, upper=value)
        return Step(stage, value)

    def _take(self, ones: frozenset[int]) -> None:
        found = {person: group for (person, group), column in self.columns.items() if column in ones}
        values = [int(column in ones) for column in range(self.width)]
        if not self.course.keeps(found) or not all(row.holds(values) for row in self.rows):
            raise MismatchError("the solver's groups break a rule")
        self.best, self.ones = found, ones


def solve(course: Course, seed: str) -> Solved | None:
    """Find the best groups; None where the rules cannot be kept at all, however few are placed."""
    model = _Model(course)
    _rules(model)
    steps: list[Step] = []
    placed = model.settle("placed", dict.fromkeys(model.columns.values(), -1), lambda groups: -len(groups))
    if placed is None:
        return None
    steps.append(Step("placed", -placed.value))
    stages = (("quota", _quota(model), course.quota), ("balance", _balance(model), course.imbalance))
    for stage, terms, count in stages:
        steps += filter(None, [model.settle(stage, terms, count)])
    steps += _waiting(model)
    lots = {column: drawn(seed, "groups", *pair) % _LOTS for pair, column in model.columns.items()}
    total: Callable[[Assignment], int] = lambda groups: sum(lots[model.columns[pair]] for pair in groups.items())  # noqa: E731
    steps += filter(None, [model.settle("lot", lots, total)])
    return Solved(dict(sorted(model.best.items())), tuple(steps))


def _rules(model: _Model) -> None:
    course = model.course
    for member in sorted(course.members, key=lambda member: member.id):
        for group in sorted(set(member.groups) & {*course.sizes}):
            model.columns[member.id, group] = model.width
            model.width += 1
        model.keep(_of(model, person=member.id), lower=1 if member.fixed else None, upper=1)
    for group, (low, high) in course.sizes.items():
        model.keep(_of(model, group=group), low, high)
        for one, other in course.together:
            both = {**_of(model, one, group), **dict.fromkeys(_of(model, other, group), -1)}
            model.keep(both, 0, 0)
        for pair in course.apart:
            model.keep({**_of(model, pair[0], group), **_of(model, pair[1], group)}, upper=1)


def _of(model: _Model, person: str = "", group: str = "") -> dict[int, int]:
    """Give the columns of a person, of a group, or of both."""
    columns = model.columns.items()
    return {column: 1 for (one, of), column in columns if person in {"", one} and group in {"", of}}


def _quota(model: _Model) -> Terms:
    """Add the deviation of each group from each share, and give their sum."""
    course = model.course
    total: dict[int, int] = {}
    for group, (_, high) in course.sizes.items():
        for referrer, share in sorted(course.shares.items()):
            came = {member.id for member in course.members if member.referrer == referrer}
            off = {
                column: 100 * (person in came) - share for (person, of), column in model.columns.items() if of == group
            }
            deviation = model.number(100 * high)
            model.keep({**off, **{column: -worth for column, worth in deviation.items()}}, upper=0)
            model.keep({**off, **deviation}, lower=0)
            total |= deviation
    return total


def _balance(model: _Model) -> Terms:
    """Add the largest difference between two groups, and give it."""
    course = model.course
    worst = model.number(max((high for _, high in course.sizes.values()), default=0) if course.kinds else 0)
    for kind in course.kinds:
        alike = {member.id for member in course.members if kind in member.kinds}
        counts: Mapping[str, dict[int, int]] = {
            group: {column: 1 for column, of in _people(model, group) if of in alike} for group in course.sizes
        }
        for one in course.sizes:
            for other in course.sizes:
                if one != other:
                    less = dict.fromkeys(counts[other], -1) | {column: -worth for column, worth in worst.items()}
                    model.keep({**counts[one], **less}, upper=0)
    return worst


def _people(model: _Model, group: str) -> list[tuple[int, str]]:
    return [(column, person) for (person, of), column in model.columns.items() if of == group]


def _waiting(model: _Model) -> list[Step]:
    """Leave as few as can be without a group, those who waited longest first; one number for each class."""
    steps = []
    for rank in range(model.course.classes):
        mine = {member.id for member in model.course.members if member.waiting == rank}
        terms = {column: -1 for (person, _), column in model.columns.items() if person in mine}
        count: Callable[[Assignment], int] = lambda groups, mine=mine: -len(mine & {*groups})  # type: ignore[misc]  # noqa: E731
        found = filter(None, [model.settle("waiting", terms, count)])
        steps += [Step("waiting", len(mine) + step.value) for step in found]
    return steps


def most_placed(course: Course) -> int | None:
    """Give how many can have a place at most; None where the rules cannot be kept at all."""
    model = _Model(course)
    _rules(model)
    step = model.settle("placed", dict.fromkeys(model.columns.values(), -1), lambda groups: -len(groups))
    return None if step is None else -step.value
