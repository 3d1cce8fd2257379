"""`peerctl measure picture`: on the terminal, and as files without small groups or ids."""

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.running import Ran, peerctl, workspace

EXAMPLE = Path(__file__).parents[2] / "examples" / "peer-projektet"
PAGES = Path(__file__).parents[2] / "docs" / "pictures"


def picture(*words: str, folder: Path = EXAMPLE) -> Ran:
    return peerctl("--lang", "en", "measure", "picture", *words, folder=folder)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Copy the example, so that pictures can be written beside it."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "workspace"))


def test_all_three_are_drawn_of_what_the_programme_is_judged_by() -> None:
    ran = picture()
    assert (ran.code, ran.err) == (0, "")
    titles = [line for line in ran.out.splitlines() if line.startswith("Mental Health Recovery Measure:")]
    assert [title.partition(": ")[2] for title in titles] == ["before and after", "before and after", "mean change"]
    assert ran.out.count("n = 15") == 3


def test_one_kind_of_one_questionnaire_and_one_group_can_be_asked_for() -> None:
    ran = picture("lsns-r", "--kind", "forest", "--cohort", "vejle-2015-1", "--role", "mentor")
    assert ran.out.startswith("Lubben Social Network Scale, revised: mean change\n")
    assert "Hold 1, peer mentor" in ran.out


def test_files_are_written_with_the_same_bytes_every_time_and_over_their_own_kind(root: Path) -> None:
    assert picture("--out", "../pictures", folder=root).out == (
        "3 pictures are in ../pictures:\n  peer-projektet-mhrm-lines.svg\n"
        "  peer-projektet-mhrm-distribution.svg\n  peer-projektet-mhrm-forest.svg\n"
    )
    files = {path.name: path.read_bytes() for path in (root.parent / "pictures").iterdir()}
    assert picture("--out", "../pictures", folder=root).code == 0
    assert files == {path.name: path.read_bytes() for path in (root.parent / "pictures").iterdir()}


def test_the_pictures_in_the_pages_are_those_that_are_drawn(root: Path) -> None:
    """After a change: `peerctl -C examples/peer-projektet --lang en measure picture --out docs/pictures`."""
    picture("--out", "../pictures", folder=root)
    for page in PAGES.iterdir():
        assert page.read_text("utf-8") == (root.parent / "pictures" / page.name).read_text("utf-8")


def test_nobody_is_named_in_a_file(root: Path) -> None:
    picture("--out", "../pictures", folder=root)
    words = set(
        re.findall(r"[\w-]+", " ".join(path.read_text("utf-8") for path in (root.parent / "pictures").iterdir()))
    )
    assert not words & {path.stem for path in (root / "participants").iterdir()}
    names = re.findall(r"name: (.+)", " ".join(path.read_text("utf-8") for path in (root / "identities").iterdir()))
    assert names
    assert not any(part in words for name in names for part in name.split())


def test_something_else_of_that_name_is_left_alone_and_then_nothing_is_written(root: Path) -> None:
    folder = root.parent / "pictures"
    folder.mkdir()
    (folder / "peer-projektet-mhrm-forest.svg").write_text("mine")
    assert picture("--out", "../pictures", folder=root).code == 3
    assert [path.read_text() for path in folder.iterdir()] == ["mine"]
    assert picture("--out", "../pictures/peer-projektet-mhrm-forest.svg", folder=root).code == 3
    assert picture("--out", "../nowhere/pictures", folder=root).code == 3


@pytest.mark.parametrize("words", [("--kind", "pie"), ("--role", "leader"), ("--out", "x", "--k", "1")])
def test_what_cannot_be_meant_is_refused(words: tuple[str, ...]) -> None:
    assert picture(*words).code == 2


@pytest.mark.parametrize("words", [("mhrn",), ("--cohort", "vejle-2017-1"), ("--cohort", "vejle-2016-1"), ("who-5",)])
def test_what_is_not_there_cannot_be_drawn(words: tuple[str, ...]) -> None:
    assert picture(*words).code == 3


def test_of_too_few_people_nothing_is_written_but_it_is_drawn_here(tmp_path: Path) -> None:
    answers = "- {{instrument: who-5, wave: {}, on: {}, answers: [1, 2, 3, 4, {}]}}\n"
    texts = {
        f"responses__p_00{n}": answers.format("pre", "2015-02-01", n) + answers.format("post", "2015-06-01", 5)
        for n in (1, 2)
    }
    root = workspace(tmp_path, **texts)
    ran = picture("who-5", "--out", "../pictures", folder=root)
    assert ran.code == 3
    assert "Fewer than 5 people" in ran.err
    assert not (tmp_path / "pictures").exists()
    assert "n = 2" in picture("who-5", folder=root).out
