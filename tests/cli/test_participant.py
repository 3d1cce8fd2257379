"""`peerctl participant add|set|list|show`: a person's files."""

import json
from io import StringIO
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, Terminal, peerctl, workspace

SAID = ("--role", "peer", "--born", "1990-02-03", "--municipality", "Kolding", "--fact", "newcomer=yes@2014-01-01")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the base workspace."""
    return workspace(tmp_path)


def participant(root: Path, *words: str, answers: str | None = None) -> Ran:
    """Run a command about people, on a terminal where there are answers."""
    given = StringIO() if answers is None else Terminal(answers)
    return peerctl("participant", *words, "--as-of", "2015-06-15", "--lang", "en", folder=root, given=given)


def texts(root: Path) -> dict[str, str]:
    """Give the files of people."""
    files = [path for name in ("participants", "identities") for path in (root / name).glob("*.yaml")]
    return {f"{path.parent.name}/{path.stem}": path.read_text(encoding="utf-8") for path in files}


def test_a_person_is_added_with_the_next_id(root: Path) -> None:
    more = ("--gender", "woman", "--language", "da", "--language", "en", "--interest", "walking", "--consent")
    contact = ("--name", "Karl Invented", "--phone", "12 34 56 78", "--available", "mon-evening")
    ran = participant(root, "add", *SAID, *more, *contact, "--channel", "open-event", "--referrer", "library")
    assert (ran.code, ran.out.splitlines()[:2]) == (
        0,
        snapshot(["p-003 has applied to spring-2015 on 2015-06-15.", "Next: peerctl interview p-003"]),
    )
    assert texts(root)["participants/p-003"] == snapshot("""\
id: p-003
born: 1990-02-03
municipality: Kolding
gender: woman
languages: [da, en]
interests: [walking]
availability: [mon-evening]
facts:
  newcomer: {value: true, since: 2014-01-01}
consents:
  - {kind: data, given: 2015-06-15}
enrolments:
  - cohort: spring-2015
    role: peer
    channel: open-event
    referrer: library
    history:
      - {on: 2015-06-15, event: applied}
""")
    assert texts(root)["identities/p-003"] == snapshot("""\
id: p-003
name: Karl Invented
phone: 12 34 56 78
""")
    assert peerctl("check", "--as-of", "2015-06-15", folder=root).code == 0


def test_it_is_told_whether_the_person_may_take_part(root: Path) -> None:
    unknown = participant(root, "add", "--role", "peer", "--dry-run").out
    assert "When were you born? Which municipality do you live in? Are you new in the allotments?" in unknown
    old = participant(root, "add", "--role", "peer", "--born", "1950-01-01", "--dry-run")
    assert old.out.splitlines()[1] == snapshot("Not eligible: turned 41 on 1991-01-01.")


def test_on_a_terminal_what_is_missing_is_asked_for(root: Path) -> None:
    answers = "pee\npeer\nKarl Invented\n12 34 56 78\n\nsoon\n31-02-1990\n3.2.1990\nKolding\nperhaps\nyes\nwhat?\nyes\n"
    ran = participant(root, "add", "p-007", answers=answers)
    assert (ran.code, ran.err) == (
        0,
        snapshot("""\
Role (mentor/peer/staff): It may be one of these: mentor, peer and staff.
Role (mentor/peer/staff): Name: Telephone: E-mail: Born (such as 1989-03-12): This is no day. Write it as 2016-01-31, 31-01-2016 or 31.01.2016.
Born (such as 1989-03-12): There is no such day in the calendar.
Born (such as 1989-03-12): Municipality: Are you new in the allotments? (yes/no): Write yes or no; or nothing where it is not known.
Are you new in the allotments? (yes/no): Has given consent for data (yes/no): Write yes or no; or nothing where it is not known.
Has given consent for data (yes/no): \
"""),
    )
    assert "born: 1990-02-03" in texts(root)["participants/p-007"]
    assert "newcomer: true" in texts(root)["participants/p-007"]
    assert "phone" in texts(root)["identities/p-007"]
    assert "{kind: data, given: 2015-06-15}" in texts(root)["participants/p-007"]
    ran = participant(root, "add", *SAID[:6], "--cohort", "spring-2015", answers="\n\n\n\n")
    assert (ran.code, "identities/p-008" in texts(root)) == (0, False)


def test_on_a_terminal_what_is_not_known_yet_is_asked_for_when_nothing_is_said_to_change(root: Path) -> None:
    participant(root, "add", "p-007", "--cohort", "spring-2015", "--role", "peer", "--municipality", "Kolding")
    ran = participant(root, "set", "p-007", answers="Karl Invented\n\n\n3.2.1990\nyes\n")
    assert (ran.code, ran.err) == (
        0,
        snapshot("""\
