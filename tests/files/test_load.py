"""A whole workspace."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from peerctl.files.load import Loaded, load
from peerctl.files.shipped import data_folder, locale_folder
from peerctl.model.finding import Route
from peerctl.model.workspace import Language

Read = Callable[[Mapping[str, str | bytes]], Loaded]

EVERYTHING: Mapping[str, str | bytes] = {
    "cohorts/c-1.yaml": "id: c-1\nprogramme: circle\nname: 0101\nstart: 2015-02-02\n",
    "participants/p-1.yaml": "id: p-1\nenrolments: [{cohort: c-1, role: peer, history: []}]\n",
    "identities/p-1.yaml": 'id: p-1\nname: no\nphone: "12 34 56 78"\n',
    "sessions/c-1.yaml": "- {id: s-1, series: training, date: 2015-02-10, start: 10:00}\n",
    "sessions/shared.yaml": "[]\n",
    "matches/m-1--p-1.yaml": "id: m-1--p-1\ncohort: c-1\nmentor: m-1\npeer: p-1\nhistory: []\n",
    "responses/p-1.yaml": "- {instrument: mhrm, wave: pre, on: 2015-02-20, answers: [2, ~, 1]}\n",
    "programmes/circle.yaml": "id: circle\nname: {en: Circle, da: Kreds}\nkind: one-to-one\n"
    "summary: {en: Reads., da: Læser.}\nsources: {plan: {title: The plan}}\nroles: {peer: {source: plan}}\n",
}


def test_every_record_is_read_and_typed_by_the_schema(read: Read) -> None:
    loaded = read(EVERYTHING)
    book = loaded.book
    assert loaded.findings == ()
    assert book.cohorts["c-1"].name == "0101"
    assert book.identities["p-1"].name == "no"
    assert book.sessions["c-1"][0].start == "10:00"
    assert book.sessions["shared"] == ()
    assert book.matches["m-1--p-1"].peer == "p-1"
    assert book.responses["p-1"][0].answers == (2, None, 1)
    assert book.programme_of("c-1") == book.programmes["circle"]
    assert book.shipped == frozenset()


def test_windows_files_give_the_same(read: Read) -> None:
    windows: dict[str, str | bytes] = {
        name: b"\xef\xbb\xbf" + str(text).replace("\n", "\r\n").encode() for name, text in EVERYTHING.items()
    }
    assert read(EVERYTHING).book == read(windows).book


def test_identities_may_stand_elsewhere(read: Read, root: Path) -> None:
    elsewhere = root.parent / "private"
    elsewhere.mkdir()
    (elsewhere / "p-1.yaml").write_text("id: p-1\nname: Invented Person\n")
    for folder in ("../private", str(elsewhere)):
        assert set(read({"peerctl.yaml": f"format: 1\nname: X\nidentities: {folder}\n"}).book.identities) == {"p-1"}
    assert read({"peerctl.yaml": "format: 1\nname: X\nidentities: nowhere\n"}).book.identities == {}


def test_of_broken_settings_the_sound_ones_hold_and_the_rest_is_read(read: Read) -> None:
    settings = "format: 2\nlanguage: en\ntimezone: [x]\nname: X\n"
    loaded = read({**EVERYTHING, "peerctl.yaml": settings})
    assert {finding.at.file for finding in loaded.findings} == {"peerctl.yaml"}
    assert loaded.book.workspace.language is Language.ENGLISH
    assert loaded.book.workspace.timezone == "Europe/Copenhagen"
    assert set(loaded.book.participants) == {"p-1"}


@pytest.mark.parametrize("settings", ["", "- x\n", "format: [\n", "x: *y\n", "format: 1\nformat: 1\nname: X\n"])
def test_settings_that_cannot_be_read_leave_the_defaults(settings: str, read: Read) -> None:
    loaded = read({**EVERYTHING, "peerctl.yaml": settings})
    assert {finding.at.file for finding in loaded.findings} == {"peerctl.yaml"}
    assert loaded.book.workspace.language is Language.DANISH
    assert set(loaded.book.participants) == {"p-1"}


def test_missing_settings_are_told(root: Path) -> None:
    (root / "peerctl.yaml").unlink()
    assert [finding.rule for finding in load(root).findings] == ["unreadable-file"]


def test_findings_come_by_file_and_place(read: Read) -> None:
    loaded = read({"participants/b.yaml": "id: x y\nborn: x\n", "participants/a.yaml": "", "cohorts/Z.yaml": ""})
    places = [loaded.sources.place(finding.at) for finding in loaded.findings]
    assert places == sorted(places)
    assert len(places) == 5


def test_what_is_wrong_is_not_in_the_book_and_is_named(read: Read) -> None:
    loaded = read({**EVERYTHING, "participants/p-1.yaml": "id: p-1\nid: p-1\nenrolments: []\n"})
    assert loaded.book.participants == {}
    assert loaded.book.unread == {"participants/p-1.yaml"}


def ship(root: Path, *names: str) -> None:
    folder = root.parent / "data" / "programmes"
    folder.mkdir(parents=True, exist_ok=True)
    text = str(EVERYTHING["programmes/circle.yaml"])
    for name in names:
        (folder / f"{name}.yaml").write_text(text.replace("circle", name).replace("Kreds", "Sendt med"))


def test_a_programme_of_the_workspace_replaces_the_shipped_one(read: Read, root: Path) -> None:
    ship(root, "circle", "square")
    book = read(EVERYTHING).book
    assert set(book.programmes) == {"circle"}
    assert book.programmes["circle"].name.da == "Kreds"
    assert book.shipped == {"square"}


def test_of_the_shipped_programmes_those_are_read_that_a_cohort_follows(read: Read, root: Path) -> None:
    ship(root, "circle", "square")
    (root.parent / "data" / "programmes" / "square.yaml").write_text("broken: [")
    loaded = read({"cohorts/c-1.yaml": EVERYTHING["cohorts/c-1.yaml"]})
    assert loaded.findings == ()
    assert loaded.book.programmes["circle"].name.da == "Sendt med"
    assert loaded.book.shipped == {"circle", "square"}


def test_a_broken_programme_does_not_let_the_shipped_one_take_its_place(read: Read, root: Path) -> None:
    ship(root, "circle", "square")
    loaded = read({**EVERYTHING, "programmes/circle.yaml": "id: circle\n"})
    assert loaded.book.programmes == {}
    assert loaded.book.shipped == {"square"}


def test_places_in_shipped_programmes_can_be_asked_for(read: Read, root: Path) -> None:
    ship(root, "circle")
    cohort = {"cohorts/c-1.yaml": EVERYTHING["cohorts/c-1.yaml"]}
    place = read(cohort).sources.place(Route("data/programmes/circle.yaml", ("kind",)))
    assert (place.line, place.column) == (3, 7)


def test_the_shipped_data_is_beside_the_package_or_inside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (data_folder() / "programmes").is_dir()
    assert locale_folder() == data_folder() / "locale"
    package = tmp_path / "peerctl"
    (package / "files").mkdir(parents=True)
    monkeypatch.setattr("peerctl.files.shipped.__file__", str(package / "files" / "shipped.py"))
    assert data_folder() == tmp_path / "data"
    (package / "data").mkdir()
    assert data_folder() == package / "data"
