"""Bare `peerctl`: how the workspace stands, and what to do next."""

from typing import TYPE_CHECKING

import typer

from peerctl.cli.options import Format, format_of, request_of
from peerctl.cli.request import Answer, Request

if TYPE_CHECKING:  # reports are imported when one is made
    from peerctl.reports.overview import Overview


def overview(ctx: typer.Context, format_: Format = "table") -> Answer:
    """Tell how the workspace stands."""
    from peerctl.checks.run import check
    from peerctl.reports.overview import overview as report
    from peerctl.show.json import json_text

    request = request_of(ctx)
    chosen = format_of(format_, ("table", "json"))
    opened = request.open()
    found = check(opened.book, opened.day, opened.sources.comments)
    seen = report(opened.book, (*opened.findings, *found), opened.day)
    if chosen == "json":
        return opened.answer(json_text(seen, request.wording, request.rev))
    return opened.answer(request.headed(_text(seen, request)))


def _text(seen: "Overview", request: Request) -> str:
    """Write the situation, and what to do next."""
    from peerctl.cli.steps import steps_text
    from peerctl.show.terminal import paragraph

    say_it, screen = request.wording.say, request.screen
    first, *situation = (paragraph(say_it(message), screen) for message in seen.situation)
    day = f"({request.wording.weekday(seen.as_of)}, {request.wording.week(seen.as_of)})"
    lines = [f"{screen.paint(first, 'strong')} {day}", "", *situation]
    return "\n".join(lines) + "\n" + steps_text(seen.next, request)
