"""Tables, and shares with their numerator and denominator."""

from peerctl.model.message import say
from peerctl.model.table import Column, Kind, Share, Table


def test_a_share_is_a_fraction() -> None:
    assert Share(7, 50).share == 0.14


def test_a_share_of_nothing_is_null() -> None:
    assert Share(0, 0).share is None


def test_a_table_needs_no_notes_and_a_column_holds_text_unless_said() -> None:
    table = Table(say("Cohorts"), (Column("cohort", say("Cohort")),), (("vejle-2015-1",),))
    assert table.notes == ()
    assert table.columns[0].kind is Kind.TEXT
