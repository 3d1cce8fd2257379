"""The people of a course: who has a place or wants one, and to which groups each can come."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from peerctl.eligibility.timeline import eligibility_timeline
from peerctl.matching.groups.course import Member
from peerctl.model.book import Book, Enrolled
from peerctl.model.days import age_on
from peerctl.model.programme import Programme
from peerctl.model.standing import Standing, standing
from peerctl.model.timeline import Answer

AGE_BANDS = (30, 45, 60)
"""The ages at which a new band begins (an assumption)."""
_NOON, _EVENING = "12:00", "17:00"


def candidates(book: Book, cohorts: Sequence[str], day: date) -> dict[str, Enrolled]:
    """Give those who have a place in one of the cohorts, or applied to one and have none anywhere; by id."""
    found = [
        one
        for name in sorted(book.by_cohort)
        for one in book.by_cohort[name]
        if one.enrolment.role == "peer"
        and standing(one.enrolment, day) in {Standing.APPLIED, Standing.ACTIVE, Standing.PAUSED}
        and (placed(one, day) or one.enrolment.cohort) in cohorts
    ]
    return {one.id: one for one in sorted(found, key=lambda one: (placed(one, day) is not None, one.id))}


def placed(one: Enrolled, day: date) -> str | None:
    """Give the group in which somebody has a place on the day: by taking part, or because one is kept."""
    applied = standing(one.enrolment, day) is Standing.APPLIED
    return one.enrolment.group if applied else one.enrolment.cohort


def unplaced(one: Enrolled) -> Enrolled:
    """Give somebody as if no place were kept."""
    return replace(one, enrolment=one.enrolment.model_copy(update={"group": None}))


def eligible(programme: Programme, one: Enrolled, day: date) -> bool:
    """Tell whether somebody may take part on the day."""
    return eligibility_timeline(programme, "peer", one.person).at(day) is Answer.YES


def members(
    book: Book, people: Mapping[str, Enrolled], cohorts: Sequence[str], day: date, meeting: Mapping[str, str]
) -> Iterable[Member]:
    """Give the people as the groups are worked out from them.

    Args:
        book: The workspace.
        people: Those who are to be placed, or have a place.
        cohorts: The groups.
        day: The day.
        meeting: When a group meets, where its file does not say.
    """
    slots = {cohort: {meeting[cohort]} if cohort in meeting else set(_slots(book, cohort)) for cohort in cohorts}
    months = sorted({_applied(one, day) for one in people.values()})
    for name, one in sorted(people.items()):
        can = {*one.person.availability}
        fits = tuple(cohort for cohort in cohorts if not can or not slots[cohort] or slots[cohort] <= can)
        home = placed(one, day)
        kinds = tuple(_kinds(one, day))
        month = months.index(_applied(one, day))
        yield Member(name, (home,) if home else fits, one.enrolment.referrer, kinds, month, fixed=home is not None)


def _slots(book: Book, cohort: str) -> Iterable[str]:
    """Give the times of the week at which the cohort meets, as far as its file says."""
    for plan in book.cohorts[cohort].series.values():
        if plan.start is not None:
            part = "morning" if plan.start < _NOON else "afternoon" if plan.start < _EVENING else "evening"
            yield from (f"{weekday.value}-{part}" for weekday in plan.weekday)


def _applied(one: Enrolled, day: date) -> str:
    """Give the month of the first thing that happened."""
    return min(event.on for event in one.enrolment.history if event.on <= day).isoformat()[:7]


def _kinds(one: Enrolled, day: date) -> Iterable[str]:
    if one.person.gender:
        yield f"gender:{one.person.gender}"
    if one.person.born:
        age = age_on(one.person.born, day)
        yield f"age:{sum(start <= age for start in AGE_BANDS)}"
