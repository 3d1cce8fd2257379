"""`peerctl export evaluator`: a folder for somebody outside, whole, checked by other programs, and with nobody in it."""

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from frictionless import validate
from inline_snapshot import external_file

from tests.cli.running import Ran, peerctl, workspace

EXAMPLES = Path(__file__).parents[2] / "examples"
SHOWN = Path(__file__).parent / "evaluator"
KEY = "0123456789abcdef" * 4


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """Make a key beside the workspaces of a test."""
    path = tmp_path / "peer.key"
    path.write_text(KEY + "\n")
    return path


def evaluator(root: Path, key: Path, *words: str, name: str = "The Bureau", out: str = "bureau") -> Ran:
    """Hand on what a workspace has, to a folder beside it."""
    given = ("--for", name, "--out", f"../{out}", "--key", str(key))
    return peerctl("--lang", "en", "export", "evaluator", *given, *words, folder=root)


def copied(name: str, folder: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / name, folder / name))


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in sorted(folder.iterdir())}


def test_the_folder_has_its_files_and_says_so(tmp_path: Path, key: Path) -> None:
    ran = evaluator(workspace(tmp_path), key)
    assert ran == Ran(
        0,
        "8 files are in ../bureau:\n  README.txt\n  datapackage.json\n  responses-long.csv (10 rows)\n"
        "  scores-wide.csv (2 rows)\n  flow.csv (22 rows)\n  questionnaires.csv (1 row)\n  dictionary.csv (62 rows)\n  checksums.sha256\n",
        "",
    )


@pytest.mark.parametrize(
    "name", ["README.txt", "dictionary.csv", "datapackage.json", "flow.csv", "scores-wide.csv", "questionnaires.csv"]
)
def test_the_files_read_as_they_are_shown_here(tmp_path: Path, key: Path, name: str) -> None:
    evaluator(workspace(tmp_path), key)
    shown = external_file(str(SHOWN / name), format=".txt")
    assert (tmp_path / "bureau" / name).read_text(encoding="utf-8") == shown


def test_the_same_input_gives_the_same_bytes_and_the_same_folder_is_left_as_it_is(tmp_path: Path, key: Path) -> None:
    root = copied("peer-projektet", tmp_path)
    evaluator(root, key)
    evaluator(root, key, out="again")
    assert texts(tmp_path / "bureau") == texts(tmp_path / "again")
    assert evaluator(root, key).out == "../bureau holds just that already.\n"


def test_another_folder_is_never_written_over(tmp_path: Path, key: Path) -> None:
    root = workspace(tmp_path)
    evaluator(root, key)
    before = texts(tmp_path / "bureau")
    ran = evaluator(root, key, "--k", "3")
    assert ran.code == 3
    assert "nothing was written" in ran.err
    assert texts(tmp_path / "bureau") == before


@pytest.mark.parametrize("name", ["peer-projektet", "effektstudiet"])
def test_other_programs_find_the_package_sound(tmp_path: Path, key: Path, name: str) -> None:
    evaluator(copied(name, tmp_path), key, "--ages", "bands", "--dates")
    folder = tmp_path / "bureau"
    report = validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["resource", "type", "message"])
    checked = subprocess.run(["sha256sum", "-c", "checksums.sha256"], cwd=folder, capture_output=True, check=False)
    assert checked.returncode == 0
    assert len(checked.stdout.splitlines()) == len(list(folder.iterdir())) - 1


def test_every_file_has_lines_that_end_alike_and_nothing_beside_text(tmp_path: Path, key: Path) -> None:
    evaluator(copied("peer-projektet", tmp_path), key)
    for text in texts(tmp_path / "bureau").values():
        assert text.endswith("\n")
        assert "\r" not in text
        assert not text.startswith("\ufeff")


@pytest.mark.parametrize("name", ["peer-projektet", "effektstudiet"])
def test_nobody_can_be_read_out_of_it(tmp_path: Path, key: Path, name: str) -> None:
    """No id, name, number or address of anybody; no pair, and no word that somebody wrote freely."""
    root = copied(name, tmp_path)
    evaluator(root, key, "--ages", "bands")
    everything = "\n".join(f"{file}\n{text}" for file, text in texts(tmp_path / "bureau").items())
    words = set(re.findall(r"[\w-]+", everything))
    ids = {path.stem for folder in ("participants", "matches") for path in (root / folder).glob("*.yaml")}
    assert ids
    assert not ids & words
    for path in (root / "identities").glob("*.yaml"):
        for line in path.read_text(encoding="utf-8").splitlines():
            value = line.partition(":")[2].strip().strip('"')
            assert len(value) < 3 or value not in everything
    born = re.findall(r"born: (\S+)", "".join(path.read_text("utf-8") for path in (root / "participants").iterdir()))
    assert not set(born) & words


