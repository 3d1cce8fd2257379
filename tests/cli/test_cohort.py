"""`peerctl cohort add|list` and `peerctl response record`."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the base workspace."""
    return workspace(tmp_path)


def ask(root: Path, *words: str) -> Ran:
    """Run a command on 15 June 2015."""
    return peerctl(*words, "--as-of", "2015-06-15", "--lang", "en", folder=root)


def test_a_cohort_is_added_and_listed(root: Path) -> None:
    words = ("--programme", "peer-to-peer", "--start", "2015-09-01", "--end", "2016-06-30", "--name", "Autumn")
    assert ask(root, "cohort", "add", "autumn-2015", *words) == snapshot(
        Ran(
            code=0,
            out="""\
Cohort autumn-2015 follows peer-to-peer.
Next: peerctl participant add --cohort autumn-2015

1 file was changed:

--- /dev/null
+++ b/cohorts/autumn-2015.yaml
@@ -0,0 +1,5 @@
+id: autumn-2015
+programme: peer-to-peer
+name: Autumn
+start: 2015-09-01
+end: 2016-06-30
""",
            err="",
        )
    )
    assert (root / "cohorts" / "autumn-2015.yaml").is_file()
    cohorts = json.loads(ask(root, "cohort", "list", "--format", "json").out)["cohorts"]
    assert [one["cohort"] for one in cohorts] == ["spring-2015", "autumn-2015"]
    assert peerctl("check", "--as-of", "2015-06-15", folder=root).code == 0


def test_answers_are_added_below_the_others_or_in_a_new_file(root: Path) -> None:
    old = (root / "responses" / "p-001.yaml").read_text(encoding="utf-8")
    ran = ask(root, "response", "record", "p-001", "who-5", "post", "--answers", "1,2 3,~,5")
    assert (ran.code, ran.out.splitlines()[:2]) == (
        0,
        snapshot(["p-001: who-5 (post) answered on 2015-06-15.", "4 of 5 items answered."]),
    )
    new = (root / "responses" / "p-001.yaml").read_text(encoding="utf-8")
    assert new.startswith(old)
    assert new.removeprefix(old) == snapshot("""\
- instrument: who-5
  wave: post
  on: 2015-06-15
  answers: [1, 2, 3, ~, 5]
""")
    (root / "responses" / "p-002.yaml").unlink()
    assert ask(root, "response", "record", "p-002", "who-5", "pre", "--answers", "1,2,3,4,5").code == 0
    assert (root / "responses" / "p-002.yaml").is_file()


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("cohort", "add", "spring-2015", "--programme", "allotment"), 3, "There is a cohort spring-2015 already."),
        (("cohort", "add", "a"), 2, "--programme is missing."),
        (("cohort", "add", "a", "--programme", "allotment", "--name", ""), 2, "--name stands without the value"),
        (("cohort", "add", "a", "--programme", "alotment"), 2, "Did you mean “allotment”?"),
        (("cohort", "add", "a", "--programme", "allotment", "--end", "2015-01-01"), 3, "Nothing was written"),
        (("cohort", "add", "A b", "--programme", "allotment"), 2, "ID cannot be “A b”."),
        (("cohort", "add", "con", "--programme", "alotment"), 2, "“con”. This id is a name that Windows keeps"),
        (("cohort", "add", "a", "--programme", "allotment", "--start", "soon"), 2, "--start takes a day"),
        (("response", "record", "p-001", "who5", "post", "--answers", "1"), 2, "Did you mean “who-5”?"),
        (("response", "record", "p-001", "who-5", "pots", "--answers", "1"), 2, "Did you mean “post”?"),
        (("response", "record", "p-001", "who-5", "post"), 2, "--answers is missing."),
        (("response", "record", "p-001", "who-5", "post", "--answers", "1,x"), 2, "Answer 2 is no whole number"),
        (
            ("response", "record", "p-001", "who-5", "post", "--answers", "1,2"),
            2,
            "2 answers were given, and who-5 has 5",
        ),
        (("response", "record", "p-001", "who-5", "post", "--answers", "1,2,3,4,9"), 2, "Answer 5 is not from 0 to 5."),
        (("response", "record", "p-001", "who-5", "pre", "--answers", "1,2,3,4,5"), 3, "responses/p-001.yaml:1"),
        (("response", "record", "p-001", "who-5", "post", "--answers", "~,~,~,~,~"), 2, "Nothing is answered"),
        (("response", "record", "m-001", "who-5", "pre", "--answers", "1,2,3,4,5"), 3, "takes part in nothing"),
        (("response", "record", "p-001", "who-5", "post", "--answers", "1,2,3,4,5", "--again"), 3, "not answered yet"),
        (
            ("response", "record", "p-001", "who-5", "post", "--answers", "1,2,3,4,5", "--on", "2015-06-16"),
            3,
            "to come",
        ),
        (
            ("response", "record", "p-001", "who-5", "post", "--answers", "1,2,3,4,5", "--on", "2015-01-01"),
            3,
            "applied",
        ),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    root: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    ran = ask(root, *words)
    assert (ran.code, told in ran.err) == (code, True), ran.err
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == before


def test_a_dry_run_shows_the_difference_and_writes_nothing(root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    for words in (
        ("cohort", "add", "a", "--programme", "allotment"),
        ("response", "record", "p-001", "who-5", "post", "--answers", "1,2,3,4,5"),
    ):
        ran = ask(root, *words, "--dry-run")
        assert (ran.code, "1 file would be changed:" in ran.out) == (0, True)
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == before


def test_a_questionnaire_that_cannot_be_scored_here_takes_any_number_of_answers(root: Path) -> None:
    programme = root / "programmes" / "allotment.yaml"
    text = programme.read_text(encoding="utf-8").replace("instrument: who-5", "instrument: of-our-own")
    programme.write_text(text, encoding="utf-8")
    assert ask(root, "response", "record", "p-001", "of-our-own", "post", "--answers", "1,2").code == 0
