"""The file of the plan that is laid down before the answers are looked at: `analysis-plan.yaml` in the workspace."""

from dataclasses import dataclass
from hashlib import sha256

from peerctl.files.build import Data
from peerctl.files.events import FASTEST
from peerctl.files.folder import Folder
from peerctl.files.read import Reader
from peerctl.files.write import block
from peerctl.model.failure import Failure
from peerctl.model.message import say

PLAN = "analysis-plan.yaml"
_HEAD = """\
# What is measured and how it is worked out, laid down by peerctl measure freeze before the answers were looked at.
# Nobody edits it. Its SHA-256 is kept by somebody else, and peerctl measure report tells what is no longer so.
"""


class UnreadablePlan(Failure):
    """The plan that was laid down cannot be read."""

    code = "unreadable-plan"

    def __init__(self) -> None:
        super().__init__(
            say("{file} cannot be read, so nobody can tell what was laid down.", file=PLAN),
            say("Bring it back with git: git log -- {file} shows when it was written.", file=PLAN),
        )


class PlanThere(Failure):
    """A plan was laid down already."""

    code = "plan-there"

    def __init__(self) -> None:
        super().__init__(
            say("A plan is laid down already, in {file}, and nothing was written.", file=PLAN),
            say("peerctl measure report tells what has changed since. To lay down another one, add --replace."),
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as it stands in its file."""

    text: str
    data: Data
    digest: str
    """The SHA-256 of the bytes of the file."""


def read_plan(folder: Folder) -> Plan | None:
    """Read the plan; None where none is laid down.

    Raises:
        UnreadablePlan: There is one, and it cannot be read.
    """
    content = folder.read(PLAN)
    if content is None:
        return None
    reader = Reader(FASTEST)
    data = reader.parsed(PLAN, content)
    if reader.findings or not isinstance(data, dict):
        raise UnreadablePlan
    return Plan(content.decode(), data, sha256(content).hexdigest())


def plan_text(data: Data) -> str:
    """Write a plan as the text of its file."""
    return f"{_HEAD}{block(data, 0)}\n"
