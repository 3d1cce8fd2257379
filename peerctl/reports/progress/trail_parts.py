"""Where the figures of the subscales come from: their items, and what each answer gives on them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from peerctl.measures.answered import Measured
from peerctl.measures.changes import Change
from peerctl.measures.groups import Group
from peerctl.measures.outcomes import Outcome
from peerctl.model.book import Book
from peerctl.model.instrument import Subscale
from peerctl.model.message import Decimals, say
from peerctl.model.participant import Role
from peerctl.model.table import Column, Kind, Table
from peerctl.reports.progress.figures import FIGURES
from peerctl.reports.progress.parts import figures_of_part, value_of_part
from peerctl.reports.progress.report import Progress
from peerctl.reports.progress.tables import group_columns
from peerctl.reports.progress.trail import Where
from peerctl.reports.progress.words import who_all


@dataclass(frozen=True, slots=True)
class UsedPart:
    """What an answer gives on one subscale; it is in the figures, for both answers of the set have a score on it."""

    programme: str
    instrument: str
    version: str
    """Of the scoring file."""
    subscale: str
    items: tuple[int, ...]
    """The items of the subscale, by their numbers."""
    person: str
    cohort: str
    role: Role
    arm: str | None
    wave: str
    on: date
    value: float
    """The score."""
    left_out: tuple[int, ...]
    """The items for which the mean of the others stands."""
    groups: tuple[Group, ...]
    """The groups in whose figures it is."""
    where: str
    """The file and line."""


def used_parts(told: Progress, where: Where) -> tuple[UsedPart, ...]:
    """Give every answer in the figures of the subscales, by questionnaire, subscale and person."""
    return tuple(
        used
        for outcome in told.outcomes
        for part in outcome.instrument.subscales
        for one in told.sets.changes
        if (one.programme, one.instrument) == (outcome.programme, outcome.instrument.id)
        for used in _both(outcome, part, one, where)
    )


def _both(outcome: Outcome, part: Subscale, one: Change, where: Where) -> Iterator[UsedPart]:
    groups = tuple(row.group for row in outcome.rows if row.group.has(one))
    scored = [(each, value_of_part(each.score, part.id)) for each in (one.before, one.after)]
    known = [(each, value) for each, value in scored if value is not None]
    if groups and len(known) == len(scored):
        for each, value in known:
            yield _used(outcome, part, one, each, value, groups, where)


def _used(  # noqa: PLR0913, PLR0917  # each is a part of the record
    outcome: Outcome,
    part: Subscale,
    one: Change,
    answer: Measured,
    value: float,
    groups: tuple[Group, ...],
    where: Where,
) -> UsedPart:
    return UsedPart(
        programme=one.programme,
        instrument=one.instrument,
        version=outcome.instrument.version,
        subscale=part.id,
        items=part.items,
        person=one.person,
        cohort=one.cohort,
        role=one.role,
        arm=one.arm,
        wave=answer.wave,
        on=answer.on,
        value=value,
        left_out=tuple(item for item in answer.left_out if item in part.items),
        groups=groups,
        where=where(answer.at),
    )


def parts_tables(told: Progress, listed: Sequence[UsedPart]) -> Iterator[Table]:
    """Tell how the figures of the subscales are reckoned, and from which answers; nothing where there are none."""
    for outcome in told.outcomes:
        if outcome.instrument.subscales:
            yield _formulas(outcome, told)
    if listed:
        yield used_parts_table(listed, told.book)


def _formulas(outcome: Outcome, told: Progress) -> Table:
    columns = (
        Column("part", say("Subscale")),
        Column("items", say("Items")),
        Column("figure", say("Figure")),
        *group_columns([row.group for row in outcome.whole], told.book.programmes[outcome.programme]),
        Column("formula", say("How it is reckoned")),
    )
    figures = [one for key in ("sets", "mean_before", "mean_after", "mean_change") for one in FIGURES if one.key == key]
    rows = tuple(
        (part.label, _numbers(part.items), figure.title, *cells, figure.formula)
        for part in outcome.instrument.subscales
        for figure, *cells in zip(
            figures,
            *(figures_of_part(outcome, part, row.group, told.sets.changes) for row in outcome.whole),
            strict=True,
        )
    )
    instrument = outcome.instrument
    title = say(
        "How the subscales of {name} ({id}, version {version}) are reckoned",
        name=instrument.name,
        id=instrument.id,
        version=instrument.version,
    )
    return Table(title, columns, rows)


def used_parts_table(listed: Sequence[UsedPart], book: Book) -> Table:
    """List the answers that are in the figures of the subscales."""
    columns = (
        Column("instrument", say("Questionnaire"), Kind.ID),
        Column("version", say("Version"), Kind.ID),
        Column("subscale", say("Subscale"), Kind.ID),
        Column("items", say("Items")),
        Column("person", say("Id"), Kind.ID),
        Column("cohort", say("Cohort"), Kind.ID),
        Column("role", say("Role"), Kind.ID),
        Column("arm", say("Arm"), Kind.ID),
        Column("wave", say("Wave"), Kind.ID),
        Column("on", say("On"), Kind.DAY),
        Column("value", say("Score"), Kind.NUMBER),
        Column("left_out", say("Left out")),
        Column("groups", say("Counts in")),
        Column("where", say("Where"), Kind.ID),
    )
    rows = tuple(
        (
            *(
                one.instrument,
                one.version,
                one.subscale,
                _numbers(one.items),
                one.person,
                one.cohort,
                one.role,
                one.arm,
            ),
            *(one.wave, one.on, Decimals(one.value, 2), _numbers(one.left_out)),
            *(who_all(one.groups, book.programmes[one.programme]), one.where),
        )
        for one in listed
    )
    return Table(say("The answers in the figures of the subscales"), columns, rows)


def _numbers(items: Sequence[int]) -> str:
    return ", ".join(map(str, items))
