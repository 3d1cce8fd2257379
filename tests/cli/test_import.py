"""`peerctl import`: what rows become is shown, everything wrong at once, and all of it written or nothing."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace

PEOPLE = """\
Navn;Telefon;Fødselsdag;Kommune;Rolle;Kanal;Samtykke;Tilmeldt;Bemærkning
Invented One;00 00 11 11;12-03-1989;Kolding;peer;open event;ja;01.03.2015;x
Invented Two;;31-02-1989;Kolding;boss;;ja;2015-03-01;
"""
ANSWERS = "id,wave,on,1,2,3,4,5\np-001,post,2015-05-20,1,2,3,,5\np-002,post,2015-05-20,1,2,3,4,9\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Copy the base workspace."""
    return workspace(tmp_path)


def read_in(root: Path, kind: str, text: str, *words: str, encoding: str = "utf-8") -> Ran:
    """Read in a table that stands in the folder above the workspace."""
    (root.parent / "table.csv").write_text(text, encoding=encoding)
    return peerctl("import", kind, "../table.csv", *words, folder=root)


def files(root: Path) -> dict[Path, bytes]:
    """Give all files."""
    return {path: path.read_bytes() for path in root.rglob("*.yaml")}


def test_nothing_is_written_while_anything_is_wrong_and_everything_wrong_is_told(root: Path) -> None:
    before = files(root)
    assert read_in(root, "participants", PEOPLE, "--cohort", "spring-2015") == snapshot(
        Ran(
            code=3,
            out="""\
What the rows of table.csv become

Row  Id     Cohort       Role  Facts  Latest   Becomes
──────────────────────────────────────────────────────
  2  p-003  spring-2015  peer      0  applied  new

table.csv:3: “Fødselsdag”: There is no such day in the calendar.
table.csv:3: “Rolle”: This is none of those there are. It may be one of these: mentor, staff and peer.
table.csv:2: info[eligibility-unknown] p-003 has applied as peer, and whether they may on 2015-06-15 is not known yet.

Columns that are not read: Bemærkning.
New: 1. As it stands already: 0.
Rows with problems: 1 of 2.

Nothing was written. Correct the rows; or write the others with peerctl import and --only-sound.
""",
            err="",
        )
    )
    assert files(root) == before


def test_the_sound_rows_may_be_written_and_are_not_written_twice(root: Path) -> None:
    ran = read_in(root, "participants", PEOPLE, "--cohort", "spring-2015", "--only-sound")
    assert ran.code == 0
    assert (root / "participants" / "p-003.yaml").read_text(encoding="utf-8") == snapshot("""\
id: p-003
born: 1989-03-12
municipality: Kolding
consents:
  - {kind: data, given: 2015-03-01}
enrolments:
  - cohort: spring-2015
    role: peer
    channel: open-event
    history:
      - {on: 2015-03-01, event: applied}
""")
    assert (root / "identities" / "p-003.yaml").read_text(encoding="utf-8") == snapshot("""\
id: p-003
name: Invented One
phone: 00 00 11 11
""")
    assert peerctl("check", folder=root).code == 0
    again = read_in(root, "participants", PEOPLE, "--cohort", "spring-2015", "--only-sound")
    assert again.out.endswith("There is nothing to write.\n")
    assert "New: 0. As it stands already: 1." in again.out


def test_answers_are_added_to_each_person_s_file(root: Path) -> None:
    assert read_in(root, "responses", ANSWERS).code == 3
    ran = read_in(root, "responses", ANSWERS.replace("9\n", "5\n"), "--dry-run")
    assert (ran.code, "2 files would be changed:" in ran.out) == (0, True)
    ran = read_in(root, "responses", ANSWERS.replace("9\n", "5\n"))
    assert ran == snapshot(
        Ran(
            code=0,
            out="""\
What the rows of table.csv become

Row  Id     Questionnaire  Wave  On          Answered        Becomes
────────────────────────────────────────────────────────────────────
  2  p-001  who-5          post  2015-05-20  4 of 5 (80 %)   new
  3  p-002  who-5          post  2015-05-20  5 of 5 (100 %)  new

table.csv:2: info[measurement-outside-window] Answered on 2015-05-20; the window is from 2015-09-18 to 2015-11-13.

New: 2. As it stands already: 0.

2 files were changed:

--- a/responses/p-001.yaml
+++ b/responses/p-001.yaml
@@ -2,3 +2,7 @@
   wave: pre
   on: 2015-02-10
   answers: [2, 3, 1, 2, 2]
+- instrument: who-5
+  wave: post
+  on: 2015-05-20
+  answers: [1, 2, 3, ~, 5]
--- a/responses/p-002.yaml
+++ b/responses/p-002.yaml
@@ -2,3 +2,7 @@
   wave: pre
   on: 2015-02-10
   answers: [2, 3, 1, 2, 2]
+- instrument: who-5
+  wave: post
+  on: 2015-05-20
+  answers: [1, 2, 3, 4, 5]
""",
            err="",
        )
    )


