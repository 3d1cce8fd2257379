"""`peerctl match explain`: a pair, a person, and who may hear it."""

import json
from pathlib import Path

from inline_snapshot import snapshot

from tests.cli.running import peerctl, workspace

EXAMPLE = Path(__file__).parents[2] / "examples" / "peer-projektet"


def test_a_pair_is_explained_so_that_it_may_be_read_aloud(tmp_path: Path) -> None:
    ran = peerctl("match", "explain", "m-002", "p-002", folder=workspace(tmp_path))
    assert ran.out == snapshot("""\
Why m-002 and p-002 are a pair in the plan

In words
─────────────────────────────────────────────────────────
m-002 and p-002 are proposed as part of the plan for all.
m-002 and p-002 have not named anything that they share.

May be read aloud to both sides: it tells nothing that anybody wrote or rated.
""")


def test_the_version_for_one_person_is_about_that_person(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    answer = json.loads(peerctl("match", "explain", "--for", "p-002", "--format", "json", folder=root).out)
    assert (answer["id"], answer["for"], answer["confidential"], answer["partners"]) == (
        "p-002",
        "p-002",
        False,
        ["m-002"],
    )


def test_what_there_was_no_time_to_prove_says_so() -> None:
    late, whole = (
        json.loads(peerctl("match", "explain", "p-021", *words, "--format", "json", folder=EXAMPLE).out)
        for words in (("--time-limit", "0"), ())
    )
    assert (late["proved"], whole["proved"]) == (False, True)
    told = peerctl("match", "explain", "p-021", "--time-limit", "0", "--lang", "en", folder=EXAMPLE).out
    assert told.endswith("There was no time to prove that the plan is the best there is.\n")


def test_the_leader_sees_everything(tmp_path: Path) -> None:
    ran = peerctl("match", "explain", "p-002", "--confidential", folder=workspace(tmp_path))
    assert "p-002 has not said anything about m-002." in ran.out


def test_what_cannot_be_asked_is_refused() -> None:
    assert peerctl("match", "explain").code == 2
    assert peerctl("match", "explain", "a", "b", "c").code == 2
    assert peerctl("match", "explain", "--for", "p-002", "--confidential").code == 2
    assert peerctl("match", "explain", "p-999").code == 3
