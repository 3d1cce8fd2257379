"""A run of the solver: what it says on the way is kept, and it is left behind where it does not stop in time."""

from dataclasses import dataclass, field
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest

from peerctl.matching import solver
from peerctl.matching.model import Row
from peerctl.matching.watch import PATIENT, Patience
from tests.matching.watches import NO_TIME, Clock, Looks


@dataclass
class Stubborn:
    """A solver that tells of an answer, and then does not stop before it is let go."""

    let_go: Event = field(default_factory=Event)
    heard: list[bool] = field(default_factory=list)
    error: MemoryError | None = None
    options: dict[str, object] = field(default_factory=dict)

    def setCallback(self, callback: Any, _: object) -> None:  # noqa: ANN401, N802  # as highspy calls it
        """Take what is called on the way."""
        self.callback = callback

    def startCallback(self, _: object) -> None:  # noqa: N802
        """Take what is told of."""

    def setOptionValue(self, name: str, value: object) -> None:  # noqa: N802
        """Take an option."""
        self.options[name] = value

    def run(self) -> None:
        """Tell of an answer, and go on."""
        if self.error:
            raise self.error
        told = SimpleNamespace(mip_solution=[1.0, 0.0], mip_primal_bound=3.0, mip_dual_bound=1.0)
        answer = SimpleNamespace(user_interrupt=False)
        self.callback(4, "", told, answer, None)
        self.let_go.wait(10)
        self.callback(6, "", SimpleNamespace(mip_solution=[], mip_primal_bound=3.0, mip_dual_bound=2.0), answer, None)
        self.heard.append(answer.user_interrupt)


@dataclass
class Listener(Patience):
    """A watch that is told, and stops after so many looks."""

    most: int
    looks: int = 0
    told: list[tuple[float, float]] = field(default_factory=list)

    def seconds_left(self) -> float:
        """Give little time."""
        self.looks += 1
        return 0.01 if self.looks <= self.most else 0

    def tell(self, value: float, bound: float) -> None:
        """Keep what is told."""
        self.told.append((value, bound))


def test_a_solver_that_does_not_stop_is_left_behind_with_what_it_told(monkeypatch: pytest.MonkeyPatch) -> None:
    stubborn, watch = Stubborn(), Listener(3)
    monkeypatch.setattr(solver, "_GRACE", 0.01)
    monkeypatch.setattr(solver, "_loaded", lambda *_, **__: (stubborn, {7: 0, 9: 1}))
    answer = solver.minimise([7, 9], [], {7: 1}, (), watch)
    assert answer == solver.Answer(frozenset({7}), finished=False, bound=1)
    assert (3, 1) in watch.told
    assert stubborn.options["time_limit"] == 0.01
    assert solver.relax([7, 9], [Row({7: 1}, upper=1)], {}, watch) == (0,)
    stubborn.let_go.set()


def test_a_solver_that_is_asked_to_stop_hears_it() -> None:
    stubborn = Stubborn()
    stubborn.let_go.set()
    assert solver._Run(stubborn).ended(PATIENT, telling=False)  # noqa: SLF001
    assert stubborn.heard == [False]
    assert "time_limit" not in stubborn.options


def test_without_time_the_solver_is_not_begun() -> None:
    assert solver.minimise([0], [Row({0: 1}, lower=1)], {0: 1}, (), NO_TIME) == solver.Answer(
        None, finished=False, bound=float("-inf")
    )


def test_a_fault_of_the_solver_is_not_lost_in_its_thread() -> None:
    with pytest.raises(MemoryError):
        solver._Run(Stubborn(error=MemoryError())).ended(Clock(5), telling=True)  # noqa: SLF001


def test_with_time_the_answer_is_the_best() -> None:
    rows = [Row({0: 1, 1: 1}, lower=1)]
    for watch in (PATIENT, Clock(60), Looks(100)):
        assert solver.minimise([0, 1], rows, {0: 2, 1: 1}, (0,), watch) == solver.Answer(frozenset({1}), True, 1)  # noqa: FBT003
