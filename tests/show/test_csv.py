"""Tables as CSV, for Danish Excel and for programs."""

import csv
from datetime import date
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from peerctl.model.message import Decimals
from peerctl.model.table import Kind, Share, Table
from peerctl.show.csv import DANISH as DANISH_CSV
from peerctl.show.csv import PLAIN, csv_text, dialect_of
from tests.show.making import DANISH, ENGLISH, table

A_TABLE = table(
    ("Id", Kind.ID),
    ("Name", Kind.TEXT),
    ("Points", Kind.NUMBER),
    ("On", Kind.DAY),
    ("Dropout", Kind.SHARE),
    rows=(("p-001", "Åse; Bo", 2.5, date(2015, 1, 2), Share(1, 8)), ("p-002", None, -3, None, None)),
)


def test_danish_csv_opens_in_danish_excel() -> None:
    assert csv_text(A_TABLE, DANISH, DANISH_CSV) == (
        "\ufeffId;Navn;Points;On;Dropout: antal;Dropout: af;Dropout: andel\r\n"
        'p-001;"Åse; Bo";2,5;2015-01-02;1;8;0,125\r\n'
        "p-002;;-3;;;;\r\n"
    )


def test_plain_csv_has_keys_for_programs() -> None:
    assert csv_text(A_TABLE, ENGLISH, PLAIN) == (
        "id,name,points,on,dropout_count,dropout_of,dropout_share\n"
        "p-001,Åse; Bo,2.5,2015-01-02,1,8,0.125\n"
        "p-002,,-3,,,,\n"
    )


def test_a_share_of_nothing_has_no_fraction() -> None:
    shares = table(("Dropout", Kind.SHARE), rows=((Share(0, 0),),))
    assert csv_text(shares, ENGLISH, PLAIN).splitlines()[1] == "0,0,"


def test_a_number_with_decimals_is_a_number() -> None:
    numbers = table(("P", Kind.NUMBER), rows=((Decimals(0.00012345678, 3),), (Decimals(-8, 1),)))
    assert csv_text(numbers, ENGLISH, PLAIN).splitlines()[1:] == ["0.000123", "-8"]
    assert csv_text(numbers, DANISH, DANISH_CSV).splitlines()[1] == "0,000123"


def test_csv_follows_the_language() -> None:
    assert (dialect_of("da"), dialect_of("en")) == (DANISH_CSV, PLAIN)


def test_what_a_spreadsheet_would_take_for_a_formula_is_kept_as_text() -> None:
    formulas = table(("Id", Kind.TEXT), rows=(("=1+1",), ("@SUM(A1)",), ("-2",), ("+45",), ("\t=1",)))
    assert csv_text(formulas, ENGLISH, PLAIN).splitlines()[1:] == ["'=1+1", "'@SUM(A1)", "'-2", "'+45", "' =1"]


@given(st.lists(st.text(), min_size=1))
def test_every_cell_is_read_back_as_it_was_written(texts: list[str]) -> None:
    written = csv_text(Table(A_TABLE.title, A_TABLE.columns[:1], tuple((text,) for text in texts)), ENGLISH, PLAIN)
    read = [row[0] if row else "" for row in csv.reader(StringIO(written))][1:]
    assert [text.removeprefix("'") for text in read] == [ENGLISH.cell(text).removeprefix("'") for text in texts]
