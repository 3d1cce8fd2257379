"""`peerctl match propose --certificate FILE` and `peerctl match verify FILE`."""

import json
from pathlib import Path

from inline_snapshot import snapshot

from tests.cli.running import peerctl, workspace


def certified(tmp_path: Path) -> Path:
    """Propose, and write the certificate beside the files."""
    root = workspace(tmp_path)
    assert peerctl("match", "propose", "spring-2015", "--certificate", "proposal.json", folder=root).code == 0
    return root


def test_a_certificate_is_checked_again_from_the_files(tmp_path: Path) -> None:
    ran = peerctl("match", "verify", "proposal.json", folder=certified(tmp_path))
    assert ran.out == snapshot("""\
The certificate of spring-2015 as known on 2015-06-15

What                                                    Answer         How
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
what the files say                                      proved again   The files say what they said when the proposal was made.
the pairs                                               proved again   Every pair is allowed, and nobody has more partners than places.
who would both rather have had each other               proved again   The pairs that block are the ones named.
most pairs                                              proved again   Counted anew; that nothing is better is proved again without the solver.
longest waiting first                                   proved again   Counted anew; that nothing is better is proved again without the solver.
fewest pairs who would both rather have had each other  proved again   Counted anew; that nothing is better is proved again without the solver.
nobody further down their wishes than unavoidable       proved again   Counted anew; that nothing is better is proved again without the solver.
most in common                                          proved again   Counted anew; that nothing is better is proved again without the solver.
a drawn lot                                             counted again  Counted anew; that nothing is better rests on the solver.

The certificate holds.
""")
    assert ran.code == 0


def test_a_certificate_of_other_files_does_not_hold(tmp_path: Path) -> None:
    root = certified(tmp_path)
    (root / "matches" / "m-001--p-001.yaml").unlink()
    ran = peerctl("match", "verify", "proposal.json", "--format", "json", folder=root)
    assert (ran.code, json.loads(ran.out)["holds"]) == (1, False)


def test_what_is_no_certificate_is_refused_and_never_written_over(tmp_path: Path) -> None:
    root = certified(tmp_path)
    (root / "notes.json").write_text("{}", encoding="utf-8")
    assert peerctl("match", "verify", "notes.json", folder=root).code == 3
    assert peerctl("match", "verify", "nothing.json", folder=root).code == 3
    assert peerctl("match", "propose", "spring-2015", "--certificate", "notes.json", folder=root).code == 3
    changed = json.loads((root / "proposal.json").read_text(encoding="utf-8")) | {"as_of": "someday"}
    (root / "changed.json").write_text(json.dumps(changed), encoding="utf-8")
    assert peerctl("match", "verify", "changed.json", folder=root).code == 3


def test_a_dry_run_writes_no_certificate(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    ran = peerctl("match", "propose", "spring-2015", "--dry-run", "--certificate", "proposal.json", folder=root)
    assert ran.code == 0
    assert not (root / "proposal.json").exists()


def test_a_what_if_has_no_certificate(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    words = ("match", "propose", "spring-2015", "--without", "m-002", "--certificate", "proposal.json")
    assert peerctl(*words, folder=root).code == 2