def test_two_evaluators_have_no_pseudonym_in_common_and_one_has_the_same_again(tmp_path: Path, key: Path) -> None:
    root = copied("peer-projektet", tmp_path)

    def words(name: str, out: str, *more: str) -> set[str]:
        evaluator(root, key, *more, name=name, out=out)
        return {line.split(",")[0] for line in texts(tmp_path / out)["scores-wide.csv"].splitlines()[1:]}

    first, second, later = words("One", "a"), words("Two", "b"), words("one ", "c", "--k", "3")
    assert first == later
    assert not first & second


def test_who_took_a_consent_back_is_left_out_and_the_leader_is_told(tmp_path: Path, key: Path) -> None:
    root = workspace(tmp_path)
    file = root / "participants" / "p-001.yaml"
    file.write_text(file.read_text().replace("given: 2015-01-12", "given: 2015-01-12, withdrawn: 2015-03-01"))
    ran = evaluator(root, key)
    assert ran.err == "1 person is left out, who has taken a consent back.\n"
    assert len(texts(tmp_path / "bureau")["scores-wide.csv"].splitlines()) == 2
    assert "Fewer than 5 people are left out" in texts(tmp_path / "bureau")["README.txt"].replace("\n", " ")
    ran = evaluator(root, key, "--consent", "research", out="none")
    assert ran.code == 3
    assert "no answers that may be handed on" in ran.err


def test_a_dry_run_needs_no_key_shows_what_would_be_read_and_writes_nothing(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    ran = peerctl("--lang", "en", "export", "evaluator", "--for", "B", "--out", "b", "--dry-run", folder=root)
    assert ran.code == 0
    assert ran.out.startswith("8 files would be written:\n")
    assert "personal data" in ran.out
    assert not (root / "b").exists()


def test_a_key_is_wanted_and_can_be_made_outside_the_files(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    words = ("--lang", "en", "export", "evaluator", "--for", "B", "--out", "../b")
    assert peerctl(*words, folder=root).code == 2
    assert peerctl(*words, "--key", "../new.key", folder=root).code == 3
    assert peerctl(*words, "--key", "new.key", "--new-key", folder=root).code == 3
    assert peerctl(*words, "--key", "../new.key", "--new-key", folder=root).code == 0
    made = (tmp_path / "new.key").read_text()
    assert re.fullmatch(r"[0-9a-f]{64}\n", made)
    assert peerctl(*words, "--key", "../new.key", "--new-key", folder=root).code == 3
    assert (tmp_path / "new.key").read_text() == made


@pytest.mark.parametrize("words", [("--k", "4"), ("--ages", "years"), ("--for", " ")])
def test_what_cannot_be_meant_is_refused(tmp_path: Path, key: Path, words: tuple[str, str]) -> None:
    assert evaluator(workspace(tmp_path), key, *words).code == 2
    assert not (tmp_path / "bureau").exists()


def test_an_option_that_is_missing_is_named_as_it_is_typed() -> None:
    assert peerctl("--lang", "en", "export", "evaluator").err.startswith("error: --for is missing.\n")
    assert peerctl("--lang", "en", "export", "evaluator", "--for", "B").err.startswith("error: --out is missing.\n")


def test_nothing_is_handed_on_while_a_file_cannot_be_read(tmp_path: Path, key: Path) -> None:
    root = workspace(tmp_path, participants__p_001="id: [\n")
    assert evaluator(root, key).code == 3
    assert not (tmp_path / "bureau").exists()


def test_the_description_has_the_hash_of_every_table(tmp_path: Path, key: Path) -> None:
    evaluator(workspace(tmp_path), key)
    files = texts(tmp_path / "bureau")
    for resource in json.loads(files["datapackage.json"])["resources"]:
        content = files[resource["path"]].encode()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == len(content)
