"""`peerctl meeting log`, `stand-in` and `contact`: what is written down of a pair from week to week."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import BASE, Ran, Terminal, peerctl, workspace

PAIR = "m-001--p-001"
BEFORE = (BASE / "matches" / f"{PAIR}.yaml").read_text(encoding="utf-8")
COMMENTED = BEFORE.replace("event: started}", "event: started}   # a sunny day")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a workspace with a running pair, and one that is proposed."""
    root = workspace(tmp_path)
    (root / "matches" / f"{PAIR}.yaml").write_text(COMMENTED, encoding="utf-8")
    proposed = "id: m-002--p-002\ncohort: spring-2015\nmentor: m-002\npeer: p-002\nhistory: []\n"
    (root / "matches" / "m-002--p-002.yaml").write_text(proposed, encoding="utf-8")
    return root


def ask(root: Path, *words: str) -> Ran:
    """Run a command on 15 June 2015."""
    return peerctl(*words, "--as-of", "2015-06-15", "--lang", "en", folder=root)


def text(root: Path) -> str:
    """Give the file of the pair that is running."""
    return (root / "matches" / f"{PAIR}.yaml").read_text(encoding="utf-8")


def test_a_meeting_held_is_added_below_the_others(root: Path) -> None:
    words = ("--on", "2015-04-30", "--activity", "walk", "--place", "town", "--minutes", "60")
    ran = ask(root, "meeting", "log", "p-001", *words)
    assert (ran.code, ran.out) == (
        0,
        snapshot("""\
m-001--p-001: a meeting held on 2015-04-30.
Meetings so far: 3 held, 1 missed.

1 file was changed:

--- a/matches/m-001--p-001.yaml
+++ b/matches/m-001--p-001.yaml
@@ -12,5 +12,6 @@
   - {on: 2015-04-09, held: yes, activity: garden, place: allotment, minutes: 90}
   - {on: 2015-04-16, held: no, reason: cancelled-by-peer}
   - {on: 2015-04-23, held: yes, activity: walk, place: town, minutes: 60}
+  - {on: 2015-04-30, held: yes, activity: walk, place: town, minutes: 60}
 contacts:
   - {on: 2015-04-16, with: m-001, by: s-001, minutes: 15}
"""),
    )
    line = "  - {on: 2015-04-30, held: yes, activity: walk, place: town, minutes: 60}\n"
    assert text(root) == COMMENTED.replace("contacts:", line + "contacts:")


def test_a_meeting_that_was_forgotten_is_put_at_its_day(root: Path) -> None:
    assert ask(root, "meeting", "log", PAIR, "--on", "2015-04-10", "--activity", "walk").code == 0
    line = "  - {on: 2015-04-10, held: yes, activity: walk}\n"
    assert text(root) == COMMENTED.replace("  - {on: 2015-04-16, held: no", line + "  - {on: 2015-04-16, held: no")


def test_a_second_meeting_on_a_day_is_written_and_may_be_taken_back(root: Path) -> None:
    ran = ask(root, "meeting", "log", "p-001", "--on", "2015-04-23")
    assert (ran.code, "if it is the same: peerctl undo\n" in ran.out) == (0, True)


def test_a_meeting_that_was_missed_has_its_reason(root: Path) -> None:
    ran = ask(root, "meeting", "log", PAIR, "--missed", "--reason", "cancelled-by-peer")
    assert ran.out.splitlines()[:2] == snapshot(
        ["m-001--p-001: a meeting on 2015-06-15 that was missed.", "Meetings so far: 2 held, 2 missed."]
    )
    assert "  - {on: 2015-06-15, held: no, reason: cancelled-by-peer}\n" in text(root)


def test_a_meeting_attempted_is_another_word_for_one_that_was_missed(root: Path) -> None:
    missed, attempted = (
        ask(root, "meeting", "log", PAIR, word, "--reason", "cancelled-by-peer", "--dry-run")
        for word in ("--missed", "--attempted")
    )
    assert (attempted.code, attempted.out) == (0, missed.out)


def test_a_meeting_where_pairs_do_not_meet_is_written_with_a_warning(root: Path) -> None:
    ran = ask(root, "meeting", "log", PAIR, "--place", "own-home")
    assert (ran.code, "warning[forbidden-place]" in ran.out, "own-home" in text(root)) == (0, True, True)


