"""The reports on the command line, as a leader reads them."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import BASE, peerctl, workspace

COURSES = Path(__file__).parents[2] / "examples" / "vejen-til-hverdagslivet"
ALLOTMENT = BASE / "programmes" / "allotment.yaml"


def test_attendance_tells_sessions_and_hours_against_what_is_expected() -> None:
    ran = peerctl("report", "attendance", "spring-2015")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot("""\
Attendance until 2015-06-15, counted from each person's enrolment

Id     Name             Cohort       Series        Came            Excused  Absent  Not noted  Hours  Of hours
──────────────────────────────────────────────────────────────────────────────────────────────────────────────
m-001                   spring-2015  training      1 of 1 (100 %)        0       0          0      5         5
m-001                   spring-2015  speed-dating  1 of 1 (100 %)        0       0          0      0         0
m-002                   spring-2015  training      0 of 1 (0 %)          1       0          0      0         5
m-002                   spring-2015  speed-dating  0 of 1 (0 %)          0       0          1      0         0
p-002                   spring-2015  speed-dating  0 of 1 (0 %)          0       0          1      0         0
p-001  Invented Person  spring-2015  speed-dating  1 of 1 (100 %)        0       0          0      0         0

A session cancelled, or held while somebody was paused, is not counted.

Each series until 2015-06-15

Cohort       Series        Sessions held   Hours  Came           Excused  Absent  Not noted
───────────────────────────────────────────────────────────────────────────────────────────
spring-2015  training      1 of 6 (17 %)       5  1 of 2 (50 %)        1       0          0
spring-2015  speed-dating  1 of 1 (100 %)      0  2 of 4 (50 %)        0       0          2

Mentors and their training on 2015-06-15

Id     Name  Cohort       Ready from  Training until  Sessions to come  Wants to be matched                              Matched on
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
m-001        spring-2015  2015-03-01  2015-02-10                     5  not known: training has sessions without a date  2015-03-27
m-002        spring-2015  2015-01-21  2015-02-10                     5  alongside training
""")


def test_attendance_as_json_has_ids_and_minutes() -> None:
    answer = json.loads(peerctl("report", "attendance", "--person", "m-002", "--format", "json").out)
    assert list(answer) == ["schema", "as_of", "people", "series", "mentors"]
    assert answer["people"][0] == snapshot(
        {
            "person": "m-002",
            "cohort": "spring-2015",
            "role": "mentor",
            "since": "2015-01-21",
            "series": "training",
            "label": "training",
            "optional": False,
            "attended": {"count": 0, "of": 1, "share": 0.0},
            "excused": 1,
            "absent": 0,
            "not_noted": 0,
            "minutes": 0,
            "minutes_expected": 300,
            "declared": 6,
        }
    )
    assert [one["person"] for one in answer["mentors"]] == ["m-002"]


def test_attendance_as_csv_has_the_people() -> None:
    ran = peerctl("report", "attendance", "--format", "csv")
    assert ran.out.splitlines()[:2] == snapshot(
        [
            "person,cohort,series,attended_count,attended_of,attended_share,excused,absent,not_noted,hours,hours_expected",
            "m-001,spring-2015,training,1,1,1.0,0,0,0,5,5",
        ]
    )


def test_certificates_tell_what_is_missing(tmp_path: Path) -> None:
    text = ALLOTMENT.read_text(encoding="utf-8")
    earned = "\ncertificate: {roles: mentor, series: training, source: plan}\n"
    root = workspace(tmp_path, programmes__allotment=text + earned)
    assert peerctl("report", "certificates", folder=root).out == snapshot("""\
Certificates on 2015-06-15

Id     Name  Cohort       Role    Earned  On  Handed out  Came            What is missing
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
m-001        spring-2015  mentor  no                      1 of 1 (100 %)  training: 5 sessions are still to come.
m-002        spring-2015  mentor  no                      0 of 1 (0 %)    training: 5 sessions are still to come. training: has not been at any session yet.

