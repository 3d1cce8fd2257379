"""`peerctl participant set --certificate`: a certificate was handed out."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace
from tests.cli.test_reports import ALLOTMENT

TEN_PERCENT = "\ncertificate: {roles: mentor, series: training, min-share: 10, source: plan}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the base workspace, in which m-001 has been at the training often enough for a certificate."""
    return workspace(tmp_path, programmes__allotment=ALLOTMENT.read_text(encoding="utf-8") + TEN_PERCENT)


def ask(root: Path, *words: str) -> Ran:
    """Run a command on 15 June 2015."""
    return peerctl(*words, "--as-of", "2015-06-15", "--lang", "en", folder=root)


def given(root: Path, person: str, *words: str) -> Ran:
    """Write down that a person was given the certificate."""
    return ask(root, "participant", "set", person, "--certificate", *words)


def told(ran: Ran) -> list[str]:
    """Give what is told before the difference."""
    assert ran.code == 0, ran.err
    return ran.out.split("\n\n")[0].splitlines()[1:]


def test_the_report_names_the_command_and_the_command_writes_one_line(root: Path) -> None:
    assert ask(root, "report", "certificates").out == snapshot("""\
Certificates on 2015-06-15

Id     Name  Cohort       Role    Earned  On          Handed out  Came            What is missing
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
m-001        spring-2015  mentor  yes     2015-02-10              1 of 1 (100 %)
m-002        spring-2015  mentor  no                              0 of 1 (0 %)    training: 1 more session is needed for 10 %.

1 of 2 has earned it.
1 has not got it yet: m-001. Once it is handed out: peerctl participant set m-001 --certificate 2015-06-15
""")
    assert given(root, "m-001", "2015-06-15") == snapshot(
        Ran(
            code=0,
            out="""\
What is known of m-001 is changed.
m-001 was given the certificate of spring-2015 on 2015-06-15.

1 file was changed:

--- a/participants/m-001.yaml
+++ b/participants/m-001.yaml
@@ -20,3 +20,4 @@
       - {on: 2015-01-10, event: applied}
       - {on: 2015-01-15, event: interviewed}
       - {on: 2015-01-20, event: enrolled}
+    certificate: 2015-06-15
""",
            err="",
        )
    )
    assert ask(root, "report", "certificates").out.splitlines()[-1] == "1 of 2 has earned it."
    assert "m-001 was given the certificate of spring-2015" in ask(root, "history", "m-001").out
    assert ask(root, "undo").out.startswith("Taken back: participant set m-001\n")


def test_the_agenda_names_the_same_command(root: Path) -> None:
    assert "peerctl participant set m-001 --certificate 2015-06-15\n" in ask(root, "agenda").out


def test_one_that_is_not_earned_is_written_and_it_is_told_what_is_missing(root: Path) -> None:
    assert told(given(root, "m-002", "2015-06-01")) == snapshot(
        [
            "m-002 was given the certificate of spring-2015 on 2015-06-01.",
            "By the programme it is not earned yet. training: 1 more session is needed for 10 %.",
            "1 more has earned it and not got it yet: peerctl report certificates spring-2015",
        ]
    )
    assert "certificate: 2015-06-01\n" in (root / "participants" / "m-002.yaml").read_text(encoding="utf-8")


def test_one_that_the_programme_does_not_give_is_told_as_such(root: Path) -> None:
    assert told(given(root, "p-001", "2015-06-01", "--dry-run"))[1:] == snapshot(
        [
            "The programme of spring-2015 has no certificate for this role.",
            "1 more has earned it and not got it yet: peerctl report certificates spring-2015",
        ]
    )
    applied = root / "participants" / "m-002.yaml"
    applied.write_text(applied.read_text(encoding="utf-8").replace("event: enrolled", "event: interviewed"), "utf-8")
    assert told(given(root, "m-002", "2015-06-01", "--dry-run"))[1] == snapshot(
        "By the programme it is earned by those who are enrolled."
    )
    (root / "programmes" / "allotment.yaml").write_bytes(ALLOTMENT.read_bytes())
    assert told(given(root, "m-001", "2015-06-01", "--dry-run"))[1:] == snapshot(
        ["The programme of spring-2015 has no certificate for this role."]
    )


def test_in_which_of_several_cohorts_has_to_be_said(root: Path) -> None:
    ask(root, "cohort", "add", "autumn-2015", "--programme", "allotment")
    ask(root, "enrol", "m-001", "--cohort", "autumn-2015", "--role", "mentor")
    assert "--certificate 2015-06-15" in ask(root, "report", "certificates", "spring-2015").out
    assert given(root, "m-001", "2015-06-15").code == 2
    assert told(given(root, "m-001", "2015-06-15", "--cohort", "spring-2015"))[0] == snapshot(
        "m-001 was given the certificate of spring-2015 on 2015-06-15."
    )


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("m-001", "2015-06-16"), 3, "2015-06-16 is still to come"),
        (("m-001", "June"), 2, "--certificate takes a day, and “June” is none."),
        (("m-001", "2015-06-15", "--cohort", "autumn"), 2, "--cohort cannot be “autumn”."),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    root: Path, words: tuple[str, ...], code: int, message: str
) -> None:
    before = (root / "participants" / "m-001.yaml").read_bytes()
    ran = given(root, *words)
    assert (ran.code, message in ran.err) == (code, True), ran.err
    assert (root / "participants" / "m-001.yaml").read_bytes() == before
