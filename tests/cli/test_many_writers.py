"""Four people at once, each with a command of their own: nobody's work is lost, and nobody waits for ever.

`PEERCTL_UPDATES=800` makes it 800 updates; the suite makes fewer.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from peerctl.files.load import load
from peerctl.files.names import UNDO
from tests.cli.running import ROOT, workspace

UPDATES = int(os.environ.get("PEERCTL_UPDATES", "60"))
AGAIN = """
import sys
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path
from peerctl.cli.arguments import Arguments
from peerctl.cli.boundary import run
from peerctl.cli.surroundings import Surroundings

folder, left, *words = sys.argv[1:]
now, day = datetime(2017, 6, 15, tzinfo=UTC), date(2015, 4, 24)
for number in range(int(left)):
    typed = [word.format(day=day + timedelta(number), number=number) for word in words]
    while True:
        err = StringIO()
        code = run(Arguments(["--lang", "en", *typed]), Surroundings({}, Path(folder), now, StringIO(), err))
        told = err.getvalue()
        if not code:
            break
        if code != 3 or not ("right now" in told or "meanwhile" in told or "is there already" in told):
            sys.exit(told)
"""
COMMANDS = (
    "meeting log m-001--p-001 --on {day} --activity walk --minutes 60",
    "contact m-001--p-001 --with mentor --by s-001 --on {day} --minutes 15",
    "participant add --cohort spring-2015 --role peer --name Nobody --on {day}",
    "cohort add c-{number} --programme allotment --start {day}",
)
"""The first two write into one file, the third into two."""


@pytest.mark.parametrize("each", [UPDATES // len(COMMANDS)])
def test_four_at_once_lose_nothing(each: int, tmp_path: Path) -> None:
    root = workspace(tmp_path)
    before = load(root).book
    command = [sys.executable, "-c", AGAIN, str(root), str(each)]
    writers = [
        subprocess.Popen([*command, *line.split()], cwd=ROOT, stderr=subprocess.PIPE, text=True) for line in COMMANDS
    ]
    assert [(writer.communicate()[1], writer.returncode) for writer in writers] == [("", 0)] * len(COMMANDS)
    loaded = load(root)
    after, pair = loaded.book, "m-001--p-001"
    assert not loaded.findings
    assert len(after.matches[pair].meetings) == len(before.matches[pair].meetings) + each
    assert len(after.matches[pair].contacts) == len(before.matches[pair].contacts) + each
    assert len(after.participants) == len(before.participants) + each
    assert len(after.identities) == len(before.identities) + each
    assert len(after.cohorts) == len(before.cohorts) + each
    assert not [path for path in root.rglob(".*") if path.is_file() and path.parent.name != UNDO]
