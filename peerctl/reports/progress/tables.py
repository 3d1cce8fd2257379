"""The report as tables: few for a terminal, and one with everything for CSV."""

from collections.abc import Iterable, Iterator, Sequence

from peerctl.measures.groups import Group
from peerctl.measures.outcomes import Outcome, Row
from peerctl.model.book import Book
from peerctl.model.message import Decimals, Message, say
from peerctl.model.programme import Programme
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.reports.progress.figures import DIFFERENCES, FIGURES, Figure
from peerctl.reports.progress.flow import Course, Flow
from peerctl.reports.progress.journey import Step
from peerctl.reports.progress.words import STEPS, unwritten, who, why

_WHO = Column("who", say("Who"))
_SHOWN = ("sets", "mean_before", "mean_after", "mean_change", "low", "high", "better", "same", "worse")
_BRIEF = {
    "sets": say("Sets"),
    "same": say("Same"),
    "mean_before": say("Before"),
    "mean_after": say("After"),
    "mean_change": say("Change"),
    "low": say("From"),
    "high": say("To"),
}
_GROUP = (
    Column("programme", say("Programme"), Kind.ID),
    Column("cohort", say("Cohort"), Kind.ID),
    Column("role", say("Role"), Kind.ID),
    Column("arm", say("Arm"), Kind.ID),
)


def flow_table(flow: Flow, programme: Programme) -> Table:
    """Tell how many came how far, a step a line, with a column for each group."""
    columns = (Column("step", say("Step")), *group_columns([one.group for one in flow.courses], programme))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (title, *(one.reached[step] for one in flow.courses)) for step, title in STEPS.items()
    )
    return Table(say("How many came how far"), columns, rows, (*unwritten(flow.courses[0].unwritten), *_of_all(flow)))


def _of_all(flow: Flow) -> Iterator[Message]:
    """Say why the groups do not add up to everybody."""
    everybody, *parts = (one.reached[Step.RECRUITED] for one in flow.courses)
    if parts and sum(parts) > everybody:
        yield say("Somebody who takes part twice counts once over all, by the time that went furthest.")
    if parts and sum(parts) < everybody:
        yield say("Somebody who is in no arm counts over all alone.")


def group_columns(groups: Iterable[Group], programme: Programme) -> Iterator[Column]:
    """Give a column for each group."""
    for place, group in enumerate(groups, 1):
        yield Column(f"group_{place}", who(group, programme), Kind.NUMBER)


def losses_table(course: Course, programme: Programme) -> Table:
    """Tell how far those who are not in the figures came, and why no further."""
    columns = (
        Column("step", say("Came as far as")),
        Column("why", say("Why no further")),
        Column("people", say("People"), Kind.NUMBER),
    )
    rows = tuple((STEPS[one.step], why(one.reason, one.coded, programme), one.people) for one in course.lost)
    recruited, analysed = course.reached[Step.RECRUITED], course.reached[Step.ANALYSED]
    title = say("Who of the {recruited} recruited is not in the figures", recruited=recruited)
    add_up = say("With the {analysed} in the figures that is everybody.", analysed=analysed)
    return Table(title, columns, rows, (add_up,) if rows else ())


def change_table(outcome: Outcome, programme: Programme, title: Message, notes: Sequence[Message]) -> Table:
    """Tell what changed in each group, with the 95 % interval of the mean change."""
    shown = (one for key in _SHOWN for one in FIGURES if one.key == key)
    figures = [one for one in shown if not (one.test and outcome.control)]
    columns = (_WHO, *(Column(one.key, _BRIEF.get(one.key, one.title), Kind.NUMBER) for one in figures))
    rows = tuple(
        (who(row.group, programme), *(figure_cell(one, outcome, row) for one in figures))
        for row in outcome.rows
        if row.figures.people
    )
    return Table(title, columns, rows, tuple(notes))


def details_table(outcome: Outcome, programme: Programme) -> Table:
    """Give every figure of a questionnaire, one a line, with a column for each group."""
    rows = [row for row in outcome.rows if row.figures.people]
    columns = (Column("figure", say("Figure")), *group_columns([row.group for row in rows], programme))
    told = ((one.title, *(figure_cell(one, outcome, row) for row in rows)) for one in FIGURES)
    shown = tuple(line for line in told if any(cell is not None for cell in line[1:]))
    return Table(say("Every figure of {instrument}", instrument=outcome.instrument.name), columns, shown)


def differences_table(outcome: Outcome, programme: Programme) -> Table:
    """Give every figure of each arm that is held against the control arm, with how it is reckoned."""
    columns = (
        Column("figure", say("Figure")),
        *group_columns([Group(arm=one.figures.arm) for one in outcome.differences], programme),
        Column("formula", say("How it is reckoned")),
        Column("source", say("Source")),
    )
    rows = (
        (one.title, *(_written(one, one.read(each)) for each in outcome.differences), one.formula, one.source)
        for one in DIFFERENCES
    )
    told = tuple(row for row in rows if any(cell is not None for cell in row[1:-2]))
    control = who(Group(arm=outcome.control), programme)
    return Table(say("Each arm held against “{control}”", control=control), columns, told)


def figures_table(outcomes: Sequence[Outcome]) -> Table:
    """Give every figure of every group, one group a line: for CSV."""
    columns = (*_GROUP[:1], Column("instrument", say("Questionnaire"), Kind.ID), *_GROUP[1:])
    figures = tuple(Column(one.key, one.title, Kind.NUMBER) for one in FIGURES)
    rows = tuple(tuple(_line(outcome, row)) for outcome in outcomes for row in outcome.rows)
    return Table(say("Every figure of every group"), (*columns, *figures), rows)


def _line(outcome: Outcome, row: Row) -> Iterator[Cell]:
    yield from (outcome.programme, outcome.instrument.id, row.group.cohort, row.group.role, row.group.arm)
    yield from (figure_cell(one, outcome, row) for one in FIGURES)


def all_courses_table(flows: Sequence[Flow]) -> Table:
    """Give every step of every group, one group a line: for CSV."""
    columns = (*_GROUP, *(Column(step.value, title, Kind.NUMBER) for step, title in STEPS.items()))
    rows = tuple(
        (flow.programme, one.group.cohort, one.group.role, one.group.arm, *(one.reached[step] for step in Step))
        for flow in flows
        for one in flow.courses
    )
    return Table(say("How many came how far"), columns, rows)


def all_losses_table(flows: Sequence[Flow], book: Book) -> Table:
    """Give every reason for not being in the figures of every group: for CSV."""
    columns = (
        *_GROUP,
        Column("step", say("Step"), Kind.ID),
        Column("reason", say("Reason"), Kind.ID),
        Column("why", say("Why")),
        Column("people", say("People"), Kind.NUMBER),
    )
    rows = tuple(
        (
            *(flow.programme, one.group.cohort, one.group.role, one.group.arm, lost.step.value, lost.reason.value),
            *(why(lost.reason, lost.coded, book.programmes[flow.programme]), lost.people),
        )
        for flow in flows
        for one in flow.courses
        for lost in one.lost
    )
    return Table(say("Who is not in the figures"), columns, rows)


def figure_cell(figure: Figure, outcome: Outcome, row: Row) -> Cell:
    """Give a figure of a group as it stands in a table."""
    return _written(figure, figure.of(outcome, row))


def _written(figure: Figure, value: float | None) -> Cell:
    if value is None or not figure.places:
        return value
    return Decimals(value, figure.places)
