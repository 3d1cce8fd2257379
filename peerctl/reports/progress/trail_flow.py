"""Whom each figure of the flow counts, and where it stands that decides it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peerctl.measures.groups import Group
from peerctl.model.book import Book
from peerctl.model.message import say
from peerctl.model.participant import Role
from peerctl.model.table import Column, Kind, Table
from peerctl.reports.progress.decided import place_of_loss, places
from peerctl.reports.progress.flow import Followed, followed
from peerctl.reports.progress.journey import Journey, Reason, Step
from peerctl.reports.progress.report import Progress
from peerctl.reports.progress.trail import Where
from peerctl.reports.progress.words import STEPS, who_all, why


@dataclass(frozen=True, slots=True)
class Stop:
    """An enrolment that is counted at a step of the flow, or lost after it."""

    programme: str
    step: Step
    lost: bool
    """Whether it came no further than this step; otherwise it is counted there."""
    reason: Reason | None
    """Why it is lost."""
    coded: str | None
    """The reason that the files give for declining or leaving."""
    unwritten: bool
    """Whether nothing is written down of the step, and it is counted all the same."""
    person: str
    cohort: str
    role: Role
    arm: str | None
    groups: tuple[Group, ...]
    """The groups of the flow in which it counts."""
    where: str
    """The file and line that decide it."""


def stops(told: Progress, where: Where) -> tuple[Stop, ...]:
    """Give every enrolment at every step of every flow that it counts in: by step, those counted first."""
    return tuple(stop for one in followed(told.book, told.day, told.sets) for stop in _in_order(one, where))


def _in_order(one: Followed, where: Where) -> list[Stop]:
    groups: dict[tuple[str, int], list[Group]] = {}
    for group, theirs in one.parts:
        for each in theirs:
            groups.setdefault((each.enrolled.id, each.enrolled.index), []).append(group)
    every = {(each.enrolled.id, each.enrolled.index): each for _, theirs in one.parts for each in theirs}
    listed = [stop for key, each in sorted(every.items()) for stop in _stops(one.programme, each, groups[key], where)]
    order = [*Step]
    return sorted(listed, key=lambda stop: (order.index(stop.step), stop.lost))


def _stops(programme: str, one: Journey, groups: Sequence[Group], where: Where) -> Iterator[Stop]:
    at = [(step, False, place) for step, place in places(one).items()]
    gone = [(one.reached[-1], True, place_of_loss(one))] if one.reason else []
    enrolment = one.enrolled.enrolment
    for step, lost, place in (*at, *gone):
        yield Stop(
            programme=programme,
            step=step,
            lost=lost,
            reason=one.reason if lost else None,
            coded=one.coded if lost else None,
            unwritten=not lost and step in one.unwritten,
            person=one.enrolled.id,
            cohort=enrolment.cohort,
            role=enrolment.role,
            arm=enrolment.arm,
            groups=tuple(groups),
            where=where(place),
        )


def stops_table(listed: Sequence[Stop], book: Book) -> Table:
    """List whom each figure of the flow counts."""
    columns = (
        Column("programme", say("Programme"), Kind.ID),
        Column("step", say("Step")),
        Column("counted", say("In the flow")),
        Column("why", say("Why")),
        Column("person", say("Id"), Kind.ID),
        Column("cohort", say("Cohort"), Kind.ID),
        Column("role", say("Role"), Kind.ID),
        Column("arm", say("Arm"), Kind.ID),
        Column("groups", say("Counts in")),
        Column("where", say("Where"), Kind.ID),
    )
    rows = tuple(
        (
            *(one.programme, STEPS[one.step], say("no further") if one.lost else say("counted")),
            why(one.reason, one.coded, book.programmes[one.programme])
            if one.reason
            else (say("not written down") if one.unwritten else None),
            *(one.person, one.cohort, one.role, one.arm),
            *(who_all(one.groups, book.programmes[one.programme]), one.where),
        )
        for one in listed
    )
    return Table(say("Whom the flow counts"), columns, rows)
