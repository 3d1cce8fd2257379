"""`peerctl study`: drawn once, with a secret from outside."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from peerctl.files import system
from tests.cli.running import Ran, peerctl, workspace
from tests.files.gits import SOMEBODY, repository_in

SECRET = b"0123456789abcdef0123456789abcdef\n"
LAID_DOWN = """id: spring-2015
programme: allotment
name: Spring 2015
start: 2015-02-02
end: 2015-12-31
allocation:
  method: {method}
  secret-sha256: {digest}
  strata: gender
"""
LOG = "studies/spring-2015.log.yaml"
PEOPLE = ("p-001", "p-002")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a workspace whose cohort lays down a lottery, with the secret beside it."""
    return study(tmp_path, "batch")


def study(folder: Path, method: str) -> Path:
    """Lay down a method, and have the secret outside the workspace."""
    (folder / "secret.txt").write_bytes(SECRET)
    text = LAID_DOWN.format(method=method, digest=sha256(SECRET).hexdigest())
    return workspace(folder, cohorts__spring_2015=text)


def allocate(root: Path, *words: str, file: str = "../secret.txt") -> Ran:
    """Allocate with the secret."""
    return peerctl("study", "allocate", "spring-2015", *words, "--secret", file, folder=root)


def test_a_dry_run_shows_the_list_and_draws_nothing(root: Path) -> None:
    ran = peerctl("study", "allocate", "spring-2015", "--dry-run", folder=root)
    assert ran.out == snapshot("""\
To be allocated in spring-2015 on 2015-06-15

Unit   Stratum
────────────────
p-001  woman
p-002  not-known

SHA-256 of the frozen list: 5a5e0c619c217e10ab41ec88862059c688cc063f5720c8b5f2a29d18d66c4291
""")
    assert not (root / LOG).exists()


def test_the_lottery_is_written_into_the_log_and_with_each_person(root: Path) -> None:
    ran = allocate(root)
    assert (ran.code, ran.out) == snapshot(
        (
            0,
            """\
Allocated in spring-2015 on 2015-06-15

Unit   Stratum    Arm
──────────────────────────────
p-001  woman      intervention
p-002  not-known  control

SHA-256 of the frozen list: 5a5e0c619c217e10ab41ec88862059c688cc063f5720c8b5f2a29d18d66c4291
Last seal of the log: dd18fba0327170e280365ab9aa00bfe2bca31e0e15c19422f846a5afb7d3bad5
Send the seal to whoever holds the secret: with it, lines taken out of the log are found.
""",
        )
    )
    assert (root / LOG).read_text(encoding="utf-8") == snapshot("""\
- {number: 1, on: 2015-06-15, list: 5a5e0c619c217e10ab41ec88862059c688cc063f5720c8b5f2a29d18d66c4291, unit: [p-001], stratum: [woman], arm: intervention, seal: c8b626dffcb4c8249459a62a109e92bb7693c04a006bcffce1b534b38f9c5fb0}
- {number: 2, on: 2015-06-15, list: 5a5e0c619c217e10ab41ec88862059c688cc063f5720c8b5f2a29d18d66c4291, unit: [p-002], stratum: [not-known], arm: control, seal: dd18fba0327170e280365ab9aa00bfe2bca31e0e15c19422f846a5afb7d3bad5}
""")
    assert "arm: " in (root / "participants/p-001.yaml").read_text(encoding="utf-8")
    assert peerctl("check", folder=root).code == 0


def test_the_lottery_is_never_drawn_again(root: Path) -> None:
    allocate(root)
    before = (root / LOG).read_bytes()
    assert allocate(root).code == 3
    assert (root / LOG).read_bytes() == before


def test_a_secret_among_the_leaders_own_files_is_refused(root: Path) -> None:
    (root / "secret.txt").write_bytes(SECRET)
    assert allocate(root, file="secret.txt") == snapshot(
        Ran(
            code=3,
            out="",
            err="""\
error: The secret lies among your own files, so you could know each arm before it is drawn.
  help: Whoever enrols people must not be able to foresee the next arm (allocation concealment). Let another person make a new secret and hold it, and lay down only its SHA-256 here.
""",
        )
    )
    assert allocate(root, file="../nowhere.txt").code == 3
    assert allocate(root, file="..").code == 3
    assert peerctl("study", "allocate", "spring-2015", folder=root).code == 2


def test_permuted_blocks_take_people_as_they_come(tmp_path: Path) -> None:
    root = study(tmp_path, "blocks")
    assert allocate(root).code == 3
    answer = json.loads(allocate(root, "p-002", "--format", "json").out)
    assert [(entry["unit"], entry["number"]) for entry in answer["allocated"]] == [(["p-002"], 1)]
    assert allocate(root, "p-001").code == 0
    assert allocate(root, "p-001").code == 3
    assert len((root / LOG).read_text(encoding="utf-8").splitlines()) == 2


