"""Figures held against worked examples that others have published, against scipy, and against counting by hand."""

import builtins
from itertools import product
from math import exp, lgamma, sqrt
from random import Random
from statistics import stdev
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from peerctl.measures.multiplicity import holm
from peerctl.measures.signed_rank import EXACT_UP_TO, doubled_ranks, signed_rank
from peerctl.measures.sizes import correction, sizes
from peerctl.measures.statistics import NoStatisticsLibrary, paired, smallest_dz, welch

SLEEP_1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
SLEEP_2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
"""Hours of sleep gained by ten patients with each of two drugs: Student (1908), Biometrika 6, as in R's `sleep`."""
MAIZE = [6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75]
"""By how much crossed plants are taller than self-fertilised ones: Darwin's, in Wilcoxon (1945), Biometrics Bulletin 1."""
WHOLE = st.lists(st.integers(-6, 6), min_size=1, max_size=11)


def test_students_sleep_gives_what_r_prints_for_the_paired_test() -> None:
    found = paired([one - other for one, other in zip(SLEEP_1, SLEEP_2, strict=True)])
    assert (round(found.t, 4), found.df, round(found.p, 6)) == (-4.0621, 9, 0.002833)
    assert (round(found.value, 2), round(found.low, 7), round(found.high, 7)) == (-1.58, -2.4598858, -0.7001142)


def test_students_sleep_gives_what_r_prints_for_welchs_test() -> None:
    found = welch(SLEEP_1, SLEEP_2)
    assert (round(found.t, 4), round(found.df, 3), round(found.p, 5)) == (-1.8608, 17.776, 0.07939)
    assert (round(found.low, 7), round(found.high, 7)) == (-3.3654832, 0.2054832)


UNLIKE = st.lists(st.integers(-20, 20), min_size=2, max_size=12).filter(lambda found: len(set(found)) > 1)


@given(UNLIKE)
@settings(deadline=None)
def test_the_paired_test_is_scipys(differences: list[int]) -> None:
    found, other = paired(differences), stats.ttest_1samp(differences, 0)
    interval = other.confidence_interval()
    assert (found.t, found.df, found.p) == pytest.approx((other.statistic, other.df, other.pvalue))
    assert (found.low, found.high) == pytest.approx((interval.low, interval.high), abs=1e-9)


@given(UNLIKE, UNLIKE)
@settings(deadline=None)
def test_welchs_test_is_scipys(first: list[int], second: list[int]) -> None:
    found, other = welch(first, second), stats.ttest_ind(first, second, equal_var=False)
    interval = other.confidence_interval()
    assert (found.t, found.df, found.p) == pytest.approx((other.statistic, other.df, other.pvalue))
    assert (found.low, found.high) == pytest.approx((interval.low, interval.high), abs=1e-9)


@pytest.mark.parametrize(("people", "dz"), [(10, 1.00), (14, 0.81), (20, 0.66), (31, 0.52), (50, 0.40), (60, 0.37)])
def test_the_smallest_change_that_so_many_people_find(people: int, dz: float) -> None:
    assert round(smallest_dz(people), 2) == dz


@pytest.mark.parametrize("people", [2, 3, 5, 31, 284])
def test_the_power_at_the_smallest_change_is_eighty_percent(people: int) -> None:
    limit = stats.t.isf(0.025, people - 1)
    assert stats.nct.sf(limit, people - 1, smallest_dz(people) * sqrt(people)) == pytest.approx(0.8)


def test_cohens_own_table_says_thirty_four_pairs_for_half_a_standard_deviation() -> None:
    """Cohen (1988), for a paired test with two tails: dz 0.5 asks for 34 pairs (G*Power's manual has the same)."""
    assert smallest_dz(34) <= 0.5 < smallest_dz(33)


def test_without_scipy_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:  # noqa: ANN401
        if name == "scipy":
            raise ImportError
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(NoStatisticsLibrary) as raised:
        paired([1, 2])
    assert "pip install 'peerctl[statistics]'" in raised.value.help.text


def test_wilcoxons_own_example_is_exact() -> None:
    found = signed_rank(MAIZE)
    assert found
    assert (found.up, found.down, found.counted, found.exact) == (96, 24, 15, True)
    assert found.p == 0.041259765625


def test_differences_of_one_size_share_the_mean_of_their_ranks() -> None:
    assert doubled_ranks([1, -1, 2, 3, -3, 3]) == [3, 3, 6, 10, 10, 10]


def test_a_difference_of_nought_is_left_out_and_nothing_but_noughts_is_no_test() -> None:
    assert signed_rank([0, 0, 1, 2, -3]) == signed_rank([1, 2, -3])
    assert signed_rank([0, 0]) is None
    assert signed_rank([]) is None


