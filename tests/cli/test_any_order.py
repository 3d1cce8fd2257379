"""Options in any order, and files written in any order, give the same answer to the last byte."""

import shutil
from itertools import permutations
from pathlib import Path

import pytest

from tests.cli.running import BASE, peerctl

EXAMPLE = Path(__file__).parents[2] / "examples" / "peer-projektet"
COHORT = "vejle-2016-1"


@pytest.mark.parametrize(
    ("command", "options"),
    [
        (("match", "propose", COHORT), (("--without", "m-017"), ("--without", "p-021"), ("--forbid", "m-015:p-016"))),
        (("match", "propose", COHORT), (("--seed", "x"), ("--strategy", "stable"), ("--alternatives", "2"))),
        (("match", "explain", "m-017"), (("p-016",), ("--confidential",), ("--seed", "x"))),
        (("speed-dating", "plan", COHORT), (("--absent", "m-017"), ("--absent", "p-020"), ("--late", "p-016:2"))),
        (("speed-dating", "plan", COHORT), (("--tables", "4"), ("--rounds", "3"), ("--again",))),
    ],
)
def test_options_in_any_order(command: tuple[str, ...], options: tuple[tuple[str, ...], ...]) -> None:
    answers = {
        peerctl(*command, *(word for option in order for word in option), "--format", "json", folder=EXAMPLE)
        for order in permutations(options)
    }
    assert [answer.code for answer in answers] == [0]


def test_groups_named_in_any_order(tmp_path: Path) -> None:
    root = shutil.copytree(BASE, tmp_path / "workspace")
    second = (root / "cohorts/spring-2015.yaml").read_text(encoding="utf-8").replace("spring-2015", "autumn-2015")
    (root / "cohorts/autumn-2015.yaml").write_text(second, encoding="utf-8")
    answers = {
        peerctl("course", "groups", *order, "--size", "0..3", "--format", "json", folder=root)
        for order in permutations(["spring-2015", "autumn-2015"])
    }
    assert [answer.code for answer in answers] == [0]


def test_files_written_in_any_order(tmp_path: Path) -> None:
    files = sorted(path for path in EXAMPLE.rglob("*") if path.is_file())
    answers = set()
    for name, order in (("one", files), ("other", files[::-1])):
        for path in order:
            target = tmp_path / name / path.relative_to(EXAMPLE)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        answers.add(peerctl("match", "propose", COHORT, "--format", "json", folder=tmp_path / name))
    assert [answer.code for answer in answers] == [0]
