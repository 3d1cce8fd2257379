"""Tables as people keep them: CSV in every dress, and workbooks."""

import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.files import tables
from peerctl.files.tables import NoTable, NoTablesLibrary, read_rows
from peerctl.model.rows import Cell, Rows

Make = Callable[..., Rows]
MIDNIGHT = datetime(1989, 3, 12)  # noqa: DTZ001  # as a sheet has it
MORNING = datetime(1989, 3, 12, 10, 30)  # noqa: DTZ001


@pytest.fixture
def csv(tmp_path: Path) -> Make:
    """Write bytes to a file and read them."""

    def make(content: bytes) -> Rows:
        path = tmp_path / "people.csv"
        path.write_bytes(content)
        return read_rows(path)

    return make


@pytest.fixture
def workbook(tmp_path: Path) -> Make:
    """Write a workbook of sheets of rows and read one of them."""

    def make(*sheets: list[list[Any]], named: str | None = None) -> Rows:
        path = tmp_path / "people.xlsx"
        book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd-mm-yyyy"})
        for number, rows in enumerate(sheets, 1):
            sheet = book.add_worksheet(f"Ark{number}")
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
        book.close()
        return read_rows(path, named)

    return make


def cells(rows: Rows) -> list[tuple[Cell, ...]]:
    return [row.cells for row in rows.rows]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("between", [b";", b",", b"\t"])
def test_semicolons_commas_and_tabs_are_told_apart_with_any_end_of_line(
    csv: Make, mark: bytes, end: bytes, between: bytes
) -> None:
    lines = [between.join(words) for words in ([b"id", "født".encode()], [b"p-1", b"12-03-1989"])]
    assert cells(csv(mark + end.join([*lines, b""]))) == [("p-1", "12-03-1989")]


def test_rows_are_numbered_by_the_line_they_begin_on_and_empty_ones_are_passed_over(csv: Make) -> None:
    rows = csv(b'\nid;note\n"p-1";"one\ntwo; three"\n;\np-2; x \n')
    assert rows.header.cells == ("id", "note")
    assert [(row.number, row.cells) for row in rows.rows] == [(3, ("p-1", "one\ntwo; three")), (6, ("p-2", "x"))]


def test_a_line_that_names_the_delimiter_as_excel_writes_it_is_no_header(csv: Make) -> None:
    rows = csv(b"sep=,\r\nid,note\r\np-1,a;b\r\n")
    assert (rows.header.number, rows.header.cells, cells(rows)) == (2, ("id", "note"), [("p-1", "a;b")])


def test_letters_of_older_programs_are_read_with_a_note_and_those_of_excel_s_unicode_text_without(csv: Make) -> None:
    old = csv("id;by\np-1;Århus".encode("cp1252"))
    assert cells(old) == [("p-1", "Århus")]
    assert old.notes[0].values == {"file": "people.csv"}
    wide = csv("id\tby\np-1\tÅrhus".encode("utf-16"))
    assert (cells(wide), wide.notes) == ([("p-1", "Århus")], ())


@pytest.mark.parametrize("content", [b"", b"\n;;\n", b'id\n"p-1', b"id\0", b"\x81\xff", b"\xff\xfea"])
def test_what_is_no_table_is_refused(csv: Make, content: bytes) -> None:
    with pytest.raises(NoTable):
        csv(content)


def test_the_line_where_a_quote_goes_wrong_is_told(csv: Make) -> None:
    with pytest.raises(NoTable) as refused:
        csv(b'id;note\np-1;a\np-2;"a"b\n')
    assert refused.value.message.values["line"] == 3


def test_a_workbook_s_cells_have_types_and_numbers_that_are_text_keep_their_zeros(workbook: Make) -> None:
    given = ["0012", 12, 2.5, True, MIDNIGHT, MORNING, time(10, 30), None]
    rows = workbook([["a"] * len(given), given, [], ["x"]])
    first: list[Cell] = ["0012", 12, 2.5, True, date(1989, 3, 12), "1989-03-12 10:30:00", "10:30:00", None]
    assert list(rows.rows[0].cells) == first
    assert (rows.rows[1].number, rows.rows[1].cells[0]) == (4, "x")


def test_a_formula_gives_its_value_and_midnight_is_no_time_of_day(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "t.xlsx"), {"default_date_format": "dd-mm-yyyy hh:mm"})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["sum", "day"])
    sheet.write_formula(1, 0, "=1+1", None, 2)
    sheet.write_datetime(1, 1, MIDNIGHT)
    book.close()
    assert cells(read_rows(tmp_path / "t.xlsx")) == [(2, date(1989, 3, 12))]


def test_the_first_sheet_that_can_be_seen_is_read_or_the_one_named(tmp_path: Path, workbook: Make) -> None:
    assert workbook([["one"], [1]], [["two"], [2]]).header.cells == ("one",)
    assert workbook([["one"], [1]], [["two"], [2]], named="Ark2").header.cells == ("two",)
    with pytest.raises(NoTable):
        workbook([["one"]], named="Ark3")
    book = xlsxwriter.Workbook(str(tmp_path / "t.xlsx"))
    book.add_worksheet("Hidden").very_hidden()
    book.add_worksheet("Seen").write(0, 0, "here")
    book.get_worksheet_by_name("Seen").activate()
    book.close()
    assert read_rows(tmp_path / "t.xlsx").header.cells == ("here",)


def test_what_is_no_workbook_is_refused_and_so_is_a_sheet_of_csv(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(b"junk")
    (tmp_path / "t.csv").write_bytes(b"id\n")
    for name, sheet in (("t.xlsx", None), ("t.csv", "Ark1"), ("nowhere.csv", None)):
        with pytest.raises(NoTable):
            read_rows(tmp_path / name, sheet)


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "LARGEST", 3)
    (tmp_path / "t.csv").write_bytes(b"id\np-1\n")
    with pytest.raises(NoTable):
        read_rows(tmp_path / "t.csv")


def test_without_the_library_it_is_said_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "t.xlsx").write_bytes(b"PK")
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(NoTablesLibrary):
        read_rows(tmp_path / "t.xlsx")


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=60) | st.text(alphabet='a;,\t"\n\r\x00å', max_size=30).map(str.encode))
def test_any_bytes_are_a_table_or_are_refused(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name in ("t.csv", "t.xlsx"):
            path = Path(folder) / name
            path.write_bytes(content)
            with suppress(NoTable):
                assert read_rows(path).header.cells
