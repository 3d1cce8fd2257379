"""Tables made from as few words as will do."""

from collections.abc import Sequence

from peerctl.imports.plan import Filled, Plan
from peerctl.imports.said import SaidPerson
from peerctl.model.rows import Cell, Row, Rows
from peerctl.show.wording import Wording


def table(*rows: Sequence[Cell]) -> Rows:
    """Make a table; the first row is its header."""
    header, *others = (Row(number, tuple(cells)) for number, cells in enumerate(rows, 1))
    return Rows("table.csv", header, tuple(others))


def wrong(plan: Plan[Filled] | Plan[SaidPerson]) -> list[tuple[int, str, str]]:
    """Give what is wrong: the row, the column, and the sentence in English."""
    return [(one.row, one.column, Wording().say(one.message)) for one in plan.problems]
