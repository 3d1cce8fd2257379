"""HiGHS, the one door to it: plain 0/1 models, one thread, no presolve, no gap.

HiGHS up to 1.15.1 has given wrong answers as optimal with presolve on; so it is off. Nothing that is returned from
here is believed before it has been counted again in whole numbers.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peerctl.matching.model import Row, Terms


@dataclass(frozen=True, slots=True)
class Answer:
    """What the solver says: columns at 1 (None: there are none that keep the rows), and how far it got."""

    ones: frozenset[int] | None
    finished: bool
    bound: float
    seconds: float
    """By the solver's own clock."""


NONE = Answer(None, finished=True, bound=0, seconds=0)
"""There are no columns that keep the rows."""


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The linear relaxation: one price a row, to be turned into a bound in whole numbers."""

    prices: tuple[float, ...]
    seconds: float


def minimise(
    columns: list[int], rows: list[Row], objective: Terms, start: Iterable[int], seconds: float | None
) -> Answer:
    """Solve a 0/1 model over the columns named; `start` are the columns at 1 in the best answer so far."""
    import highspy  # noqa: PLC0415  # it costs 80 ms with numpy: only when a stage needs it

    solver, number = _loaded(columns, rows, objective, whole=True)
    if seconds is not None:
        solver.setOptionValue("time_limit", seconds)
    known = highspy.HighsSolution()
    at_one = {number[column] for column in start}
    known.col_value = [float(index in at_one) for index in range(len(columns))]
    if at_one:
        solver.setSolution(known)
    solver.run()
    status, info = solver.getModelStatus(), solver.getInfo()
    spent = solver.getRunTime()
    if status == highspy.HighsModelStatus.kInfeasible:
        return Answer(None, finished=True, bound=0, seconds=spent)
    finished = status == highspy.HighsModelStatus.kOptimal
    values = list(solver.getSolution().col_value)
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    ones = frozenset(columns[index] for index, value in enumerate(values) if value > 0.5) if found else None  # noqa: PLR2004
    return Answer(ones, finished, info.mip_dual_bound, spent)


def relax(columns: list[int], rows: list[Row], objective: Terms, seconds: float | None) -> Relaxed:
    """Solve the linear relaxation, each column from 0 to 1; whatever prices it ends with give a bound."""
    solver, _ = _loaded(columns, rows, objective, whole=False)
    if seconds is not None:
        solver.setOptionValue("time_limit", seconds)
    solver.run()
    return Relaxed(tuple(solver.getSolution().row_dual), solver.getRunTime())


def _loaded(columns: list[int], rows: list[Row], objective: Terms, *, whole: bool) -> tuple[Any, dict[int, int]]:
    import highspy  # noqa: PLC0415

    number = {column: index for index, column in enumerate(columns)}
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(columns), len(rows)
    model.col_cost_ = [float(objective.get(column, 0)) for column in columns]
    model.col_lower_, model.col_upper_ = [0.0] * len(columns), [1.0] * len(columns)
    model.row_lower_ = [-highspy.kHighsInf if row.lower is None else float(row.lower) for row in rows]
    model.row_upper_ = [highspy.kHighsInf if row.upper is None else float(row.upper) for row in rows]
    starts = [0]
    indices: list[int] = []
    factors: list[float] = []
    for row in rows:
        indices += [number[column] for column in row.terms]
        factors += map(float, row.terms.values())
        starts.append(len(indices))
    matrix = model.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.num_col_, matrix.num_row_ = len(columns), len(rows)
    matrix.start_, matrix.index_, matrix.value_ = starts, indices, factors
    if whole:
        model.integrality_ = [highspy.HighsVarType.kInteger] * len(columns)
    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in _OPTIONS:
        solver.setOptionValue(option, value)
    solver.passModel(model)
    return solver, number


_OPTIONS = (
    ("output_flag", False),
    ("threads", 1),
    ("parallel", "off"),
    ("presolve", "off"),
    ("mip_rel_gap", 0.0),
    ("mip_abs_gap", 0.0),
    ("random_seed", 1),
)
