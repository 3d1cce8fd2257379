"""`peerctl match conversation|accept|decline|start|pause|resume|extend|end`: the life of a pair, a command at a time."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace

PAIR = "m-002--p-002"
PROPOSED = """# they met at the open day
id: m-002--p-002
cohort: spring-2015
mentor: m-002
peer: p-002
history:
  - {on: 2015-03-01, event: proposed}   # by the lot
"""
NAMED = "id: m-002\nname: Karen Invented\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a workspace with a pair that is running and one that is proposed."""
    return second_pair(tmp_path)


def second_pair(folder: Path) -> Path:
    """Add a proposed pair to the base workspace, and a name."""
    root = workspace(folder, identities__m_002=NAMED)
    (root / "matches" / f"{PAIR}.yaml").write_text(PROPOSED, encoding="utf-8")
    return root


def match(root: Path, *words: str, tty: bool = False) -> Ran:
    """Run a command about pairs on 15 June 2015."""
    return peerctl("match", *words, "--as-of", "2015-06-15", "--lang", "en", folder=root, tty=tty)


def text(root: Path, pair: str = PAIR) -> str:
    """Give the file of a pair."""
    return (root / "matches" / f"{pair}.yaml").read_text(encoding="utf-8")


def test_a_pair_goes_from_the_conversation_to_its_end(root: Path) -> None:
    steps = [
        ("conversation", "--on", "2015-03-05"),
        ("accept", "--on", "2015-03-05"),
        ("start", "--on", "2015-03-10", "--signed", "2015-03-10", "--cadence", "weekly", "--goal", "a bed of beans"),
        ("pause", "--on", "2015-04-01", "--reason", "holiday"),
        ("resume", "--on", "2015-04-11"),
        ("extend", "--on", "2015-06-01", "--months", "2", "--agreed", "both"),
        ("end", "--reason", "completed-early", "--by", "peer", "--no-rematch"),
    ]
    assert [match(root, step[0], PAIR, *step[1:]).code for step in steps] == [0] * len(steps)
    assert text(root) == snapshot("""\
# they met at the open day
id: m-002--p-002
cohort: spring-2015
mentor: m-002
peer: p-002
history:
  - {on: 2015-03-01, event: proposed}   # by the lot
  - {on: 2015-03-05, event: conversation}
  - {on: 2015-03-05, event: accepted}
  - {on: 2015-03-10, event: started}
  - {on: 2015-04-01, event: paused, reason: holiday}
  - {on: 2015-04-11, event: resumed}
  - {on: 2015-06-01, event: extended, months: 2, agreed: [m-002, p-002]}
  - {on: 2015-06-15, event: ended, reason: completed-early, by: peer, rematch: no}
contract: {signed: 2015-03-10, cadence: weekly, goals: [a bed of beans]}
""")
    assert peerctl("check", "--as-of", "2015-06-15", folder=root).code == 0


def test_what_the_conversation_settles_is_written_and_shown(root: Path) -> None:
    settled = ("--goal", "a bed of beans", "--expectation", "to call when late", "--expectation", "no advice unasked")
    assert match(root, "conversation", PAIR, *settled, "--cadence", "weekly", "--on", "2015-03-05").code == 0
    assert text(root).endswith(
        "contract: {cadence: weekly, goals: [a bed of beans], expectations: [to call when late, no advice unasked]}\n"
    )
    match(root, "start", PAIR, "--on", "2015-03-10", "--signed", "2015-03-10", "--months", "6")
    assert "goals: [a bed of beans], expectations: [" in text(root)
    shown = match(root, "show", PAIR).out
    assert "Expectations" in shown
    assert "to call when late, no advice unasked" in shown
    assert match(root, "conversation", "m-001--p-001", "--cadence", "hourly").code == 2


def test_what_was_left_out_of_a_conversation_is_added_to_it(root: Path) -> None:
    match(root, "conversation", PAIR, "--on", "2015-03-05", "--cadence", "weekly")
    ran = match(root, "conversation", PAIR, "--on", "2015-03-05", "--goal", "a bed of beans")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "m-002--p-002: what was agreed on 2015-03-05 is added.")
    assert text(root).count("event: conversation") == 1
    assert text(root).endswith("contract: {cadence: weekly, goals: [a bed of beans]}\n")


