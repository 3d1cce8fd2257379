"""`peerctl session move`, `cancel` and `list`: one session changed by hand, and how it then stands."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace

SESSIONS = """# what we hold
- id: training-1
  series: training
  date: 2015-02-10
  attendance: {m-001: present}
- id: training-2
  series: training
  date: 2015-06-23   # a Tuesday
  start: "10:00"
  end: "15:00"
  place: The tool shed
- id: training-3
  series: training
  date: 2015-07-21
  start: "10:00"
  end: "15:00"
  cancelled: rain
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a workspace with a training held, one planned and one cancelled."""
    return workspace(tmp_path, sessions__spring_2015=SESSIONS)


def session(root: Path, *words: str) -> Ran:
    """Run a command about sessions."""
    return peerctl("session", *words, "--as-of", "2015-06-15", folder=root)


def text(root: Path) -> str:
    """Give the file of sessions."""
    return (root / "sessions" / "spring-2015.yaml").read_text(encoding="utf-8")


def test_a_session_is_moved_and_remembers_where_it_was(root: Path) -> None:
    ran = session(root, "move", "spring-2015/training-2", "2015-06-24", "--start", "9:30", "--because", "the boiler")
    assert (ran.code, ran.out) == (
        0,
        snapshot("""\
spring-2015/training-2 is now on 2015-06-24.

1 file was changed:

--- a/sessions/spring-2015.yaml
+++ b/sessions/spring-2015.yaml
@@ -5,10 +5,12 @@
   attendance: {m-001: present}
 - id: training-2
   series: training
-  date: 2015-06-23   # a Tuesday
-  start: "10:00"
-  end: "15:00"
+  date: 2015-06-24   # a Tuesday
+  start: "09:30"
+  end: "14:30"
   place: The tool shed
+  moved-from: 2015-06-23
+  moved-because: the boiler
 - id: training-3
   series: training
   date: 2015-07-21
"""),
    )
    twice = session(root, "move", "spring-2015/training-2", "2015-06-25", "--place", "The barn")
    assert twice.code == 0
    assert "  date: 2015-06-25   # a Tuesday\n" in text(root)
    assert "  moved-from: 2015-06-23\n" in text(root)


def test_a_move_may_be_shown_first(root: Path) -> None:
    ran = session(root, "move", "spring-2015/training-2", "2015-06-24", "--dry-run")
    assert "1 file would be changed:" in ran.out
    assert text(root) == SESSIONS


def test_what_speaks_against_a_day_is_told_and_left_to_the_leader(root: Path) -> None:
    assert "Mind: 2015-12-25 is a public holiday: Christmas Day." in (
        session(root, "move", "spring-2015/training-2", "2015-12-25").out
    )
    clash = session(root, "move", "spring-2015/training-2", "2015-02-10")
    assert "Mind: spring-2015/training-1 is at the same time on 2015-02-10" in clash.out
    assert "Mind: 2015-02-10 is past." in clash.out


def test_an_id_that_two_cohorts_have_is_not_enough(root: Path) -> None:
    (root / "sessions" / "shared.yaml").write_text(SESSIONS, encoding="utf-8")
    ran = session(root, "move", "training-2", "2015-06-24")
    assert (ran.code, "one of these: shared/training-2 and spring-2015/training-2." in ran.err) == (3, True), ran.err


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("move", "spring-2015/training-1", "2015-06-24"), 3, "has attendance or ratings"),
        (("move", "spring-2015/training-3", "2015-06-24"), 3, "spring-2015/training-3 is cancelled."),
        (("move", "spring-2015/training-2", "2015-06-23"), 3, "is on 2015-06-23 already"),
        (("move", "spring-2015/training-2", "tomorrow"), 2, "DATE takes a day"),
        (("move", "spring-2015/training-2", "2015-06-24", "--start", "noon"), 2, "--start takes a time of day"),
        (("move", "training-22", "2015-06-24"), 3, "Did you mean “spring-2015/training-2”?"),
        (("move", "spring-2015/trainin-2", "2015-06-24"), 3, "Did you mean “spring-2015/training-2”?"),
        (("move", "winter/x", "2015-06-24"), 3, "A session is named by its cohort and its id"),
        (("cancel", "spring-2015/training-1", "--because", "snow"), 3, "has attendance or ratings"),
        (("cancel", "spring-2015/training-3", "--because", "snow"), 3, "is cancelled"),
        (("cancel", "spring-2015/training-2"), 2, "--because is missing"),
        (("cancel", "spring-2015/training-2", "--because", "a\N{RIGHT-TO-LEFT OVERRIDE}"), 2, "cannot be seen."),
        (("move", "spring-2015/training-2", "2015-06-24", "--place", ""), 2, "--place stands without the value"),
        (("move", "spring-2015/training-2", "2015-06-24", "--because", ""), 2, "--because stands without the value"),
    ],
)
def test_what_cannot_be_done_is_told(root: Path, words: tuple[str, ...], code: int, told: str) -> None:
    ran = session(root, *words)
    assert (ran.code, told in ran.err, text(root)) == (code, True, SESSIONS)


def test_a_session_in_a_file_that_cannot_be_read_is_not_said_to_be_missing(tmp_path: Path) -> None:
    root = workspace(tmp_path, sessions__spring_2015="- id: [")
    assert "cannot be read" in session(root, "cancel", "spring-2015/training-2", "--because", "snow").err


def test_a_cancelled_session_stays_with_its_reason(root: Path) -> None:
    ran = session(root, "cancel", "spring-2015/training-2", "--because", "the shed is being painted")
    assert (ran.code, ran.out) == (
        0,
        snapshot("""\
