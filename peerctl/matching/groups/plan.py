"""Groups of a course from the files: the people who applied, and the cohorts they could go into."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from peerctl.matching.groups.course import Course
from peerctl.matching.groups.people import candidates, eligible, members, placed, unplaced
from peerctl.matching.groups.relax import FAMILIES, Relaxed, relaxations
from peerctl.matching.groups.solve import Solved, Step, solve
from peerctl.matching.past import Pair
from peerctl.matching.watch import PATIENT, Watch
from peerctl.model.book import Book, Enrolled
from peerctl.model.failure import Failure
from peerctl.model.message import say
from peerctl.model.programme import Programme
from peerctl.model.unknown import UnknownCohort

LARGEST = 12
"""People in a group where neither the programme nor the cohort says (an assumption)."""


class NoGroups(Failure):
    """The cohorts named are no groups of one course."""

    code = "no-groups"


@dataclass(frozen=True)
class Wanted:
    """What was asked for beside what stands in the files."""

    apart: Sequence[Pair] = ()
    together: Sequence[Pair] = ()
    size: tuple[int, int] | None = None
    slots: Mapping[str, str] = field(default_factory=dict)
    """When a group meets, such as `tue-evening`, where its file does not say."""
    anew: bool = False
    """Whether to place those anew who applied and for whom a place is kept."""


@dataclass(frozen=True, slots=True)
class Group:
    """One group; its fields are keys for scripts."""

    cohort: str
    size: int
    at_least: int
    at_most: int
    members: tuple[str, ...]
    new: tuple[str, ...]
    """Those for whom no place was kept before."""
    kept: tuple[str, ...]
    """Those who applied, and for whom a place in it was kept already."""


@dataclass(frozen=True, slots=True)
class Groups:
    """The plan; its fields are keys for scripts."""

    day: date
    programme: str
    groups: tuple[Group, ...]
    without: tuple[str, ...]
    """Applicants for whom there is no place."""
    not_eligible: tuple[str, ...]
    stages: tuple[Step, ...]
    relax: tuple[Relaxed, ...]
    """Families of rules without which more would have a place."""
    untried: tuple[str, ...]
    """Families of rules that there was no time to try to do without."""
    possible: bool | None
    """Whether the rules can be kept at all; None where the time ran out before that was known."""


def groups_named(book: Book, named: Sequence[str], day: date) -> tuple[str, ...]:
    """Give the cohorts named; a programme stands for those of its cohorts that are not over on the day."""
    found: list[str] = []
    for word in named:
        if word in book.programmes and word not in book.cohorts:
            cohorts = sorted(book.cohorts.items())
            found += [name for name, one in cohorts if one.programme == word and (one.end is None or one.end >= day)]
        else:
            found.append(word)
    return tuple(dict.fromkeys(found))


def course_groups(  # what is asked, and how
    book: Book,
    cohorts: Sequence[str],
    day: date,
    wanted: Wanted,
    seed: str | None = None,
    watch: Watch = PATIENT,
) -> Groups:
    """Find the best groups for those who applied to any of the cohorts.

    Who takes part already stays, and so does who applied and has a place that is kept, unless wanted anew.

    Raises:
        UnknownCohort: No such cohort.
        NoGroups: They follow different programmes, or somebody named has not applied.
    """
    programme = _programme(book, cohorts)
    people = candidates(book, cohorts, day)
    if wanted.anew:
        people = {name: unplaced(one) for name, one in people.items()}
    able = {name: one for name, one in people.items() if placed(one, day) or eligible(programme, one, day)}
    _check(wanted, people)
    course = _course(book, programme, sorted(cohorts), able, wanted, day)
    watch.set_about(say("the groups"))
    solved = solve(course, seed or ":".join(sorted(cohorts)), watch)
    found = solved.groups if solved else {}
    relax, untried = _relaxed(course, solved, watch)
    return Groups(
        day=day,
        programme=programme.id,
        groups=tuple(_group(course, cohort, found, able) for cohort in course.sizes),
        without=tuple(member.id for member in course.members if member.id not in found),
        not_eligible=tuple(sorted({*people} - {*able})),
        stages=solved.steps if solved else (),
        relax=relax,
        untried=untried,
        possible=bool(solved.steps) or None if solved else False,
    )


def _relaxed(course: Course, solved: Solved | None, watch: Watch) -> tuple[tuple[Relaxed, ...], tuple[str, ...]]:
    """Tell what stands in the way of those without a place, where it is known how many have to be."""
    placed = next((step for step in solved.steps if step.stage == "placed"), None) if solved else None
    if placed and placed.value == len(course.members):
        return (), ()
    if solved and not (placed and placed.proved):
        return (), FAMILIES
    watch.set_about(say("what stands in the way"))
    return relaxations(course, placed.value if placed else None, watch)


def _programme(book: Book, cohorts: Sequence[str]) -> Programme:
    for cohort in cohorts:
        if cohort not in book.cohorts:
            raise UnknownCohort(cohort, book)
    if not cohorts:
        raise NoGroups(say("The programme has no cohort that is not over."))
    programmes = [book.programme_of(cohort) for cohort in cohorts]
    first = programmes[0]
    if first is None or any(programme is not first for programme in programmes):
        raise NoGroups(
            say("Groups of one course follow one programme, and these do not: {cohorts}.", cohorts=tuple(cohorts))
        )
    return first


def _check(wanted: Wanted, people: Mapping[str, Enrolled]) -> None:
    strangers = sorted({name for pair in (*wanted.apart, *wanted.together) for name in pair} - {*people})
    if strangers:
        raise NoGroups(say("These have not applied to any of the groups: {people}.", people=tuple(strangers)))


def _course(  # all that a course is made of
    book: Book, programme: Programme, cohorts: Sequence[str], people: Mapping[str, Enrolled], wanted: Wanted, day: date
) -> Course:
    return Course(
        sizes={cohort: wanted.size or _size(book, programme, cohort) for cohort in cohorts},
        members=tuple(members(book, people, cohorts, day, wanted.slots)),
        together=tuple(pair for pair in wanted.together if {*pair} <= {*people}),
        apart=tuple(pair for pair in wanted.apart if {*pair} <= {*people}),
        shares={one.id: round(100 * one.share) for one in programme.referrers if one.share is not None},
    )


def _size(book: Book, programme: Programme, cohort: str) -> tuple[int, int]:
    rules = programme.roles.get("peer")
    of_programme = rules.per_cohort if rules else None
    own = book.cohorts[cohort].sizes.get("peer")
    lowest = next((one.min for one in (own, of_programme) if one and one.min is not None), 0)
    highest = next((one.max for one in (own, of_programme) if one and one.max is not None), LARGEST)
    return lowest, highest


def _group(course: Course, cohort: str, found: Mapping[str, str], people: Mapping[str, Enrolled]) -> Group:
    members = tuple(sorted(name for name, group in found.items() if group == cohort))
    fixed = {member.id for member in course.members if member.fixed}
    new = tuple(name for name in members if name not in fixed)
    kept = tuple(name for name in members if people[name].enrolment.group == cohort)
    return Group(cohort, len(members), *course.sizes[cohort], members, new, kept)
