"""`peerctl match rule-out`: the leader's own no, in the cohort's file."""

import json
from pathlib import Path

from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace

PROPOSED = """id: m-002--p-002
cohort: spring-2015
mentor: m-002
peer: p-002
history:
  - {on: 2015-03-01, event: proposed}
"""


def rule_out(root: Path, *words: str) -> Ran:
    """Rule a pair out."""
    return peerctl("match", "rule-out", *words, folder=root)


def test_two_who_are_ruled_out_are_not_proposed(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    assert rule_out(root, "p-002", "m-002") == snapshot(
        Ran(
            code=0,
            out="""\
m-002 and p-002 are not proposed to each other any more.

1 file was changed:

--- a/cohorts/spring-2015.yaml
+++ b/cohorts/spring-2015.yaml
@@ -3,3 +3,4 @@
 name: Spring 2015
 start: 2015-02-02
 end: 2015-12-31
+ruled-out: [[m-002, p-002]]
""",
            err="",
        )
    )
    proposal = json.loads(peerctl("match", "propose", "spring-2015", "--format", "json", folder=root).out)
    assert ("m-002", "p-002") not in {(pair["mentor"], pair["peer"]) for pair in proposal["pairs"]}
    assert rule_out(root, "m-002", "p-002") == snapshot(
        Ran(code=3, out="", err="error: m-002 and p-002 are ruled out already.\n")
    )


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    assert "ruled-out" in rule_out(root, "m-002", "p-002", "--dry-run").out
    assert "ruled-out" not in (root / "cohorts/spring-2015.yaml").read_text(encoding="utf-8")


def test_what_becomes_of_a_pair_there_is_is_told(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    (root / "matches/m-002--p-002.yaml").write_text(PROPOSED, encoding="utf-8")
    assert "peerctl match decline m-002--p-002" in rule_out(root, "m-002", "p-002").out
    assert "peerctl match end m-001--p-001" in rule_out(root, "m-001", "p-001").out


def test_only_a_mentor_and_a_peer_of_one_cohort_can_be_ruled_out(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    assert rule_out(root, "m-001", "nobody").code == 3
    assert rule_out(root, "m-001", "m-002") == snapshot(
        Ran(
            code=3,
            out="",
            err="""\
error: m-001 and m-002 do not take part in spring-2015 as mentor and peer on this day.
  help: Name a mentor and a peer who both take part in the cohort, or one of them; --cohort names another cohort.
""",
        )
    )
