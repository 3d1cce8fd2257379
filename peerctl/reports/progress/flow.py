"""How many came how far, and why the others are not in the figures: the flow of a study report (STROBE, CONSORT).

Everybody recruited is either in the figures or lost after one step for one reason, so each step is the one before it
without those lost there, and those analysed and the losses are everybody. What
counts is the programme's primary questionnaire, or else its first. Where several cohorts or roles are told together each
person counts once, by the enrolment that came furthest.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from peerctl.measures.changes import Change, Loss, Sets
from peerctl.measures.groups import Group
from peerctl.measures.outcomes import cohorts_of
from peerctl.model.book import Book
from peerctl.model.participant import PARTICIPANT_ROLES
from peerctl.model.programme import Programme
from peerctl.reports.progress.journey import Journey, Reason, Step, journey


@dataclass(frozen=True, slots=True)
class Lost:
    """How many came to one step and no further, for one reason."""

    step: Step
    """The last step they came to."""
    reason: Reason
    coded: str | None
    """The reason that the files give for declining or leaving."""
    people: int


@dataclass(frozen=True, slots=True)
class Course:
    """How far the people of one group came."""

    group: Group
    reached: Mapping[Step, int]
    """How many came to each step; each is a part of the one before it."""
    unwritten: Mapping[Step, int]
    """How many of them nothing is written down of at a step, where there are any."""
    lost: tuple[Lost, ...]
    """Those not in the figures; together with those analysed they are everybody recruited."""


@dataclass(frozen=True, slots=True)
class Flow:
    """The flow of one programme."""

    programme: str
    instrument: str
    """The questionnaire it is told by."""
    courses: tuple[Course, ...]
    """Everybody first, then each cohort and role; in a study each cohort and arm."""


class Followed(NamedTuple):
    """Whose journeys the flow of one programme counts."""

    programme: str
    instrument: str
    parts: tuple[tuple[Group, Sequence[Journey]], ...]
    """Everybody first; of each person the one that came furthest."""


def flows(book: Book, day: date, found: Sets) -> tuple[Flow, ...]:
    """Tell the flow of every programme in which anybody was recruited and is asked before and after."""
    return tuple(
        Flow(one.programme, one.instrument, tuple(_course(*part) for part in one.parts))
        for one in followed(book, day, found)
    )


def followed(book: Book, day: date, found: Sets) -> tuple[Followed, ...]:
    """Give the journeys that each flow counts."""
    told = (_followed(book, day, found, programme) for _, programme in sorted(book.programmes.items()))
    return tuple(one for one in told if one)


def _followed(book: Book, day: date, found: Sets, programme: Programme) -> Followed | None:
    sets: tuple[Change | Loss, ...] = (*found.changes, *found.losses)
    every = [one for one in sets if one.programme == programme.id]
    asked = {one.instrument for one in every}
    main = sorted((one for one in programme.measures if one.instrument in asked), key=lambda one: not one.primary)
    if not main:
        return None
    instrument = main[0].instrument
    journeys = list(_journeys(book, day, programme, [one for one in every if one.instrument == instrument]))
    if not journeys:
        return None
    parts = [(group, theirs) for group in _groups(book, programme) if (theirs := _of(group, journeys))]
    told = [(Group(), _of(Group(), journeys)), *(parts if len(parts) > 1 else ())]
    return Followed(programme.id, instrument, tuple(told))


def _journeys(book: Book, day: date, programme: Programme, asked: Iterable[Change | Loss]) -> Iterator[Journey]:
    outcome = {(one.person, one.enrolment): one for one in asked}
    for enrolled in book.enrolments():
        one = outcome.get((enrolled.id, enrolled.index))
        told = journey(book, programme, enrolled, one, day) if one else None
        if told:
            yield told


def _groups(book: Book, programme: Programme) -> Iterator[Group]:
    for cohort in cohorts_of(book, programme.id):
        if programme.arms:
            yield from (Group(cohort=cohort, arm=arm.id) for arm in programme.arms)
        else:
            yield from (Group(cohort=cohort, role=role) for role in PARTICIPANT_ROLES)


def _of(group: Group, journeys: Iterable[Journey]) -> list[Journey]:
    """Give the journeys of a group, of each person the one that came furthest."""
    furthest: dict[str, Journey] = {}
    for one in journeys:
        name = one.enrolled.id
        if group.has(one.enrolled.enrolment) and (name not in furthest or _far(one) > _far(furthest[name])):
            furthest[name] = one
    return list(furthest.values())


def _far(one: Journey) -> tuple[bool, int]:
    return (one.reason is None, len(one.reached))


def _course(group: Group, journeys: Sequence[Journey]) -> Course:
    reached = Counter(step for one in journeys for step in one.reached)
    unwritten = Counter(step for one in journeys for step in one.unwritten)
    lost = Counter((one.reached[-1], one.reason, one.coded) for one in journeys if one.reason)
    return Course(
        group,
        {step: reached[step] for step in Step},
        {step: unwritten[step] for step in Step if unwritten[step]},
        tuple(sorted((Lost(*why, people) for why, people in lost.items()), key=_place)),
    )


def _place(one: Lost) -> tuple[int, int, int, str]:
    return ([*Step].index(one.step), [*Reason].index(one.reason), -one.people, one.coded or "")
