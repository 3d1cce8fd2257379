"""Three storeys, and you may only walk down.

The ground is `model`. The rooms of the first floor stand on it and, but for the doors named here, do not know each
other. The roof, `cli`, may ask everybody. A library is known behind one door only.
"""

import sys
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.architecture.conftest import Plant
from tests.architecture.source import Module, house, imported

FIRST_FLOOR = frozenset(
    ["eligibility", "matching", "calendar", "measures", "reports", "checks", "files", "show", "imports"]
)
ROOF = frozenset(["cli", "__main__"])
MAY_ASK: dict[str, frozenset[str]] = {
    "calendar": frozenset(["eligibility"]),
    "matching": frozenset(["eligibility"]),
    "checks": frozenset(["eligibility", "calendar", "measures"]),
    "imports": frozenset(["calendar", "measures"]),
    "reports": frozenset(["eligibility", "matching", "calendar", "measures", "checks"]),
}
LIBRARIES: dict[str, frozenset[str]] = {
    "pydantic": frozenset(["model", *FIRST_FLOOR]),
    "pydantic_core": frozenset(["model", *FIRST_FLOOR]),
    "python_calamine": frozenset(["files"]),
    "ruamel": frozenset(["files"]),
    "yaml": frozenset(["files"]),
    "rich": frozenset(["show"]),
    "highspy": frozenset(["matching"]),
    "holidays": frozenset(["calendar"]),
    "icalendar": frozenset(["show"]),
    "scipy": frozenset(["measures"]),
    "typer": frozenset(["cli"]),
}


def allowed(room: str) -> frozenset[str]:
    """Give the rooms that a room may import from, beside itself."""
    if room in ROOF:
        return FIRST_FLOOR | ROOF | {"model"}
    return MAY_ASK.get(room, frozenset()) | {"model"} if room in FIRST_FLOOR else frozenset()


def upward(code: Iterable[Module]) -> Iterator[str]:
    """Find imports from a room that may not be asked."""
    for module in code:
        for name in imported(module):
            parts = name.split(".")
            if parts[0] == "" or parts[-1] == "*":
                yield f"{module.name} imports {name}, not by full names"
            elif parts[0] == "peerctl" and parts[1] not in {module.room, "__version__"} | allowed(module.room):
                yield f"{module.name} imports {name}"


def circles(code: Iterable[Module]) -> Iterator[str]:
    """Find a circle of modules, also one that is only there for types."""
    names = {module.name: module for module in code}
    asks = {name: {_module_of(other, names) for other in imported(module)} for name, module in names.items()}
    try:
        TopologicalSorter({name: others - {None} for name, others in asks.items()}).prepare()
    except CycleError as circle:
        yield " -> ".join(circle.args[1])


def _module_of(name: str, known: Iterable[str]) -> str | None:
    if name in known:
        return name
    above = name.rpartition(".")[0]
    return above if above in known else None


def wrong_doors(code: Iterable[Module]) -> Iterator[str]:
    """Find libraries imported outside their door, and those that have none."""
    for module in code:
        for name in imported(module):
            library = name.split(".")[0]
            known = library in sys.stdlib_module_names or library in {"", "peerctl"}
            if not known and module.room not in LIBRARIES.get(library, frozenset()):
                yield f"{module.name} imports {library}"


def files_that_know(library: str, code: Iterable[Module]) -> list[str]:
    """Find the files that import a library."""
    return [module.name for module in code if any(name.split(".")[0] == library for name in imported(module))]


def test_imports_only_walk_down() -> None:
    assert list(upward(house())) == []


def test_there_is_no_circle() -> None:
    assert list(circles(house())) == []


def test_every_library_stays_behind_its_door() -> None:
    assert list(wrong_doors(house())) == []


@pytest.mark.parametrize("library", ["highspy", "scipy", "python_calamine"])
def test_one_file_knows_the_solver_one_the_statistics_and_one_workbooks(library: str) -> None:
    assert len(files_that_know(library, house())) == 1


def test_every_room_is_known() -> None:
    assert {module.room for module in house()} - {""} <= FIRST_FLOOR | ROOF | {"model"}


def test_a_step_up_is_found(plant: Plant) -> None:
    planted = plant(
        {
            "model/a.py": "from peerctl.files.load import load",
            "eligibility/a.py": "import peerctl.matching.propose",
            "checks/a.py": "def f():\n    from peerctl.cli import app",
            "calendar/a.py": "from ..model import days",
            "matching/a.py": "from peerctl.eligibility.verdict import verdict",
        }
    )
    assert list(upward(planted)) == [
        "peerctl.calendar.a imports ..model.days, not by full names",
        "peerctl.checks.a imports peerctl.cli.app",
        "peerctl.eligibility.a imports peerctl.matching.propose",
        "peerctl.model.a imports peerctl.files.load.load",
    ]


def test_a_circle_is_found_even_where_it_is_only_for_types(plant: Plant) -> None:
    typed = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from peerctl.model import b\n"
    assert list(circles(plant({"model/a.py": typed, "model/b.py": "from peerctl.model.a import thing"})))
    assert not list(circles(plant({"model/a.py": typed, "model/b.py": ""})))


def test_a_library_at_a_wrong_door_is_found(plant: Plant) -> None:
    planted = plant(
        {
            "files/a.py": "import yaml, json\nfrom ruamel.yaml import YAML",
            "show/a.py": "import scipy.stats",
            "model/a.py": "import yaml",
        }
    )
    assert list(wrong_doors(planted)) == ["peerctl.model.a imports yaml", "peerctl.show.a imports scipy"]


def test_a_second_file_that_knows_the_solver_is_found(plant: Plant) -> None:
    planted = plant({"matching/a.py": "import highspy", "matching/b.py": "def f():\n    from highspy import Highs"})
    assert files_that_know("highspy", planted) == ["peerctl.matching.a", "peerctl.matching.b"]