def test_it_is_told_what_was_written_and_what_comes_next(root: Path) -> None:
    match(root, "conversation", PAIR, "--on", "2015-03-05")
    assert match(root, "start", PAIR, "--signed", "2015-06-15", "--months", "6").out == snapshot("""\
m-002--p-002: started on 2015-06-15.
The companionship is planned to end on 2015-12-15.
Next: peerctl meeting log m-002--p-002

1 file was changed:

--- a/matches/m-002--p-002.yaml
+++ b/matches/m-002--p-002.yaml
@@ -6,3 +6,5 @@
 history:
   - {on: 2015-03-01, event: proposed}   # by the lot
   - {on: 2015-03-05, event: conversation}
+  - {on: 2015-06-15, event: started}
+contract: {signed: 2015-06-15, months: 6}
""")
    assert match(root, "end", "m-001--p-001", "--reason", "moved", "--by", "both").out == snapshot("""\
m-001--p-001: ended on 2015-06-15.
Still to be done: key to the gate returned.
When it is done: peerctl match settle m-001--p-001 --item key-returned
info[measurement-missing] who-5 (post) is due until 2015-07-27. Have it answered, then write it down: peerctl response record p-001 who-5 post

1 file was changed:

--- a/matches/m-001--p-001.yaml
+++ b/matches/m-001--p-001.yaml
@@ -8,6 +8,7 @@
   - {on: 2015-03-27, event: conversation}
   - {on: 2015-03-27, event: accepted}
   - {on: 2015-04-02, event: started}
+  - {on: 2015-06-15, event: ended, reason: moved, by: both}
 meetings:
   - {on: 2015-04-09, held: yes, activity: garden, place: allotment, minutes: 90}
   - {on: 2015-04-16, held: no, reason: cancelled-by-peer}
""")


def test_what_was_forgotten_is_put_at_its_day_and_no_next_step_is_told(root: Path) -> None:
    match(root, "start", PAIR, "--on", "2015-04-01", "--signed", "2015-04-01", "--months", "6")
    assert match(root, "conversation", PAIR, "--on", "2015-03-20").out == snapshot("""\
m-002--p-002: conversation on 2015-03-20.

1 file was changed:

--- a/matches/m-002--p-002.yaml
+++ b/matches/m-002--p-002.yaml
@@ -5,5 +5,6 @@
 peer: p-002
 history:
   - {on: 2015-03-01, event: proposed}   # by the lot
+  - {on: 2015-03-20, event: conversation}
   - {on: 2015-04-01, event: started}
 contract: {signed: 2015-04-01, months: 6}
""")
    assert match(root, "pause", PAIR, "--on", "2015-05-01", "--reason", "holiday").code == 0
    match(root, "extend", PAIR, "--on", "2015-06-01", "--months", "1", "--agreed", "both")
    assert match(root, "resume", PAIR, "--on", "2015-05-11").out == snapshot("""\
m-002--p-002: resumed on 2015-05-11.
The companionship is planned to end on 2015-11-11.

1 file was changed:

--- a/matches/m-002--p-002.yaml
+++ b/matches/m-002--p-002.yaml
@@ -8,5 +8,6 @@
   - {on: 2015-03-20, event: conversation}
   - {on: 2015-04-01, event: started}
   - {on: 2015-05-01, event: paused, reason: holiday}
+  - {on: 2015-05-11, event: resumed}
   - {on: 2015-06-01, event: extended, months: 1, agreed: [m-002, p-002]}
 contract: {signed: 2015-04-01, months: 6}
""")


