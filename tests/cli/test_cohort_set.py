"""`peerctl cohort set`: a cohort's name and its days, changed later."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace

COHORT = """\
# who gardens in spring
id: "spring-2015"
programme: allotment
name:   'Spring 2015'   # as on the poster
start: 2015-02-02
end: 2015-12-31
"""
TO_COME = "".join(f"- {{id: training-{number}, series: training, date: 2015-0{number}-10}}\n" for number in (7, 8, 9))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the base workspace, with a cohort written by hand."""
    return workspace(tmp_path, cohorts__spring_2015=COHORT)


def change(root: Path, *words: str, on: str = "2015-06-15") -> Ran:
    """Change the cohort on a day."""
    return peerctl("cohort", "set", *words, "--as-of", on, "--lang", "en", folder=root)


def text(root: Path) -> str:
    """Give the cohort's file."""
    return (root / "cohorts" / "spring-2015.yaml").read_text(encoding="utf-8")


def test_only_the_lines_of_what_was_said_are_changed(root: Path) -> None:
    assert change(root, "spring-2015", "--name", "Beans", "--end", "2016-01-31") == snapshot(
        Ran(
            code=0,
            out="""\
Cohort spring-2015 (“Beans”) lasts from 2015-02-02 to 2016-01-31.
Next: peerctl session plan spring-2015 --dry-run

1 file was changed:

--- a/cohorts/spring-2015.yaml
+++ b/cohorts/spring-2015.yaml
@@ -1,6 +1,6 @@
 # who gardens in spring
 id: "spring-2015"
 programme: allotment
-name:   'Spring 2015'   # as on the poster
+name:   'Beans'         # as on the poster
 start: 2015-02-02
-end: 2015-12-31
+end: 2016-01-31
""",
            err="",
        )
    )
    named = COHORT.replace("'Spring 2015'   #", "'Beans'         #")
    assert text(root) == named.replace("2015-12-31", "2016-01-31")
    assert peerctl("undo", folder=root).out.startswith("Taken back: cohort set spring-2015\n")
    assert text(root) == COHORT


def test_a_name_alone_leaves_the_plan_as_it_is(root: Path) -> None:
    assert change(root, "spring-2015", "--name", "Beans").out.splitlines()[:2] == snapshot(
        ["Cohort spring-2015 (“Beans”) lasts from 2015-02-02 to 2015-12-31.", ""]
    )


def test_an_end_is_added_where_none_was_known(root: Path) -> None:
    (root / "cohorts" / "spring-2015.yaml").write_text(COHORT.removesuffix("end: 2015-12-31\n"), encoding="utf-8")
    began = change(root, "spring-2015", "--start", "2015-02-03")
    assert began.out.splitlines()[0] == snapshot(
        "Cohort spring-2015 (“Spring 2015”) begins on 2015-02-03; no end is known."
    )
    assert change(root, "spring-2015", "--end", "2015-12-31").code == 0
    assert text(root) == COHORT.replace("02-02", "02-03")


def test_what_lasts_longer_is_told_with_what_settles_it(root: Path) -> None:
    (root / "sessions" / "spring-2015.yaml").write_text(TO_COME, encoding="utf-8")
    assert change(root, "spring-2015", "--end", "2015-08-01", "--dry-run").out.split("\n\n")[0] == snapshot("""\
Cohort spring-2015 (“Spring 2015”) lasts from 2015-02-02 to 2015-08-01.
1 pair lasts longer: m-001--p-001. When it ends: peerctl match end m-001--p-001
2 sessions lie after the end: training-8 and training-9. Where one is not to be: peerctl session cancel spring-2015/training-8 --because TEXT
Next: peerctl session plan spring-2015 --dry-run\
""")
    assert text(root) == COHORT
    assert change(root, "spring-2015", "--end", "2015-06-01").out.split("\n\n")[0] == snapshot("""\
Cohort spring-2015 (“Spring 2015”) lasts from 2015-02-02 to 2015-06-01.
1 pair lasts longer: m-001--p-001. When it ends: peerctl match end m-001--p-001
3 sessions lie after the end: training-7, training-8 and training-9. Where one is not to be: peerctl session cancel spring-2015/training-7 --because TEXT
4 people still take part: m-001, m-002, p-001 and p-002. Who has been through it all: peerctl complete m-001 --cohort spring-2015
Next: peerctl status spring-2015\
""")


def test_of_many_the_first_are_named(root: Path) -> None:
    person = (root / "participants" / "p-001.yaml").read_text(encoding="utf-8")
    for number in range(3, 8):
        path = root / "participants" / f"p-00{number}.yaml"
        path.write_text(person.replace("id: p-001", f"id: p-00{number}"), encoding="utf-8")
    assert change(root, "spring-2015", "--end", "2015-06-01").out.split("\n")[2] == snapshot(
        "9 people still take part: m-001, m-002, p-001, p-002, p-003 and 4 more. Who has been through it all: peerctl complete m-001 --cohort spring-2015"
    )


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("spring-2015", "--end", "2015-02-01"), 3, "This ends before it begins."),
        (("spring-2015", "--start", "2016-01-01"), 3, "This ends before it begins."),
        (("spring-2015", "--name", "ring 12 34 56 78"), 3, "Nothing was written, because of this"),
        (("spring-2015", "--end", "soon"), 2, "--end takes a day"),
        (("spring-2015", "--name", " "), 2, "--name stands without the value it takes."),
        (("spring-2015", "--start", "2015-02-30"), 2, "--start takes a day"),
        (("sprng-2015", "--name", "Beans"), 3, "Did you mean “spring-2015”?"),
        ((), 2, "COHORT"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    root: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    ran = change(root, *words)
    assert (ran.code, told in ran.err, text(root)) == (code, True, COHORT), ran.err


def test_where_nothing_is_said_or_new_nothing_is_written(root: Path) -> None:
    for words in ((), ("--name", "Spring 2015", "--end", "2015-12-31")):
        assert change(root, "spring-2015", *words).out.endswith("There is nothing to write.\n")
    assert text(root) == COHORT
