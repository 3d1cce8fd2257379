"""The day is an argument: below the roof nobody reads the clock or the environment, or draws a lot by chance."""

from collections.abc import Iterable, Iterator

from tests.architecture.conftest import Plant
from tests.architecture.source import Module, house, used

ROOF = frozenset(["cli", "__main__"])
WORLD = (
    *("datetime.date.today", "datetime.datetime.now", "datetime.datetime.today", "datetime.datetime.utcnow"),
    *("time", "os.environ", "os.environb", "os.getenv", "os.getenvb", "os.getlogin", "os.urandom"),
    *("random", "secrets", "uuid", "locale", "getpass", "platform"),
)


def impure(code: Iterable[Module]) -> Iterator[str]:
    """Find what reads the world, outside the roof."""
    for module in code:
        if module.room not in ROOF:
            for name in sorted(set(used(module))):
                if any(name == door or name.startswith(door + ".") for door in WORLD):
                    yield f"{module.name} uses {name}"


def test_only_the_roof_reads_the_clock_and_the_environment() -> None:
    assert list(impure(house())) == []


def test_a_glance_at_the_clock_is_found_by_any_name(plant: Plant) -> None:
    planted = plant(
        {
            "model/a.py": "from datetime import date\nday = date.today()",
            "model/b.py": "import datetime as dt\nnow = dt.datetime.now()",
            "model/c.py": "import time\nfrom time import monotonic as tick",
            "show/d.py": "import os\nwidth = os.environ['COLUMNS']",
            "show/e.py": "from os import getenv",
            "matching/f.py": "import random",
            "cli/g.py": "from datetime import date\nday = date.today()",
        }
    )
    assert list(impure(planted)) == [
        "peerctl.matching.f uses random",
        "peerctl.model.a uses datetime.date.today",
        "peerctl.model.b uses datetime.datetime.now",
        "peerctl.model.c uses time",
        "peerctl.model.c uses time.monotonic",
        "peerctl.show.d uses os.environ",
        "peerctl.show.e uses os.getenv",
    ]
