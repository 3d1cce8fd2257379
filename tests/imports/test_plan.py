"""A plan without the rows that turned out to be wrong later."""

from peerctl.imports.plan import Line, Plan, State
from peerctl.imports.problem import Problem
from peerctl.model.message import say
from tests.imports.making import table


def test_a_row_with_a_problem_found_later_is_taken_out_and_told() -> None:
    lines = tuple(Line(row, state, "said") for row, state in ((2, State.NEW), (3, State.NEW), (4, State.UNCHANGED)))
    found = Problem(3, "", say("Wrong."))
    plan = Plan(table(("id",)), lines, (), ()).without([found])
    assert ([line.row for line in plan.lines], [line.row for line in plan.new]) == ([2, 4], [2])
    assert plan.problems == (found,)
