"""From answers to scores: told with small questionnaires and the shipped ones, and with what must always hold."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.files.load import all_instruments, load
from peerctl.measures.scoring import Part, Unscored, out_of_range, score, score_as
from peerctl.measures.soundness import Flaw, Unsound, flaws
from peerctl.model.instrument import Instrument
from tests.gallery.overlay import BASE

SHIPPED = all_instruments(load(BASE).book)
LABEL = {"en": "a", "da": "a"}
FEW = settings(max_examples=60, deadline=None)


def scale(**keys: Any) -> Instrument:  # noqa: ANN401  # any key of a questionnaire
    """Make a questionnaire of five items answered from 0 to 4, and summed."""
    plain = {"id": "scale", "name": LABEL, "version": "1", "sources": {}, "source": "us", "better": "higher"}
    sized = {"items": 5, "min": 0, "max": 4, "range": {"min": 0, "max": 20}}
    return Instrument.model_validate({**plain, **sized, **keys})


def part(name: str, *items: int) -> dict[str, Any]:
    return {"id": name, "label": LABEL, "items": items, "source": "us"}


def answers(instrument: Instrument, *, left_out: bool = False) -> st.SearchStrategy[list[Any]]:
    one: st.SearchStrategy[Any] = st.integers(instrument.min, instrument.max)
    listed = st.none() | one if left_out else one
    return st.lists(listed, min_size=instrument.items, max_size=instrument.items)


def test_a_total_is_the_sum_of_the_answers() -> None:
    found = score(scale(), [0, 1, 2, 3, 4])
    assert (found.total, found.answered, found.items, found.prorated, found.reason) == (10, 5, 5, 0, None)


def test_an_item_that_is_turned_round_counts_from_the_other_end() -> None:
    assert score(scale(reverse=[5]), [0, 0, 0, 0, 0]).total == 4


def test_a_mean_stays_on_the_scale_of_the_answers() -> None:
    assert score(scale(method="mean", range={"min": 0, "max": 4}), [1, 2, 3, 4, 4]).total == 2.8


def test_an_empty_form_has_no_score_and_is_never_0() -> None:
    for given_back in ([], [None] * 5):
        found = score(scale(), given_back)
        assert (found.total, found.reason) == (None, Unscored.EMPTY)


@pytest.mark.parametrize(
    ("given_back", "reason"),
    [
        ([1, 1, 1, 1], Unscored.TOO_FEW),
        ([1, 1, 1, 1, 1, None], Unscored.TOO_MANY),
        ([1, 1, 1, 1, 5], Unscored.OUT_OF_RANGE),
        ([1, 1, 1, 1, -1], Unscored.OUT_OF_RANGE),
        ([1, 1, 1, None, None], Unscored.INCOMPLETE),
    ],
)
def test_wrong_answers_have_no_score_and_a_reason(given_back: list[int | None], reason: Unscored) -> None:
    found = score(scale(), given_back)
    assert (found.total, found.reason, found.prorated) == (None, reason, 0)


def test_the_places_of_answers_out_of_range_can_be_named() -> None:
    assert out_of_range(scale(), [5, None, 0, -1, 4]) == (0, 3)


def test_with_four_in_five_answered_the_fifth_is_the_mean_of_the_others_and_that_is_told() -> None:
    found = score(scale(), [1, 2, 3, 4, None])
    assert (found.total, found.answered, found.prorated) == (12.5, 4, 1)


def test_a_subscale_wants_three_in_four_and_may_be_scored_where_the_total_is_not() -> None:
    parts = scale(subscales=[part("most", 1, 2, 3, 4), part("last", 4, 5)])
    found = score(parts, [1, 1, 4, None, None])
    assert found.reason is Unscored.INCOMPLETE
    assert found.subscales == (Part("most", 8, 3, 4, 1), Part("last", None, 0, 2, 0))


def test_of_two_items_both_have_to_be_answered() -> None:
    found = score(scale(subscales=[part("pair", 1, 2)]), [4, None, 4, 4, 4])
    assert found.subscales == (Part("pair", None, 1, 2, 0),)
    assert found.total == 20


def test_a_questionnaire_may_ask_for_more_or_less() -> None:
    lenient = scale(completeness={"total": 50, "source": "us"})
    assert score(lenient, [4, 4, 4, None, None]).total == 20
    assert score(lenient, [4, 4, None, None, None]).reason is Unscored.INCOMPLETE


def test_who_5_is_multiplied_by_four() -> None:
    assert score(SHIPPED["who-5"], [3, 2, 3, 2, 3]).total == 52


def test_the_mhrm_of_thirty_items_wants_24_of_them() -> None:
    mhrm = SHIPPED["mhrm"]
    assert score(mhrm, [4] * 24 + [None] * 6).total == 120
    assert score(mhrm, [4] * 23 + [None] * 7).reason is Unscored.INCOMPLETE


@pytest.mark.parametrize(("raw", "metric"), [(7, 7.0), (23, 20.73), (32, 29.31), (35, 35.0)])
def test_swemwbs_is_the_figure_of_the_table_and_never_the_sum(raw: int, metric: float) -> None:
    """The figures for 23 and 32 are those of Peitz et al. 2024 (doi 10.1007/s11136-024-03695-z)."""
    base, more = divmod(raw, 7)
    assert score(SHIPPED["swemwbs"], [base + 1] * more + [base] * (7 - more)).total == metric


def test_swemwbs_wants_every_answer() -> None:
    found = score(SHIPPED["swemwbs"], [3, 3, 3, 3, 3, 3, None])
    assert (found.total, found.reason) == (None, Unscored.INCOMPLETE)


LONG = scale(id="long", items=7, range={"min": 0, "max": 28})
SHORT = scale(
    items=3, range={"min": 0, "max": 12}, taken_from=[{"instrument": "long", "items": [2, 4, 7], "source": "us"}]
)


def test_answers_are_scored_as_another_where_its_file_maps_the_items() -> None:
    found = score_as(SHORT, LONG, [0, 1, 0, 2, 0, 0, 4])
    assert found
    assert (found.instrument, found.total) == ("scale", 7)


def test_too_many_or_too_few_answers_are_not_scored_as_another_either() -> None:
    few, many = score_as(SHORT, LONG, [1] * 6), score_as(SHORT, LONG, [1] * 8)
    assert few
    assert many
    assert (few.reason, many.reason) == (Unscored.TOO_FEW, Unscored.TOO_MANY)


def test_nothing_is_scored_as_another_without_a_map_that_fits() -> None:
    assert score_as(LONG, SHORT, [1, 1, 1]) is None
    assert score_as(SHORT, scale(id="long"), [1] * 5) is None
    assert score_as(SHORT, scale(id="long", items=7, max=5), [1] * 7) is None


@FEW
@given(st.data())
def test_changing_the_order_of_people_changes_nobodys_score(data: st.DataObject) -> None:
    one = SHIPPED[data.draw(st.sampled_from(sorted(SHIPPED)))]
    people = data.draw(st.lists(answers(one, left_out=True), min_size=1, max_size=5))
    order = data.draw(st.permutations(range(len(people))))
    scores = [score(one, person) for person in people]
    assert [score(one, people[place]) for place in order] == [scores[place] for place in order]


@FEW
@given(st.data())
def test_a_higher_answer_never_lowers_a_score_unless_the_item_is_turned_round(data: st.DataObject) -> None:
    turned = scale(reverse=[2, 3], subscales=[part("some", 1, 2, 3, 4)])
    one = data.draw(st.sampled_from([*SHIPPED.values(), turned]))
    before = data.draw(answers(one, left_out=True))
    item = data.draw(st.integers(0, one.items - 1))
    if before[item] is None or before[item] == one.max:
        before[item] = one.min
    after = [answer + 1 if place == item else answer for place, answer in enumerate(before)]
    low, high = score(one, before), score(one, after)
    if item + 1 in one.reverse:
        low, high = high, low
    assert low.reason == high.reason
    pairs = [(low.total, high.total), *((a.value, b.value) for a, b in zip(low.subscales, high.subscales, strict=True))]
    assert all(a is None is b or (a is not None and b is not None and a <= b) for a, b in pairs)


@FEW
@given(st.data())
def test_turning_the_answers_round_flips_the_sign_of_a_change(data: st.DataObject) -> None:
    summed = [one for one in SHIPPED.values() if one.method != "table"]
    one = data.draw(st.sampled_from([*summed, scale(reverse=[1, 4])]))
    pre, post = data.draw(answers(one)), data.draw(answers(one))

    def change(turned: bool) -> float:  # noqa: FBT001
        totals = [score(one, [one.min + one.max - a if turned else a for a in wave]).total for wave in (pre, post)]
        assert totals[0] is not None
        assert totals[1] is not None
        return totals[1] - totals[0]

    assert change(turned=True) == -change(turned=False)


@FEW
@given(st.data())
def test_a_score_lies_in_the_range_of_its_questionnaire(data: st.DataObject) -> None:
    one = SHIPPED[data.draw(st.sampled_from(sorted(SHIPPED)))]
    found = score(one, data.draw(answers(one, left_out=True)))
    assert (found.total is None) == (found.reason is not None)
    assert found.total is None or one.range.min <= found.total <= one.range.max


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_a_shipped_questionnaire_agrees_with_itself(name: str) -> None:
    assert list(flaws(SHIPPED[name])) == []


FIGURE = {"value": 5, "label": LABEL, "population": LABEL, "subscale": "no", "is": "above", "source": "us"}


@pytest.mark.parametrize(
    ("keys", "flaw", "where"),
    [
        ({"items": 0}, Flaw.NO_SCALE, ("items",)),
        ({"items": 10**9}, Flaw.NO_SCALE, ("items",)),
        ({"min": 4}, Flaw.NO_SCALE, ("items",)),
        ({"reverse": [6]}, Flaw.NO_SUCH_ITEM, ("reverse",)),
        ({"subscales": [part("some", 1, 1)]}, Flaw.NO_SUCH_ITEM, ("subscales", 0, "items")),
        (
            {"taken-from": [{"instrument": "b", "items": [1], "source": "us"}]},
            Flaw.WRONG_NUMBER,
            ("taken-from", 0, "items"),
        ),
        ({"cutoffs": [FIGURE]}, Flaw.NO_SUCH_SUBSCALE, ("cutoffs", 0, "subscale")),
        ({"method": "table"}, Flaw.TABLE, ("table",)),
        ({"table": [[1, 2]]}, Flaw.TABLE, ("table",)),
        ({"range": {"min": 0, "max": 21}}, Flaw.RANGE, ("range",)),
        ({"method": "mean"}, Flaw.RANGE, ("range",)),
        ({"completeness": {"total": 0, "source": "us"}}, Flaw.SHARE, ("completeness", "total")),
    ],
)
def test_a_file_that_does_not_agree_with_itself_is_never_scored_by(
    keys: dict[str, Any], flaw: Flaw, where: tuple[str | int, ...]
) -> None:
    wrong = scale(**keys)
    assert list(flaws(wrong)) == [Unsound(flaw, where)]
    assert score(wrong, [1, 1, 1, 1, 1]).reason is Unscored.UNSOUND
