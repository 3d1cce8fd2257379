"""`peerctl session plan`: shown first, then written with as few changes as it takes; a second time changes nothing."""

import json
import sys
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace

DAY = ("--as-of", "2015-06-15")
TRAINING = "training tue 10:00 by s-001 at The tool shed"


def plan(root: Path, *words: str) -> Ran:
    """Plan the cohort of the base workspace."""
    return peerctl("session", "plan", "spring-2015", *DAY, *words, folder=root)


def texts(root: Path) -> dict[str, str]:
    """Give the text of every file."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.yaml"))}


def test_a_dry_run_shows_the_plan_and_the_difference_and_writes_nothing(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    before = texts(root)
    ran = plan(root, "--dry-run", "--series", TRAINING)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot("""\
Sessions of spring-2015, planned on 2015-06-15

Series    New  Moved  Changed  Kept  From        Until       Without a day
──────────────────────────────────────────────────────────────────────────
training    5      0        0     0  2015-06-16  2015-10-13              0
café        1      0        0     0  2015-06-25  2015-06-25              0

café: it is not said when this is held, so it is planned on Thursday, at 14:00 and from 2015-02-16.

3 files would be changed:

--- a/cohorts/spring-2015.yaml
+++ b/cohorts/spring-2015.yaml
@@ -3,3 +3,6 @@
 name: Spring 2015
 start: 2015-02-02
 end: 2015-12-31
+series:
+  training: {weekday: tue, start: "10:00", place: The tool shed, from: 2015-02-10, leaders: [s-001]}
+  cafe: {weekday: thu, start: "14:00", from: 2015-02-16}
--- a/sessions/spring-2015.yaml
+++ b/sessions/spring-2015.yaml
@@ -18,3 +18,43 @@
   ratings:
     - {from: m-001, to: p-001, score: 4}
     - {from: p-001, to: m-001, score: 5}