def test_a_stand_in_and_a_contact_are_lists_of_their_own(root: Path) -> None:
    ran = ask(root, "stand-in", PAIR, "--staff", "s-001", "--from", "2015-05-01", "--to", "2015-05-31")
    assert ran.out.splitlines()[0] == "m-001--p-001: s-001 stands in from 2015-05-01 until 2015-05-31."
    assert "s-001 stands in from 2015-06-15." in ask(root, "stand-in", PAIR, "--staff", "s-001").out
    ran = ask(root, "contact", PAIR, "--with", "peer", "--by", "s", "--minutes", "20", "--in-depth")
    assert ran.out.splitlines()[0] == "m-001--p-001: s-001 and p-001 were in touch on 2015-06-15."
    assert text(root).removeprefix(COMMENTED) == snapshot("""\
  - {on: 2015-06-15, with: p-001, by: s-001, minutes: 20, in-depth: yes}
stand-ins:
  - {from: 2015-05-01, to: 2015-05-31, staff: s-001}
  - {from: 2015-06-15, staff: s-001}
""")
    assert peerctl("check", "--as-of", "2015-06-15", folder=root).code == 0


def test_a_name_that_others_have_too_means_the_one_of_the_staff(root: Path) -> None:
    (root / "identities" / "s-001.yaml").write_text("id: s-001\nname: Invented Helper\n", encoding="utf-8")
    ran = ask(root, "contact", PAIR, "--with", "invented", "--by", "invented")
    assert ran.out.splitlines()[0] == "m-001--p-001: s-001 and p-001 were in touch on 2015-06-15."


def test_a_second_contact_with_the_same_person_on_a_day_is_told(root: Path) -> None:
    again = "That is not the only one on that day; if it is the same: peerctl undo"
    for whom, told in (("peer", False), ("mentor", False), ("peer", True)):
        ran = ask(root, "contact", PAIR, "--with", whom, "--by", "s-001")
        assert (ran.code, again in ran.out) == (0, told), ran


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("meeting", "log", PAIR, "--on", "2015-03-01"), 3, "Nothing was written, because of this"),
        (("meeting", "log", PAIR, "--on", "2015-06-16"), 3, "2015-06-16 is still to come"),
        (("meeting", "log", PAIR, "--reason", "cancelled-by-peer"), 2, "goes with --missed"),
        (("meeting", "log", PAIR, "--missed"), 2, "--reason is missing."),
        (("meeting", "log", PAIR, "--missed", "--reason", "x"), 2, "--reason cannot be “x”."),
        (("meeting", "log", PAIR, "--place", "Own Home"), 3, "Nothing was written, because of this"),
        (("meeting", "log", "m-002--p-002"), 3, "m-002--p-002 has not started."),
        (("stand-in", PAIR, "--staff", "x"), 3, "There is nobody with that id or name here."),
        (("stand-in", PAIR, "--staff", "s-001", "--to", "soon"), 2, "--to takes a day"),
        (("stand-in", PAIR, "--staff", "p-001"), 3, "p-001 is not of the staff."),
        (("contact", PAIR, "--with", "mentor", "--by", "m-002"), 3, "Those are of the staff: s-001."),
        (("contact", PAIR, "--by", "s-001"), 2, "--with is missing."),
        (("contact", PAIR, "--with", "peer", "--on", "2014-06-15"), 3, "2014-06-15 is before anything is known of"),
        (
            ("stand-in", PAIR, "--staff", "s-001", "--from", "2014-06-15"),
            3,
            "2014-06-15 is before anything is known of",
        ),
        (("contact", PAIR, "--with", "both", "--by", "s-001"), 2, "with one of the two"),
        (("contact", PAIR, "--with", "p-002", "--by", "s-001"), 2, "p-002 is not of the pair"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    root: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    ran = ask(root, *words)
    assert (ran.code, told in ran.err, text(root)) == (code, True, COMMENTED), ran.err


def test_a_dry_run_shows_the_difference_alone(root: Path) -> None:
    for words in (("meeting", "log", PAIR), ("stand-in", PAIR, "--staff", "s-001")):
        ran = ask(root, *words, "--dry-run")
        assert (ran.code, "1 file would be changed:" in ran.out, text(root)) == (0, True, COMMENTED)


def test_of_the_staff_the_only_one_needs_no_name_and_of_several_it_is_asked_who(root: Path) -> None:
    assert "s-001 stands in from 2015-06-15." in ask(root, "stand-in", PAIR).out
    text = (root / "participants/s-001.yaml").read_text(encoding="utf-8")
    (root / "participants/s-002.yaml").write_text(text.replace("s-001", "s-002"), encoding="utf-8")
    ran = ask(root, "contact", PAIR, "--with", "peer")
    assert (ran.code, ran.err) == (2, "error: --by is missing.\n  help: It may be one of these: s-001 and s-002.\n")
    words = ("contact", PAIR, "--with", "peer", "--as-of", "2015-06-15", "--lang", "en")
    ran = peerctl(*words, folder=root, given=Terminal("nobody\ns-002\n"))
    assert ran.err.count("Who of the staff (s-001/s-002): ") == 2
    assert "with: p-001, by: s-002}" in (root / f"matches/{PAIR}.yaml").read_text(encoding="utf-8")
