"""`peerctl interview|enrol|consent|pause|resume|withdraw|complete|decline`: a person's way through a cohort."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace

APPLIED = """id: p-003
born: 1990-04-01     # as on the form
municipality: Kolding
facts: {newcomer: yes}
enrolments:
  - cohort: spring-2015
    role: peer
    history:
      - {on: 2015-02-01, event: applied}   # by telephone
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a workspace with a pair, and somebody who has applied."""
    return with_applicant(tmp_path)


def with_applicant(folder: Path) -> Path:
    """Add somebody who has applied to the base workspace."""
    return workspace(folder, participants__p_003=APPLIED)


def ask(root: Path, *words: str) -> Ran:
    """Run a command on 15 June 2015."""
    return peerctl(*words, "--as-of", "2015-06-15", "--lang", "en", folder=root)


def text(root: Path, person: str = "p-003") -> str:
    """Give the file of a person."""
    return (root / "participants" / f"{person}.yaml").read_text(encoding="utf-8")


def test_an_applicant_goes_through_the_cohort(root: Path) -> None:
    steps = [
        ("interview", "--on", "2015-02-03"),
        ("consent", "--on", "2015-02-03"),
        ("enrol", "--on", "2015-02-04"),
        ("pause", "--on", "2015-03-01", "--reason", "illness"),
        ("resume", "--on", "2015-03-20"),
        ("complete", "--on", "2015-06-15"),
    ]
    assert [ask(root, step[0], "p-003", *step[1:]).code for step in steps] == [0] * len(steps)
    assert text(root) == snapshot("""\
id: p-003
born: 1990-04-01     # as on the form
municipality: Kolding
facts: {newcomer: yes}
enrolments:
  - cohort: spring-2015
    role: peer
    history:
      - {on: 2015-02-01, event: applied}   # by telephone
      - {on: 2015-02-03, event: interviewed}
      - {on: 2015-02-04, event: enrolled}
      - {on: 2015-03-01, event: paused, reason: illness}
      - {on: 2015-03-20, event: resumed}
      - {on: 2015-06-15, event: completed}
consents:
  - {kind: data, given: 2015-02-03}
""")
    assert peerctl("check", "--as-of", "2015-06-15", folder=root).code == 0


def test_it_is_told_what_was_written_and_which_pair_goes_on(root: Path) -> None:
    assert ask(root, "pause", "m-001", "--reason", "holiday").out == snapshot("""\
m-001 in spring-2015: paused on 2015-06-15.
The pair m-001--p-001 goes on until: peerctl match pause m-001--p-001

1 file was changed:

--- a/participants/m-001.yaml
+++ b/participants/m-001.yaml
@@ -20,3 +20,4 @@
       - {on: 2015-01-10, event: applied}
       - {on: 2015-01-15, event: interviewed}
       - {on: 2015-01-20, event: enrolled}
+      - {on: 2015-06-15, event: paused, reason: holiday}
""")
    assert ask(root, "withdraw", "m-001", "--reason", "moved").out.splitlines()[1] == snapshot(
        "The pair m-001--p-001 goes on until: peerctl match end m-001--p-001"
    )
    assert ask(root, "enrol", "p-002", "--role", "mentor").code == 3


def test_nobody_is_enrolled_without_the_consent_the_programme_needs(root: Path) -> None:
    assert ask(root, "enrol", "p-003") == snapshot(
        Ran(
            code=3,
            out="",
            err="""\
error: Nothing was written, because of this: p-003 takes part and has not given the consent data.
  help: Ask for it, then write it down: peerctl consent p-003 --kind data
