"""The shipped programmes are sound: they read without a finding, and say where everything in them comes from."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from peerctl.checks.run import check
from peerctl.files.load import load
from peerctl.model.condition import ASSUMPTION
from peerctl.model.programme import FactType, Programme
from peerctl.show.wording import Wording
from tests.programmes.shipped import SETTINGS, follow, loaded, parts, programmes, spelt

EACH = pytest.mark.parametrize("programme", programmes().values(), ids=programmes())


def test_five_programmes_are_shipped_and_read_without_a_finding() -> None:
    assert loaded().findings == ()
    assert sorted(programmes()) == [
        "effektstudiet",
        "peer-projektet",
        "peer-to-peer",
        "peerfaellesskabet",
        "vejen-til-hverdagslivet",
    ]


@EACH
def test_every_source_is_declared_and_every_declared_source_is_used(programme: Programme) -> None:
    named = {source for _, part in parts(spelt(programme)) for source in part.get("source", ())}
    assert named - {ASSUMPTION} <= set(programme.sources)
    notes = " ".join(part["note"]["en"] for _, part in parts(spelt(programme)) if part.get("note"))
    assert [source for source in programme.sources if source not in named and source not in notes] == []


@EACH
def test_every_assumption_says_why_it_is_made(programme: Programme) -> None:
    assumed = {path: part for path, part in parts(spelt(programme)) if ASSUMPTION in part.get("source", ())}
    assert assumed
    assert [path for path, part in assumed.items() if not part.get("note")] == []


@EACH
def test_people_read_everything_in_both_languages(programme: Programme) -> None:
    words = {path: part for path, part in parts(spelt(programme)) if part.keys() & {"en", "da"}}
    assert words
    assert [path for path, part in words.items() if not (part["en"].strip() and part["da"].strip())] == []


@EACH
def test_every_code_is_there_once_in_its_list(programme: Programme) -> None:
    paths = Counter(path for path, _ in parts(spelt(programme)))
    assert [path for path, count in paths.items() if count > 1] == []


@EACH
def test_conditions_ask_for_facts_that_the_programme_declares(programme: Programme) -> None:
    asked = [part for path, part in parts(spelt(programme)) if path.startswith("eligibility/") and "fact" in part]
    assert {part["fact"] for part in asked} <= set(programme.facts)
    for part in asked:
        fact = programme.facts[part["fact"]]
        assert (fact.type is FactType.YES_NO) is ("is" not in part)
        assert part.get("is") is None or part["is"] in fact.choices


@EACH
def test_every_declared_fact_decides_something(programme: Programme) -> None:
    asked = {part.get("fact") for path, part in parts(spelt(programme)) if path.startswith("eligibility/")}
    assert set(programme.facts) <= asked


@EACH
def test_every_rule_of_eligibility_has_an_id_a_label_and_a_source(programme: Programme) -> None:
    for rules in programme.eligibility.values():
        assert all(rule.id and rule.label and rule.source for rule in rules)


@EACH
def test_roles_named_anywhere_are_roles_of_the_programme(programme: Programme) -> None:
    keys = ("audience", "roles")
    named = {role for _, part in parts(spelt(programme)) for key in keys for role in part.get(key, ())}
    assert named | set(programme.eligibility) <= set(programme.roles)


@EACH
def test_weights_of_affinity_add_up_to_a_hundred_where_people_are_matched(programme: Programme) -> None:
    weights = programme.affinity
    assert (weights is None) is (programme.companionship is None)
    if weights:
        assert weights.gender + weights.age + weights.interests + weights.languages + weights.slots == 100


def test_a_shipped_programme_that_no_cohort_follows_may_have_been_meant(tmp_path: Path) -> None:
    (tmp_path / "peerctl.yaml").write_text(SETTINGS)
    (tmp_path / "cohorts").mkdir()
    follow(tmp_path, "peer-projekt")
    helps = [Wording().say(found.help) for found in check(load(tmp_path).book, date(2015, 3, 1))]
    assert any("Did you mean peer-projektet?" in help_ for help_ in helps)