def test_the_arms_side_by_side_and_the_paragraph(root: Path) -> None:
    allocate(root)
    assert peerctl("study", "arms", "spring-2015", folder=root).out == snapshot("""\
Arms of spring-2015 on 2015-06-15

What          Value      intervention  control
──────────────────────────────────────────────
people                              1        1
units                               1        1
mean age                           26       22
gender        not known             0        1
gender        woman                 1        0
referrer      library               1        0
referrer      not known             0        1
municipality  Kolding               1        1

The arms were drawn by lot, so any difference is by chance: no test of it is called for.
Last seal of the log: dd18fba0327170e280365ab9aa00bfe2bca31e0e15c19422f846a5afb7d3bad5

Sequence generation (8a): the sequence came from SHA-256 in counter mode over a secret, with rejection of numbers that would favour an arm, and the shuffle of Fisher and Yates; the program was peerctl. Type (8b): one lottery of everybody, whose list was frozen and its SHA-256 printed; complete randomisation with equal numbers in each stratum. Where a stratum did not come out even, the arms that got one unit more were drawn among those that had got one more least often in the strata before. Randomisation was stratified by gender. Allocation concealment (9): a person outside the study held the secret; its SHA-256, 6ed6653dba3d6aee8110c6e23de37f15c609b8a6e29aa164d1acace604e5cb7e, was laid down before the first allocation, so that it could not be exchanged, and arms could not be foreseen. Implementation (10): the staff enrolled the participants; the sequence was generated by the program when the holder of the secret gave it, and each arm was entered at once in a log that is only added to and in which every line is sealed. No lot was drawn a second time.
""")


def test_a_log_that_was_changed_is_found(root: Path) -> None:
    allocate(root)
    log = root / LOG
    text = log.read_text(encoding="utf-8")
    log.write_text("".join(text.splitlines(keepends=True)[1:]), encoding="utf-8")
    assert peerctl("study", "arms", "spring-2015", folder=root) == snapshot(
        Ran(
            code=3,
            out="",
            err="""\
error: Line 1 of studies/spring-2015.log.yaml is not as it was written, and nothing was allocated.
  help: The log is only ever added to. Get the file back from git's history, and find out what happened.
""",
        )
    )
    log.unlink()
    assert peerctl("study", "arms", "spring-2015", folder=root) == snapshot(
        Ran(
            code=3,
            out="",
            err="""\
error: The arm in the files and the log of allocations differ for p-001 and p-002.
  help: Arms are never written or changed by hand. Get the files back from git's history.
""",
        )
    )


def test_lines_cut_from_the_end_are_found_by_the_seal_in_the_cohorts_file(tmp_path: Path) -> None:
    root = study(tmp_path, "blocks")
    seals = [json.loads(allocate(root, name, "--format", "json").out)["allocated"][0]["seal"] for name in PEOPLE]
    assert f"seal: {seals[1]}" in (root / "cohorts/spring-2015.yaml").read_text(encoding="utf-8")
    log, person = root / LOG, root / "participants/p-002.yaml"
    log.write_text(log.read_text(encoding="utf-8").splitlines(keepends=True)[0], encoding="utf-8")
    lines = person.read_text(encoding="utf-8").splitlines(keepends=True)
    person.write_text("".join(line for line in lines if "arm:" not in line), encoding="utf-8")
    ran = peerctl("study", "arms", "spring-2015", folder=root)
    assert (ran.code, ran.err) == snapshot(
        (
            3,
            """\
error: The log of allocations does not end with the seal in cohorts/spring-2015.yaml.
  help: Lines are missing, or the seal was changed by hand. Get the files back from git's history.
""",
        )
    )
    cohort = root / "cohorts/spring-2015.yaml"
    cohort.write_text(cohort.read_text(encoding="utf-8").replace(seals[1], seals[0]), encoding="utf-8")
    held = [peerctl("study", "arms", "spring-2015", "--seal", seal, folder=root) for seal in seals]
    assert "The seal is that of line 1" in held[0].out
    assert (held[1].code, held[1].err) == snapshot(
        (
            3,
            """\
error: No line of the log of spring-2015 has this seal: the log is not the one that was sealed.
  help: Compare the seal with what was printed; then look in git's history for when the log was changed.
""",
        )
    )


def test_an_unknown_cohort_and_too_many_factors_are_told(tmp_path: Path) -> None:
    assert peerctl("study", "arms", "nowhere").code == 3
    text = LAID_DOWN.format(method="batch", digest="0").replace("gender", "[gender, age, referrer]")
    ran = peerctl("study", "allocate", "spring-2015", folder=workspace(tmp_path, cohorts__spring_2015=text))
    assert ran.code == 3


def test_the_arms_of_a_commit_are_those_of_its_log(root: Path) -> None:
    assert allocate(root).code == 0
    then = peerctl("study", "arms", "spring-2015", folder=root).out
    repository_in(root)
    (root / LOG).unlink()
    ran = peerctl("study", "arms", "spring-2015", "--rev", "HEAD", folder=root, environment=SOMEBODY)
    assert (ran.code, ran.out.partition("\n\n")[2]) == (0, then)


def test_an_allocation_is_never_taken_back(root: Path) -> None:
    assert allocate(root).code == 0
    drawn = (root / LOG).read_bytes()
    ran = peerctl("undo", folder=root)
    assert (ran.code, ran.err) == snapshot(
        (
            3,
            """\
error: study allocate p-001 p-002 spring-2015 is never taken back, and neither is what came before it.
  help: An allocation stands: it was drawn by lot, and others hold its log.
""",
        )
    )
    assert (root / LOG).read_bytes() == drawn


def test_a_log_that_the_disk_does_not_give_is_told_and_nothing_is_drawn(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = system.read

    def read(path: Path) -> bytes | None:
        if path.name == Path(LOG).name:
            raise OSError
        return really(path)

    monkeypatch.setattr("peerctl.files.system.read", read)
    ran = allocate(root)
    assert (ran.code, "nothing was changed" in ran.err, (root / LOG).exists()) == (3, True, False)
