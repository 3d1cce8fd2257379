"""Whether anything has changed since the plan was laid down, as the report tells it."""

from datetime import date
from typing import Any

import pytest

from peerctl.measures.plan import plan
from peerctl.reports.progress.frozen import Frozen, Kept, frozen, frozen_table
from peerctl.reports.progress.report import progress
from peerctl.show.screen import Screen
from peerctl.show.terminal import table_text
from peerctl.show.wording import Wording
from tests.measures.making import DAY, after, before, book, person

WORKSPACE = book([person("p-1"), person("p-2")], {name: [before(3, 4), after(6, 7)] for name in ("p-1", "p-2")})


def found(git: Kept | None = None, **more: Any) -> Frozen:  # noqa: ANN401
    """Hold a plan that was laid down before the end against what is now."""
    laid_down = {"frozen": "2020-11-29", **plan(WORKSPACE), **more}
    return frozen(progress(WORKSPACE, DAY), WORKSPACE, laid_down, "abc", git)


def said(one: Frozen | None) -> str:
    """Give the sentences."""
    return table_text(frozen_table(one), Wording("en"), Screen())


def test_a_plan_that_holds_is_told_with_its_day_and_fingerprint() -> None:
    assert found() == Frozen(date(2020, 11, 29), "abc", None, (), 2, 4)
    text = said(found())
    assert "The plan was laid down on 2020-11-29, when 2 of the 4 answers in the figures had been given." in text
    assert "Its file has the SHA-256 abc." in text
    assert "Nothing has changed since." in text


def test_what_git_knows_of_it_is_told_where_it_is_kept_in_git() -> None:
    assert "git has it as it is since commit 1a2b3c4 of 2020-03-01." in said(found(Kept("1a2b3c4", date(2020, 3, 1))))
    assert "git does not have it as it is: it was changed, or never committed." in said(found(Kept(None, None)))
    assert "git" not in said(found())


def test_what_departs_from_the_plan_is_listed() -> None:
    text = said(found(analysis=[{"id": "several-tests", "way": "none"}, {"id": "luck", "way": "much"}]))
    assert (
        "- analysis, several-tests, way: none is now Holm for all but the primary questionnaire over everybody." in text
    )
    assert "- analysis, luck, id: luck is gone." in text
    assert "- analysis, power, id: power has come to it." in text
    assert "things have changed since:" in text


@pytest.mark.parametrize("day", ["soon", None, ["2020-11-29"]])
def test_a_plan_without_its_day_is_told_so(day: object) -> None:
    assert "A plan is laid down, and does not say on which day." in said(found(frozen=day))


def test_without_a_plan_it_is_told_how_to_lay_one_down() -> None:
    assert "Nothing is laid down yet. peerctl measure freeze does, best before anybody has answered." in said(None)
