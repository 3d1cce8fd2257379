"""`flow.csv`: how many came how far in each cohort and role of a programme, with small counts masked.

It is told by the questionnaire that the programme is judged by, or else by its first one, and by no other: two tables
with the same people in them could betray what each of them masks. For the same reason there are no sums over roles.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from peerctl.measures.changes import Change, Loss
from peerctl.model.book import Enrolled
from peerctl.model.message import say
from peerctl.model.package import Field, FieldType, Resource
from peerctl.model.participant import PARTICIPANT_ROLES, Role
from peerctl.model.programme import Programme
from peerctl.model.standing import enrolled_on, standing
from peerctl.model.table import Cell
from peerctl.reports.evaluator.handing import Handing
from peerctl.reports.evaluator.steps import (
    APPLIED,
    BOTH,
    ENROLLED,
    FOREMOST,
    MEASURED,
    NO_AFTER,
    NO_BEFORE,
    REASONS,
    STEPS,
    UNMEASURED,
    Item,
    not_enrolled,
)
from peerctl.reports.evaluator.who import ARM, COHORT, PROGRAMME, ROLE
from peerctl.reports.masking.grouped import grouped
from peerctl.reports.masking.mask import masked


class Group(NamedTuple):
    """The people who are counted together: those of a cohort, and in a study of an arm."""

    cohort: str
    arm: str


EVERY = Group("(all)", "")
_FIELDS = (
    PROGRAMME,
    ROLE,
    Field(COHORT.key, COHORT.type, say("Cohort; (all) for all cohorts together")),
    ARM,
    Field("step", FieldType.STRING, say("How far people came"), codes=STEPS),
    Field("reason", FieldType.STRING, say("Why people came no further"), codes=REASONS),
    Field("count", FieldType.INTEGER, say("How many; empty where masked"), say("enrolments"), required=False),
    Field(
        "masked",
        FieldType.STRING,
        say("Whether the count is masked"),
        codes={"yes": say("small, or a small one could be found by it"), "no": say("as counted")},
    ),
)


def flow(handing: Handing, least: int) -> Resource:
    """Count how far people came.

    Args:
        handing: What may be handed on.
        least: The least count that is published (k).
    """
    counting = _Counting(handing)
    rows = (
        (programme.id, role, *row)
        for _, programme in sorted(handing.book.programmes.items())
        for role in PARTICIPANT_ROLES
        for row in counting.rows(programme, role, least)
    )
    return Resource("flow", say("How many came how far"), _FIELDS, tuple(rows), ())


@dataclass(frozen=True)
class _Counting:
    handing: Handing

    @cached_property
    def _sets(self) -> dict[tuple[str, int, str], Change | Loss]:
        return {(one.person, one.enrolment, one.instrument): one for one in self.handing.sets}

    def rows(self, programme: Programme, role: Role, least: int) -> Iterator[tuple[Cell, ...]]:
        """Give the counts of one role: group by group, and then all of them."""
        instrument = _judged_by(programme, role)
        values = Counter(
            (Group(one.enrolment.cohort, one.enrolment.arm or ""), self._reached(one, instrument))
            for one in self._members(programme, role)
        )
        groups = sorted({group for group, _ in values})
        counts = grouped(values, groups, MEASURED if instrument else UNMEASURED, EVERY, FOREMOST)
        hidden = masked(counts, least)
        for group in (*groups, EVERY) if groups else ():
            for item in [item for named, item in counts if named == EVERY]:
                if item.reason == APPLIED.reason or counts[EVERY, item].value:
                    is_masked = (group, item) in hidden
                    count = None if is_masked else counts[group, item].value
                    yield (*group, *item, count, "yes" if is_masked else "no")

    def _members(self, programme: Programme, role: Role) -> Iterator[Enrolled]:
        handing = self.handing
        for one in handing.book.enrolments():
            known = handing.book.programme_of(one.enrolment.cohort)
            of_it = known is programme and one.enrolment.role == role and one.id in handing.people
            if of_it and standing(one.enrolment, handing.day):
                yield one

    def _reached(self, one: Enrolled, instrument: str | None) -> Item:
        """Tell how far somebody came."""
        where = standing(one.enrolment, self.handing.day)
        if where and not enrolled_on(one.enrolment, self.handing.day):
            return not_enrolled(where)
        if instrument is None:
            return ENROLLED
        found = self._sets[one.id, one.index, instrument]
        if isinstance(found, Change):
            return BOTH
        return Item((NO_AFTER if found.before else NO_BEFORE).step, found.why)


def _judged_by(programme: Programme, role: Role) -> str | None:
    """Name the questionnaire that people of a role are followed by; None where they fill in none before and after."""
    measures = [one for one in programme.measures if role in one.roles and len(one.waves) > 1]
    return next((one.instrument for one in sorted(measures, key=lambda one: not one.primary)), None)
