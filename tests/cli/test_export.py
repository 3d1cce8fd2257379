"""Calendar files on the command line."""

from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.cli.running import peerctl, workspace

EXAMPLE = Path(__file__).parents[2] / "examples" / "peer-projektet"


def events(text: str) -> list[Any]:
    """Read the entries of a calendar file."""
    return list(Calendar.from_ical(text).walk("VEVENT"))


def test_a_cohort_is_printed_as_a_calendar_file() -> None:
    ran = peerctl("export", "ics", "--cohort", "spring-2015")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("BEGIN:VCALENDAR\r\n")
    assert [str(one["summary"]) for one in events(ran.out)][:2] == ["training: roles and expectations", "speed-dating"]
    assert str(Calendar.from_ical(ran.out)["x-wr-calname"]) == "The allotment companions · Spring 2015"


def test_ids_stand_there_and_names_only_where_they_are_asked_for() -> None:
    plain, named = (peerctl("export", "ics", "--person", "p-001", *more).out for more in ((), ("--names",)))
    assert "p-001" in plain
    assert "Invented Person" not in plain
    assert "Invented Person" in named.replace("\r\n ", "")


def test_a_file_is_written_anew_but_nothing_else_is_written_over(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    for _ in range(2):
        ran = peerctl("export", "ics", "--out", "all.ics", folder=root)
        assert ran.code == 0
        assert ran.out.endswith("are in all.ics.\n")
    assert (root / "all.ics").read_bytes().decode() == peerctl("export", "ics", folder=root).out
    ran = peerctl("export", "ics", "--out", "peerctl.yaml", folder=root)
    assert ran.code == 3
    assert "left alone" in ran.err


def test_moving_and_cancelling_a_session_counts_up_and_keeps_its_name(tmp_path: Path) -> None:
    def training(text: str) -> Any:  # noqa: ANN401  # the library's own type
        root = workspace(tmp_path / str(len(list(tmp_path.iterdir()))), sessions__spring_2015=text)
        (event,) = events(peerctl("export", "ics", folder=root).out)[:1]
        return event

    planned = "- id: t-1\n  series: training\n  date: 2015-06-20\n"
    moved = "- id: t-1\n  series: training\n  date: 2015-06-21\n  moved-from: 2015-06-20\n"
    states = [training(text) for text in (planned, moved, moved + "  cancelled: storm\n")]
    assert len({str(state["uid"]) for state in states}) == 1
    assert [state["sequence"] for state in states] == [0, 1, 2]
    assert [str(state["status"]) for state in states] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


def test_an_ended_pair_vanishes_and_a_running_one_has_its_planned_end() -> None:
    out = peerctl("export", "ics", folder=EXAMPLE).out
    ends = {str(one["uid"]).split(".")[0] for one in events(out) if ".end@" in str(one["uid"])}
    text = {path.stem: path.read_text(encoding="utf-8") for path in (EXAMPLE / "matches").glob("*.yaml")}
    ended = {name for name, content in text.items() if "event: ended" in content}
    assert ends
    assert not ends & ended


def test_every_entry_of_the_example_has_a_name_of_its_own_and_the_same_bytes_every_time() -> None:
    first, second = (peerctl("export", "ics", folder=EXAMPLE).out for _ in range(2))
    assert first == second
    names = [str(one["uid"]) for one in events(first)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("asked", [("--cohort", "spring-2016"), ("--person", "m-01")])
def test_who_is_not_there_is_refused(asked: tuple[str, str]) -> None:
    assert peerctl("export", "ics", *asked).code == 3


def test_each_move_by_command_counts_up_whichever_way_it_goes(tmp_path: Path) -> None:
    planned = '- id: t-1\n  series: training\n  date: 2015-06-23\n  start: "10:00"\n'
    root = workspace(tmp_path, sessions__spring_2015=planned)
    numbers = []
    for day in ("2015-06-30", "2015-06-24", "2015-06-25", "2015-06-23"):
        moved = peerctl("session", "move", "spring-2015/t-1", day, "--as-of", "2015-06-15", folder=root)
        assert moved.code == 0, moved.err
        (event,) = [one for one in events(peerctl("export", "ics", folder=root).out) if "t-1" in str(one["uid"])]
        assert event["dtstart"].dt.date().isoformat() == day
        numbers.append(event["sequence"])
    assert numbers == [1, 2, 3, 4]
