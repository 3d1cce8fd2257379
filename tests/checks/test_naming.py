"""Where the records name somebody: in every place there is, but for the person's own files."""

import re
from pathlib import Path

import pytest

from peerctl.checks.naming import OWN, places_naming
from peerctl.files.load import Loaded, load
from peerctl.model.finding import Key, Route
from tests.gallery.overlay import loaded

EXAMPLES = [root for root in sorted((Path(__file__).parents[2] / "examples").iterdir()) if root.name != "with-faults"]
STRANGER = """\
id: x-001
enrolments:
  - cohort: spring-2015
    role: {role}
    wishes: {{ranked: [[m-001]], never: [m-002]}}
    history: [{{on: 2015-01-12, event: applied}}]
"""
FILES = {
    "participants/x-001.yaml": STRANGER.format(role="peer"),
    "identities/x-001.yaml": "id: x-001\nname: Invented Stranger\n",
    "responses/x-001.yaml": "- {instrument: who-5, wave: pre, on: 2015-02-01, answers: [1, 2, 3, 4, 5]}\n",
}
HOME = "cohorts/spring-2015.yaml"
COHORT = "id: spring-2015\nprogramme: allotment\nname: Spring 2015\nstart: 2015-02-02\n"
PAIR = """\
id: m-001--p-002
cohort: spring-2015
mentor: {mentor}
peer: p-002
history:
  - {{on: 2015-03-20, event: proposed}}
  - {{on: 2030-03-20, event: extended, months: 1, agreed: [{agreed}]}}
stand-ins: [{{from: 2030-05-01, staff: {staff}}}]
contacts: [{{on: 2030-05-01, with: {with_}, by: {by}}}]
"""
WISHES = STRANGER.replace("x-001", "p-009").format(role="peer")
LATER = "- {{id: training-9, series: training, date: 2030-01-01, {more}}}\n"
NOBODY = dict.fromkeys(("mentor", "agreed", "staff", "with_", "by"), "m-001")


def places(file: str = "", text: str = "") -> tuple[Route, ...]:
    """Give the places that name the stranger, with another file beside."""
    named = {**FILES, file: text} if file else FILES
    book = loaded({name: content.encode() for name, content in named.items()}).book
    assert {name.removesuffix(".yaml").partition("/")[2] for name in named} <= {
        *book.matches,
        *book.cohorts,
        *book.participants,
    }
    return places_naming(book, "x-001")


def test_who_has_only_files_of_their_own_is_named_nowhere() -> None:
    assert places() == ()


def test_a_reference_that_leads_nowhere_already_names_nobody() -> None:
    assert places(HOME, COHORT + "ruled-out: [[m-001, p-909]]\n") == ()


@pytest.mark.parametrize("side", NOBODY)
def test_a_pair_names_both_sides_and_all_staff_whatever_day_it_is(side: str) -> None:
    (at,) = places("matches/m-001--p-002.yaml", PAIR.format(**{**NOBODY, side: "x-001"}))
    assert at.file == "matches/m-001--p-002.yaml"


@pytest.mark.parametrize(
    "more",
    [
        "leaders: [x-001]",
        "attendance: {x-001: present}",
        "ratings: [{from: x-001, to: m-001, score: 1}]",
        "ratings: [{from: m-001, to: x-001, score: 1}]",
    ],
)
def test_a_session_names_who_leads_comes_and_rates_though_it_is_to_come(more: str) -> None:
    (at,) = places("sessions/spring-2015.yaml", LATER.format(more=more))
    assert at.keys[:2] == (0, more.partition(":")[0])


@pytest.mark.parametrize("wish", ["m-001", "m-002"])
def test_wishes_name_whom_somebody_would_like_and_whom_not(wish: str) -> None:
    (at,) = places("participants/p-009.yaml", WISHES.replace(wish, "x-001"))
    assert at.keys[:3] == ("enrolments", 0, "wishes")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("ruled-out: [[m-001, x-001]]", ("ruled-out", 0, 1)),
        ("series: {training: {leaders: [x-001]}}", ("series", "training", "leaders", 0)),
        (
            "allocation: {method: batch, secret-sha256: abc, units: [[p-001, x-001]]}",
            ("allocation", "units", 0, 1),
        ),
    ],
)
def test_a_cohort_names_whom_it_rules_out_who_leads_and_who_belongs_together(text: str, keys: tuple[Key, ...]) -> None:
    assert places(HOME, f"{COHORT}{text}\n") == (Route(HOME, keys),)


def standing_in(read: Loaded, person: str) -> set[str]:
    """Give the files of records in which an id stands as a word, comments aside."""
    word = re.compile(rf"(?<![a-z0-9-]){re.escape(person)}(?![a-z0-9-])")
    texts = {
        file: re.sub(r"(^|\s)#.*", "", read.sources.text(file) or "", flags=re.MULTILINE)
        for file in read.sources.files()
    }
    return {file for file, text in texts.items() if word.search(text)}


@pytest.mark.parametrize("root", EXAMPLES, ids=lambda root: root.name)
def test_whoever_stands_in_a_file_of_an_example_is_named_there(root: Path) -> None:
    read = load(root)
    for person in list(read.book.participants)[::4]:
        own = {f"{folder}/{person}.yaml" for folder in OWN}
        assert standing_in(read, person) - own == {at.file for at in places_naming(read.book, person)}
