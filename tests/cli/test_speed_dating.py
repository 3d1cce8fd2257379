"""`peerctl speed-dating`: the evening planned, printed and rated."""

import json
import signal
from io import StringIO
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from peerctl.cli.watching import Timer
from tests.cli.running import Ran, Terminal, peerctl, workspace

SESSION = "sessions/spring-2015.yaml"
THIRD = """id: p-003
born: 1990-01-01
municipality: Kolding
facts: {newcomer: yes}
consents: [{kind: data, given: 2015-01-12}]
enrolments:
  - cohort: spring-2015
    role: peer
    history: [{on: 2015-01-22, event: enrolled}]
"""
MENTOR = """id: m-003
born: 1970-01-01
municipality: Kolding
facts: {gardening-experience: yes}
consents: [{kind: data, given: 2015-01-12}]
enrolments:
  - cohort: spring-2015
    role: mentor
    history: [{on: 2015-01-22, event: enrolled}]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a workspace with two mentors and two peers who are free."""
    return workspace(tmp_path, participants__p_003=THIRD, participants__m_003=MENTOR)


def test_a_plan_shows_rounds_and_why_there_are_no_fewer(root: Path) -> None:
    ran = peerctl("speed-dating", "plan", "spring-2015", "--tables", "1", folder=root)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot("""\
Speed-dating of spring-2015 on 2015-06-15

Round  Table  Mentor  Name  Peer   Name
───────────────────────────────────────
    1      1  m-003         p-002
    2      1  m-003         p-003
    3      1  m-002         p-002
    4      1  m-002         p-003

Everybody can meet in 4 rounds.
Fewer are not possible with 1 table.
Without a meeting: m-001 and p-001.
""")


def test_the_plan_as_json(root: Path) -> None:
    ran = peerctl("speed-dating", "plan", "spring-2015", "--rounds", "1", "--format", "json", folder=root)
    answer = json.loads(ran.out)
    assert [meeting for turn in answer["rounds"] for meeting in turn["meetings"]] == snapshot(
        [{"table": 1, "mentor": "m-002", "peer": "p-002"}, {"table": 2, "mentor": "m-003", "peer": "p-003"}]
    )
    assert (answer["rounds_needed"], answer["lower_bound"], answer["left_out"]) == snapshot(
        (2, {"busiest": "m-002", "by_person": 2, "by_tables": 2}, [["m-002", "p-003"], ["m-003", "p-002"]])
    )
    assert answer["people"][0] == snapshot(
        {"id": "m-002", "role": "mentor", "meetings": [{"round": 1, "table": 1, "partner": "p-002"}]}
    )


def test_who_is_absent_late_leaving_or_kept_apart_is_looked_after(root: Path) -> None:
    words = ("--absent", "m-002", "--apart", "p-002:m-003", "--late", "m-003:2", "--leaves", "p-003:3")
    ran = peerctl("speed-dating", "plan", "spring-2015", *words, "--format", "csv", "--csv", "plain", folder=root)
    assert ran.out == snapshot("""\
round,table,mentor,peer
2,1,m-003,p-003
""")


def test_sheets_are_printed_one_a_page(root: Path) -> None:
    ran = peerctl("speed-dating", "plan", "spring-2015", "--sheets", "text", folder=root)
    pages = ran.out.split("\f")
    assert len(pages) == 2 + 4
    assert pages[2] == snapshot("""\
m-002: speed-dating on 2015-06-15

Round  Table  You meet  How did it feel?
─────────────────────────────────────────
    1      1  p-003     1   2   3   4   5
    2      1  p-002     1   2   3   4   5

Put a ring around a number after each meeting: 1 is no resonance, 5 is strong.
You stay at your table.
""")


def test_sheets_as_html_go_into_a_file(root: Path) -> None:
    words = ("speed-dating", "plan", "spring-2015", "--sheets", "html", "--out", "sheets.html")
    assert peerctl(*words, folder=root).out == snapshot("The pages are in sheets.html.\n")
    assert (root / "sheets.html").read_text(encoding="utf-8").count("<section>") == 6
    assert peerctl(*words, folder=root).code == 0


def test_a_limit_of_time_gives_an_evening_that_can_be_held(root: Path) -> None:
    words = ("speed-dating", "plan", "spring-2015", "--late", "m-002:2", "--time-limit")
    ran = peerctl(*words, "0", folder=root)
    assert (ran.code, "There was no time to prove that this is the best plan there is." in ran.out) == (0, True)
    assert "no time" not in peerctl(*words, "60", folder=root).out
    assert peerctl(*words, "soon", folder=root).code == 2


def test_what_was_interrupted_is_shown_and_no_sheets_are_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Timer, "turn_to", lambda timer, _: timer.interrupt(signal.SIGINT, None))
    words = ("speed-dating", "plan", "spring-2015", "--sheets", "html", "--out", "sheets.html")
    try:
        ran = peerctl(*words, folder=root)
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    assert (ran.code, ran.out.count("<section>")) == (130, 6)
    assert ran.err.startswith("error: Interrupted: this is the best that was found until then")
    assert not (root / "sheets.html").exists()


