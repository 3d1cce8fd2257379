"""The verdict on one enrolment: the answer on a day, why, since when, until when, and what is still to be asked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from peerctl.eligibility.conditions import condition_timeline
from peerctl.eligibility.missing import missing
from peerctl.eligibility.reasons import reason
from peerctl.eligibility.rules import rule_ids, sources
from peerctl.model.book import Book, Enrolled
from peerctl.model.message import Message
from peerctl.model.participant import Participant, Role
from peerctl.model.programme import Programme
from peerctl.model.timeline import Answer, conjunction


@dataclass(frozen=True, slots=True)
class RuleVerdict:
    """What one rule says on the day; `since` and `until` are the first and last day of this answer."""

    id: str
    answer: Answer
    reason: Message
    source: tuple[str, ...]
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Change:
    """The next day on which the answer changes, and what it is from then."""

    on: date
    answer: Answer


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a person may take part in a role on the day; `since` and `until` as in a rule, None where open."""

    id: str
    cohort: str
    role: Role
    programme: str
    answer: Answer
    since: date | None
    until: date | None
    next: Change | None
    rules: tuple[RuleVerdict, ...]
    missing: tuple[str, ...]
    """What to ask for: facts, `born` or `municipality`, not known and asked by a rule whose answer is unknown."""


def verdict(programme: Programme, role: Role, person: Participant, day: date, *, id: str, cohort: str) -> Verdict:  # noqa: A002  # id: the key of the format
    """Judge a person in a role on a day, rule by rule; without rules the answer is yes."""
    conditions = programme.eligibility.get(role, ())
    timelines = [condition_timeline(condition, programme, person) for condition in conditions]
    whole = conjunction(timelines)
    present, change = whole.stretch(day), whole.next_change(day)
    stretches = [timeline.stretch(day) for timeline in timelines]
    rules = [
        RuleVerdict(
            id=name,
            answer=stretch.value,
            reason=reason(condition, programme, person, day),
            source=sources(condition),
            since=stretch.since,
            until=stretch.until,
        )
        for name, condition, stretch in zip(rule_ids(conditions), conditions, stretches, strict=True)
    ]
    return Verdict(
        id=id,
        cohort=cohort,
        role=role,
        programme=programme.id,
        answer=present.value,
        since=present.since,
        until=present.until,
        next=Change(*change) if change else None,
        rules=tuple(rules),
        missing=missing(conditions, programme, person, day),
    )


def verdicts(book: Book, day: date, ids: Collection[str] = ()) -> tuple[Verdict, ...]:
    """Judge every enrolment but those of staff, or those of the people named, by id, cohort and role.

    An enrolment whose cohort or programme is not known has no verdict; `check` tells of it.
    """
    judged = [
        verdict(
            programme, enrolled.enrolment.role, enrolled.person, day, id=enrolled.id, cohort=enrolled.enrolment.cohort
        )
        for enrolled in book.enrolments()
        if (not ids or enrolled.id in ids) and (programme := _programme(book, enrolled))
    ]
    return tuple(sorted(judged, key=lambda judgement: (judgement.id, judgement.cohort, judgement.role)))


def _programme(book: Book, enrolled: Enrolled) -> Programme | None:
    if enrolled.enrolment.role == "staff":
        return None
    return book.programme_of(enrolled.enrolment.cohort)
