"""What the sets of a group say of change: worked by hand, held against published examples, and never "not a number"."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from math import isfinite
from random import Random
from statistics import fmean, stdev

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from peerctl.measures.analysis import Analysis, analysis, scores
from peerctl.measures.answered import Measured, Timing
from peerctl.measures.arms import Between, between
from peerctl.measures.attrition import attrition
from peerctl.measures.changes import Asked, Change, Loss, Why
from peerctl.measures.reliable import Turned, is_well, reliabilities, threshold, turned
from peerctl.measures.scoring import Score
from peerctl.model.finding import Route
from peerctl.model.instrument import Cutoff, Instrument, Reliability
from tests.measures.making import instrument

SCALE = instrument()
TURNED_ROUND = instrument(better="lower")
WHO = Asked("p-1", 0, "spring", "peer", "allotment", None, "scale", primary=True)
Pairs = Sequence[tuple[float, float]]

COUPLES = (
    *[(90.5, 97), (74, 124), (97, 97.5), (73.5, 88), (61, 96.5), (66.5, 62.5), (68.5, 112.5), (86.5, 103.5)],
    *[(88.5, 90), (68.5, 82.5), (98, 105), (80.5, 99.5), (89.5, 112.5), (91.5, 101), (83.5, 99.5), (60.5, 79.5)],
    *[(83, 88), (88, 100.5), (98.5, 119), (78.5, 116), (99.5, 116), (79.5, 129), (84.5, 113), (92.5, 118)],
    *[(93, 92), (85, 114), (64, 68), (61, 52), (80, 60.5), (82.5, 104.5)],
)
"""Thirty couples on the Dyadic Adjustment Scale: Jacobson & Truax (1991), table 2, as in the R package JTRCI."""

LEPROSY = {
    "A": [(11, 6), (8, 0), (5, 2), (14, 8), (19, 11), (6, 4), (10, 13), (6, 1), (11, 8), (3, 0)],
    "D": [(6, 0), (6, 2), (7, 3), (8, 1), (18, 18), (8, 4), (19, 14), (8, 9), (5, 1), (15, 9)],
    "F": [(16, 13), (13, 10), (11, 18), (9, 5), (21, 23), (16, 12), (12, 5), (12, 16), (7, 1), (12, 20)],
}
"""Bacilli before and after two drugs and a control: Snedecor & Cochran (1967), p. 422, as in SAS/STAT, GLM, example 4."""


def measured(wave: str, value: float) -> Measured:
    """Make an answer within its window."""
    score = Score("scale", value, 2, 2, 0, (), None)
    return Measured(
        wave, date(2020, 3, 2), Route("responses/p-1.yaml"), score, value, (), Timing.INSIDE, None, None, ()
    )


def change(before: float, after: float) -> Change:
    """Make a set."""
    return Change(**asdict(WHO), before=measured("pre", before), after=measured("post", after))


def loss(before: float | None, why: Why) -> Loss:
    """Make a set that is not complete."""
    first = None if before is None else measured("pre", before)
    return Loss(**asdict(WHO), wave="post", why=why, unscored=None, at=None, before=first, after=None)


def changes(pairs: Pairs) -> list[Change]:
    """Make a set of each pair."""
    return [change(*pair) for pair in pairs]


def figures(pairs: Pairs, known: Instrument = SCALE, points: float | None = None) -> Analysis:
    """Work out the figures of some pairs."""
    return analysis(changes(pairs), known, points, None)


def reliability(value: str, kind: str = "alpha", **more: object) -> Reliability:
    """Make a reliability."""
    sample = {"en": "some", "da": "nogle"}
    return Reliability.model_validate({"kind": kind, "value": value, "sample": sample, "source": "plan", **more})


def cutoff(value: str, side: str) -> Cutoff:
    """Make a cut-off."""
    label = {"en": "a", "da": "a"}
    return Cutoff.model_validate({"value": value, "is": side, "label": label, "population": label, "source": "plan"})


def test_four_people_by_hand() -> None:
    """Changes 2, 4, 0, -2: mean 1, SD sqrt(20 / 3) = 2.582, t = 1 / (2.582 / 2) = .7746; SDs 2.582 and 4.243."""
    found = figures([(2, 4), (4, 8), (6, 6), (8, 6)])
    assert (found.people, found.mean, found.median) == (4, 1, 1)
    assert (found.better, found.same, found.worse) == (2, 1, 1)
    assert found.sd == pytest.approx((20 / 3) ** 0.5)
    assert found.change
    assert (round(found.change.t, 4), found.change.df) == (0.7746, 3)
    assert found.change.high - 1 == pytest.approx(3.182446 * (20 / 3) ** 0.5 / 2, rel=1e-6)
    assert found.sizes
    assert found.sizes.dz == pytest.approx(1 / (20 / 3) ** 0.5)
    assert found.sizes.dav == pytest.approx(1 / (((20 / 3) ** 0.5 + (8 / 3) ** 0.5) / 2))
    assert found.wilcoxon
    assert (found.wilcoxon.up, found.wilcoxon.down, found.wilcoxon.p) == (4.5, 1.5, 0.75)
    assert found.correlation == pytest.approx(stats.pearsonr([2, 4, 6, 8], [4, 8, 6, 6]).statistic)


def test_lower_may_be_better() -> None:
    found = figures([(4, 2), (8, 4), (6, 6), (6, 8)], TURNED_ROUND)
    assert (found.mean, found.better, found.same, found.worse) == (-1, 2, 1, 1)


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        ([], {"people": 0, "mean": None, "sd": None, "median": None, "smallest_dz": None, "wilcoxon": None}),
        ([(3, 5)], {"people": 1, "mean": 2, "sd": None, "change": None, "sizes": None, "smallest_dz": None}),
        ([(3, 5), (4, 6)], {"mean": 2, "sd": 0, "change": None, "same": 0, "better": 2}),
        ([(3, 3), (4, 4)], {"mean": 0, "sd": 0, "change": None, "wilcoxon": None, "same": 2}),
        ([(3, 4), (3, 6)], {"mean": 2, "correlation": None}),
        ([(0.1, 0.4), (0.2, 0.5), (0.3, 0.6)], {"mean": 0.3, "sd": 0, "change": None}),
    ],
    ids=["nobody", "one", "all alike", "nothing changed", "no spread before", "alike but for rounding"],
)
def test_what_cannot_be_told_is_none(pairs: Pairs, told: dict[str, object]) -> None:
    found = figures(pairs)
    assert {name: getattr(found, name) for name in told} == told


def test_a_size_by_a_spread_of_nought_is_none_and_the_other_stands() -> None:
    found = figures([(3, 5), (4, 6)])
    assert found.sizes
    assert found.sizes.dz is None
    assert found.sizes.dav == pytest.approx(2 / 0.5**0.5)


SETS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=2, max_size=12)


def numbers(found: Analysis) -> list[float]:
    """Give every figure there is."""
    parts = [found.before, found.after, found.change, found.sizes, found.wilcoxon, found]
    named = [getattr(part, name) for part in parts if part for name in part.__dataclass_fields__]
    return [one for one in named if isinstance(one, (int, float))]


@given(SETS)
@settings(deadline=None)
def test_no_figure_is_ever_not_a_number(pairs: Pairs) -> None:
    assert all(map(isfinite, numbers(figures(pairs, points=3))))


@given(SETS, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_people_changes_nothing(pairs: Pairs, random: Random) -> None:
    assert numbers(figures(random.sample(pairs, len(pairs)), points=3)) == pytest.approx(
        numbers(figures(pairs, points=3))
    )


@given(SETS)
@settings(deadline=None)
def test_a_scale_turned_round_turns_the_sign_and_nothing_else(pairs: Pairs) -> None:
    found, other = figures(pairs, points=3), figures([(20 - x, 20 - y) for x, y in pairs], points=3)
    assert found.mean == -(other.mean or 0)
    assert (found.better, found.same, found.worse) == (other.worse, other.same, other.better)
    assert found.turned
    assert other.turned
    assert (found.turned.improved, found.turned.deteriorated) == (other.turned.deteriorated, other.turned.improved)
    if found.change and other.change:
        assert (found.change.p, found.change.low) == pytest.approx((other.change.p, -other.change.high))
    assert (found.wilcoxon and found.wilcoxon.p) == (other.wilcoxon and other.wilcoxon.p)
    read_the_other_way = figures([(20 - x, 20 - y) for x, y in pairs], TURNED_ROUND, 3)
    assert (read_the_other_way.better, read_the_other_way.turned) == (found.better, found.turned)


@given(SETS, st.integers(-5, 5))
@settings(deadline=None)
def test_adding_the_same_to_everybody_changes_no_change(pairs: Pairs, more: int) -> None:
    found, other = figures(pairs, points=3), figures([(x + more, y + more) for x, y in pairs], points=3)
    assert (found.mean, found.sd, found.change, found.wilcoxon, found.turned) == (
        *(other.mean, other.sd, other.change, other.wilcoxon, other.turned),
    )


def test_the_couples_of_jacobson_and_truax_turn_as_jtrci_counts_them() -> None:
    """JTRCI with a reliability of .84 and cut-off A (mean + 2 SD before): 10 recovered, 8 more improved, 11, and 1."""
    before = [x for x, _ in COUPLES]
    points = threshold(reliability("0.84"), stdev(before)).points
    assert round(points, 1) == 13.1
    edge = cutoff(str(round(fmean(before) + 2 * stdev(before), 3)), "at-most")
    assert edge.value == pytest.approx(105.235, abs=0.001)
    found = turned(changes(COUPLES), SCALE, points, edge)
    assert found == Turned(improved=18, unchanged=11, deteriorated=1, recovered=10, poor=30)


def test_the_choice_of_reliability_moves_the_threshold() -> None:
    """SD 10: an alpha of .89 gives 9.2 points and a test-retest of .74 gives 14.1."""
    assert round(threshold(reliability("0.89"), 10).points, 1) == 9.2
    assert round(threshold(reliability("0.74", "retest"), 10).points, 1) == 14.1


def test_the_same_people_twice_come_first_and_the_lowest_of_a_kind() -> None:
    known = [("0.9", "alpha"), ("0.8", "omega"), ("0.88", "alpha"), ("0.7", "retest")]
    listed = [
        {"kind": kind, "value": value, "sample": {"en": "a", "da": "a"}, "source": "plan"} for value, kind in known
    ]
    part = {**listed[0], "value": "0.1", "subscale": "soil"}
    soil = [{"id": "soil", "label": {"en": "a", "da": "a"}, "items": ["1"], "source": "plan"}]
    found = reliabilities(instrument(reliability=[*listed, part], subscales=soil))
    assert [(one.kind, one.value) for one in found] == [
        ("retest", 0.7),
        ("omega", 0.8),
        ("alpha", 0.88),
        ("alpha", 0.9),
    ]


def test_a_change_of_just_the_threshold_is_not_reliable() -> None:
    assert turned(changes([(2, 5), (5, 2), (2, 5.1)]), SCALE, 3, None) == Turned(1, 2, 0, None, None)


@pytest.mark.parametrize(
    ("better", "side", "well"),
    [
        ("higher", "below", [False, True, True]),
        ("higher", "at-most", [False, False, True]),
        ("higher", "at-least", [False, True, True]),
        ("higher", "above", [False, False, True]),
        ("lower", "below", [True, False, False]),
        ("lower", "at-most", [True, True, False]),
        ("lower", "at-least", [True, False, False]),
        ("lower", "above", [True, True, False]),
    ],
)
def test_the_good_side_of_a_cutoff_is_where_the_better_scores_are(better: str, side: str, well: list[bool]) -> None:
    known = instrument(better=better)
    assert [is_well(value, known, cutoff("10", side)) for value in (9, 10, 11)] == well


def test_nobody_recovers_who_was_well_before_or_has_not_changed_reliably() -> None:
    pairs = [(8, 12), (9, 11), (11, 16), (8, 9.5), (12, 8)]
    assert turned(changes(pairs), SCALE, 3, cutoff("10", "below")) == Turned(2, 2, 1, 1, 3)


def test_those_who_are_lost_are_held_against_those_who_are_kept() -> None:
    gone = [loss(2, Why.MISSING), loss(4, Why.NOT_EXPECTED)]
    still = [loss(19, Why.EARLY), loss(19, Why.DUE), loss(None, Why.MISSING), loss(19, Why.NOT_ENROLLED)]
    found = attrition(changes([(5, 9), (7, 9), (9, 9)]), [*gone, *still])
    assert (found.kept.people, found.kept.mean, found.lost.people, found.lost.mean) == (3, 7, 2, 3)
    assert found.difference
    assert (found.difference.value, found.difference.p) == pytest.approx(
        (4, float(stats.ttest_ind([5, 7, 9], [2, 4], equal_var=False).pvalue))
    )


@pytest.mark.parametrize("lost", [[], [3.0], [5.0, 5.0]])
def test_too_few_lost_or_nothing_that_varies_is_no_difference(lost: list[float]) -> None:
    found = attrition(changes([(5, 9), (5, 9)]), [loss(one, Why.MISSING) for one in lost])
    assert (found.lost.people, found.difference) == (len(lost), None)


def held(arms: Mapping[str, Pairs], control: str) -> tuple[Between, ...]:
    """Hold arms against the control arm."""
    return between({arm: changes(pairs) for arm, pairs in arms.items()}, control)


def test_snedecor_and_cochrans_leprosy_gives_what_sas_prints() -> None:
    """SAS/STAT prints -3.446138280 (1.88678065) for A, -3.337166948 (1.85386642) for D, and a slope of 0.987183811."""
    drug_a, drug_d = held(LEPROSY, "F")
    assert drug_a.adjusted
    assert drug_d.adjusted
    assert (drug_a.arm, drug_a.control, drug_a.adjusted.df) == ("A", "F", 26)
    assert (round(drug_a.adjusted.value, 9), round(drug_d.adjusted.value, 9)) == (-3.446138280, -3.337166948)
    error = drug_a.adjusted.value / drug_a.adjusted.t, drug_d.adjusted.value / drug_d.adjusted.t
    assert (round(error[0], 8), round(error[1], 8)) == (1.88678065, 1.85386642)
    assert drug_a.slope is not None
    assert round(drug_a.slope, 9) == 0.987183811


TWO = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=3, max_size=9)


@given(TWO, TWO)
@settings(deadline=None)
def test_the_adjusted_difference_is_that_of_a_regression(here: Pairs, there: Pairs) -> None:
    (found,) = held({"a": here, "b": there}, "b")
    pairs = [*here, *there]
    rows = [(1, float(place < len(here)), x) for place, (x, _) in enumerate(pairs)]
    fitted, left, rank, _ = np.linalg.lstsq(np.array(rows), np.array([y for _, y in pairs], float), rcond=None)
    if rank == 3 and left[0] > 1e-6:
        assert found.adjusted
        assert found.adjusted.value == pytest.approx(fitted[1], abs=1e-6)
        assert found.slope == pytest.approx(fitted[2], abs=1e-6)


def test_the_difference_in_change_is_welchs() -> None:
    (found,) = held({"a": [(1, 4), (2, 9), (3, 5)], "b": [(1, 1), (2, 4), (5, 5)]}, "b")
    other = stats.ttest_ind([3, 7, 2], [0, 2, 0], equal_var=False)
    assert found.unadjusted
    assert (found.unadjusted.value, found.unadjusted.t, found.unadjusted.p) == pytest.approx(
        (10 / 3, float(other.statistic), float(other.pvalue))
    )


@pytest.mark.parametrize(
    "arms",
    [
        {"a": [], "b": []},
        {"a": [(1, 2)], "b": []},
        {"a": [(1, 2)], "b": [(2, 3)]},
        {"a": [(1, 2), (2, 3)], "b": [(1, 3), (2, 4)]},
        {"a": [(1, 2), (1, 3)], "b": [(2, 4), (2, 7)]},
    ],
    ids=["nobody", "one arm", "one each", "on a line", "no spread before"],
)
def test_a_difference_that_cannot_be_told_is_none(arms: dict[str, Pairs]) -> None:
    (found,) = held(arms, "b")
    assert found.adjusted is None


def test_an_empty_arm_has_no_difference() -> None:
    drug, other = held({"x": [], "A": LEPROSY["A"], "F": LEPROSY["F"]}, "F")
    assert (drug.adjusted, drug.unadjusted, drug.changes) == (None, None, scores([]))
    assert other.adjusted is not None