@pytest.mark.parametrize(
    "words",
    [("--tables", "0"), ("--rounds", "x"), ("--late", "m-002"), ("--late", "m-002:0"), ("--sheets", "pdf")],
)
def test_what_cannot_be_meant_is_wrong_usage(root: Path, words: tuple[str, str]) -> None:
    assert peerctl("speed-dating", "plan", "spring-2015", *words, folder=root).code == 2


def test_a_stranger_is_named(root: Path) -> None:
    ran = peerctl("speed-dating", "plan", "spring-2015", "--absent", "s-001", folder=root)
    assert (ran.code, ran.err) == snapshot(
        (
            3,
            """\
error: s-001 takes no part in spring-2015 as mentor or peer on the day.
  help: peerctl eligibility lists everybody who takes part.
""",
        )
    )


def test_people_are_named_as_everywhere_and_no_name_is_repeated(root: Path) -> None:
    words = ("speed-dating", "plan", "spring-2015", "--apart")
    assert peerctl(*words, "invented:m-00", folder=root).err.startswith("error: That may mean m-001")
    assert peerctl(*words, "invented:m-002", "--late", "invented:2", folder=root).code == 0
    for typed in ("Zenia:m-002", "Zenia"):
        ran = peerctl(*words, typed, folder=root)
        assert (ran.code != 0, "Zenia" in ran.err) == (True, False)


def rate(root: Path, lines: str, *words: str) -> tuple[int, str, str]:
    """Rate at the evening of the base workspace."""
    return peerctl("speed-dating", "rate", "spring-2015/speed-dating-1", *words, folder=root, given=StringIO(lines))


def test_ratings_of_both_sides_are_added(root: Path) -> None:
    code, out, _ = rate(root, "# the first table\nm-002 p-002 4\np-002 m-002 3\n\nm-001 p-001 4\n")
    assert (code, out) == snapshot(
        (
            0,
            """\
3 ratings were given.

1 file was changed:

--- a/sessions/spring-2015.yaml
+++ b/sessions/spring-2015.yaml
@@ -18,3 +18,5 @@
   ratings:
     - {from: m-001, to: p-001, score: 4}
     - {from: p-001, to: m-001, score: 5}
+    - {from: m-002, to: p-002, score: 4}
+    - {from: p-002, to: m-002, score: 3}
""",
        )
    )
    assert "- {from: p-002, to: m-002, score: 3}" in (root / SESSION).read_text(encoding="utf-8")
    assert peerctl("check", folder=root).code == 0


WRONG = """\
m-002 p-002
x-009 p-002 3
m-002 zzz 6
m-002 m-001 3
p m-001 3

m-001 p-001 1  # it stood at 4
m-001 p-001 4
m-002 p-002 6
m-002 p-002 3
"""


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_lines_and_nothing_is_written(root: Path) -> None:
    before = (root / SESSION).read_bytes()
    assert rate(root, WRONG) == snapshot(
        Ran(
            code=3,
            out="",
            err="""\
error: Nothing was written.
  Line 1 is not two ids and a number.
  Line 2, who rates: There is nobody with that id or name here. Did you mean “s-001”?
  Line 3 has no whole number from 1 to 5.
  Line 3, who is rated: There is nobody with that id or name here. peerctl participant list has everybody. An id is the name of a file in participants/.
  Line 4: m-002 and m-001 are not a mentor and a peer of the cohort on that day.
  Line 5, who rates: That may mean p-001, p-002 and p-003. Type the id, or more of it.
  Line 7: m-001 rated p-001 4 of 5 already; --replace puts the new number in its place.
  Line 8 rates the same person a second time.
  Line 9 has no whole number from 1 to 5.
  Line 10 rates the same person a second time.
  help: A line is who rates, who is rated and a number from 1 to 5, such as “m-001 p-014 4”.
""",
        )
    )
    assert rate(root, "\n")[0] == 2
    assert (root / SESSION).read_bytes() == before


def test_a_person_may_be_named_by_a_part_of_the_name(root: Path) -> None:
    assert "{from: m-002, to: p-001, score: 2}" in rate(root, "m-002, invent, 2\n", "--dry-run")[1]


def test_a_rating_is_replaced_only_when_asked(root: Path) -> None:
    assert rate(root, "m-001 p-001 1\n", "--replace")[0] == 0
    assert "- {from: m-001, to: p-001, score: 1}" in (root / SESSION).read_text(encoding="utf-8")


def test_a_dry_run_writes_nothing(root: Path) -> None:
    before = (root / SESSION).read_bytes()
    assert "+" in rate(root, "m-002 p-002 4\n", "--dry-run")[1]
    assert (root / SESSION).read_bytes() == before


def test_on_a_terminal_each_row_is_asked_for(root: Path) -> None:
    ran = peerctl(
        "speed-dating", "rate", "spring-2015/speed-dating-1", "--replace", folder=root, given=Terminal("9\n3\n\n")
    )
    assert (ran.code, ran.err) == snapshot(
        (
            0,
            """\
Type a number from 1 to 5 for each one in the row, in this order, with blanks between; - leaves one out, and Enter alone leaves the whole row as it is.
1/2  m-001 rates  p-001[4]: That cannot be: a number from 1 to 5 or a - is wanted.
1/2  m-001 rates  p-001[4]: 2/2  p-001 rates  m-001[5]: \
""",
        )
    )
    broken = peerctl("speed-dating", "rate", "spring-2015/speed-dating-1", folder=root, given=Terminal(""))
    assert broken.code == 3