def test_a_new_warning_is_told_and_no_obstacle(root: Path) -> None:
    ran = match(root, "extend", "m-001", "p-001")
    assert (ran.code, ran.out.splitlines()[:3]) == (
        0,
        snapshot(
            [
                "m-001--p-001: extended on 2015-06-15.",
                "The companionship is planned to end on 2016-01-02.",
                "warning[extension-not-agreed] Nothing says that m-001 and p-001 agreed to the extension on 2015-06-15. Ask, and add m-001 and p-001 under agreed:.",
            ]
        ),
    )
    assert "months: 3}" in text(root, "m-001--p-001")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("pause", PAIR, "--reason", "illness"), 3, "paused takes started before it, which is not written down."),
        (("resume", "m-001--p-001"), 3, "There is no pause to come back from."),
        (("accept", PAIR, "--on", "2015-02-01"), 3, "proposed on 2015-03-01 is written down already"),
        (("accept", PAIR, "--on", "2015-06-16"), 3, "2015-06-16 is still to come"),
        (("accept", PAIR, "--on", "soon"), 2, "--on takes a day"),
        (("pause", "m-001--p-001"), 2, "It may be one of these: illness and holiday."),
        (("pause", "m-001--p-001", "--reason", "ilness"), 2, "Did you mean “illness”?"),
        (("end", "m-001--p-001", "--reason", "illness", "--by", "both"), 2, "--reason cannot be “illness”."),
        (("end", "m-001--p-001", "--reason", "moved", "--by", "us"), 2, "--by cannot be “us”."),
        (("decline", PAIR), 2, "It may be one of these: no-resonance."),
        (("start", PAIR, "--cadence", "weakly"), 2, "Did you mean “weekly”?"),
        (("start", PAIR, "--months", "0"), 2, "--months"),
        (("start", PAIR, "--goal", ""), 2, "--goal stands without the value it takes."),
        (
            ("conversation", PAIR, "--expectation", "a\N{ZERO WIDTH SPACE}\N{RIGHT-TO-LEFT OVERRIDE}"),
            2,
            "cannot be seen.",
        ),
        (("start", PAIR, "--signed", "soon"), 2, "--signed takes a day"),
        (("extend", "m-001--p-001", "--agreed", "s-001"), 2, "s-001 is not of the pair m-001--p-001."),
        (("extend", "m-001--p-001", "--agreed", "Karl"), 3, "There is nobody with that id or name here."),
        (("accept", "m-009--p-002"), 3, "There is no such pair here."),
        (("accept", "m-002", "p-001"), 3, "There is no such pair here."),
        (("accept", "m-002", "x"), 3, "There is nobody with that id or name here."),
        (("accept", "a", "b", "c"), 2, "A pair is named by its id, or by its mentor and its peer."),
        (("accept", "m-00"), 3, "That may mean m-001--p-001 and m-002--p-002."),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    root: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    before = text(root), text(root, "m-001--p-001")
    ran = match(root, *words)
    assert (ran.code, ran.out, told in ran.err) == (code, "", True), ran.err
    assert (text(root), text(root, "m-001--p-001")) == before


def test_a_dry_run_shows_the_difference_and_writes_nothing(root: Path) -> None:
    ran = match(root, "accept", PAIR, "--dry-run")
    assert (ran.code, "+  - {on: 2015-06-15, event: accepted}" in ran.out, text(root)) == (0, True, PROPOSED)


def test_what_would_be_an_error_of_check_is_not_written(root: Path) -> None:
    second = PROPOSED.replace("m-002", "m-001")
    (root / "matches" / "m-001--p-002.yaml").write_text(second, encoding="utf-8")
    assert match(root, "start", "m-001--p-002") == snapshot(
        Ran(
            code=3,
            out="",
            err="""\
error: Nothing was written, because of this: From 2015-06-15, m-001 is in 2 pairs at a time and has room for 1.
  help: End the pair that is over or correct the days; or raise capacity: in the enrolment, if agreed.
""",
        )
    )
    assert text(root, "m-001--p-002") == second


def test_a_pair_is_found_by_a_part_of_a_name_and_names_are_told_to_a_terminal_alone(root: Path) -> None:
    assert match(root, "accept", "karen", "--dry-run").code == 0
    assert match(root, "accept", "Karen", "p-002", "--dry-run").code == 0
    assert "That may mean m-001--p-001 and m-002--p-002." in match(root, "accept", "m").err
    assert "m-002--p-002 (Karen" in match(root, "accept", "m", tty=True).err
    assert "Karina" not in match(root, "accept", "Karina").err


