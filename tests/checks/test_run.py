"""The engine: every rule over a book on a day, its levels set by programme and workspace."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Literal

import pytest

from peerctl.checks import run
from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.model.book import Book
from peerctl.model.finding import Finding, Level, Route
from peerctl.model.message import say
from peerctl.model.workspace import RuleLevel
from tests.gallery.overlay import DAY, loaded

SAID = say("Something is wrong.")
Setting = Level | Literal["off"]


@cache
def sound() -> Book:
    return loaded({}).book


def book(*, workspace: Setting | None = None, programme: Setting | None = None) -> Book:
    levels = [{"a-rule": RuleLevel(level=one, reason="so")} if one else {} for one in (workspace, programme)]
    base = sound()
    allotment = base.programmes["allotment"].model_copy(update={"rules": levels[1]})
    own = base.workspace.model_copy(update={"rules": levels[0]})
    return replace(base, workspace=own, programmes={"allotment": allotment})


def found(monkeypatch: pytest.MonkeyPatch, book: Book, *faults: Fault) -> tuple[Finding, ...]:
    def find(_: Inspection) -> Iterator[Fault]:
        yield from faults

    monkeypatch.setattr(run, "RULES", (Rule("a-rule", Level.WARNING, SAID, find),))
    return run.check(book, DAY)


def fault(*keys: str | int, file: str = "cohorts/a.yaml", level: Level | None = None) -> Fault:
    return Fault(SAID, Route(file, keys), programme="allotment", level=level)


def test_a_finding_has_the_level_of_its_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [one.level for one in found(monkeypatch, book(), fault())] == [Level.WARNING]


def test_a_fault_may_matter_less_than_its_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [one.level for one in found(monkeypatch, book(), fault(level=Level.INFO))] == [Level.INFO]


@pytest.mark.parametrize(
    ("workspace", "programme", "level"),
    [
        (None, Level.ERROR, Level.ERROR),
        (Level.INFO, None, Level.INFO),
        (Level.INFO, Level.ERROR, Level.INFO),
        (Level.ERROR, "off", Level.ERROR),
    ],
)
def test_the_programme_sets_a_level_and_the_workspace_over_it(
    workspace: Setting | None, programme: Setting | None, level: Level, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [one.level for one in found(monkeypatch, book(workspace=workspace, programme=programme), fault())] == [level]


@pytest.mark.parametrize("which", ["workspace", "programme"])
def test_off_drops_a_finding(which: str, monkeypatch: pytest.MonkeyPatch) -> None:
    off = book(workspace="off") if which == "workspace" else book(programme="off")
    assert found(monkeypatch, off, fault()) == ()


def test_a_programmes_level_holds_for_its_own_faults_only(monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = Fault(SAID, Route("cohorts/b.yaml"), programme="another")
    assert [one.level for one in found(monkeypatch, book(programme="off"), elsewhere)] == [Level.WARNING]


def test_findings_stand_by_file_and_place_whatever_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    faults = (
        fault("history", 10),
        fault("history", 9),
        fault("history", "ten"),
        fault("born"),
        fault(2),
        fault(),
        fault(file="a.yaml"),
    )
    places = [one.at for one in found(monkeypatch, book(), *faults)]
    assert [(place.file, *place.keys) for place in places] == [
        ("a.yaml",),
        ("cohorts/a.yaml",),
        ("cohorts/a.yaml", 2),
        ("cohorts/a.yaml", "born"),
        ("cohorts/a.yaml", "history", 9),
        ("cohorts/a.yaml", "history", 10),
        ("cohorts/a.yaml", "history", "ten"),
    ]


def test_an_empty_workspace_has_no_faults() -> None:
    assert run.check(Book(sound().workspace), date(2015, 6, 15)) == ()