""",
        )
    )
    assert text(root) == APPLIED


def test_an_applicant_who_may_not_take_part_may_be_declined(root: Path) -> None:
    path = root / "participants" / "p-003.yaml"
    path.write_text(APPLIED.replace("born: 1990", "born: 1950"), encoding="utf-8")
    assert ask(root, "consent", "p-003").code == 0
    ran = ask(root, "enrol", "p-003")
    assert (ran.code, ran.err.endswith("and where they are right: peerctl decline p-003\n")) == (3, True), ran.err


def test_a_consent_is_given_once_and_may_be_taken_back(root: Path) -> None:
    assert "p-003: the consent data was given on 2015-06-15." in ask(root, "consent", "p-003").out
    assert "p-003 has given the consent data already." in ask(root, "consent", "p-003").err
    assert "is withdrawn from 2015-06-15" in ask(root, "consent", "p-003", "--withdrawn").out
    assert "{kind: data, given: 2015-06-15, withdrawn: 2015-06-15}" in text(root)
    assert "has no consent data to withdraw" in ask(root, "consent", "p-003", "--withdrawn").err
    assert "--kind cannot be “dat”." in ask(root, "consent", "p-003", "--kind", "dat").err


def test_somebody_may_take_part_in_a_further_cohort(root: Path) -> None:
    autumn = "id: autumn-2015\nprogramme: allotment\nname: Autumn\nstart: 2015-06-01\n"
    (root / "cohorts" / "autumn-2015.yaml").write_text(autumn, encoding="utf-8")
    ran = ask(root, "enrol", "p-002", "--role", "peer", "--cohort", "autumn-2015")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "p-002 in autumn-2015: enrolled on 2015-06-15.")
    assert text(root, "p-002").splitlines()[-6:] == snapshot(
        [
            "      - {on: 2015-01-14, event: applied}",
            "      - {on: 2015-01-22, event: enrolled}",
            "  - cohort: autumn-2015",
            "    role: peer",
            "    history:",
            "      - {on: 2015-06-15, event: enrolled}",
        ]
    )
    several = ask(root, "complete", "p-002")
    assert (several.code, "p-002 is in several cohorts: name one with --cohort." in several.err) == (2, True)
    assert ask(root, "complete", "p-002", "--cohort", "autumn-2015").code == 0
    assert "--cohort is missing." in ask(root, "enrol", "p-003", "--role", "peer").err


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("pause", "p-003", "--reason", "illness"), 3, "paused takes enrolled before it"),
        (("interview", "p-003", "--on", "2015-01-01"), 3, "applied on 2015-02-01 is written down already"),
        (("interview", "p-003", "--cohort", "sprig"), 2, "p-003 is not in that cohort."),
        (("interview", "p-009"), 3, "There is nobody with that id or name here."),
        (("interview", "p"), 3, "That may mean p-001, p-002 and p-003."),
        (("decline", "p-003"), 2, "It may be one of these: no-resonance."),
        (("decline", "p-003", "--reason", "no-resonanse"), 2, "Did you mean “no-resonance”?"),
        (("resume", "p-003"), 3, "What can come next for p-003: interview, enrol, withdraw and decline."),
        (("enrol", "p-003", "--role", "per"), 2, "Did you mean “peer”?"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    root: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    ran = ask(root, *words)
    assert (ran.code, ran.out, told in ran.err, text(root)) == (code, "", True, APPLIED), ran.err


def test_a_dry_run_shows_the_difference_and_writes_nothing(root: Path) -> None:
    for words in (("interview",), ("consent",), ("decline", "--reason", "no-resonance")):
        ran = ask(root, words[0], "p-003", *words[1:], "--dry-run")
        assert (ran.code, "1 file would be changed:" in ran.out, text(root)) == (0, True, APPLIED)


def test_nothing_is_written_where_the_programme_is_not_known(root: Path) -> None:
    (root / "cohorts" / "spring-2015.yaml").unlink()
    assert "The programme of cohort spring-2015 is not known." in ask(root, "interview", "p-003").err
    assert "--kind is missing." in ask(root, "consent", "p-003").err


COMMANDS = (
    ("interview",),
    ("consent",),
    ("consent", "--withdrawn"),
    ("enrol",),
    ("pause", "--reason", "illness"),
    ("resume",),
    ("complete",),
    ("withdraw", "--reason", "moved"),
)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(COMMANDS), st.integers(1, 15)), min_size=2, max_size=6))
def test_whatever_is_accepted_leaves_check_without_errors(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[tuple[str, ...], int]]
) -> None:
    root = with_applicant(tmp_path_factory.mktemp("life"))
    for (name, *options), day in steps:
        ran = ask(root, name, "p-003", *options, "--on", f"2015-06-{day:02}")
        assert ran.code in {0, 3}, ran.err
    assert peerctl("check", "--as-of", "2015-06-15", folder=root).code == 0
