"""The subscales of a questionnaire before and after, for each group: described, and nothing tested of them."""

from collections.abc import Sequence
from statistics import fmean

from peerctl.measures.changes import Change
from peerctl.measures.groups import Group
from peerctl.measures.outcomes import Outcome
from peerctl.measures.scoring import Score
from peerctl.model.instrument import Subscale
from peerctl.model.message import say
from peerctl.model.programme import Programme
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.reports.progress.words import points, who


def parts_table(outcome: Outcome, programme: Programme, changes: Sequence[Change]) -> Table:
    """Give the means of each subscale, of the sets that have a score on it both times."""
    columns = (
        Column("part", say("Subscale")),
        Column("who", say("Who")),
        Column("sets", say("Sets"), Kind.NUMBER),
        Column("before", say("Before"), Kind.NUMBER),
        Column("after", say("After"), Kind.NUMBER),
        Column("change", say("Change"), Kind.NUMBER),
    )
    rows = tuple(
        (part.label, who(row.group, programme), *figures_of_part(outcome, part, row.group, changes))
        for part in outcome.instrument.subscales
        for row in outcome.rows
    )
    title = say("The subscales of {instrument}", instrument=outcome.instrument.name)
    return Table(title, columns, rows, (say("They describe, and prove nothing."),))


def figures_of_part(outcome: Outcome, part: Subscale, group: Group, changes: Sequence[Change]) -> tuple[Cell, ...]:
    """Give how many sets a group has on a subscale, and their means before, after and of the change."""
    key = (outcome.programme, outcome.instrument.id)
    mine = [one for one in changes if (one.programme, one.instrument) == key and group.has(one)]
    both = [(value_of_part(one.before.score, part.id), value_of_part(one.after.score, part.id)) for one in mine]
    known = [(first, last) for first, last in both if first is not None and last is not None]
    if not known:
        return (0, None, None, None)
    before, after = fmean(first for first, _ in known), fmean(last for _, last in known)
    return (len(known), points(before), points(after), points(after - before))


def value_of_part(score: Score, part: str) -> float | None:
    """Give the score on a subscale; None where too much of it is left out."""
    return next(one.value for one in score.subscales if one.id == part)