def test_an_open_pair_comes_before_one_that_is_over(root: Path) -> None:
    match(root, "decline", PAIR, "--reason", "no-resonance")
    again = PROPOSED.replace("id: m-002--p-002", "id: m-002--p-002-2").replace("2015-03-01", "2015-06-15")
    (root / "matches" / f"{PAIR}-2.yaml").write_text(again, encoding="utf-8")
    assert match(root, "accept", "m-002", "p-002").code == 0
    assert "accepted" in text(root, f"{PAIR}-2")


def test_nothing_is_written_where_the_programme_is_not_known(root: Path) -> None:
    (root / "matches" / f"{PAIR}.yaml").write_text(PROPOSED.replace("spring", "winter"), encoding="utf-8")
    assert "The programme of m-002--p-002 is not known." in match(root, "accept", PAIR).err


def test_what_is_agreed_later_is_added_to_the_contract(root: Path) -> None:
    drafted = PROPOSED + "contract: {months: 6, goals: [a bed of beans]}   # drafted in the conversation\n"
    (root / "matches" / f"{PAIR}.yaml").write_text(drafted, encoding="utf-8")
    assert match(root, "start", PAIR, "--signed", "2015-06-14", "--months", "5").code == 0
    assert text(root).endswith(
        "contract: {months: 5, goals: [a bed of beans], signed: 2015-06-14}   # drafted in the conversation\n"
    )


def test_nothing_is_written_while_a_file_cannot_be_read(root: Path) -> None:
    (root / "participants" / "m-001.yaml").write_text("id: [", encoding="utf-8")
    assert "there are files that cannot be read: participants/m-001.yaml" in match(root, "accept", PAIR).err


def test_a_pair_whose_file_cannot_be_read_is_not_said_to_be_missing(root: Path) -> None:
    (root / "matches" / f"{PAIR}.yaml").write_text("id: [", encoding="utf-8")
    assert f"files that cannot be read: matches/{PAIR}.yaml." in match(root, "accept", PAIR).err


def test_without_months_a_pair_is_extended_by_what_the_programme_leaves(root: Path) -> None:
    assert match(root, "extend", "m-001--p-001", "--agreed", "both", "--months", "1").code == 0
    assert "months: 2," in match(root, "extend", "m-001--p-001", "--agreed", "both").out
    ran = match(root, "extend", "m-001--p-001", "--agreed", "both")
    assert (ran.code, "is extended by all the months that the programme allows" in ran.err) == (3, True)
    programme = root / "programmes" / "allotment.yaml"
    words = programme.read_text(encoding="utf-8")
    programme.write_text(words.replace("extension: {months: 3", "extension: {months: null"), encoding="utf-8")
    assert "--months is missing" in match(root, "extend", "m-001--p-001", "--agreed", "both").err


def test_who_agreed_may_be_named_by_a_part_of_the_name_that_tells_the_two_apart(root: Path) -> None:
    identity = root / "identities" / "p-002.yaml"
    identity.write_text("id: p-002\nname: Invented Botho\n", encoding="utf-8")
    for said, agreed in (("inv", "[p-001]"), ("mentor,Invented Person", "[m-001, p-001]"), ("m-001", "[m-001]")):
        ran = match(root, "extend", "m-001--p-001", "--agreed", said, "--months", "1", "--dry-run")
        assert (ran.code, f"agreed: {agreed}" in ran.out) == (0, True), ran


COMMANDS = (
    ("conversation",),
    ("accept",),
    ("decline", "--reason", "no-resonance"),
    ("start", "--signed", "2015-04-02"),
    ("pause", "--reason", "illness"),
    ("resume",),
    ("extend", "--months", "1", "--agreed", "mentor"),
    ("end", "--reason", "completed", "--by", "both"),
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(COMMANDS), st.integers(1, 15)), min_size=2, max_size=6))
def test_whatever_is_accepted_leaves_check_without_errors(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[tuple[str, ...], int]]
) -> None:
    root = second_pair(tmp_path_factory.mktemp("life"))
    for (name, *options), day in steps:
        ran = match(root, name, PAIR, *options, "--on", f"2015-06-{day:02}")
        assert ran.code in {0, 3}, ran.err
    assert peerctl("check", "--as-of", "2015-06-15", folder=root).code == 0
