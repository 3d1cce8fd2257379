"""The questionnaires as tables."""

from typing import Any

from peerctl.model.instrument import Instrument
from peerctl.model.measure import Measure
from peerctl.model.table import Table
from peerctl.reports.instruments_table import instrument_tables, instruments_table, used_by
from peerctl.show.wording import Wording
from tests.reports.making import book, programme

WORDING = Wording("en")
SOIL = {"en": "Soil", "da": "Jord"}
MEMBERS = {"en": "40 members", "da": "40 medlemmer"}
SCALE: dict[str, Any] = {
    "id": "seasons",
    "name": {"en": "Seasons", "da": "Sæsoner"},
    "version": "2015",
    "items": 3,
    "min": 1,
    "max": 4,
    "sources": {"board": {"title": "The board", "year": "2015"}},
    "source": "board",
    "better": "lower",
    "range": {"min": 3, "max": 12},
}


def made(**keys: Any) -> Instrument:  # noqa: ANN401  # any key of a questionnaire
    return Instrument.model_validate({**SCALE, **keys})


def lines(table: Table) -> list[str]:
    return [" | ".join(WORDING.cell(cell) for cell in row) for row in table.rows]


def test_each_questionnaire_has_a_line_with_the_programmes_that_ask_for_it() -> None:
    wave = {"id": "pre", "label": SOIL, "anchor": "enrolled", "from-days": 0, "to-days": 9, "source": "x"}
    measure = {"instrument": "seasons", "label": SOIL, "roles": "peer", "waves": [wave], "source": "x"}
    asking = programme(measures=[measure])
    assert isinstance(asking.measures[0], Measure)
    used = used_by(book(programmes=[asking]))
    assert used == {"seasons": ("walks",)}
    assert lines(instruments_table({"seasons": made(), "other": made()}, used)) == [
        "seasons | Seasons | 3 | 1 to 4 | 3 to 12 | lower | walks",
        "other | Seasons | 3 | 1 to 4 | 3 to 12 | lower | ",
    ]


def test_one_without_figures_tells_how_it_is_scored_and_from_where() -> None:
    scoring, sources = instrument_tables(made(), ())
    assert lines(scoring) == [
        "Items | 3",
        "Answers | 1 to 4",
        "Total | the sum of the answers",
        "Range | 3 to 12",
        "Better | lower",
        "Completeness | 80 % of the items, and 75 % of a subscale's; always both of two",
        "Sources | board",
    ]
    assert lines(sources) == ["board | The board | 2015"]


def test_one_with_everything_tells_it_all() -> None:
    soil = {"id": "soil", "label": SOIL, "items": [1, 2], "source": "board"}
    cutoff = {"label": {"en": "dry", "da": "tør"}, "population": MEMBERS, "source": "board"}
    figure = {"value": "0.8", "sample": MEMBERS, "source": "board"}
    everything = made(
        reverse=[2, 3],
        transform={"times": 2, "plus": 1},
        subscales=[soil],
        note=SOIL,
        cutoffs=[
            {**cutoff, "value": 5, "is": "below"},
            {**cutoff, "value": 3, "is": "above", "subscale": "soil", "note": SOIL},
        ],
        reliability=[{**figure, "kind": "alpha"}, {**figure, "kind": "retest", "subscale": "soil"}],
        **{"taken-from": [{"instrument": "long", "items": [1, 4, 7], "source": "board"}]},
    )
    scoring, figures, _ = instrument_tables(everything, ("walks",))
    assert lines(scoring)[2:4] == ["Turned round | 2 and 3", "Total | the sum of the answers"]
    assert lines(scoring)[4] == "Then | times 2, plus 1"
    assert lines(scoring)[7:] == [
        "Subscale | Soil: items 1 and 2",
        "Completeness | 80 % of the items, and 75 % of a subscale's; always both of two",
        "Also scored from | long: items 1, 4 and 7",
        "Used by | walks",
        "Sources | board",
    ]
    assert lines(figures) == [
        "below 5 | dry | 40 members | board",
        "Soil: above 3 | dry | 40 members | board",
        "0.8 | Cronbach's alpha | 40 members | board",
        "Soil: 0.8 | test-retest | 40 members | board",
    ]
    assert [WORDING.say(note) for note in (scoring.notes[0], *figures.notes)] == ["Soil", "Soil"]


def test_one_with_a_table_wants_every_item_answered() -> None:
    scoring, _ = instrument_tables(made(method="table", sources={"board": {"title": "The board"}}), ())
    assert "Completeness | every item has to be answered" in lines(scoring)
    assert "Then | times 4" in lines(instrument_tables(made(transform={"times": 4}), ())[0])


def notes(one: Instrument) -> list[str]:
    return [WORDING.say(note) for note in instrument_tables(one, ())[0].notes]


def test_what_no_source_was_read_for_is_said() -> None:
    own = "How much has to be answered is our own rule: no source that was read states one."
    terms = "On what terms it may be used was not read in a source: ask its owner."
    assert notes(made()) == [own, terms]
    assert notes(made(completeness={"total": 90, "source": "board"}, licence=SOIL, note=MEMBERS)) == [
        "40 members",
        "Soil",
    ]
    table = [[raw, raw] for raw in range(3, 13)]
    assert notes(made(method="table", table=table)) == [terms]
