"""Figures in pictures."""

import pytest

from peerctl.show.pictures.words import figure, tick
from tests.show.making import DANISH, ENGLISH


@pytest.mark.parametrize(("value", "written"), [(-0.04, "0.0"), (0.0, "0.0"), (-3.14, "−3.1"), (12, "12.0")])
def test_a_figure_has_one_decimal_and_a_true_minus_but_no_minus_before_0(value: float, written: str) -> None:
    assert figure(value, ENGLISH) == written


def test_an_axis_has_figures_as_short_as_they_can_be_in_the_readers_language() -> None:
    assert (tick(-0.5, DANISH), tick(20.0, DANISH)) == ("−0,5", "20")
