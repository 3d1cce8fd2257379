"""The manual of every rule: its examples do as they say."""

import pytest

from peerctl.checks.manual import docstring, manual
from peerctl.checks.register import RULES
from peerctl.checks.rule import Rule
from tests.gallery.overlay import findings, parts

EVERY_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def test_nothing_is_found_in_the_base_workspace() -> None:
    assert findings({}) == ()


@EVERY_RULE
def test_a_rule_stands_in_the_file_of_its_name(rule: Rule) -> None:
    assert rule.find.__module__ == f"peerctl.checks.{rule.id.replace('-', '_')}"


@EVERY_RULE
def test_a_manual_has_the_title_of_its_rule_paragraphs_and_both_examples(rule: Rule) -> None:
    page = manual(rule.id)
    assert docstring(rule).splitlines()[0] == f"{page.title.text}."
    assert (page.id, page.level) == (rule.id, rule.level)
    assert page.paragraphs
    assert parts(page.passing)
    assert parts(page.failing)


@EVERY_RULE
def test_nothing_is_found_in_the_passing_example(rule: Rule) -> None:
    assert [found for found in findings(parts(manual(rule.id).passing)) if found.rule == rule.id] == []


@EVERY_RULE
def test_the_rule_finds_something_in_the_failing_example(rule: Rule) -> None:
    assert rule.id in {found.rule for found in findings(parts(manual(rule.id).failing))}


def test_a_paragraph_holds_no_braces_for_it_is_a_sentence_without_values() -> None:
    text = "".join(paragraph.text for rule in RULES for paragraph in manual(rule.id).paragraphs)
    assert not set("{}") & set(text)


def test_no_two_rules_have_the_same_id() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_a_rule_that_does_not_exist_has_no_manual() -> None:
    with pytest.raises(KeyError):
        manual("cohort-sise")