0 of 2 have earned it.
""")
    answer = json.loads(peerctl("report", "certificates", "--person", "m-001", "--format", "json", folder=root).out)
    assert answer["certificates"] == snapshot(
        [
            {
                "person": "m-001",
                "cohort": "spring-2015",
                "role": "mentor",
                "earned": False,
                "on": None,
                "handed_out": None,
                "attended": {"count": 1, "of": 1, "share": 1.0},
                "missing": ["training: 5 sessions are still to come."],
                "source": ["plan"],
                "command": None,
            }
        ]
    )


def test_where_no_programme_gives_a_certificate_that_is_said() -> None:
    ran = peerctl("report", "certificates")
    assert ran.out == snapshot("""\
Certificates on 2015-06-15

Nobody takes part yet in a programme that gives a certificate.
""")


def test_courses_tell_places_leaders_and_dropout() -> None:
    ran = peerctl("--lang", "en", "report", "course", "fredericia-2022-4", folder=COURSES)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "Group courses on 2022-11-16"
    answer = json.loads(peerctl("report", "course", "--format", "json", folder=COURSES).out)
    assert [(one["cohort"], one["capacity"]) for one in answer["courses"]][1:] == [
        *((f"fredericia-2022-{n}", 12) for n in range(1, 5))
    ]
    assert answer["people"] == 78


def test_elements_tell_what_was_done_of_what_was_planned() -> None:
    assert peerctl("report", "elements", "spring-2015").out == snapshot("""\
Core elements until 2015-06-15: done, of what was planned

Cohort       Element                                                    Counted in      Done                Source
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────
spring-2015  training: sessions held, of those planned                  sessions        1 of 6 (17 %)       plan
spring-2015  training: minutes held, of those planned                   minutes         300 of 1800 (17 %)  plan
spring-2015  training: attended, by those who were to be there          attendances     1 of 2 (50 %)       plan
spring-2015  speed-dating: attended, by those who were to be there      attendances     2 of 4 (50 %)       plan
spring-2015  Matching conversation held, of the pairs started           pairs           1 of 1 (100 %)      plan
spring-2015  Contract signed, of the pairs started                      pairs           1 of 1 (100 %)      plan
spring-2015  Meetings held, of those agreed by each pair's own cadence  meetings        2 of 10 (20 %)      plan
spring-2015  key to the gate returned                                   pairs           0 of 0              plan
spring-2015  WHO-5 Well-Being Index: before                             questionnaires  2 of 2 (100 %)      plan
spring-2015  WHO-5 Well-Being Index: after                              questionnaires  0 of 0              plan

Of 0 where nothing could have been done yet, or where the programme gives no number.
Attendance is counted over the sessions of which somebody noted who came.
Meetings count up to what each pair agreed; pairs that meet by appointment are not among them.
""")
    answer = json.loads(peerctl("report", "elements", "--format", "json").out)
    assert answer["cohorts"][0]["elements"][0] == snapshot(
        {
            "id": "training-held",
            "label": "training: sessions held, of those planned",
            "unit": "sessions",
            "done": {"count": 1, "of": 6, "share": 0.16666666666666666},
            "source": ["plan"],
        }
    )


@pytest.mark.parametrize("report", ["attendance", "certificates", "course", "elements"])
def test_a_cohort_that_is_not_there_is_refused_with_what_may_have_been_meant(report: str) -> None:
    ran = peerctl("report", report, "spring-2016")
    assert ran.code == 3
    assert "spring-2015" in ran.err


@pytest.mark.parametrize("report", ["attendance", "certificates"])
def test_a_person_who_is_not_there_is_refused(report: str) -> None:
    assert peerctl("report", report, "--person", "m-01").code == 3


def test_names_stand_beside_ids_where_they_are_known_and_only_for_people() -> None:
    assert "Name" in peerctl("report", "attendance").out
    assert "name" not in peerctl("report", "attendance", "--format", "csv").out.splitlines()[0]