@given(WHOLE.filter(any))
@settings(deadline=None)
def test_the_exact_test_is_what_trying_every_sign_gives(differences: list[int]) -> None:
    counted = sorted((one for one in differences if one), key=abs)
    ranks = [float(rank) for rank in stats.rankdata([abs(one) for one in counted])]
    up = sum(rank for rank, one in zip(ranks, counted, strict=True) if one > 0)
    smaller = min(up, sum(ranks) - up)
    tried = [
        sum(rank for rank, sign in zip(ranks, signs, strict=True) if sign)
        for signs in product((0, 1), repeat=len(ranks))
    ]
    found = signed_rank(differences)
    assert found
    assert found.up == up
    assert found.p == pytest.approx(min(1.0, 2 * sum(one <= smaller for one in tried) / len(tried)))


@given(st.lists(st.integers(1, 60), min_size=1, max_size=25, unique=True), st.integers(0, 2**25))
@settings(deadline=None)
def test_without_ties_it_is_scipys_exact_test(sizes_: list[int], signs: int) -> None:
    differences = [one if signs >> place & 1 else -one for place, one in enumerate(sizes_)]
    found = signed_rank(differences)
    assert found
    assert found.p == pytest.approx(float(stats.wilcoxon(differences, method="exact").pvalue))


def test_of_very_many_differences_the_normal_distribution_stands_for_the_exact_one() -> None:
    differences = [place % 7 - 2 for place in range(2 * EXACT_UP_TO)]
    found = signed_rank(differences)
    assert found
    assert not found.exact
    assert found.p == pytest.approx(float(stats.wilcoxon(differences, method="asymptotic").pvalue))


@given(WHOLE, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_neither_the_order_nor_the_direction_changes_the_test(differences: list[int], random: Random) -> None:
    found, mixed = signed_rank(differences), signed_rank(random.sample(differences, len(differences)))
    other = signed_rank([-one for one in differences])
    assert found == mixed
    assert (found and (found.up, found.down, found.p)) == (other and (other.down, other.up, other.p))


LAKENS_1 = [9, 7, 8, 9, 8, 9, 9, 10, 9, 9]
LAKENS_2 = [9, 6, 7, 8, 7, 9, 8, 8, 8, 7]
"""Two films judged by ten people: Lakens (2013), Frontiers in Psychology 4:863, table 1."""


def test_lakens_films_give_the_sizes_he_reports() -> None:
    """t(9) = 4.74, p = .001, 95 % CI [0.52, 1.48], Hedges's gav = 1.03."""
    found = paired([one - other for one, other in zip(LAKENS_1, LAKENS_2, strict=True)])
    assert (round(found.t, 2), found.df, round(found.p, 3)) == (4.74, 9, 0.001)
    assert (round(found.low, 2), round(found.high, 2)) == (0.52, 1.48)
    spread = stdev(one - other for one, other in zip(LAKENS_1, LAKENS_2, strict=True))
    size = sizes(found.value, spread, stdev(LAKENS_1), stdev(LAKENS_2), 10)
    assert size.gav is not None
    assert size.dav is not None
    assert size.dz is not None
    assert (round(size.gav, 2), round(size.dav, 2), round(size.dz, 2)) == (1.03, 1.13, 1.50)


@pytest.mark.parametrize(("people", "factor"), [(10, 0.914), (14, 0.941), (31, 0.975)])
def test_hedges_correction_takes_a_little_off_in_small_groups(people: int, factor: float) -> None:
    assert round(correction(people - 1), 3) == factor


@pytest.mark.parametrize("df", [2, 5, 9, 30, 100])
def test_hedges_short_formula_is_close_to_his_exact_one(df: int) -> None:
    """Hedges (1981), Journal of Educational Statistics 6: J = gamma(df / 2) / (sqrt(df / 2) gamma((df - 1) / 2))."""
    assert correction(df) == pytest.approx(exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2), abs=0.01)


def test_a_size_by_nothing_is_none() -> None:
    none = sizes(3.0, 0.0, 0.0, 0.0, 4)
    assert (none.dz, none.gz, none.dav, none.gav) == (None, None, None, None)


def test_of_two_people_no_corrected_size_is_told_for_the_correction_leaves_nothing_of_it() -> None:
    two = sizes(3.0, 2.0, 4.0, 2.0, 2)
    assert (two.dz, two.gz, two.dav, two.gav) == (1.5, None, 1.0, None)


def test_holm_corrects_the_smallest_most() -> None:
    """Worked by hand: 4 * .01, 3 * .02 = .06, then 2 * .03 = .06, then .05, which may not be below the one before it."""
    assert holm([0.05, 0.01, 0.03, 0.02]) == pytest.approx((0.06, 0.04, 0.06, 0.06))
    assert holm([0.7, 0.6]) == (1.0, 1.0)
    assert holm([]) == ()


@given(st.lists(st.floats(0, 1), max_size=8))
def test_holm_keeps_the_order_and_lies_between_none_and_bonferroni(values: list[float]) -> None:
    corrected = holm(values)
    assert all(one <= other <= min(1, one * len(values)) for one, other in zip(values, corrected, strict=True))
    ranked = sorted(range(len(values)), key=values.__getitem__)
    assert [corrected[place] for place in ranked] == sorted(corrected)