def test_how_many_forms_nothing_is_answered_on_is_told(root: Path) -> None:
    for count, told in ((1, "1 form is passed over"), (2, "2 forms are passed over")):
        rows = "".join(f"p-00{number};post;2015-05-20;;\n" for number in range(1, count + 1))
        assert told in read_in(root, "responses", f"id;wave;date;who-5_1;who-5_2\n{rows}").out


def test_what_only_check_finds_is_told_of_its_row(root: Path) -> None:
    text = "id,name,role,born,applied,enrolled,newcomer,consent\np-010,A,peer,2012-01-01,2015-03-01,2015-03-02,ja,ja\n"
    ran = read_in(root, "participants", text + "p-011,B,peer,1990-01-01,2015-03-01,,ja,ja\n", "--cohort", "spring-2015")
    assert ran.code == 3
    assert [line for line in ran.out.splitlines() if line.startswith("table.csv")] == snapshot(
        [
            "table.csv:2: p-010 was enrolled as peer on 2015-03-02 and was not eligible: turns 18 on 2030-01-01. Correct the person's file, or record that they leave. Every rule: peerctl eligibility p-010 --explain",
            "table.csv:3: info[eligibility-unknown] p-011 has applied as peer, and whether they may on 2015-06-15 is not known yet.",
        ]
    )
    assert [line.split()[1] for line in ran.out.splitlines() if line.startswith("  ")] == ["p-011"]


def test_the_letters_of_older_programs_are_read_with_a_note(root: Path) -> None:
    ran = read_in(root, "participants", "navn;rolle\nBjørn;peer\n", "--cohort", "spring-2015", encoding="cp1252")
    assert (ran.code, "was read as Windows-1252" in ran.out) == (0, True)
    assert "Bjørn" in (root / "identities" / "p-003.yaml").read_text(encoding="utf-8")


def test_nothing_is_repeated_of_a_table_that_has_no_header(root: Path) -> None:
    ran = read_in(
        root, "participants", "Invented One;00 00 11 11\nInvented Two;00 00 11 12\n", "--cohort", "spring-2015"
    )
    assert ran.code == 3
    assert "Invented" not in ran.out + ran.err


def test_participant_add_reads_a_table_too(root: Path) -> None:
    (root / "new.csv").write_text("name\nA\nB\n", encoding="utf-8")
    words = ("participant", "add", "--from", "new.csv", "--cohort", "spring-2015", "--role", "mentor", "--consent")
    ran = peerctl(*words, "--on", "2015-06-01", folder=root)
    assert ran.code == 0
    assert "on: 2015-06-01, event: applied" in (root / "participants" / "m-004.yaml").read_text(encoding="utf-8")
    assert peerctl(*words, "--born", "1990-01-01", folder=root).code == 2


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("responses", "nowhere.csv"), 3, "nowhere.csv cannot be read."),
        (("responses", "peerctl.yaml", "--sheet", "Ark1"), 3, "peerctl.yaml has no sheets."),
        (("responses", "peerctl.yaml", "--wave", "pots"), 2, "Did you mean “post”?"),
        (("responses", "peerctl.yaml", "--instrument", "who5"), 2, "Did you mean “who-5”?"),
        (("responses", "peerctl.yaml", "--on", "soon"), 2, "--on takes a day"),
        (("responses", "peerctl.yaml", "--column", "wave"), 2, "--column takes a field"),
        (("participants", "peerctl.yaml", "--column", "bron=Født"), 2, "Did you mean “born”?"),
        (("participants", "peerctl.yaml", "--cohort", "sprng-2015"), 2, "Did you mean “spring-2015”?"),
        (("participants", "peerctl.yaml", "--role", "peeer"), 2, "Did you mean “peer”?"),
        (("participants", "peerctl.yaml", "--on", "2016-01-01"), 3, "still to come"),
    ],
)
def test_what_cannot_be_is_told(root: Path, words: tuple[str, ...], code: int, told: str) -> None:
    ran = peerctl("import", *words, folder=root)
    assert (ran.code, told in ran.err) == (code, True), ran.err


def test_a_workspace_with_files_that_cannot_be_read_takes_nothing_in(root: Path) -> None:
    (root / "participants" / "p-002.yaml").write_text("id: [", encoding="utf-8")
    assert read_in(root, "responses", ANSWERS).code == 3


@pytest.mark.parametrize(
    ("kind", "table", "words", "unread"),
    [
        ("participants", PEOPLE, ("--cohort", "spring-2015"), "cohorts/spring-2015.yaml"),
        ("responses", ANSWERS, ("--instrument", "who-5"), "programmes/allotment.yaml"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_before_what_stands_in_it_is_said_to_be_missing(
    root: Path, kind: str, table: str, words: tuple[str, ...], unread: str
) -> None:
    (root / unread).write_text("id: [", encoding="utf-8")
    ran = read_in(root, kind, table, *words)
    assert (ran.code, f"there are files that cannot be read: {unread}" in ran.err) == (3, True)