Name: Telephone: E-mail: Born (such as 1989-03-12): Are you new in the allotments? (yes/no): \
"""),
    )
    assert "born: 1990-02-03" in texts(root)["participants/p-007"]
    assert "newcomer: true" in texts(root)["participants/p-007"]
    assert "name: Karl Invented" in texts(root)["identities/p-007"]
    assert participant(root, "set", "p-007", answers="").out == "There is nothing to write.\n"
    assert participant(root, "set", "p-007", "--gender", "man", answers="").err == ""
    assert participant(root, "set", "s-001", answers="\n").err == "Name: "


def test_of_somebody_in_two_cohorts_each_thing_is_asked_for_once(root: Path) -> None:
    file = root / "participants" / "m-002.yaml"
    text = file.read_text(encoding="utf-8").replace("born:", "#")
    again = "  - {cohort: autumn-2015, role: peer, history: [{on: 2015-06-01, event: applied}]}\n"
    (root / "cohorts" / "autumn-2015.yaml").write_text(
        (root / "cohorts" / "spring-2015.yaml").read_text(encoding="utf-8").replace("spring", "autumn"), "utf-8"
    )
    file.write_text(text + again + "  - {cohort: gone, role: peer, history: []}\n", encoding="utf-8")
    ran = participant(root, "set", "m-002", answers="\n\n\n\n\n")
    assert ran.err.count("Born") == 1


def test_what_was_said_is_not_asked_for(root: Path) -> None:
    said = ("--born", "1990-02-03", "--municipality", "Kolding", "--fact", "newcomer=yes", "--name", "Karl Invented")
    ran = participant(root, "add", "--role", "peer", *said, "--consent", answers="")
    assert (ran.code, ran.err) == (0, "")


def test_a_consent_is_not_taken_for_an_id(root: Path) -> None:
    ran = participant(root, "add", "--role", "peer", "--consent", "data")
    assert (ran.code, "--consent takes no word after it." in ran.err) == (2, True)


def test_a_choice_is_asked_for_until_it_is_one(root: Path) -> None:
    programme = root / "programmes" / "allotment.yaml"
    text = programme.read_text(encoding="utf-8").replace("has-gardened, fact: gardening-experience", "owns, fact: TOOL")
    for fact, answers in (("housing", "a tent\nown-home,shared-home\nown-home\n"), ("tools", "spade,rake\n")):
        programme.write_text(text.replace("fact: TOOL", f"fact: {fact}, in: [own-home, rake]"), encoding="utf-8")
        said = ("--born", "1970-01-01", "--municipality", "Kolding", "--name", "Karl Invented")
        ran = participant(root, "add", "--role", "mentor", *said, answers=f"{answers}no\n")
        assert (ran.code, ran.err.count("It may be one of these")) == (0, answers.count("\n") - 1), ran.err
    assert "tools: [spade, rake]" in texts(root)["participants/m-004"]


def test_what_is_not_answered_to_the_end_writes_nothing(root: Path) -> None:
    before = texts(root)
    assert participant(root, "add", "--role", "peer", answers="Karl\n").code == 3
    assert texts(root) == before


def test_a_change_changes_only_its_lines(root: Path) -> None:
    before = texts(root)
    words = ("--fact", "newcomer=ja", "--fact", "housing=shared-home@2015-06-01", "--capacity", "2")
    ran = participant(root, "set", "p-001", *words, "--email", "new@example.org", "--channel", "open-event")
    assert (ran.code, texts(root)["identities/p-001"].count("new@example.org")) == (0, 1)
    assert ran.out.startswith("What is known of p-001 is changed.\n")
    after = texts(root)["participants/p-001"]
    assert "  housing: {value: shared-home, since: 2015-06-01}\n" in after
    assert len(set(after.splitlines()) - set(before["participants/p-001"].splitlines())) == 3
    assert participant(root, "set", "s-001", "--fact", "tools=spade,rake", "--name", "Karen Invented").code == 0
    assert "tools: [spade, rake]" in texts(root)["participants/s-001"]
    assert "There is nothing to write." in participant(root, "set", "p-001").out


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("add",), 2, "--role is missing."),
        (("add", "--role", "per"), 2, "Did you mean “peer”?"),
        (("add", "--role", "peer", "--cohort", "sprng-2015"), 2, "Did you mean “spring-2015”?"),
        (("add", "p-001", "--role", "peer"), 3, "p-001 is somebody already."),
        (("add", "--role", "peer", "--born", "12 March 1989"), 2, "--born takes a day, and that is none."),
        (("add", "--role", "peer", "--fact", "newcomer"), 2, "--fact takes a fact and its value"),
        (("add", "--role", "peer", "--fact", "newcomer=yes@"), 2, "--fact takes a day"),
        (("set", "p-001", "--fact", "newcomer=yes", "--fact", "newcomer=no"), 2, "--fact tells newcomer twice."),
        (("add", "--role", "peer", "--fact", "newcomr=yes"), 3, "Nothing was written, because of this"),
        (("add", "--role", "peer", "--gender", "wman"), 3, "Nothing was written, because of this"),
        (("add", "--role", "peer", "--channel", "opn-event"), 2, "Did you mean “open-event”?"),
        (("add", "P 1", "--role", "peer"), 3, "Nothing was written, because of this"),
        (("add", "../p-1", "--role", "peer"), 3, "Nothing was written"),
        (("set", "p-002", "--phone", "12 34 56 78"), 2, "p-002 has no name yet: give --name too."),
        (("set", "p-009"), 3, "There is nobody with that id or name here."),
        (("list", "sprng-2015"), 3, "Did you mean “spring-2015”?"),
        (("list", "--role", "per"), 2, "Did you mean “peer”?"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    root: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    before = texts(root)
    ran = participant(root, *words)
    assert (ran.code, told in ran.err, texts(root)) == (code, True, before), ran.err
    assert "1989" not in ran.err


def test_a_change_that_changes_nothing_is_not_said_to_have(root: Path) -> None:
    assert participant(root, "set", "p-001", "--municipality", "Kolding").out == "There is nothing to write.\n"


@pytest.mark.parametrize("option", ["--name", "--municipality", "--phone", "--interest", "--language"])
@pytest.mark.parametrize(
    ("typed", "error", "way_on"),
    [
        ("", "stands without the value it takes.", "Leave it out where there is nothing to write down."),
        (" ", "stands without the value it takes.", "Leave it out where there is nothing to write down."),
        (
            "a\N{RIGHT-TO-LEFT OVERRIDE}b",
            "holds a character that cannot be seen.",
            "Type it by hand in place of copying it.",
        ),
    ],
)
def test_a_text_with_nothing_in_it_or_something_hidden_is_none(
    root: Path, option: str, typed: str, error: str, way_on: str
) -> None:
    before = texts(root)
    for words in (("add", *SAID), ("set", "p-001")):
        ran = participant(root, *words, option, typed)
        assert (ran.code, ran.err, texts(root)) == (2, f"error: {option} {error}\n  help: {way_on}\n", before)


def test_people_are_listed_with_names_where_they_are_known(root: Path) -> None:
    assert participant(root, "list", "spring-2015", "--role", "peer").out == snapshot("""\
