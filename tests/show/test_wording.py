"""Sentences, days, numbers and lists, as the reader's language has them."""

from datetime import date
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from peerctl.model.message import NOTHING, Decimals, say, say_many
from peerctl.model.record import Label
from peerctl.model.table import Share
from peerctl.show.wording import Wording, translations
from tests.show.making import DANISH, ENGLISH

DAY = date(2019, 5, 2)


def test_a_day_in_a_sentence_is_written_as_people_write_it() -> None:
    assert ENGLISH.say(say("until {day}", day=DAY)) == "until 2019-05-02"
    assert DANISH.say(say("until {day}", day=DAY)) == "until 2. maj 2019"


def test_a_day_in_a_table_is_iso_so_that_columns_align() -> None:
    assert DANISH.cell(DAY) == "2019-05-02"


def test_a_week_has_its_number_and_a_day_its_name() -> None:
    assert DANISH.week(date(2021, 1, 3)) == "uge 53 i 2020"
    assert DANISH.weekday(date(2021, 1, 4)) == "mandag"
    assert ENGLISH.week(DAY) == "week 18 of 2019"


def test_a_number_has_the_comma_of_the_language_and_at_most_two_decimals() -> None:
    assert (ENGLISH.number(0.125), DANISH.number(2.5), DANISH.number(3.0), DANISH.number(14)) == (
        "0.12",
        "2,5",
        "3",
        "14",
    )


def test_a_number_may_ask_for_its_decimals_and_a_nought_has_no_minus() -> None:
    assert ENGLISH.value(Decimals(8, 1)) == "8.0"
    assert DANISH.value(Decimals(0.0014, 3)) == "0,001"
    assert ENGLISH.cell(Decimals(-0.04, 1)) == "0.0"


def test_a_share_is_written_with_both_its_numbers() -> None:
    assert ENGLISH.cell(Share(7, 50)) == "7 of 50 (14 %)"
    assert DANISH.cell(Share(0, 0)) == "0 af 0"


def test_a_list_is_written_as_people_do() -> None:
    assert ENGLISH.value(("a", "b", "c")) == "a, b and c"
    assert DANISH.value((1.5, "b")) == "1,5 og b"
    assert (ENGLISH.value(("a",)), ENGLISH.value(())) == ("a", "")


def test_a_message_in_a_message_is_worded_too() -> None:
    inner = say_many("{count} error", "{count} errors", 2)
    assert DANISH.say(say("There are {errors}.", errors=inner)) == "There are 2 fejl."
    assert ENGLISH.say(say_many("{count} error", "{count} errors", 1)) == "1 error"


def test_a_label_is_in_the_readers_language() -> None:
    assert DANISH.cell(Label(en="friend", da="ven")) == "ven"


def test_text_from_data_is_cleaned_on_its_way_into_a_sentence() -> None:
    assert ENGLISH.say(say("id {id}", id="p\x1b-1")) == "id p�-1"


def test_nothing_is_worded_as_nothing() -> None:
    assert (DANISH.say(NOTHING), DANISH.text(""), DANISH.cell(None)) == ("", "", "")
    assert DANISH.text("Name") == "Navn"


def test_the_catalogue_of_a_language_is_read_from_its_folder(tmp_path: Path) -> None:
    catalog = Catalog(locale="da")
    catalog.add("Name", "Navn")
    out = BytesIO()
    write_mo(out, catalog)
    folder = tmp_path / "da" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "peerctl.mo").write_bytes(out.getvalue())
    assert isinstance(translations(tmp_path, "da"), GNUTranslations)
    assert Wording("da", translations(tmp_path, "da")).text("Name") == "Navn"


def test_english_and_a_language_without_a_catalogue_stay_english(tmp_path: Path) -> None:
    assert type(translations(tmp_path, "en")) is NullTranslations
    assert type(translations(tmp_path, "da")) is NullTranslations
