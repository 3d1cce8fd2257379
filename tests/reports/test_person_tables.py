"""One person in words: what the files say in codes, people read as their programme says it."""

from datetime import date
from pathlib import Path

from peerctl.files.load import load
from peerctl.model.table import Table
from peerctl.reports.people import person_view
from peerctl.reports.person_tables import person_tables
from peerctl.show.wording import Wording
from tests.cli.running import workspace

DAY = date(2015, 6, 15)
PERSON = """id: p-003
born: 1990-04-01
municipality: [{value: Kolding, until: 2015-01-31}, {value: Vejle, since: 2015-02-01}]
gender: other
languages: [da, en]
interests: [walking]
availability: [mon-evening, sat-morning]
facts:
  newcomer: {value: ja, since: 2014-01-01}
  housing: own-home
  tools: rake
  gardening-experience: perhaps
  unheard-of: yes
consents:
  - {kind: data, given: 2015-02-01, withdrawn: 2015-06-01}
enrolments:
  - cohort: spring-2015
    role: peer
    history:
      - {on: 2015-02-01, event: applied}
      - {on: 2015-02-04, event: enrolled}
      - {on: 2015-03-01, event: paused, reason: illness}
      - {on: 2015-03-09, event: resumed}
      - {on: 2015-05-01, event: withdrawn, reason: of-their-own}
  - {cohort: unheard-of, role: peer, history: [{on: 2015-05-09, event: paused, reason: illness}]}
"""
LABELS = "    choices: [own-home, shared-home]\n    choice-labels: {own-home: {en: alone, da: alene}}\n"


def shown(folder: Path, person: str) -> tuple[Table, ...]:
    """Give the tables of somebody in the base workspace."""
    root = workspace(folder, participants__p_003=PERSON)
    programme = root / "programmes" / "allotment.yaml"
    text = programme.read_text(encoding="utf-8").replace("    choices: [own-home, shared-home]\n", LABELS)
    programme.write_text(text, encoding="utf-8")
    book = load(root).book
    return person_tables(book, person_view(book, person, DAY), DAY)


def rows(table: Table) -> list[list[str]]:
    """Give the cells as people read them."""
    return [[Wording("en").cell(cell) for cell in row] for row in table.rows]


def test_what_is_known_is_told_in_the_words_of_the_programme(tmp_path: Path) -> None:
    assert rows(shown(tmp_path, "p-003")[0]) == [
        ["born", "1990-04-01", "", ""],
        ["municipality", "Kolding", "", "2015-01-31"],
        ["municipality", "Vejle", "2015-02-01", ""],
        ["gender", "other", "", ""],
        ["languages", "da, en", "", ""],
        ["interests", "walking", "", ""],
        ["times of the week", "mon-evening, sat-morning", "", ""],
        ["is new in the allotments", "yes", "2014-01-01", ""],
        ["how the person lives", "alone", "", ""],
        ["tools of their own", "rake", "", ""],
        ["has gardened for a season", "perhaps", "", ""],
        ["unheard-of", "yes", "", ""],
        ["consent data", "", "2015-02-01", "2015-06-01"],
    ]


def test_what_happened_is_told_with_the_reason_in_words(tmp_path: Path) -> None:
    assert rows(shown(tmp_path, "p-003")[1]) == [
        ["2015-02-01", "spring-2015", "applied", ""],
        ["2015-02-04", "spring-2015", "enrolled", ""],
        ["2015-03-01", "spring-2015", "paused", "illness"],
        ["2015-03-09", "spring-2015", "resumed", ""],
        ["2015-05-01", "spring-2015", "withdrawn", "of-their-own"],
        ["2015-05-09", "unheard-of", "paused", "illness"],
    ]


def test_a_pair_is_named_with_where_it_stands_and_what_is_not_there_has_no_table(tmp_path: Path) -> None:
    assert rows(shown(tmp_path / "one", "p-001")[2]) == [["m-001--p-001", "spring-2015", "active"]]
    assert len(shown(tmp_path / "two", "p-002")) == 2
    assert [table.rows for table in shown(tmp_path / "three", "s-001")][:1] == [()]
