"""The gallery of rules: each case is found by its rule, and together they say every sentence there is to say."""

from functools import cache
from pathlib import Path

import pytest

import peerctl.checks
from peerctl.checks.register import RULES
from peerctl.model.finding import Finding
from tests.gallery.cases import rule_cases
from tests.gallery.messages import said, written
from tests.gallery.overlay import GALLERY, findings

CASES = tuple(rule_cases())
MODULES = sorted(path for path in Path(peerctl.checks.__file__).parent.glob("*.py") if path.stem != "manual")


@cache
def found(number: int) -> tuple[Finding, ...]:
    return findings(CASES[number].files)


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{case.id}/{case.name}" for case in CASES])
def test_a_case_can_be_read_and_is_found_by_its_rule(number: int) -> None:
    rules = {finding.rule for finding in found(number)}
    assert CASES[number].id in rules
    assert rules <= {rule.id for rule in RULES}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_every_sentence_of_a_rule_is_said_in_the_gallery(module: Path) -> None:
    heard = {sentence for number in range(len(CASES)) for finding in found(number) for sentence in said(finding)}
    assert written(module) - heard == set()


def test_every_folder_of_the_gallery_is_of_a_rule() -> None:
    folders = {folder.name for folder in (GALLERY / "rules").iterdir()}
    assert folders <= {rule.id for rule in RULES}
