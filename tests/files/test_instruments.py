"""The shipped questionnaires, and those that a workspace brings."""

import re
from pathlib import Path

import pytest

from peerctl.files.load import all_instruments, load
from peerctl.model.instrument import Method
from tests.gallery.overlay import BASE, lay, parts

ROOT = Path(__file__).parents[2]
SHIPPED = all_instruments(load(BASE).book)
EACH = pytest.mark.parametrize("name", sorted(SHIPPED))


def test_these_are_shipped() -> None:
    assert list(SHIPPED) == [
        *("barc-10", "lsns-18", "lsns-6", "lsns-r", "mhrm", "qpr-15"),
        *("ras-r", "swemwbs", "ucla-3", "wemwbs", "who-5"),
    ]


@EACH
def test_one_has_the_name_of_its_file_a_version_and_sources_that_are_there(name: str) -> None:
    one = SHIPPED[name]
    stated = [one, *one.subscales, *one.taken_from, *one.cutoffs, *one.reliability]
    assert one.id == name
    assert one.version
    assert all(part.source for part in stated)
    assert {source for part in stated for source in part.source} <= set(one.sources)
    assert one.wordings == ()


@EACH
def test_the_range_is_what_the_items_and_the_method_give(name: str) -> None:
    one = SHIPPED[name]
    if one.method is Method.TABLE:
        assert [raw for raw, _ in one.table] == list(range(one.items * one.min, one.items * one.max + 1))
        figures = [figure for _, figure in one.table]
        assert figures == sorted(figures)
        assert (figures[0], figures[-1]) == (one.range.min, one.range.max)
    else:
        times, plus = one.transform.times, one.transform.plus
        low, high = one.items * one.min * times + plus, one.items * one.max * times + plus
        assert (low, high) == (one.range.min, one.range.max)


@EACH
def test_cutoffs_lie_in_the_range_and_reliabilities_between_0_and_1(name: str) -> None:
    one = SHIPPED[name]
    assert all(one.range.min <= cutoff.value <= one.range.max for cutoff in one.cutoffs)
    assert all(0 < figure.value < 1 for figure in one.reliability)


def test_items_of_subscales_are_items_of_the_questionnaire_each_once() -> None:
    for one in SHIPPED.values():
        named = [item for subscale in one.subscales for item in subscale.items]
        assert len(named) == len(set(named))
        assert set(named) <= set(range(1, one.items + 1))


def test_only_what_is_asked_for_or_answered_is_in_the_book() -> None:
    assert list(load(BASE).book.instruments) == ["who-5"]


OWN = """
id: mhrm
name: {en: Ours, da: Vores}
version: ours
sources: {us: {title: We made it}}
source: us
items: 2
min: 0
max: 1
range: {min: 0, max: 2}
better: higher
wordings: [{en: Is it?, da: Er det?}, {en: Was it?, da: Var det?}]
"""


def test_one_of_the_workspace_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    lay(tmp_path, {"instruments/mhrm.yaml": OWN.encode()})
    book = load(tmp_path).book
    assert book.instruments["mhrm"].version == "ours"
    assert all_instruments(book)["mhrm"].version == "ours"


def test_a_broken_one_of_the_workspace_does_not_let_the_shipped_one_take_its_place(tmp_path: Path) -> None:
    lay(tmp_path, {"instruments/mhrm.yaml": OWN.replace("better: higher", "better: soon").encode()})
    loaded = load(tmp_path)
    assert [finding.at.file for finding in loaded.findings] == ["instruments/mhrm.yaml"]
    assert "mhrm" not in loaded.book.instruments
    assert "mhrm" not in all_instruments(loaded.book)


def test_the_example_of_the_page_can_be_read_as_it_stands(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "instruments.md").read_text(encoding="utf-8")
    example = re.findall(r"```yaml\n(# file: .*?)```", page, re.DOTALL)[0]
    lay(tmp_path, parts(example))
    loaded = load(tmp_path)
    assert loaded.findings == ()
    assert loaded.book.instruments["allotment-5"].reverse == (2,)
