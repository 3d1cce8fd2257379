"""`peerctl course groups`: from the files to the table."""

import json
import signal
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from peerctl.cli.watching import Timer
from tests.cli.running import Ran, peerctl, workspace

APPLICANT = """id: p-003
born: 1990-01-01
municipality: Kolding
facts: {newcomer: yes}
consents: [{kind: data, given: 2015-01-12}]
enrolments:
  - cohort: spring-2015
    role: peer
    history: [{on: 2015-01-22, event: applied}]
"""
AUTUMN = """id: autumn-2015
programme: allotment
name: Autumn 2015
start: 2015-09-01
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a workspace with two cohorts and one applicant."""
    return workspace(tmp_path, participants__p_003=APPLICANT, cohorts__autumn_2015=AUTUMN)


def test_groups_are_proposed(root: Path) -> None:
    ran = peerctl("course", "groups", "spring-2015", "autumn-2015", "--size", "0..3", folder=root)
    assert (ran.code, ran.out) == snapshot(
        (
            0,
            """\
Groups of allotment on 2015-06-15

Group        Id     Name             State
──────────────────────────────────────────────────
autumn-2015  p-003                   new in it
spring-2015  p-001  Invented Person  in it already
spring-2015  p-002                   in it already

autumn-2015: 1 person, 0 to 3 wanted.
spring-2015: 2 people, 0 to 3 wanted.

What was weighed, in turn; each is the best there is without giving back an earlier one

Goes for                                                                   Reached
──────────────────────────────────────────────────────────────────────────────────
most people placed                                                               3
smallest distance from the shares of referrers, in hundredths of a person       50
smallest worst difference between groups in gender and age                       1
fewest left waiting, those who waited longest first                              0
a drawn lot                                                                 105228
""",
        )
    )


def test_groups_as_json(root: Path) -> None:
    words = ("--at", "autumn-2015:mon-evening", "--apart", "p-003:p-001", "--together", "p-001:p-002")
    ran = peerctl("course", "groups", "spring-2015", "autumn-2015", *words, "--format", "json", folder=root)
    answer = json.loads(ran.out)
    assert (answer["groups"], answer["relax"]) == snapshot(
        (
            [
                {"cohort": "autumn-2015", "size": 0, "at_least": 2, "at_most": 4, "members": [], "new": [], "kept": []},
                {"cohort": "spring-2015", "size": 0, "at_least": 2, "at_most": 4, "members": [], "new": [], "kept": []},
            ],
            [{"family": "smallest-size", "placed": 3}],
        )
    )


def groups(root: Path, *words: str) -> Ran:
    """Ask for the groups of the two cohorts."""
    return peerctl("course", "groups", "spring-2015", "autumn-2015", "--size", "0..2", *words, folder=root)


def test_new_places_are_kept_in_the_files_of_those_who_applied(root: Path) -> None:
    file = root / "participants" / "p-003.yaml"
    assert "+    group: autumn-2015" in groups(root, "--dry-run").out
    assert file.read_text(encoding="utf-8") == APPLICANT
    answer = json.loads(groups(root, "--write", "--format", "json").out)
    assert (answer["files"], answer["written"]) == (["participants/p-003.yaml"], True)
    assert file.read_text(encoding="utf-8") == APPLICANT + "    group: autumn-2015\n"
    again = groups(root, "--write")
    assert "has a place in it" in again.out
    assert "There is nothing to write." in again.out


def test_places_are_given_anew_and_taken_back_where_there_are_none(root: Path) -> None:
    groups(root, "--write")
    both = ("course", "groups", "spring-2015", "autumn-2015", "--anew", "--write")
    assert "There is nothing to write." in peerctl(*both, "--size", "0..2", folder=root).out
    assert "There is nothing to write." in peerctl(*both, "--size", "0..1", folder=root).out, "the rules cannot be kept"
    full = AUTUMN + "sizes: {peer: {min: 0, max: 0, reason: no plots}}\n"
    (root / "cohorts/autumn-2015.yaml").write_text(full, encoding="utf-8")
    spring = root / "cohorts/spring-2015.yaml"
    spring.write_text(
        spring.read_text(encoding="utf-8") + "sizes: {peer: {max: 2, reason: no plots}}\n", encoding="utf-8"
    )
    assert "-    group: autumn-2015" in peerctl(*both, folder=root).out
    assert "group:" not in (root / "participants/p-003.yaml").read_text(encoding="utf-8")


def test_a_place_that_is_kept_counts_nobody_until_it_is_taken(root: Path) -> None:
    def applied(cohort: str) -> int:
        status = json.loads(peerctl("status", "--format", "json", folder=root).out)
        roles = {one["cohort"]: one["roles"] for one in status["cohorts"]}
        return int(roles[cohort].get("peer", {}).get("applied", 0))

    before = applied("spring-2015"), applied("autumn-2015")
    groups(root, "--write")
    assert (applied("spring-2015"), applied("autumn-2015")) == before
    ran = peerctl("enrol", "p-003", "--on", "2015-06-10", folder=root)
    assert (ran.code, "p-003 in autumn-2015" in ran.out) == (0, True)
    text = (root / "participants" / "p-003.yaml").read_text(encoding="utf-8")
    assert ("group:" in text, "cohort: autumn-2015" in text) == (False, True)


@pytest.mark.parametrize(
    "words",
    [("--size", "3"), ("--size", "3..2"), ("--apart", "p-001"), ("--together", "invented:p-001"), ("--at", "x:")],
)
def test_what_cannot_be_meant_is_wrong_usage(root: Path, words: tuple[str, str]) -> None:
    assert peerctl("course", "groups", "spring-2015", *words, folder=root).code == 2


def test_people_are_named_as_everywhere_and_no_name_is_repeated(root: Path) -> None:
    assert "p-003" in groups(root, "--apart", "p-003:invented").out
    ran = groups(root, "--apart", "p-003:Zenia")
    assert (ran.code, "Zenia" in ran.err) == (3, False)
    assert groups(root, "--apart", "p-003:m-001").err.startswith("error: These have not applied to any of the groups")


def test_a_limit_of_time_gives_groups_that_keep_the_rules_and_they_may_be_recorded(root: Path) -> None:
    ran = groups(root, "--time-limit", "0", "--write")
    assert ran.code == 0
    assert "no; at best" in ran.out
    assert "group: autumn-2015" in (root / "participants" / "p-003.yaml").read_text(encoding="utf-8")
    assert groups(root, "--time-limit", "soon").code == 2


def test_what_was_interrupted_is_shown_and_never_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Timer, "turn_to", lambda timer, _: timer.interrupt(signal.SIGINT, None))
    try:
        ran = groups(root, "--write", "--format", "json")
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    answer = json.loads(ran.out)
    assert (ran.code, "files" in answer, json.loads(ran.err)["error"]["code"]) == (130, False, "interrupted")
    assert [one["new"] for one in answer["groups"]] == [["p-003"], []]
    assert not all(step["proved"] for step in answer["stages"])
    assert (root / "participants" / "p-003.yaml").read_text(encoding="utf-8") == APPLICANT
