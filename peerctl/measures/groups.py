"""Whose sets are looked at together: all, each role, each cohort and each role in a cohort; in a study each arm."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peerctl.measures.changes import Asked, Change
from peerctl.model.participant import PARTICIPANT_ROLES, Enrolment, Role


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the enrolments in a programme; None where it is of all."""

    cohort: str | None = None
    role: Role | None = None
    arm: str | None = None

    def has(self, one: Asked | Enrolment) -> bool:
        """Tell whether an enrolment is in it."""
        return self.cohort in {None, one.cohort} and self.role in {None, one.role} and self.arm in {None, one.arm}


def groups(changes: Sequence[Change], arms: Sequence[str], cohorts: Sequence[str]) -> tuple[Group, ...]:
    """Give the groups that have sets; one with the same sets as one before it is left out.

    Args:
        changes: The sets of one questionnaire in one programme.
        arms: The arms of a study that has a control arm. All of them together say nothing of a change, so they are not
            put together.
        cohorts: The cohorts, in the order in which they are told.

    Returns:
        At least one: without a control arm all together, whether there are sets or not.
    """
    whole = [Group(arm=arm) for arm in arms] or [Group()]
    listed = [
        *whole,
        *(_parts(cohorts) if not arms else (Group(cohort=one, arm=arm) for one in cohorts for arm in arms)),
    ]
    found: dict[frozenset[int], Group] = {}
    for group in listed:
        members = frozenset(place for place, one in enumerate(changes) if group.has(one))
        if members or group in whole:
            found.setdefault(members, group)
    return tuple(found.values())


def _parts(cohorts: Sequence[str]) -> Iterator[Group]:
    yield from (Group(role=role) for role in PARTICIPANT_ROLES)
    yield from (Group(cohort=cohort) for cohort in cohorts)
    yield from (Group(cohort=cohort, role=role) for cohort in cohorts for role in PARTICIPANT_ROLES)