spring-2015/training-2 on 2015-06-23 is cancelled.
peerctl session plan plans another one where the programme counts its sessions.

1 file was changed:

--- a/sessions/spring-2015.yaml
+++ b/sessions/spring-2015.yaml
@@ -9,6 +9,7 @@
   start: "10:00"
   end: "15:00"
   place: The tool shed
+  cancelled: the shed is being painted
 - id: training-3
   series: training
   date: 2015-07-21
"""),
    )


def test_sessions_are_listed_with_their_weeks(root: Path) -> None:
    session(root, "move", "spring-2015/training-2", "2015-06-24")
    assert session(root, "list", "spring-2015").out == snapshot("""\
Sessions, as of 2015-06-15

Day         Week  Start  End    Cohort       Session     Series    Theme  Place          Leaders  Standing   Present
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
2015-02-10     7                spring-2015  training-1  training                                 held             1
2015-06-24    26  10:00  15:00  spring-2015  training-2  training         The tool shed           moved
2015-07-21    30  10:00  15:00  spring-2015  training-3  training                                 cancelled
""")


def test_the_list_goes_from_one_day_to_another_in_json_and_csv(root: Path) -> None:
    words = ("list", "--from", "2015-06-01", "--until", "2015-07-01", "--format")
    found = json.loads(session(root, *words, "json").out)["sessions"]
    assert [(one["id"], one["week"], one["standing"]) for one in found] == [("training-2", 26, "planned")]
    assert len(session(root, *words, "csv").out.splitlines()) == 2
    assert "There are none." in session(root, "list", "--from", "2016-01-01").out
    both = session(root, "list", "--from", "soon", "--until", "later")
    assert (both.code, "--from takes a day" in both.err, "--until takes a day" in both.err) == (2, True, True)
    backwards = session(root, "list", "--from", "2015-06-30", "--until", "2015-06-01", "--calendar")
    assert (backwards.code, "--until 2015-06-01 comes before --from 2015-06-30." in backwards.err) == (2, True)


def test_the_list_can_be_drawn_as_months(root: Path) -> None:
    ran = session(root, "list", "--calendar", "--until", "2015-06-30")
    assert (ran.code, "June 2015" in ran.out, "×" in ran.out) == (0, True, False)
