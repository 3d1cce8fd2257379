"""Every figure of a group by its key: what people read, how it is reckoned, and where the way is from.

Tables, JSON, CSV and the trail are all made from this one list.
"""

from dataclasses import dataclass
from functools import reduce
from typing import cast

from peerctl.measures.outcomes import Difference, Outcome, Row
from peerctl.model.message import Message, say


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure."""

    key: str
    """The word for scripts."""
    title: Message
    places: int
    """With how many decimals it is written."""
    path: str
    """Where it stands in a `Row`, or in a `Difference`."""
    formula: Message
    source: str = ""
    """Where the way it is reckoned is from."""
    test: bool = False
    """Whether it is a test or an interval, which says nothing within one arm of a study."""

    def of(self, outcome: Outcome, row: Row) -> float | None:
        """Give the figure of a group; None where it cannot be told or is not."""
        return None if self.test and outcome.control else self.read(row)

    def read(self, record: Row | Difference) -> float | None:
        """Read the figure; None where what it stands in is none."""
        found = reduce(lambda one, name: None if one is None else getattr(one, name), self.path.split("."), record)
        return cast("float | None", found)


_LAKENS = "Lakens 2013"
_HEDGES = "Hedges 1981; Lakens 2013"
_STUDENT = "Student 1908"
_WILCOXON = "Wilcoxon 1945"
_TRUAX = "Jacobson & Truax 1991"
_CHANGES = (
    Figure("sets", say("Complete sets (n)"), 0, "figures.people", say("people with a score before and after")),
    Figure("inside", say("Within the windows"), 0, "figures.inside", say("sets with both days within their windows")),
    Figure(
        *("prorated", say("With items left out"), 0, "figures.prorated"),
        say("sets in which an item left out was replaced by the mean of what the person answered"),
    ),
    Figure("mean_before", say("Mean before"), 1, "figures.before.mean", say("Σ before / n")),
    Figure("sd_before", say("SD before"), 1, "figures.before.sd", say("√(Σ (before − mean before)² / (n − 1))")),
    Figure("mean_after", say("Mean after"), 1, "figures.after.mean", say("Σ after / n")),
    Figure("sd_after", say("SD after"), 1, "figures.after.sd", say("√(Σ (after − mean after)² / (n − 1))")),
    Figure("mean_change", say("Mean change"), 1, "figures.mean", say("Σ (after − before) / n")),
    Figure(
        *("low", say("95 % interval, from"), 1, "figures.change.low"),
        *(say("mean change − t(0.975; n − 1) · SD of changes / √n"), _STUDENT),
        test=True,
    ),
    Figure(
        *("high", say("95 % interval, to"), 1, "figures.change.high"),
        *(say("mean change + t(0.975; n − 1) · SD of changes / √n"), _STUDENT),
        test=True,
    ),
    Figure("sd_change", say("SD of changes"), 1, "figures.sd", say("√(Σ (change − mean change)² / (n − 1))")),
    Figure("median_change", say("Median change"), 1, "figures.median", say("the middle one of the changes")),
    Figure("better", say("Better"), 0, "figures.better", say("people whose score moved to the better side")),
    Figure("same", say("The same"), 0, "figures.same", say("people with the same score twice")),
    Figure("worse", say("Worse"), 0, "figures.worse", say("people whose score moved to the worse side")),
)
_SIZES = (
    Figure("dav", say("Size, dav"), 2, "figures.sizes.dav", say("mean change / ((SD before + SD after) / 2)"), _LAKENS),
    Figure(
        *("gav", say("Size, dav corrected"), 2, "figures.sizes.gav"),
        *(say("dav · (1 − 3 / (4 (n − 1) − 1))"), _HEDGES),
    ),
    Figure("dz", say("Size, dz"), 2, "figures.sizes.dz", say("mean change / SD of changes"), _LAKENS),
    Figure(
        *("gz", say("Size, dz corrected"), 2, "figures.sizes.gz"),
        *(say("dz · (1 − 3 / (4 (n − 1) − 1))"), _HEDGES),
    ),
    Figure("correlation", say("Correlation"), 2, "figures.correlation", say("Pearson's r of before and after")),
    Figure(
        *("smallest_dz", say("Smallest dz to be found"), 2, "figures.smallest_dz"),
        *(say("the dz that the non-central t distribution finds with 80 % power at α = 0.05"), "Cohen 1988"),
    ),
)
_TESTS = (
    Figure(
        *("t", say("Paired t"), 2, "figures.change.t", say("mean change / (SD of changes / √n)"), _STUDENT), test=True
    ),
    Figure("df", say("Degrees of freedom"), 0, "figures.change.df", say("n − 1"), _STUDENT, test=True),
    Figure("p", say("p of the t-test"), 4, "figures.change.p", say("2 · P(T ≥ |t|)"), _STUDENT, test=True),
    Figure(
        *("p_corrected", say("p, corrected by Holm"), 4, "corrected_p"),
        *(say("k · p for the smallest of k p-values, (k − 1) · p for the next, and so on, never falling"), "Holm 1979"),
        test=True,
    ),
    Figure(
        *("ranks_up", say("Wilcoxon, ranks upwards"), 1, "figures.wilcoxon.up"),
        *(say("the sum of the ranks, by size, of the changes above 0; alike ones share their mean rank"), _WILCOXON),
        test=True,
    ),
    Figure(
        *("ranks_down", say("Wilcoxon, ranks downwards"), 1, "figures.wilcoxon.down"),
        *(say("the same of the changes below 0; changes of 0 are left out"), _WILCOXON),
        test=True,
    ),
    Figure(
        *("p_wilcoxon", say("p of Wilcoxon's test"), 4, "figures.wilcoxon.p"),
        say("2 · the share of all ways to sign the ranks whose sum is no larger than the smaller one, counted out"),
        _WILCOXON,
        test=True,
    ),
)
_RELIABLE = (
    Figure(
        *("improved", say("Reliably improved"), 0, "figures.turned.improved"),
        *(say("better by more than 1.96 · SD before · √(2 (1 − r)), with the SD of all"), _TRUAX),
    ),
    Figure(
        *("unchanged", say("Not reliably changed"), 0, "figures.turned.unchanged", say("neither of the two"), _TRUAX),
    ),
    Figure(
        *("deteriorated", say("Reliably deteriorated"), 0, "figures.turned.deteriorated"),
        *(say("worse by more than as much"), _TRUAX),
    ),
    Figure(
        *("recovered", say("Past the cut-off too"), 0, "figures.turned.recovered"),
        *(say("reliably improved, and from the poor to the good side of the cut-off"), _TRUAX),
    ),
    Figure("poor_before", say("Poor side before"), 0, "figures.turned.poor", say("people who could come past it")),
)
FIGURES = (*_CHANGES, *_SIZES, *_TESTS, *_RELIABLE)
_VICKERS = "Vickers & Altman 2001"
_WELCH = "Welch 1947"
DIFFERENCES = (
    Figure(
        *("adjusted", say("Difference, adjusted"), 1, "figures.adjusted.value"),
        *(say("difference of the means after − b · difference of the means before"), _VICKERS),
    ),
    Figure(
        "slope", say("b, the slope"), 2, "figures.slope", say("Σ before · after / Σ before², from the mean of each arm")
    ),
    Figure(
        *("adjusted_low", say("95 % interval, from"), 1, "figures.adjusted.low"),
        say("− t(0.975; N − arms − 1) · s · √(1 / n₁ + 1 / n₂ + (difference of the means before)² / Σ before²)"),
    ),
    Figure("adjusted_high", say("95 % interval, to"), 1, "figures.adjusted.high", say("+ as much")),
    Figure("adjusted_p", say("p"), 4, "figures.adjusted.p", say("2 · P(T ≥ |t|)")),
    Figure(
        "adjusted_p_corrected",
        say("p, corrected by Holm"),
        4,
        "corrected_p",
        say("as for the other tests"),
        "Holm 1979",
    ),
    Figure(
        *("unadjusted", say("Difference in change"), 1, "figures.unadjusted.value"),
        *(say("difference of the mean changes"), _WELCH),
    ),
    Figure(
        *("unadjusted_low", say("95 % interval, from"), 1, "figures.unadjusted.low"),
        *(say("− t(0.975; Satterthwaite's degrees of freedom) · √(SD₁² / n₁ + SD₂² / n₂)"), _WELCH),
    ),
    Figure("unadjusted_high", say("95 % interval, to"), 1, "figures.unadjusted.high", say("+ as much"), _WELCH),
    Figure("unadjusted_p", say("p"), 4, "figures.unadjusted.p", say("2 · P(T ≥ |t|)"), _WELCH),
)
"""Of one arm held against the control arm."""
