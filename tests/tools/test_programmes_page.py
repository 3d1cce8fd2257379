"""The page about programmes is as the schema and the shipped programmes are, and its examples work."""

import re
from pathlib import Path

import pytest

from peerctl.files.load import load
from tests.programmes.shipped import SETTINGS, programmes
from tests.tools.programmes_page import PAGE, page

TEXT = PAGE.read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
WHOLE, *PARTS = EXAMPLES


def test_the_page_is_written_anew_where_the_schema_or_a_programme_changed() -> None:
    assert page(TEXT) == TEXT, "python -m tests.tools.programmes_page"


def test_every_shipped_programme_has_a_section() -> None:
    assert [name for name in programmes() if f"\n### {name}\n" not in TEXT] == []


def test_links_within_the_page_lead_somewhere() -> None:
    headings = re.findall(r"^#+ (.*)$", TEXT, re.MULTILINE)
    anchors = {heading.lower().replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([\w-]+)\)", TEXT)) <= anchors


def read(folder: Path, name: str, text: str) -> list[str]:
    """Read a programme in a workspace of its own, and give the rules of what is found."""
    (folder / "programmes").mkdir()
    (folder / "peerctl.yaml").write_text(SETTINGS, encoding="utf-8")
    (folder / "programmes" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return [finding.rule for finding in load(folder).findings]


def test_the_whole_programme_on_the_page_can_be_read(tmp_path: Path) -> None:
    assert read(tmp_path, "walk-along", WHOLE) == []


@pytest.mark.parametrize("part", PARTS)
def test_a_part_on_the_page_fits_into_a_programme(part: str, tmp_path: Path) -> None:
    replaced = set(re.findall(r"^([\w-]+):", part, re.MULTILINE))
    kept = [block for block in re.split(r"^(?=\w)", WHOLE, flags=re.MULTILINE) if block.split(":")[0] not in replaced]
    assert read(tmp_path, "walk-along", "".join(kept) + part) == []


def test_a_page_without_its_marks_is_told() -> None:
    with pytest.raises(ValueError, match="keys"):
        page("# Programmes\n")
