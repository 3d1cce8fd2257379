"""The agenda as a whole: its order, how far it looks ahead, whom it is for, and what it must not know."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.cli.app import build
from peerctl.cli.help import Group
from peerctl.files.load import load
from peerctl.model.book import Book
from peerctl.reports.agenda.agenda import HORIZON, agenda
from peerctl.reports.agenda.line import Kind, Line, Urgency
from peerctl.reports.agenda.manual import kind_named, kind_paragraphs
from peerctl.reports.agenda.register import KINDS
from peerctl.reports.agenda.table import agenda_table
from tests.checks.truncating import truncated
from tests.reports.agenda.small import DAY, somebody, workspace

EXAMPLES = Path(__file__).parents[3] / "examples"
NAMES = sorted(path.name for path in EXAMPLES.iterdir())
WHERE = {
    "consent-missing": "peer-projektet",
    "cover": "peer-projektet",
    "over-involved-staff": "peer-projektet",
    "over-involved-pair": "peer-projektet",
    "pair-silent": "peer-projektet",
    "missed-twice": "peer-projektet",
    "verdict-changes": "peer-projektet",
    "intake-not-held": "peer-projektet",
    "conversation-missing": "peer-projektet",
    "proposal-waiting": "peerfaellesskabet",
    "contract-unsigned": "peer-to-peer",
    "end-passed": "peer-to-peer",
    "end-near": "peerfaellesskabet",
    "ask-extension": "peerfaellesskabet",
    "mentor-unmatched": "peer-projektet",
    "peer-waiting": "peer-projektet",
    "check-in-due": "peer-to-peer",
    "measurement-due": "effektstudiet",
    "measurement-outside-window": "peer-projektet",
    "checklist-open": "peer-projektet",
    "certificate-due": "peer-to-peer",
    "attendance-missing": "peer-projektet",
    "session-coming": "vejen-til-hverdagslivet",
}
"""An example in which each kind of line occurs."""


@cache
def example(name: str) -> Book:
    return load(EXAMPLES / name).book


def lines(name: str) -> tuple[Line, ...]:
    day = example(name).workspace.as_of
    assert day is not None
    return agenda(example(name), day).lines


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_day_of_all_are_days_like_others(name: str, day: date) -> None:
    assert agenda(load(EXAMPLES / name).book, day).as_of == day


def test_every_kind_occurs_in_an_example() -> None:
    assert set(WHERE) == {kind.id for kind in KINDS}
    for kind, name in WHERE.items():
        assert kind in {line.kind for line in lines(name)}, kind


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_kind_stands_in_the_file_of_its_name_with_a_manual(kind: Kind) -> None:
    assert kind.find.__module__ == f"peerctl.reports.agenda.{kind.id.replace('-', '_')}"
    assert kind_named(kind.id) is kind
    assert kind_paragraphs(kind)
    assert not set("{}") & set("".join(kind_paragraphs(kind)))


def test_a_kind_that_there_is_none_of_has_no_manual() -> None:
    assert kind_named("pair-loud") is None


@pytest.mark.parametrize("name", NAMES)
def test_the_most_urgent_comes_first_and_then_the_earliest(name: str) -> None:
    order = list(Urgency)
    found = [(order.index(line.urgency), line.due or date.max) for line in lines(name)]
    assert found == sorted(found)


@pytest.mark.parametrize("name", NAMES)
def test_every_line_says_what_it_rests_on_and_how_it_is_settled(name: str) -> None:
    for line in lines(name):
        assert line.source
        assert line.do.text
        assert line.command or line.file
        assert line.people or line.kind in {"session-coming", "attendance-missing"}


def test_every_command_named_is_one_that_there_is() -> None:
    for command in {line.command for name in NAMES for line in lines(name) if line.command}:
        found = typer.main.get_command(build())
        for word in command.split()[1:]:
            if isinstance(found, Group):
                found = found.named(word)
        options = {option for param in found.params for option in param.opts}
        assert set(re.findall(r" (--[a-z]+)", command)) <= options, command


def test_it_looks_a_week_ahead_and_never_back() -> None:
    assert agenda(workspace(), DAY).until == DAY + timedelta(days=HORIZON)
    assert agenda(workspace(), DAY, until=date(2015, 1, 1)).until == DAY


def test_the_agenda_for_a_person_has_the_lines_about_them() -> None:
    known = workspace(somebody("p-1", "peer"), somebody("p-2", "peer"))
    everything = agenda(known, DAY).lines
    assert agenda(known, DAY, person="p-2").lines == tuple(line for line in everything if "p-2" in line.people)


def test_a_table_has_a_row_for_each_line() -> None:
    known = workspace(somebody("p-1", "peer"))
    found = agenda(known, DAY)
    assert len(agenda_table(found).rows) == len(found.lines)
    assert agenda_table(agenda(known, DAY, person="p-1")).title != agenda_table(found).title
    assert agenda_table(agenda(workspace(), DAY)).notes[0].text == "Nothing is due."


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(NAMES), st.integers(-500, 60), st.integers(0, 60))
def test_nothing_depends_on_what_is_dated_later(name: str, distance: int, ahead: int) -> None:
    day = (example(name).workspace.as_of or DAY) + timedelta(days=distance)
    until = day + timedelta(days=ahead)
    assert agenda(example(name), day, until=until) == agenda(truncated(example(name), day), day, until=until)


@settings(deadline=None, max_examples=15)
@given(st.sampled_from(NAMES), st.integers(-500, 60))
def test_nothing_depends_on_the_order_in_which_files_were_read(name: str, distance: int) -> None:
    book = example(name)
    day = (book.workspace.as_of or DAY) + timedelta(days=distance)
    turned = replace(
        book,
        cohorts=dict(reversed([*book.cohorts.items()])),
        participants=dict(reversed([*book.participants.items()])),
        sessions=dict(reversed([*book.sessions.items()])),
        matches=dict(reversed([*book.matches.items()])),
    )
    assert agenda(book, day) == agenda(turned, day)


@settings(deadline=None, max_examples=30)
@given(st.sampled_from(NAMES), st.integers(-300, 60), st.integers(8, 90))
def test_looking_further_ahead_only_adds_lines(name: str, distance: int, ahead: int) -> None:
    day = (example(name).workspace.as_of or DAY) + timedelta(days=distance)
    near = agenda(example(name), day).lines
    far = agenda(example(name), day, until=day + timedelta(days=ahead)).lines
    assert set(near) <= set(far)