+- id: training-2
+  series: training
+  date: 2015-06-16
+  start: "10:00"
+  end: "15:00"
+  place: The tool shed
+  theme: boundary-setting
+  leaders: [s-001]
+- id: training-3
+  series: training
+  date: 2015-07-14
+  start: "10:00"
+  end: "15:00"
+  place: The tool shed
+  theme: roles-and-expectations
+  leaders: [s-001]
+- id: training-4
+  series: training
+  date: 2015-08-11
+  start: "10:00"
+  end: "15:00"
+  place: The tool shed
+  theme: boundary-setting
+  leaders: [s-001]
+- id: training-5
+  series: training
+  date: 2015-09-15
+  start: "10:00"
+  end: "15:00"
+  place: The tool shed
+  theme: roles-and-expectations
+  leaders: [s-001]
+- id: training-6
+  series: training
+  date: 2015-10-13
+  start: "10:00"
+  end: "15:00"
+  place: The tool shed
+  theme: boundary-setting
+  leaders: [s-001]
--- /dev/null
+++ b/sessions/shared.yaml
@@ -0,0 +1,4 @@
+- id: cafe-1
+  series: cafe
+  date: 2015-06-25
+  start: "14:00"
""")
    assert texts(root) == before


def test_what_is_written_is_sound_and_planning_again_changes_nothing(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    assert "files were changed:" in plan(root, "--series", TRAINING).out
    before = texts(root)
    again = plan(root)
    assert (again.code, again.out.splitlines()[-1]) == (0, "There is nothing to write.")
    assert "Everything is planned already." in again.out
    assert texts(root) == before
    assert peerctl("check", *DAY, folder=root).code == 0


def test_lines_that_stood_there_stay_as_they_are(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    before = texts(root)["spring-2015.yaml"]
    plan(root)
    assert texts(root)["spring-2015.yaml"].startswith(before)


def test_a_new_time_and_place_change_only_their_lines(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    plan(root, "--series", TRAINING)
    ran = plan(root, "--series", "training 09:30 at The barn")
    changed = {line for line in ran.out.splitlines() if line[:1] in "+-" and line[1:2] not in "+-"}
    assert changed == snapshot(
        {
            '+  end: "14:30"',
            "+  place: The barn",
            '+  start: "09:30"',
            '+  training: {weekday: tue, start: "09:30", place: The barn, from: 2015-02-10, leaders: [s-001]}',
            '-  end: "15:00"',
            "-  place: The tool shed",
            '-  start: "10:00"',
            '-  training: {weekday: tue, start: "10:00", place: The tool shed, from: 2015-02-10, leaders: [s-001]}',
        }
    )


def test_a_day_ruled_out_is_written_down_and_kept_free(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    ran = plan(root, "--series", TRAINING, "--rule-out", "2015-07-14", "--rule-out", "2015-07-14")
    assert "2015-07-14 is ruled out by the leader" in ran.out
    assert "+ruled-out-days: [2015-07-14]" in ran.out
    assert "date: 2015-07-14" not in texts(root)["spring-2015.yaml"]


def test_the_plan_as_json_has_every_session(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    found = json.loads(plan(root, "--format", "json", "--dry-run").out)
    assert (found["schema"], found["as_of"], found["cohort"], found["written"]) == (
        1,
        "2015-06-15",
        "spring-2015",
        False,
    )
    first = found["sessions"][0]
    assert (first["status"], first["file"], first["session"]["series"]) == ("new", "spring-2015", "training")
    assert found["files"] == ["cohorts/spring-2015.yaml", "sessions/spring-2015.yaml", "sessions/shared.yaml"]


def test_the_plan_as_csv_is_the_list_of_sessions(tmp_path: Path) -> None:
    lines = plan(workspace(tmp_path), "--format", "csv", "--csv", "plain", "--dry-run").out.splitlines()
    assert lines[0] == "status,week,date,start,session,series,end,place,theme,leaders,reasons"
    assert len(lines) == 7


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("choir tue", "The programme has no series “choir”."),
        ("training by s-001 someday", "Word 4 of what --series says of “training” means nothing here."),
        ("training from tomorrow", "What --series says of “training” cannot be read."),
        ("training 29:00", "What --series says of “training” cannot be read."),
        ("training 15:00-10:00", "--series says that “training” ends before it starts."),
        ("", "The programme has no series “”."),
    ],
)
def test_a_series_that_cannot_be_meant_is_wrong_usage(tmp_path: Path, typed: str, told: str) -> None:
    ran = plan(workspace(tmp_path), "--series", typed)
    assert (ran.code, told in ran.err) == (2, True)


def test_all_that_can_be_said_of_a_series_is_read(tmp_path: Path) -> None:
    said = "training mon,wed 9:00-12:30 from 2015-07-01 by s-001,m-001 sessions 3 at The barn at the lake"
    found = json.loads(plan(workspace(tmp_path), "--series", said, "--format", "json", "--dry-run").out)
    training = next(one for one in found["arrangements"] if one["series"] == "training")["settled"]
    assert training == {
        "weekday": ["mon"],
        "start": "09:00",
        "end": "12:30",
        "place": "The barn at the lake",
        "from": "2015-07-01",
        "leaders": ["s-001", "m-001"],
        "sessions": 3,
    }


def test_blanks_after_commas_are_passed_over(tmp_path: Path) -> None:
    said = "training mon, wed 9:00 by s-001, m-001 at The barn, upstairs"
    found = json.loads(plan(workspace(tmp_path), "--series", said, "--format", "json", "--dry-run").out)
    training = next(one for one in found["arrangements"] if one["series"] == "training")["settled"]
    assert (training["leaders"], training["place"]) == (["s-001", "m-001"], "The barn, upstairs")


def test_a_leader_whom_nobody_knows_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    before = texts(root)
    ran = plan(root, "--series", "training tue 10:00 by s-001,s-009")
    assert (ran.code, "There is nobody with that id or name here." in ran.err) == (3, True)
    assert texts(root) == before


def test_leaders_may_be_named_by_a_part_of_a_name_which_no_error_repeats(tmp_path: Path) -> None:
    root = workspace(tmp_path, identities__m_001="id: m-001\nname: Ærlige Åse\n")
    found = json.loads(plan(root, "--series", "training tue by ærlige,s-001", "--format", "json", "--dry-run").out)
    training = next(one for one in found["arrangements"] if one["series"] == "training")["settled"]
    assert training["leaders"] == ["m-001", "s-001"]
    ran = plan(root, "--series", "training tue by Ærlige Åse")
    assert (ran.code, "rlige" in ran.err, "Word 5 of what --series says" in ran.err) == (2, False, True)


def test_where_no_day_is_found_it_is_not_said_that_all_is_planned(tmp_path: Path) -> None:
    ran = plan(workspace(tmp_path), "--series", "training from 2030-01-01", "--series", "cafe from 2030-01-01")
    assert "it would come after the cohort's last day" in ran.out
    assert "Everything is planned already." not in ran.out


def test_without_the_holidays_it_is_told_how_to_get_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    ran = plan(workspace(tmp_path))
    assert (ran.code, "pip install 'peerctl[calendar]'" in ran.err) == (3, True)


def test_nothing_is_written_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    root = workspace(tmp_path, participants__p_001="id: [")
    ran = plan(root)
    assert (ran.code, "Nothing was written" in ran.err) == (3, True)


def test_a_cohort_that_is_over_or_unknown_is_told(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    assert peerctl("session", "plan", "autumn", folder=root).code == 3
    over = peerctl("session", "plan", "spring-2015", "--as-of", "2016-01-01", folder=root)
    assert (over.code, "was over on 2015-12-31" in over.err) == (3, True)
