"""What becomes of rows with people; the workspace is the small sound one of the gallery."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from peerctl.files.load import load
from peerctl.imports.people import plan_people
from peerctl.imports.plan import Plan, State
from peerctl.imports.said import SaidPerson
from peerctl.imports.telling import Same
from peerctl.model.book import Book
from peerctl.model.participant import EventKind
from peerctl.model.rows import Cell
from peerctl.model.taking_part import FactType
from tests.gallery.overlay import BASE
from tests.imports.making import table, wrong

BOOK = load(BASE).book
DAY = date(2015, 6, 15)
PEER = Same("spring-2015", "peer")
NAMED = BOOK.identities["p-001"].name


def plan(
    *rows: Sequence[Cell], same: Same = PEER, book: Book = BOOK, named: Mapping[str, str] | None = None
) -> Plan[SaidPerson]:
    return plan_people(table(*rows), book, DAY, same, named or {})


def said(*rows: Sequence[Cell], same: Same = PEER) -> SaidPerson:
    """Give what the one row becomes."""
    planned = plan(*rows, same=same)
    assert wrong(planned) == []
    (line,) = planned.new
    return line.said


def test_a_row_has_everything_that_is_known_of_a_person() -> None:
    header = ("Navn", "Tlf.", "E-mail", "Fødselsdag", "Kommune", "Køn", "Sprog", "Interesser", "Ledig", "Hold", "Rolle")
    row = (
        "Invented",
        "0012",
        "a@example.org",
        "12-03-1989",
        "Kolding",
        "Kvinde",
        "da, en",
        "chess;walking",
        "mon-evening",
    )
    one = said(
        (*header, "Kanal", "Henvist af", "Ansøgt", "Samtale"),
        (*row, "spring 2015", "PEER", "open event", "library", "1.5.2015", date(2015, 5, 9)),
    )
    assert one == SaidPerson(
        id="p-003",
        cohort="spring-2015",
        role="peer",
        person={
            "born": date(1989, 3, 12),
            "municipality": "Kolding",
            "gender": "woman",
            "languages": ["da", "en"],
            "interests": ["chess", "walking"],
            "availability": ["mon-evening"],
        },
        facts={},
        enrolment={"channel": "open-event", "referrer": "library"},
        identity={"name": "Invented", "phone": "0012", "email": "a@example.org"},
        events=((EventKind.APPLIED, date(2015, 5, 1)), (EventKind.INTERVIEWED, date(2015, 5, 9))),
        consents=(),
    )


def test_facts_are_columns_by_their_id_or_by_what_people_read() -> None:
    one = said(("name", "Er ny i kolonihaven", "housing"), ("A", "ja", "own-home"))
    assert one.facts == {"newcomer": True, "housing": "own-home"}


def test_several_choices_of_a_fact_stand_in_one_cell_and_are_held_against_what_is_there() -> None:
    asked = BOOK.programmes["allotment"]
    facts = {**asked.facts, "housing": asked.facts["housing"].model_copy(update={"type": FactType.CHOICES})}
    book = replace(BOOK, programmes={"allotment": asked.model_copy(update={"facts": facts})})
    (new,) = plan(("name", "housing"), ("A", "own-home; shared-home"), book=book).new
    assert new.said.facts == {"housing": ["own-home", "shared-home"]}
    assert wrong(plan(("id", "housing"), ("p-001", "own-home, shared-home"), book=book))[0][2].endswith("housing.")


def test_a_fact_that_cannot_be_read_is_not_the_same() -> None:
    odd = BOOK.participants["p-001"]
    doubtful = (odd.facts["newcomer"][0].model_copy(update={"value": "maybe"}),)
    person = odd.model_copy(update={"facts": {"newcomer": doubtful}})
    book = replace(BOOK, participants={**BOOK.participants, "p-001": person})
    assert wrong(plan(("id", "newcomer"), ("p-001", "ja"), book=book))[0][2].endswith("differs in: newcomer.")


def test_where_a_programme_lists_no_channels_any_word_is_one_that_can_be_a_code() -> None:
    free = BOOK.programmes["allotment"].model_copy(update={"channels": ()})
    book = replace(BOOK, programmes={"allotment": free})
    planned = plan(("name", "channel"), ("A", "Word of mouth"), ("B", "opslagstavle på biblioteket"), book=book)
    assert planned.new[0].said.enrolment == {"channel": "word-of-mouth"}
    assert wrong(planned) == [(3, "channel", "This can be no code: write small letters and hyphens.")]


def test_new_people_get_the_next_ids_that_nobody_has_each_in_their_role() -> None:
    header, rows = (
        ("id", "name", "role"),
        ((None, "A", "peer"), ("p-004", "B", "peer"), (None, "C", "peer"), (None, "D", "mentor")),
    )
    planned = plan(header, *rows)
    assert [line.said.id for line in planned.new] == ["p-003", "p-004", "p-005", "m-003"]


def test_consent_is_by_row_or_for_all() -> None:
    assert said(("name", "samtykke"), ("A", "x")).consents == ("data",)
    for_all = Same("spring-2015", "peer", consent=True)
    assert said(("name",), ("A",), same=for_all).consents == ("data",)
    assert said(("name", "consent"), ("A", "nej"), same=for_all).consents == ()


def test_who_is_there_already_is_known_by_id_or_by_name_and_day_of_birth() -> None:
    header = ("id", "name", "født", "newcomer", "housing", "kommune", "sprog", "kanal", "ansøgt")
    same = (NAMED, "1989-03-12", "ja", "own-home", "Kolding", "da", "contact-person", "2015-01-12")
    for id_ in ("p-001", None):
        (line,) = plan(header, (id_, *same)).lines
        assert (line.state, line.said.id) == (State.UNCHANGED, "p-001")
    assert said(("name", "født"), (NAMED, "1990-01-01")).id == "p-003"


def test_what_differs_is_named_and_never_changed() -> None:
    header = ("id", "name", "newcomer", "housing", "kommune", "sprog", "kanal", "ansøgt", "rolle")
    row = ("p-001", "Another", "nej", "shared-home", "Vejle", "en", "open-event", "2015-01-13", "peer")
    fields = "municipality, languages, newcomer, housing, name, channel and applied"
    assert wrong(plan(header, row)) == [(2, "id", f"p-001 is here already, and differs in: {fields}.")]
    other = plan(("id", "role"), ("p-001", "mentor"))
    assert wrong(other) == [(2, "id", "p-001 is here already, and differs in: cohort.")]
    nothing_known = plan(("id", "newcomer"), ("m-001", "ja"), same=Same("spring-2015", "mentor"))
    assert wrong(nothing_known)[0][2].endswith("differs in: newcomer.")


def test_somebody_without_an_identity_is_known_by_id_and_the_name_is_not_compared() -> None:
    (line,) = plan(("id", "name"), ("p-002", "Anybody")).lines
    assert line.state is State.UNCHANGED


def test_two_people_of_one_name_have_to_be_told_apart() -> None:
    twin = BOOK.identities["p-001"].model_copy(update={"id": "p-002"})
    book = replace(BOOK, identities={**BOOK.identities, "p-002": twin, "p-009": twin})
    planned = plan(("name",), (NAMED,), book=book)
    assert wrong(planned) == [(2, "name", "Several people may be meant: p-001 and p-002.")]


def test_one_person_in_two_rows_is_told_in_the_second() -> None:
    assert wrong(plan(("name",), ("A",), ("a",))) == [(3, "name", "Row 2 is the same person.")]
    assert wrong(plan(("id",), ("p-050",), ("P-050",))) == [(3, "id", "Row 2 is the same person.")]
    assert wrong(plan(("id",), ("p-002",), ("p-002",))) == [(3, "id", "Row 2 is the same person.")]


def test_everything_that_is_wrong_is_told_at_once_and_nothing_of_it_repeated() -> None:
    header: tuple[str, ...] = (
        "id",
        "name",
        "phone",
        "born",
        "gender",
        "availability",
        "capacity",
        "ready",
        "cohort",
        "role",
        "channel",
    )
    header += ("referrer", "newcomer", "housing", "applied", "enrolled")
    row = ("P 1", "a\nb", "1", "2015-06-16", "?", "mandag", "x", "x", "spring-2015", "boss", "x", "x", "?", "?")
    told = {one[1]: one[2] for one in wrong(plan(header, (*row, "2015-02-01", "2015-01-01"), same=Same()))}
    none = "This is none of those there are."
    assert told == {
        "id": "This can be no id: an id has small letters, digits and hyphens, such as p-014.",
        "name": "There are line breaks or characters in it that cannot be seen.",
        "born": "The day is still to come.",
        "gender": none,
        "availability": "This is no part of a week, such as mon-evening.",
        "capacity": "This is no whole number.",
        "ready": "This is no day.",
        "role": none,
        "channel": none,
        "referrer": none,
        "newcomer": "This is neither yes nor no.",
        "housing": none,
        "enrolled": "The day is before what came first, on 2015-02-01.",
    }


@pytest.mark.parametrize(
    ("header", "row", "told"),
    [
        (("id", "name", "role"), (None, None, "peer"), "The row has neither an id nor a name."),
        (("id", "email", "role"), ("p-9", "a@b", "peer"), "The name is missing."),
        (("name", "cohort", "role"), ("A", None, "peer"), "The cohort is missing."),
        (("name", "cohort", "role"), ("A", "autumn", "peer"), "This is none of those there are."),
        (("name", "cohort", "role"), ("A", "spring-2015", None), "The role is missing."),
    ],
)
def test_a_row_has_to_say_who_where_and_as_what(header: Sequence[Cell], row: Sequence[Cell], told: str) -> None:
    same = Same(None if "cohort" in header else "spring-2015", None)
    assert [one[2] for one in wrong(plan(header, row, same=same))] == [told]


def test_the_cohort_and_the_role_are_columns_or_hold_for_all() -> None:
    assert [one[2] for one in wrong(plan(("name",), ("A",), same=Same()))] == [
        "There is no column with the cohort.",
        "There is no column with the role.",
    ]


def test_a_cohort_whose_programme_is_not_known_takes_nobody() -> None:
    book = replace(BOOK, programmes={})
    assert wrong(plan(("name",), ("A",), book=book)) == [(2, "", "The programme of the cohort is not known.")]


def test_a_fact_that_another_programme_asks_for_is_left_empty() -> None:
    other = BOOK.programmes["allotment"]
    more = other.model_copy(update={"id": "more", "facts": {"section-85": other.facts["newcomer"]}})
    book = replace(BOOK, programmes={**BOOK.programmes, "more": more})
    planned = plan(("name", "section-85"), ("A", "ja"), ("B", None), book=book)
    assert wrong(planned) == [(2, "section-85", "The programme of the cohort does not ask for this.")]
    assert len(planned.new) == 1
