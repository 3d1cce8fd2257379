"""Every refusal has a case in the gallery that shows it and nothing else."""

import shutil
from pathlib import Path

import pytest

from peerctl.files.events import Parser
from peerctl.files.load import load
from peerctl.files.refusals import REFUSALS
from peerctl.model.finding import Level

GALLERY = Path(__file__).parent.parent / "gallery" / "reader"
CASES = sorted(case for refusal in GALLERY.iterdir() for case in refusal.iterdir())


def test_every_refusal_has_a_case() -> None:
    assert {case.parent.name for case in CASES} == set(REFUSALS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_a_case_shows_its_refusal_alone(case: Path, root: Path, parser: Parser) -> None:
    shutil.copytree(case, root, dirs_exist_ok=True)
    loaded = load(root, parser)
    assert {finding.rule for finding in loaded.findings} == {case.parent.name}
    for finding in loaded.findings:
        place = loaded.sources.place(finding.at)
        assert finding.level is Level.ERROR
        assert finding.message.text
        assert finding.help.text
        assert place.line >= 1
        assert place.end_column >= place.column >= 1
