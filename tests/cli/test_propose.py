"""`peerctl match propose --write` and `--dry-run`: new files only, each pair once."""

import json
from pathlib import Path

from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace

NEW = "matches/m-002--p-002.yaml"
ENDED = """id: m-002--p-002
cohort: spring-2015
mentor: m-002
peer: p-002
history:
  - {on: 2015-03-01, event: proposed}
  - {on: 2015-03-02, event: accepted}
  - {on: 2015-03-03, event: started}
  - {on: 2015-04-03, event: ended, reason: moved}
"""


def propose(root: Path, *words: str) -> Ran:
    """Ask for a proposal for the cohort of the base workspace."""
    return peerctl("match", "propose", "spring-2015", *words, folder=root)


def test_a_dry_run_shows_the_new_files_and_writes_nothing(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    ran = propose(root, "--dry-run")
    assert ran.out[ran.out.index("1 new file") :] == snapshot("""\
1 new file would be written

matches/m-002--p-002.yaml
+ id: m-002--p-002
+ cohort: spring-2015
+ mentor: m-002
+ peer: p-002
+ history:
+   - {on: 2015-06-15, event: proposed}
""")
    assert propose(root, "--write", "--dry-run") == ran
    assert not (root / NEW).exists()


def test_write_records_each_new_pair_as_proposed_on_the_day(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    ran = propose(root, "--write", "--as-of", "2015-06-10")
    assert (ran.code, "1 new file was written" in ran.out) == (0, True)
    assert ran.out.endswith("When they have talked it over: peerctl match conversation m-002--p-002\n")
    assert (root / NEW).read_text(encoding="utf-8") == snapshot("""\
id: m-002--p-002
cohort: spring-2015
mentor: m-002
peer: p-002
history:
  - {on: 2015-06-10, event: proposed}
""")
    assert peerctl("check", "--as-of", "2015-06-15", folder=root).code == 0


def test_a_pair_that_is_proposed_already_is_not_written_twice(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    propose(root, "--write")
    before = sorted(path.name for path in (root / "matches").iterdir())
    ran = propose(root, "--write")
    assert ran.code == 0
    assert ran.out.endswith("1 pair is on file already, and is not written again.\nThere is nothing to write.\n")
    assert "proposed already" in ran.out
    assert "proposed already" not in propose(workspace(tmp_path / "another")).out
    assert sorted(path.name for path in (root / "matches").iterdir()) == before


def test_a_later_match_of_the_two_gets_a_file_of_its_own(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    (root / NEW).write_text(ENDED, encoding="utf-8")
    ran = propose(root, "--write")
    assert (ran.code, "matches/m-002--p-002-2.yaml" in ran.out) == (0, True)
    assert (root / NEW).read_text(encoding="utf-8") == ENDED


def test_json_names_the_new_files_with_their_texts(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    assert "files" not in json.loads(propose(root, "--format", "json").out)
    answer = json.loads(propose(root, "--write", "--format", "json").out)
    assert answer["files"] == {NEW: (root / NEW).read_text(encoding="utf-8")}


def test_nothing_is_written_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    root = workspace(tmp_path, participants__m_001="id: [")
    assert propose(root, "--write") == snapshot(
        Ran(
            code=3,
            out="",
            err="""\
error: Nothing was written, because there are files that cannot be read: participants/m-001.yaml.
  help: A pair or a wish may stand in one of them. Mend them first; peerctl check tells how.
""",
        )
    )
    assert not (root / NEW).exists()


def test_csv_has_the_pairs(tmp_path: Path) -> None:
    ran = propose(workspace(tmp_path), "--format", "csv", "--csv", "danish", "--time-limit", "0,5", "--seed", "x")
    assert ran.out.startswith("\ufeffMentor;Peer;")


def test_a_pair_on_file_is_not_written_again_for_an_earlier_day(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    propose(root, "--write")
    assert "There is nothing to write" in propose(root, "--write", "--as-of", "2015-06-01").out
    assert not (root / "matches" / "m-002--p-002-2.yaml").exists()
