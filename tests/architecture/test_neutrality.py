"""A programme is data: no line of code knows one by name. And nothing kept here knows the machine it was written on."""

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

import pytest

from tests.architecture.conftest import Plant
from tests.architecture.source import ROOT, Module, house

PROGRAMMES = sorted(path.stem for path in (ROOT / "data" / "programmes").glob("*.yaml"))
HOMES = re.compile(r"(?<![\w.~])/(?:work|home|Users|root|tmp)/[\w.]")


def named(code: Iterable[Module], programmes: Iterable[str]) -> Iterator[str]:
    """Find modules that name a programme, in any spelling of its id."""
    for programme in programmes:
        spelt = re.compile(rf"\b{programme.replace('-', '[-_ ]?')}\b", re.IGNORECASE)
        yield from (f"{module.name} names {programme}" for module in code if spelt.search(module.text))


def homely(texts: Mapping[str, str]) -> Iterator[str]:
    """Find lines with a path that only one machine has."""
    for name, text in texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            if HOMES.search(line):
                yield f"{name}:{number}: {line.strip()}"


def kept() -> dict[str, str]:
    """Give the text of every file that git keeps."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone: git knows which files are kept")
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = [Path(name) for name in names.split("\0") if name and (ROOT / name).is_file()]
    return {path.as_posix(): (ROOT / path).read_text(encoding="utf-8", errors="replace") for path in paths}


def test_no_line_of_code_knows_a_programme_by_name() -> None:
    assert PROGRAMMES
    assert list(named(house(), PROGRAMMES)) == []


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    assert list(homely(kept())) == []


def test_a_programme_named_in_code_is_found(plant: Plant) -> None:
    planted = plant({"model/a.py": "if programme == 'night-walks': ...", "model/b.py": "class NightWalks: ..."})
    assert list(named(planted, ["night-walks"])) == [
        "peerctl.model.a names night-walks",
        "peerctl.model.b names night-walks",
    ]


def test_a_path_of_one_machine_is_found() -> None:
    path = PurePosixPath("/", "home", "somebody")
    assert list(homely({"a.md": f"fine\nsee {path} for more"})) == [f"a.md:2: see {path} for more"]
    assert not list(homely({"a.md": "https://example.org/home/page and ./work/x"}))
