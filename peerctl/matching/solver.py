"""HiGHS, the one door to it: plain 0/1 models, one thread, no presolve, no gap.

HiGHS up to 1.15.1 has given wrong answers as optimal with presolve on; so it is off. Nothing that is returned from
here is believed before it has been counted again in whole numbers.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from threading import Thread
from typing import Any

from peerctl.matching.model import Row, Terms
from peerctl.matching.watch import PATIENT, Watch


@dataclass(frozen=True, slots=True)
class Answer:
    """What the solver says: columns at 1 (None: there are none that keep the rows), and how far it got."""

    ones: frozenset[int] | None
    finished: bool
    bound: float


NONE = Answer(None, finished=True, bound=0)
"""There are no columns that keep the rows."""

_TICK = 0.1
"""Seconds between two looks at the watch."""
_GRACE = 0.2
"""Seconds that the solver has to come to a stop before it is left behind."""


def minimise(
    columns: list[int], rows: list[Row], objective: Terms, start: Iterable[int], watch: Watch = PATIENT
) -> Answer:
    """Solve a 0/1 model over the columns named; `start` are the columns at 1 in the best answer so far."""
    import highspy  # noqa: PLC0415  # it costs 80 ms with numpy: only when a stage needs it

    solver, number = _loaded(columns, rows, objective, whole=True)
    known = highspy.HighsSolution()
    at_one = {number[column] for column in start}
    known.col_value = [float(index in at_one) for index in range(len(columns))]
    if at_one:
        solver.setSolution(known)
    run = _Run(solver)
    if not run.ended(watch, telling=bool(objective)):
        return Answer(_ones(columns, run.values), finished=False, bound=run.bound)
    status, info = solver.getModelStatus(), solver.getInfo()
    if status == highspy.HighsModelStatus.kInfeasible:
        return NONE
    finished = status == highspy.HighsModelStatus.kOptimal
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    values = list(solver.getSolution().col_value) if found else None
    return Answer(_ones(columns, values), finished, info.mip_dual_bound)


def _ones(columns: list[int], values: list[float] | None) -> frozenset[int] | None:
    if values is None:
        return None
    return frozenset(column for column, value in zip(columns, values, strict=True) if value > 0.5)  # noqa: PLR2004


def relax(columns: list[int], rows: list[Row], objective: Terms, watch: Watch = PATIENT) -> tuple[float, ...]:
    """Solve the linear relaxation, each column from 0 to 1: whatever price it ends with for each row gives a bound."""
    solver, _ = _loaded(columns, rows, objective, whole=False)
    return tuple(solver.getSolution().row_dual) if _Run(solver).ended(watch, telling=False) else (0.0,) * len(rows)


class _Run:
    """A run of the solver in a thread of its own, so that neither the clock nor Ctrl-C ever waits for it.

    HiGHS looks at its limit of time and at what its callbacks say only now and then: on large models minutes can pass
    between two looks. A run that does not stop soon is left behind, and ends with the process; what it found before
    that it has told.
    """

    def __init__(self, solver: Any) -> None:  # noqa: ANN401  # highspy has no types
        from highspy import cb  # noqa: PLC0415

        self.values: list[float] | None = None
        self.value, self.bound = float("inf"), float("-inf")
        self._solver = solver
        self._stopped = False
        self._errors: list[BaseException] = []
        kinds = cb.HighsCallbackType
        solver.setCallback(self._hear, None)
        for kind in (kinds.kCallbackMipInterrupt, kinds.kCallbackMipImprovingSolution):
            solver.startCallback(kind)

    def ended(self, watch: Watch, *, telling: bool) -> bool:
        """Run until there is an answer or no time is left; tell whether the solver may be asked what it found."""
        left = watch.seconds_left()
        if left <= 0:
            return False
        if left < float("inf"):
            self._solver.setOptionValue("time_limit", left)
        thread = Thread(target=self._work, daemon=True)
        thread.start()
        while thread.is_alive() and left > 0:
            thread.join(min(_TICK, left))
            left = watch.seconds_left()
            if telling:
                watch.tell(self.value, self.bound)
        self._stopped = True
        thread.join(_GRACE)
        if self._errors:
            raise self._errors[0]
        return not thread.is_alive()

    def _work(self) -> None:
        try:
            self._solver.run()
        except BaseException as error:  # noqa: BLE001  # raised again where the run was asked for
            self._errors.append(error)

    def _hear(self, _kind: int, _message: str, told: Any, answer: Any, _: object) -> None:  # noqa: ANN401
        """Hear how far the solver has come, and stop it where no time is left; in the solver's thread."""
        if len(told.mip_solution):
            self.values = list(told.mip_solution)
        self.value, self.bound = told.mip_primal_bound, told.mip_dual_bound
        answer.user_interrupt = self._stopped


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
