"""`peerctl diff`: what differs between two commits, or a commit and the files as they are."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace
from tests.files.gits import SOMEBODY, git, repository_in

MATCH = "matches/m-001--p-001.yaml"
PEER = "participants/p-001.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace in git, in which a pair was paused and a peer made older after the first commit."""
    root = repository_in(workspace(tmp_path))
    edit(root, PEER, "born: 1989-03-12", "born: 1960-03-12")
    edit(root, MATCH, "meetings:", "  - {on: 2015-06-01, event: paused, reason: illness}\nmeetings:")
    return root


def edit(root: Path, file: str, was: str, now: str) -> None:
    text = (root / file).read_text()
    assert was in text
    (root / file).write_text(text.replace(was, now, 1))


def commit(root: Path) -> None:
    git(root, "commit", "--quiet", "--all", "--message=More")


def diff(root: Path, *words: str) -> Ran:
    return peerctl("--lang", "en", "diff", *words, folder=root, environment=SOMEBODY)


def lines(ran: Ran) -> list[str]:
    """Give all but the title, which has today's day in it."""
    assert (ran.code, ran.err) == (0, "")
    return ran.out.splitlines()[2:]


def test_the_last_commit_against_the_files_as_they_are(root: Path) -> None:
    assert lines(diff(root)) == snapshot(
        [
            "People",
            "  p-001 (Invented Person): born changed",
            "",
            "Eligibility",
            "  p-001 (Invented Person) is no longer eligible for spring-2015: turned 41 on 2001-03-12",
            "",
            "Pairs",
            "  pair m-001/p-001 (Invented Person) paused on 2015-06-01: illness",
            "",
            "0 findings solved, 1 new, 0 changed",
            "  new: p-001 was enrolled as peer on 2015-01-21 and was not eligible: turned 41 on 2001-03-12. (ineligible-but-enrolled in participants/p-001.yaml)",
        ]
    )


def test_a_commit_against_the_files_and_against_another_commit(root: Path) -> None:
    told = lines(diff(root))
    commit(root)
    assert lines(diff(root)) == ["Nothing has changed."]
    assert lines(diff(root, "HEAD~1")) == told
    for words in (["HEAD~1", "HEAD"], ["HEAD~1..HEAD"], ["HEAD~1.."]):
        assert lines(diff(root, *words)) == told
    assert lines(diff(root, "HEAD~0", "HEAD")) == ["Nothing has changed."]
    title = diff(root, "..HEAD~1").out.splitlines()[0]
    first, last = git(root, "log", "--format=%h of %as", "--abbrev=7").splitlines()
    assert title == f"From {first} to {last}, both as on 2015-06-15"


def test_comments_and_layout_are_no_difference_and_told_as_such(root: Path) -> None:
    commit(root)
    edit(root, PEER, "born:", "# how old is she?\nborn:  ")
    assert lines(diff(root)) == [f"Nothing has changed but comments or layout, in 1 file: {PEER}."]


def test_names_stand_beside_ids_for_people_and_not_for_programs(root: Path) -> None:
    edit(root, PEER, "gender: woman", "gender: other")
    assert "  p-001 (Invented Person): gender changed" in lines(diff(root))
    assert "Invented" not in diff(root, "--format", "json").out + diff(root, "--format", "csv").out


def test_names_that_are_kept_out_of_git_are_no_difference(root: Path) -> None:
    git(root, "checkout", "--quiet", ".")
    git(root, "rm", "--quiet", "-r", "--cached", "identities")
    commit(root)
    assert "  name and contact data of p-001 is new" in diff(root).out.replace(" (Invented Person)", "")
    (root / ".gitignore").write_text("identities/\n")
    assert lines(diff(root)) == ["Nothing has changed."]


