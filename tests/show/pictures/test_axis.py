"""An axis has round figures, and room for everything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerctl.show.pictures.axis import Axis, around, step

FIGURES = st.floats(-200, 200, allow_nan=False).map(lambda value: round(value, 3))


@pytest.mark.parametrize(
    ("reach", "most", "by"), [(120, 6, 20), (60, 6, 10), (100, 62, 2), (6, 6, 1), (6, 5, 2), (28, 13, 5), (1, 4, 0.5)]
)
def test_a_step_is_the_smallest_round_one_that_there_is_room_for(reach: float, most: int, by: float) -> None:
    assert step(reach, most) == pytest.approx(by)


@given(FIGURES, st.floats(0.5, 500), st.integers(2, 12))
def test_ticks_are_round_lie_on_the_axis_and_are_not_too_many(low: float, reach: float, most: int) -> None:
    axis = Axis(low, low + reach, 0, 1)
    ticks = axis.ticks(most)
    by = step(reach, most)
    assert len(ticks) <= most + 1
    assert all(low - 1e-3 <= value <= low + reach + 1e-3 for value in ticks)
    assert all(abs(value / by - round(value / by)) < 1e-3 for value in ticks)


@given(st.lists(FIGURES, max_size=6))
def test_an_axis_around_figures_has_all_of_them_and_0(values: list[float]) -> None:
    axis = around(values, 10, 20, 6)
    assert all(10 - 1e-6 <= axis.at(value) <= 20 + 1e-6 for value in (0, *values))
    assert axis.low < axis.high


def test_a_figure_stands_where_it_belongs_whichever_way_the_axis_runs() -> None:
    assert Axis(0, 100, 320, 20).at(25) == 245
    assert Axis(0, 100, 320, 20).ticks(4) == (0, 50, 100)
