"""A workspace as it would be with other texts in some files."""

from pathlib import Path

from peerctl.files.load import load
from peerctl.files.preview import preview

BASE = Path(__file__).parents[1] / "gallery" / "base"
COHORT = "id: {0}\nprogramme: peer-projektet\nname: {0}\nstart: 2016-01-01\n"


def test_the_records_are_those_of_the_texts_and_the_others_stay() -> None:
    loaded = load(BASE)
    text = "id: p-009\nenrolments: []\n"
    after = preview(loaded.book, loaded.sources, {"participants/p-009.yaml": text})
    assert after.findings == ()
    assert after.book.participants == {**loaded.book.participants, "p-009": after.book.participants["p-009"]}
    assert after.sources.text("participants/p-009.yaml") == text
    assert loaded.sources.text("participants/p-009.yaml") is None


def test_a_new_identity_is_read_as_one() -> None:
    loaded = load(BASE)
    after = preview(loaded.book, loaded.sources, {"identities/m-001.yaml": "id: m-001\nname: Invented\n"})
    assert after.book.identities["m-001"].name == "Invented"


def test_a_new_cohort_brings_its_shipped_programme() -> None:
    loaded = load(BASE)
    after = preview(loaded.book, loaded.sources, {"cohorts/a.yaml": COHORT.format("a")})
    assert loaded.book.programme_of("a") is None
    assert after.book.programmes.keys() - loaded.book.programmes.keys() == {"peer-projektet"}


def test_a_text_that_cannot_be_read_is_a_finding() -> None:
    loaded = load(BASE)
    after = preview(loaded.book, loaded.sources, {"matches/m-001--p-001.yaml": "id: [\n"})
    assert [finding.at.file for finding in after.findings] == ["matches/m-001--p-001.yaml"]
    assert "matches/m-001--p-001.yaml" in after.book.unread


def test_a_file_that_is_to_be_removed_is_not_there_any_more() -> None:
    loaded = load(BASE)
    after = preview(loaded.book, loaded.sources, {}, ["matches/m-001--p-001.yaml"])
    assert loaded.book.matches.keys() - after.book.matches.keys() == {"m-001--p-001"}
