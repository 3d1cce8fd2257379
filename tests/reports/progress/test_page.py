"""docs/measuring.md tells of every figure by its key, and of every source that a figure names."""

import re
from pathlib import Path

from peerctl.reports.progress.figures import DIFFERENCES, FIGURES

PAGE = (Path(__file__).parents[3] / "docs" / "measuring.md").read_text(encoding="utf-8")


def test_every_figure_stands_in_the_page_by_its_key() -> None:
    assert [one.key for one in (*FIGURES, *DIFFERENCES) if f"`{one.key}`" not in PAGE] == []


def test_every_source_that_a_figure_names_is_listed() -> None:
    named = {part.strip() for one in (*FIGURES, *DIFFERENCES) for part in one.source.split(";") if part}
    listed = PAGE.partition("### Sources")[2]
    for source in named:
        first, year = re.split(r" & | ", source)[0], source[-4:]
        assert re.search(rf"{first}.*\({year}\)", listed), source
