"""Drawings are sound SVG, the same every time, and need nothing from anywhere else."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import external_file

from peerctl.model.message import say
from peerctl.model.picture import Forest, Panel, People
from peerctl.show.pictures.dots_svg import dots_svg
from peerctl.show.pictures.forest_svg import forest_svg
from peerctl.show.pictures.lines_svg import lines_svg
from peerctl.show.pictures.svg import MAKER, number
from peerctl.show.wording import Wording
from tests.show.making import DANISH, ENGLISH
from tests.show.pictures.made import AXIS, FOREST, HIGHER, LONELY, MENTORS, NOTES, PEERS, PEOPLE

Draw: TypeAlias = Callable[[Wording], str]
DRAWN: dict[str, Draw] = {
    "lines": lambda wording: lines_svg(PEOPLE, wording),
    "distribution": lambda wording: dots_svg(PEOPLE, wording),
    "forest": lambda wording: forest_svg(FOREST, wording),
    "lower-is-better": lambda wording: lines_svg(LONELY, wording),
}
SHOWN = Path(__file__).parent / "drawings"
TAG = "{http://www.w3.org/2000/svg}"
PAIRS = st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=40)


def texts(drawing: Element) -> list[str]:
    return [element.text or "" for element in drawing.iter(f"{TAG}text")]


def places(drawing: Element) -> list[tuple[float, float]]:
    """Give where anything begins or ends."""
    found = []
    for element in drawing.iter():
        names = [("x1", "y1"), ("x2", "y2"), ("x", "y"), ("cx", "cy")]
        found += [(float(element.attrib[x]), float(element.attrib[y])) for x, y in names if x in element.attrib]
    return found


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawing_is_as_it_is_shown_here(name: str) -> None:
    assert DRAWN[name](ENGLISH) == external_file(str(SHOWN / f"{name}.svg"), format=".txt")


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawing_is_sound_says_what_it_is_and_reaches_nowhere(name: str) -> None:
    text = DRAWN[name](ENGLISH)
    drawing = fromstring(text)  # noqa: S314  # our own
    assert text.startswith(MAKER)
    assert drawing.attrib["role"] == "img"
    assert drawing.attrib["aria-label"] == texts(drawing)[0]
    assert "href" not in text
    assert "url(" not in text
    assert text.count("http") == 1


@pytest.mark.parametrize("name", DRAWN)
def test_nothing_is_drawn_outside_the_paper(name: str) -> None:
    drawing = fromstring(DRAWN[name](ENGLISH))  # noqa: S314
    wide, high = float(drawing.attrib["width"]), float(drawing.attrib["height"])
    assert all(0 <= x <= wide and 0 <= y <= high for x, y in places(drawing))


def test_better_worse_and_unchanged_differ_in_dash_and_shape_and_not_in_colour_alone() -> None:
    text = lines_svg(PEOPLE, ENGLISH)
    for turn in ("better", "worse", "same"):
        assert f'<line class="{turn}"' in text
    assert '<polygon class="worse point"' in text
    assert '<circle class="worse point"' not in text
    assert ".worse{" in text
    assert "stroke-dasharray:6 3" in text


def test_what_people_wrote_is_text_and_nothing_else() -> None:
    drawing = fromstring(lines_svg(PEOPLE, ENGLISH))  # noqa: S314
    assert "Source: The <allotment> companions & friends on a day." in texts(drawing)


def test_figures_are_in_the_readers_language_with_a_true_minus() -> None:
    assert "−1,2 (−4,5 to 2,0)" in texts(fromstring(forest_svg(FOREST, DANISH)))  # noqa: S314
    assert "cannot be told" in texts(fromstring(forest_svg(FOREST, ENGLISH)))  # noqa: S314


def test_without_an_interval_the_axis_still_has_a_0() -> None:
    alone = Forest(FOREST.title, AXIS, FOREST.rows[2:], NOTES)
    assert "0" in texts(fromstring(forest_svg(alone, ENGLISH)))  # noqa: S314


@pytest.mark.parametrize("panels", [(PEERS,), (PEERS,) * 3, (PEERS, MENTORS) * 2])
def test_panels_stand_beside_and_below_each_other(panels: tuple[Panel, ...]) -> None:
    picture = People(PEOPLE.title, AXIS, HIGHER, panels, NOTES)
    heads = [text for text in texts(fromstring(lines_svg(picture, ENGLISH))) if "(n = " in text]  # noqa: S314
    assert len(heads) == len(panels)


@settings(deadline=None, max_examples=30)
@given(PAIRS)
def test_everybody_is_drawn_once_and_nobody_beside_the_paper(pairs: list[tuple[float, float]]) -> None:
    picture = People(PEOPLE.title, AXIS, HIGHER, (Panel(say("peer"), tuple(pairs)),), NOTES)
    lines, dots = (fromstring(draw(picture, ENGLISH)) for draw in (lines_svg, dots_svg))  # noqa: S314
    drawn = [one for one in lines.iter(f"{TAG}line") if one.attrib["class"] in {"better", "worse", "same"}]
    assert len(drawn) == len(pairs) + 3  # and those that say what they mean
    assert len(list(dots.iter(f"{TAG}circle"))) == 2 * len(pairs)
    for drawing in (lines, dots):
        assert all(0 <= x <= 760 and 0 <= y <= float(drawing.attrib["height"]) for x, y in places(drawing))


def test_a_long_title_goes_on_in_the_next_line() -> None:
    long = People(
        say("A questionnaire with a very long name indeed, revised, for adults: before and after"),
        AXIS,
        HIGHER,
        (PEERS,),
        NOTES,
    )
    assert texts(fromstring(dots_svg(long, ENGLISH)))[1].endswith("before and after")  # noqa: S314


@pytest.mark.parametrize(
    ("value", "written"), [(-0.001, "0"), (1.0, "1"), (2.346, "2.35"), (-3.5, "-3.5"), (100, "100")]
)
def test_numbers_are_as_short_as_they_can_be(value: float, written: str) -> None:
    assert number(value) == written
