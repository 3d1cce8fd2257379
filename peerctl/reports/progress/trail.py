"""Where every figure comes from: each answer with its file and line, the version it is scored by, and each formula."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from peerctl.measures.answered import Measured, Timing
from peerctl.measures.attrition import lost_after
from peerctl.measures.changes import Change, Loss
from peerctl.measures.groups import Group
from peerctl.measures.outcomes import Outcome, is_told_of
from peerctl.model.book import Book
from peerctl.model.finding import Route
from peerctl.model.message import Decimals, Message, say
from peerctl.model.programme import Programme
from peerctl.model.table import Column, Kind, Table
from peerctl.reports.progress.figures import FIGURES
from peerctl.reports.progress.report import Progress
from peerctl.reports.progress.tables import differences_table, figure_cell, group_columns
from peerctl.reports.progress.words import who_all

Where = Callable[[Route], str]
"""What tells the file and line of a route."""
_TIMINGS = {
    Timing.INSIDE: say("inside"),
    Timing.OUTSIDE: say("outside"),
    Timing.UNKNOWN: say("no window"),
}


@dataclass(frozen=True, slots=True)
class Used:
    """An answer that is in the figures."""

    programme: str
    instrument: str
    version: str
    """Of the scoring file."""
    cohort: str
    role: str
    arm: str | None
    person: str
    wave: str
    on: date
    value: float
    """The score."""
    answered: int
    items: int
    left_out: tuple[int, ...]
    """The items for which the mean of the others stands."""
    timing: Timing
    where: str
    """The file and line."""
    passed_over: tuple[str, ...]
    """Other answers to the same wave, which do not count."""
    lost: bool
    """Whether it is the before of somebody who was lost, and in no other figure than theirs."""
    groups: tuple[Group, ...]
    """The groups in whose figures it is."""


def used(told: Progress, where: Where) -> tuple[Used, ...]:
    """Give every answer in the figures, by questionnaire and person."""
    outcomes = {(one.programme, one.instrument.id): one for one in told.outcomes}
    order = {key: place for place, key in enumerate(outcomes)}
    known = (one for one in told.sets.losses if (one.programme, one.instrument) in order)
    listed: list[tuple[Change | Loss, Measured]] = [
        *((one, answer) for one in told.sets.changes for answer in (one.before, one.after)),
        *lost_after(known),
    ]
    listed.sort(key=lambda item: order[item[0].programme, item[0].instrument])
    return tuple(
        _used(one, answer, outcomes[one.programme, one.instrument], where)
        for one, answer in listed
        if is_told_of(one, told.book.programmes[one.programme])
    )


def _used(one: Change | Loss, answer: Measured, outcome: Outcome, where: Where) -> Used:
    return Used(
        programme=one.programme,
        instrument=one.instrument,
        version=outcome.instrument.version,
        cohort=one.cohort,
        role=one.role,
        arm=one.arm,
        person=one.person,
        wave=answer.wave,
        on=answer.on,
        value=answer.value,
        answered=answer.score.answered,
        items=answer.score.items,
        left_out=answer.left_out,
        timing=answer.timing,
        where=where(answer.at),
        passed_over=tuple(map(where, answer.passed_over)),
        lost=isinstance(one, Loss),
        groups=(Group(),) if isinstance(one, Loss) else tuple(row.group for row in outcome.rows if row.group.has(one)),
    )


def trail_tables(told: Progress, answers: Sequence[Used], where: Where) -> Iterator[Table]:
    """Tell how each figure is reckoned, from which answers, and which answers are not in any."""
    for outcome in told.outcomes:
        programme = told.book.programmes[outcome.programme]
        yield _formulas(outcome, programme)
        if outcome.differences:
            yield differences_table(outcome, programme)
    yield answers_table(answers, told.book)
    unscored = tuple(
        say("Not in the figures, because it has no score: {where}.", where=where(one.at))
        for one in told.sets.losses
        if one.at
    )
    passed_over = tuple(
        say("Not in the figures, because another answer to the same wave is: {where}.", where=place)
        for place in sorted({place for one in answers for place in one.passed_over})
    )
    if unscored or passed_over:
        yield Table(say("Answers that are not in the figures"), (), (), (*unscored, *passed_over))


def _formulas(outcome: Outcome, programme: Programme) -> Table:
    columns = (
        Column("figure", say("Figure")),
        *group_columns([row.group for row in outcome.whole], programme),
        Column("formula", say("How it is reckoned")),
        Column("source", say("Source")),
    )
    rows = (
        (one.title, *(figure_cell(one, outcome, row) for row in outcome.whole), one.formula, one.source)
        for one in FIGURES
    )
    return Table(_title(outcome), columns, tuple(row for row in rows if row[1] is not None))


def _title(outcome: Outcome) -> Message:
    one = outcome.instrument
    return say(
        "How the figures of {name} ({id}, version {version}) are reckoned",
        name=one.name,
        id=one.id,
        version=one.version,
    )


def answers_table(answers: Sequence[Used], book: Book) -> Table:
    """List the answers that are in the figures."""
    columns = (
        Column("instrument", say("Questionnaire"), Kind.ID),
        Column("version", say("Version"), Kind.ID),
        Column("person", say("Id"), Kind.ID),
        Column("cohort", say("Cohort"), Kind.ID),
        Column("role", say("Role"), Kind.ID),
        Column("arm", say("Arm"), Kind.ID),
        Column("wave", say("Wave"), Kind.ID),
        Column("on", say("On"), Kind.DAY),
        Column("value", say("Score"), Kind.NUMBER),
        Column("left_out", say("Left out")),
        Column("timing", say("Window")),
        Column("set", say("Set")),
        Column("groups", say("Counts in")),
        Column("where", say("Where"), Kind.ID),
    )
    rows = tuple(
        (
            *(one.instrument, one.version, one.person, one.cohort, one.role, one.arm, one.wave, one.on),
            *(Decimals(one.value, 2), ", ".join(map(str, one.left_out)), _TIMINGS[one.timing]),
            say("lost") if one.lost else say("complete"),
            *(who_all(one.groups, book.programmes[one.programme]), one.where),
        )
        for one in answers
    )
    return Table(say("The answers in the figures"), columns, rows)
