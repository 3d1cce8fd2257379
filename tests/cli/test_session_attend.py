"""`peerctl session attend`: whole lists at once, by options, on standard input, or asked for on a terminal."""

from io import StringIO
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, Terminal, peerctl, workspace

SESSIONS = """- id: training-1
  series: training
  date: 2015-05-12
  leaders: [s-001]
- id: training-2
  series: training
  date: 2015-06-16
- id: training-3
  series: training
  date: 2015-06-09
  cancelled: rain
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a workspace with a training nobody has noted anything of."""
    return workspace(tmp_path, sessions__spring_2015=SESSIONS)


def attend(root: Path, *words: str, given: str = "", terminal: bool = False) -> Ran:
    """Note who came to the training."""
    stream = Terminal(given) if terminal else StringIO(given)
    name = () if words and words[0].startswith("spring") else ("spring-2015/training-1",)
    return peerctl("session", "attend", *name, *words, "--as-of", "2015-06-15", folder=root, given=stream)


def text(root: Path) -> str:
    """Give the file of sessions."""
    return (root / "sessions" / "spring-2015.yaml").read_text(encoding="utf-8")


def test_a_list_is_noted_by_options(root: Path) -> None:
    ran = attend(root, "--present", "m-001", "--excused", "m-002")
    assert (ran.code, ran.out) == (
        0,
        snapshot("""\
spring-2015/training-1 on 2015-05-12: 1 present, 0 absent, 1 excused.

1 file was changed:

--- a/sessions/spring-2015.yaml
+++ b/sessions/spring-2015.yaml
@@ -2,6 +2,9 @@
   series: training
   date: 2015-05-12
   leaders: [s-001]
+  attendance:
+    m-001: present
+    m-002: excused
 - id: training-2
   series: training
   date: 2015-06-16
"""),
    )
    assert "  attendance:\n    m-001: present\n    m-002: excused\n" in text(root)


def test_a_list_is_noted_from_standard_input(root: Path) -> None:
    given = "# the list on the wall\nm-001 present\n\nm-002, e\ns-001 p  # led it\n"
    ran = attend(root, given=given)
    assert (ran.code, "2 present, 0 absent, 1 excused." in ran.out) == (0, True)
    again = attend(root, "--absent", "m-002")
    assert (again.code, "-    m-002: excused\n+    m-002: absent" in again.out) == (0, True)
    assert "There is nothing to write." in attend(root, "--absent", "m-002").out


def test_a_list_is_noted_as_it_is_written_in_the_file_or_in_a_spreadsheet(root: Path) -> None:
    ran = attend(root, given="    m-001: Present\nm-002;excused\n")
    assert (ran.code, "1 present, 0 absent, 1 excused." in ran.out) == (0, True)


def test_people_may_be_named_by_a_part_of_their_name_and_the_session_by_its_id_alone(root: Path) -> None:
    (root / "identities" / "m-001.yaml").write_text("id: m-001\nname: Karen Invented\n", encoding="utf-8")
    twice = attend(root, "--present", "m-001", "--absent", "karen")
    assert (twice.code, "--absent, number 1: m-001 is noted a second time." in twice.err) == (3, True)
    assert "1 present, 0 absent, 0 excused." in attend(root, "--dry-run", given="Karen Invented; present\n").out
    ran = peerctl("session", "attend", "training-1", "--present", "karen", "--as-of", "2015-06-15", folder=root)
    assert (ran.code, "    m-001: present\n" in text(root)) == (0, True)


def test_on_a_terminal_everybody_expected_is_asked_for(root: Path) -> None:
    ran = attend(root, given="x\np\n\n", terminal=True)
    assert ran.code == 0
    assert ran.err == snapshot(
        """\
1/2  m-001  [p]resent, [a]bsent, [e]xcused, Enter: leave open: A letter is wanted: p, a or e; or Enter alone.
1/2  m-001  [p]resent, [a]bsent, [e]xcused, Enter: leave open: 2/2  m-002  [p]resent, [a]bsent, [e]xcused, Enter: leave open: \
"""
    )
    assert "    m-001: present\n" in text(root)
    assert "Nothing is noted yet of m-002." in ran.out


def test_a_checklist_that_is_left_writes_nothing(root: Path) -> None:
    ran = attend(root, given="p\n", terminal=True)
    assert (ran.code, text(root)) == (3, SESSIONS)
    assert "Not every question was answered, and nothing was written." in ran.err


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_lines(root: Path) -> None:
    ran = attend(root, given="m-001 p\np-001 p\nKarin Someone\nm-002 excsed\nx-9 p\nm-001 a\n")
    assert (ran.code, text(root)) == (3, SESSIONS)
    assert ran.err == snapshot("""\
error: Nothing was written.
  Line 2: p-001 is not expected at spring-2015/training-1.
  Line 3: It is not a person and one of present, absent and excused.
  Line 4: Did you mean “excused”?
  Line 5: There is nobody with that id or name here. peerctl participant list has everybody. An id is the name of a file in participants/.
  Line 6: m-001 is noted a second time.
  help: Expected is who takes part on that day in a role the series is for. A line is a person and one of present, absent and excused, such as “m-001 present”.
""")


@pytest.mark.parametrize(
    ("words", "given", "code", "told"),
    [
        (("--present", "m-001,p-001"), "", 3, "--present, number 2: p-001 is not expected at spring-2015/training-1."),
        (("--present", "m-001 x-9"), "", 3, "--present, number 2: There is nobody with that id or name here."),
        ((), "m-001\n", 3, "Line 1: It is not a person and one of present, absent and excused."),
        ((), "m-001 a bit late\n", 3, "Line 1: It is not a person and one of present, absent and excused."),
        ((), "", 2, "Nobody was named."),
        (("spring-2015/training-2", "--present", "m-001"), "", 3, "which is still to come"),
        (("spring-2015/training-3", "--present", "m-001"), "", 3, "is cancelled, so nobody came"),
        (("spring-2015/training-9", "--present", "m-001"), "", 3, "There is no session"),
    ],
)
def test_nothing_is_written_where_anything_is_wrong(
    root: Path, words: tuple[str, ...], given: str, code: int, told: str
) -> None:
    ran = attend(root, *words, given=given)
    assert (ran.code, told in ran.err, text(root)) == (code, True, SESSIONS)


def test_a_dry_run_shows_the_difference_alone(root: Path) -> None:
    ran = attend(root, "--present", "m-001", "--dry-run")
    assert ("+    m-001: present" in ran.out, text(root)) == (True, SESSIONS)