def test_for_programs(root: Path) -> None:
    told = json.loads(diff(root, "--format", "json").out)
    full, day = git(root, "log", "-1", "--format=%H %as").split()
    assert (told.pop("from"), told.pop("to")) == ({"rev": full, "day": day}, None)
    assert told == snapshot(
        {
            "schema": 1,
            "as_of": "2015-06-15",
            "since": "2015-06-15",
            "changes": [
                {"kind": "person", "id": "p-001", "sentence": "p-001: born changed"},
                {
                    "kind": "eligibility",
                    "id": "p-001",
                    "sentence": "p-001 is no longer eligible for spring-2015: turned 41 on 2001-03-12",
                },
                {"kind": "pair", "id": "m-001--p-001", "sentence": "pair m-001/p-001 paused on 2015-06-01: illness"},
                {
                    "kind": "finding",
                    "id": "ineligible-but-enrolled",
                    "sentence": "new: p-001 was enrolled as peer on 2015-01-21 and was not eligible: turned 41 on 2001-03-12. (ineligible-but-enrolled in participants/p-001.yaml)",
                },
            ],
            "findings": {"solved": 0, "new": 1, "changed": 0},
            "notes": [],
        }
    )
    assert diff(root, "--format", "csv").out == snapshot("""\
kind,id,sentence
person,p-001,p-001: born changed
eligibility,p-001,p-001 is no longer eligible for spring-2015: turned 41 on 2001-03-12
pair,m-001--p-001,pair m-001/p-001 paused on 2015-06-01: illness
finding,ineligible-but-enrolled,new: p-001 was enrolled as peer on 2015-01-21 and was not eligible: turned 41 on 2001-03-12. (ineligible-but-enrolled in participants/p-001.yaml)
""")


def test_time_alone_is_told_where_the_earlier_state_is_looked_at_on_another_day(root: Path) -> None:
    git(root, "checkout", "--quiet", ".")
    assert lines(diff(root, "--as-of", "2030-06-15")) == ["Nothing has changed."]
    told = diff(root, "--as-of", "2030-06-15", "--since", "2015-06-15", "--format", "json")
    sentences = [change["sentence"] for change in json.loads(told.out)["changes"] if change["kind"] == "eligibility"]
    assert sentences == snapshot(["p-001 is no longer eligible for spring-2015: turned 41 on 2030-03-12"])
    title = diff(root, "--since=commit").out.splitlines()[0]
    assert title.endswith("both as on 2015-06-15")  # the commit is younger than the day asked of
    assert (
        "as on 2015-06-15 to the files as they are as on 2030-06-15"
        in diff(root, "--as-of", "2030-06-15", "--since", "2015-06-15").out
    )


def test_files_refused_are_named_and_the_rest_is_compared(root: Path) -> None:
    (root / MATCH).write_text("nonsense")
    ran = diff(root)
    assert (ran.code, MATCH in ran.err) == (1, True)
    assert f"  {MATCH} can no longer be read" in ran.out
    assert "p-001 (Invented Person): born changed" in ran.out
    commit(root)
    git(root, "checkout", "--quiet", "HEAD~1", "--", MATCH)
    assert f"  {MATCH} could not be read, and is in order now" in lines(diff(root))


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["nothing"], 3, "There is no revision “nothing”"),
        (["--", "-p"], 3, "There is no revision “-p”"),
        (["HEAD...HEAD"], 3, "There is no revision “HEAD...HEAD”"),
        (["--output=x"], 2, "There is no option"),
        (["a", "b", "c"], 2, "more were named"),
        (["--rev", "HEAD"], 2, "without --rev"),
        (["--since", "soon"], 2, "--since takes a day"),
        (["--since", "2015-06-16"], 2, "comes after"),
    ],
)
def test_what_cannot_be_meant_is_told(words: list[str], code: int, told: str, root: Path) -> None:
    ran = diff(root, *words)
    assert (ran.code, ran.out, told in ran.err) == (code, "", True)
    assert not (root / "x").exists()


def test_without_git_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    assert "not kept in git" in diff(workspace(tmp_path)).err
