"""What to do next, below an answer: each step with its command."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from peerctl.cli.request import Request
from peerctl.model.message import say

if TYPE_CHECKING:  # reports are imported when one is made
    from peerctl.reports.next_steps import Step


def steps_text(steps: "Sequence[Step]", request: Request) -> str:
    """Write each step, of which there is always one, with its command below it."""
    from peerctl.show.terminal import paragraph

    say_it, screen = request.wording.say, request.screen
    lines = ["", screen.paint(say_it(say("What to do next")), "strong")]
    for step in steps:
        lines += ["", paragraph(say_it(step.message), screen), "    " + screen.paint(step.command, "command")]
    return "\n".join(lines) + "\n"
