"""Laying down beforehand how change will be told."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.running import peerctl, workspace
from tests.files.gits import SOMEBODY, git, repository_in

PAIRS = Path(__file__).parents[2] / "examples" / "peer-projektet"
EARLY = ("--lang", "en", "--as-of", "2015-01-15")


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """Copy the example."""
    return Path(shutil.copytree(PAIRS, tmp_path / "example"))


def test_the_plan_is_shown_and_nothing_is_written(example: Path) -> None:
    ran = peerctl(*EARLY, "measure", "freeze", folder=example)
    assert (ran.code, ran.err) == (0, "")
    assert "frozen: 2015-01-15" in ran.out
    assert "primary: [mhrm]" in ran.out
    assert "Nothing is written. Add --write" in ran.out
    assert not (example / "analysis-plan.yaml").exists()


def test_a_plan_that_is_laid_down_has_the_fingerprint_that_is_told(example: Path) -> None:
    ran = peerctl(*EARLY, "measure", "freeze", "--write", folder=example)
    assert ran.code == 0
    digest = sha256((example / "analysis-plan.yaml").read_bytes()).hexdigest()
    assert f"Its SHA-256 is {digest}." in ran.out
    assert "Send that line to somebody else today" in ran.out
    report = peerctl("--lang", "en", "measure", "report", folder=example).out
    assert f"Its file has the SHA-256 {digest}." in report
    assert "Nothing has changed since." in report


def test_a_plan_is_not_written_over_unless_told(example: Path) -> None:
    peerctl(*EARLY, "measure", "freeze", "--write", folder=example)
    before = (example / "analysis-plan.yaml").read_bytes()
    again = peerctl("--lang", "en", "--as-of", "2015-02-15", "measure", "freeze", "--write", folder=example)
    assert (again.code, again.out) == (3, "")
    assert "add --replace" in again.err
    assert (example / "analysis-plan.yaml").read_bytes() == before
    replaced = peerctl(
        "--lang", "en", "--as-of", "2015-02-15", "measure", "freeze", "--write", "--replace", folder=example
    )
    assert replaced.code == 0
    assert "-frozen: 2015-01-15" in replaced.out
    assert "+frozen: 2015-02-15" in replaced.out


def test_a_file_that_was_tampered_with_has_another_fingerprint(example: Path) -> None:
    told = json.loads(peerctl(*EARLY, "measure", "freeze", "--write", "--format", "json", folder=example).out)
    file = example / "analysis-plan.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("primary: [mhrm]", "primary: [lsns-r]"), encoding="utf-8")
    found = json.loads(peerctl("measure", "report", "--format", "json", folder=example).out)["plan"]
    assert found["digest"] != told["sha256"]
    assert [one["where"] for one in found["departures"]] == [["programmes", "peer-projektet", "primary", "1"]]


def test_git_tells_since_when_it_has_the_plan_as_it_is(example: Path) -> None:
    def report(*more: str) -> str:
        return peerctl("--lang", "en", *more, "measure", "report", folder=example, environment=SOMEBODY).out

    peerctl(*EARLY, "measure", "freeze", "--write", folder=example, environment=SOMEBODY)
    assert "\ngit" not in report()
    git(example, "init", "--quiet", "--initial-branch=main")
    assert "git does not have it as it is: it was changed, or never committed." in report()
    repository_in(example)
    first = git(example, "rev-parse", "HEAD")[:7]
    assert f"git has it as it is since commit {first} of " in report()
    plan = example / "analysis-plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "# late\n", encoding="utf-8")
    assert "git does not have it as it is: it was changed, or never committed." in report()
    repository_in(example)
    second = git(example, "rev-parse", "HEAD")[:7]
    assert f"git has it as it is since commit {second} of " in report()
    assert f"git has it as it is since commit {first} of " in report("--rev", "HEAD~1")


def test_what_would_be_written_can_be_seen_first(example: Path) -> None:
    ran = peerctl(*EARLY, "measure", "freeze", "--dry-run", folder=example)
    assert "1 file would be changed:" in ran.out
    assert not (example / "analysis-plan.yaml").exists()
    told = json.loads(peerctl(*EARLY, "measure", "freeze", "--dry-run", "--format", "json", folder=example).out)
    assert (told["written"], told["file"]) == (False, "analysis-plan.yaml")


def test_nothing_is_laid_down_of_files_that_cannot_be_read(tmp_path: Path) -> None:
    root = workspace(tmp_path, participants__p_001="id: [")
    ran = peerctl("--lang", "en", "measure", "freeze", "--write", folder=root)
    assert (ran.code, ran.out) == (3, "")


def test_the_example_of_a_study_has_a_plan_from_before_its_course_that_still_holds() -> None:
    ran = peerctl("--lang", "en", "measure", "report", folder=PAIRS.parent / "effektstudiet")
    assert "The plan was laid down on 2021-06-01, when 0 of the 24 answers in the figures had been given." in ran.out
    assert "Nothing has changed since." in ran.out


def test_a_plan_that_cannot_be_read_stops_the_report(example: Path) -> None:
    (example / "analysis-plan.yaml").write_text("frozen: [", encoding="utf-8")
    ran = peerctl("--lang", "en", "measure", "report", folder=example)
    assert (ran.code, ran.out) == (3, "")
    assert "so nobody can tell what was laid down" in ran.err
