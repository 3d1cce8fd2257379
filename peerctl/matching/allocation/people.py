"""Who is to be allocated: the units and their strata."""

from collections.abc import Iterator
from datetime import date

from peerctl.eligibility.timeline import eligibility_timeline
from peerctl.matching.allocation.lottery import Stratum, Unit
from peerctl.model.allocation import Allocation, Factor
from peerctl.model.book import Book, Enrolled
from peerctl.model.days import age_on
from peerctl.model.standing import Standing, standing
from peerctl.model.timeline import Answer

NOT_KNOWN = "not-known"


def open_people(book: Book, cohort: str, day: date) -> dict[str, Enrolled]:
    """Give those who may be allocated: applied to or taking part in the study on the day, and eligible."""
    return {
        one.id: one
        for one in sorted(book.by_cohort.get(cohort, ()), key=lambda one: one.id)
        if one.enrolment.role == "peer"
        and standing(one.enrolment, day) in {Standing.APPLIED, Standing.ACTIVE}
        and _eligible(book, cohort, one, day)
    }


def units(people: dict[str, Enrolled], allocation: Allocation, day: date) -> dict[Unit, Stratum]:
    """Put those together who belong together; a unit's stratum is that of its first member by id."""
    together = {name: tuple(sorted(set(unit) & {*people})) for unit in allocation.units for name in unit}
    found = {together.get(name, (name,)) for name in people}
    return {unit: tuple(_values(people[unit[0]], allocation, day)) for unit in sorted(found)}


def _eligible(book: Book, cohort: str, one: Enrolled, day: date) -> bool:
    programme = book.programme_of(cohort)
    return programme is not None and eligibility_timeline(programme, "peer", one.person).at(day) is Answer.YES


def _values(one: Enrolled, allocation: Allocation, day: date) -> Iterator[str]:
    for factor in allocation.strata:
        yield factor_value(one, factor, allocation, day)


def factor_value(one: Enrolled, factor: Factor, allocation: Allocation, day: date) -> str:
    """Give somebody's value of a factor, as a word without spaces or commas."""
    person = one.person
    if factor is Factor.GENDER:
        return person.gender or NOT_KNOWN
    if factor is Factor.REFERRER:
        return one.enrolment.referrer or NOT_KNOWN
    if factor is Factor.AGE:
        return NOT_KNOWN if person.born is None else _band(age_on(person.born, day), allocation.age_bands)
    lived = [
        stretch.value
        for stretch in person.municipality
        if (stretch.since is None or stretch.since <= day) and (stretch.until is None or day <= stretch.until)
    ]
    return (
        "-".join(word for word in "".join(c if c.isalnum() else " " for c in lived[0]).split()) if lived else NOT_KNOWN
    )


def _band(age: int, bands: tuple[int, ...]) -> str:
    starts = sorted(bands)
    lower = max((start for start in starts if start <= age), default=0)
    upper = min((start for start in starts if start > age), default=None)
    return f"{lower}-and-above" if upper is None else f"{lower}-to-{upper - 1}"