People on 2015-06-15

Id     Name             Cohort       Role  Stands  Since
─────────────────────────────────────────────────────────────
p-002                   spring-2015  peer  active  2015-01-22
p-001  Invented Person  spring-2015  peer  active  2015-01-21
""")
    people = json.loads(participant(root, "list", "--format", "json").out)["people"]
    assert [one["id"] for one in people] == ["m-001", "m-002", "p-001", "p-002", "s-001"]


def test_one_person_is_shown_with_the_name_to_the_leader_alone(root: Path) -> None:
    assert participant(root, "show", "invented").out == snapshot("""\
Invented Person, 12 34 56 78, invented@example.org

What is known of p-001 on 2015-06-15

What                      Is          Since       Until
───────────────────────────────────────────────────────
born                      1989-03-12
municipality              Kolding
gender                    woman
languages                 da
is new in the allotments  yes
how the person lives      own-home
consent data                          2015-01-12

What happened

On          Cohort       What happened  Why
───────────────────────────────────────────
2015-01-12  spring-2015  applied
2015-01-21  spring-2015  enrolled

Pairs

Pair          Cohort       Stands
─────────────────────────────────
m-001--p-001  spring-2015  active
""")
    assert "Invented" not in participant(root, "show", "p-001", "--format", "json").out
    assert "s-001" in participant(root, "show", "s-001").out


def test_what_would_make_somebody_ineligible_who_takes_part_is_not_written(root: Path) -> None:
    before = texts(root)
    ran = participant(root, "set", "p-001", "--fact", "newcomer=no")
    assert (ran.code, "p-001 was enrolled" in ran.err, texts(root)) == (3, True, before)


def test_somebody_whose_file_cannot_be_read_is_not_said_to_be_missing(root: Path) -> None:
    (root / "participants" / "p-001.yaml").write_text("id: [", encoding="utf-8")
    assert "The file of p-001 could not be read." in participant(root, "show", "p-001").err


def test_nobody_is_added_to_a_cohort_without_a_known_programme(root: Path) -> None:
    (root / "programmes" / "allotment.yaml").unlink()
    assert "The programme of cohort spring-2015 is not known." in participant(root, "add", "--role", "peer").err
