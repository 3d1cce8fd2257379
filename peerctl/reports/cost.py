"""What a programme costs: its tariffs as computed and as stated, and what was held against what was planned.

A tariff is a price for a year with so many participants and, where it says so, so many cohorts. What was held in a year
is priced by the cohorts that started in it, each at its part of the tariff; without a number of cohorts the whole price
counts once a year. Participants are those the programme is for, its peers; who takes part in two cohorts takes a place
in both. Amounts are in kroner, to the øre.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peerctl.model.account import Tariff
from peerctl.model.book import Book
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.standing import Standing, enrolled_on, standing
from peerctl.model.unknown import UnknownCohort, UnknownCohortOrProgramme


@dataclass(frozen=True, slots=True)
class Price:
    """A tariff, and what one participant costs by it."""

    tariff: str
    label: Label
    price: float
    participants: int
    cohorts: int | None
    per_participant: float | None
    """The price divided by the participants it is for; None where it is for none."""
    stated: float | None
    """What the source says one participant costs."""
    differs: bool
    """Whether what the source says is not what the division gives."""
    note: Label | None


@dataclass(frozen=True, slots=True)
class Held:
    """What was held in a year, or one cohort, priced by one tariff."""

    year: int
    cohort: str | None
    """The one cohort that was asked about; None for all of the year."""
    tariff: str
    label: Label
    cohorts: int
    price: float
    planned: float
    participants: int
    completed: int
    going_on: int
    """Of the participants, those who may still complete."""
    per_participant: float | None
    per_completed: float | None
    """The completion-adjusted price: what each who completed has cost."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one programme costs."""

    programme: str
    name: Label
    prices: tuple[Price, ...]
    held: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class _Count:
    """The cohorts of a year, and what became of their participants."""

    cohorts: int
    participants: int
    completed: int
    going_on: int


def costs(book: Book, day: date, asked: str | None = None) -> tuple[Cost, ...]:
    """Price the programmes that have a tariff; or the programme, or the cohort, that is named.

    Raises:
        UnknownCohort: When the cohort named could not be read.
        UnknownCohortOrProgramme: When neither a cohort nor a programme here is called so.
    """
    if asked is None:
        return tuple(_cost(book, day, one, None) for _, one in sorted(book.programmes.items()) if one.tariffs)
    programme = book.programme_of(asked)
    if programme:
        return (_cost(book, day, programme, asked),)
    if asked in book.programmes:
        return (_cost(book, day, book.programmes[asked], None),)
    if asked in book.cohorts:  # its programme is not known, and so no price either
        return ()
    if f"cohorts/{asked}.yaml" in book.unread:
        raise UnknownCohort(asked, book)
    raise UnknownCohortOrProgramme(asked, book)


def _cost(book: Book, day: date, programme: Programme, cohort: str | None) -> Cost:
    prices = tuple(_price(tariff) for tariff in programme.tariffs)
    return Cost(programme.id, programme.name, prices, tuple(_all_held(book, day, programme, cohort)))


def _price(tariff: Tariff) -> Price:
    computed, stated = _each(tariff.price, tariff.participants), tariff.stated_price_per_participant
    return Price(
        tariff.id,
        tariff.label,
        tariff.price,
        tariff.participants,
        tariff.cohorts,
        computed,
        stated,
        stated is not None and stated != computed,
        tariff.note,
    )


def _all_held(book: Book, day: date, programme: Programme, cohort: str | None) -> Iterator[Held]:
    years: dict[int, list[str]] = {}
    for name, one in sorted(book.cohorts.items()):
        if one.programme == programme.id and one.start <= day and cohort in {None, name}:
            years.setdefault(one.start.year, []).append(name)
    for year, cohorts in sorted(years.items()):
        count = _count(book, day, cohorts)
        for tariff in programme.tariffs:
            if tariff.cohorts or cohort is None:
                yield _held(year, cohort, tariff, count)


def _count(book: Book, day: date, cohorts: list[str]) -> _Count:
    members = (enrolled.enrolment for name in cohorts for enrolled in book.by_cohort.get(name, ()))
    taking_part = [one for one in members if one.role == "peer" and enrolled_on(one, day)]
    standings = [standing(one, day) for one in taking_part]
    going_on = sum(one in {Standing.ACTIVE, Standing.PAUSED} for one in standings)
    return _Count(len(cohorts), len(taking_part), standings.count(Standing.COMPLETED), going_on)


def _held(year: int, cohort: str | None, tariff: Tariff, count: _Count) -> Held:
    part = count.cohorts / tariff.cohorts if tariff.cohorts else 1
    price = round(tariff.price * part, 2)
    return Held(
        year,
        cohort,
        tariff.id,
        tariff.label,
        count.cohorts,
        price,
        round(tariff.participants * part, 2),
        count.participants,
        count.completed,
        count.going_on,
        _each(price, count.participants),
        _each(price, count.completed),
    )


def _each(price: float, people: int) -> float | None:
    """Give each one's part of a price, to the øre; None where there is nobody."""
    return round(price / people, 2) if people > 0 else None
