"""The commands about courses, told to typer as one group."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.course_groups import groups
from peerctl.cli.help import help_text

COURSE = help_text("Who goes into which group of a course.")
_GROUPS = help_text(
    "Propose groups for those who applied: as many placed as can be, then the shares of referrers, groups alike,"
    " and those first who waited longest."
)
_EXAMPLES = (
    "peerctl course groups autumn-1 autumn-2 --at autumn-1:tue-evening --at autumn-2:thu-morning",
    "peerctl course groups autumn-1 autumn-2 --size 8..12 --apart p-003:p-014",
)


def courses() -> typer.Typer:
    """Give the group of commands about courses."""
    app = group(COURSE, "peerctl course groups autumn-1 autumn-2")
    add(app, groups, "groups", _GROUPS, *_EXAMPLES)
    return app
