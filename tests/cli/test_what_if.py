"""What-ifs and other plans: `peerctl match propose --without`, `--lock`, `--forbid`, `--ignore`, `--alternatives`."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Ran, peerctl, workspace


def propose(root: Path, *words: str) -> Ran:
    """Ask for a proposal for the cohort of the base workspace."""
    return peerctl("match", "propose", "spring-2015", *words, folder=root)


def test_a_what_if_tells_who_gains_and_who_loses(tmp_path: Path) -> None:
    ran = propose(workspace(tmp_path), "--forbid", "m-002:p-002")
    assert ran.out[ran.out.index("What would change") :].count("a partner fewer") == 2
    ran = propose(tmp_path / "workspace", "--forbid", "m-002:p-002", "--confidential")
    assert ran.out[ran.out.index("What would change") :].count("loses") == 2
    answer = json.loads(propose(workspace(tmp_path / "again"), "--without", "m-002", "--format", "json").out)
    assert answer["what_if"]["without"] == ["m-002"]
    assert answer["movements"] == [{"id": "p-002", "role": "peer", "before": ["m-002"], "after": [], "gains": False}]


def test_people_are_meant_by_a_part_of_the_name_too_which_no_error_repeats(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    (root / "identities" / "m-002.yaml").write_text("id: m-002\nname: Viola Opdigt\n", encoding="utf-8")
    answer = json.loads(propose(root, "--without", "viola", "--forbid", "m-001:p-002", "--format", "json").out)
    assert (answer["what_if"]["without"], answer["what_if"]["forbid"]) == (["m-002"], [["m-001", "p-002"]])
    assert "Violina" not in propose(root, "--without", "Violina").err


def test_other_plans_are_shown_where_asked_for(tmp_path: Path) -> None:
    answer = json.loads(propose(workspace(tmp_path), "--alternatives", "3", "--format", "json").out)
    assert [plan["instead_of"] for plan in answer["alternatives"]] == [[["m-002", "p-002"]]]


def test_a_what_if_is_never_recorded(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    assert propose(root, "--lock", "m-002:p-002", "--write").code == 2
    assert propose(root, "--ignore", "must", "--dry-run").code == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--lock", "m-002"), 2),
        (("--ignore", "all"), 2),
        (("--alternatives", "0"), 2),
        (("--alternatives", "1", "--apart", "x"), 2),
        (("--without", "nobody"), 3),
        (("--lock", "m-001:p-002"), 3),
    ],
)
def test_what_cannot_be_meant_is_refused(tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    assert propose(workspace(tmp_path), *words).code == code
