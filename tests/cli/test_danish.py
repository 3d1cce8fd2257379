"""The same answers as a Danish leader reads them."""

from pathlib import Path

from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace


def test_how_the_workspace_stands() -> None:
    assert peerctl("--lang", "da") == snapshot(
        Ran(
            code=0,
            out="""\
The allotment companions den 15. juni 2015 (mandag, uge 25 i 2015)

I gang: spring-2015.
4 deltagere (aktive: 4, passive: 0).
1 par i gang.
Der er intet galt med filerne.

Næste skridt

2 punkter på dagsordenen er overskredet, skal gøres eller er i fare; se hvad og hvorfor.
    peerctl agenda

På spring-2015 er der mentorer uden peer: 1, og peers uden mentor: 1. Se, hvem der passer sammen.
    peerctl match propose spring-2015

Se tallene for alle hold.
    peerctl status
""",
            err="",
        )
    )


def test_a_fault(tmp_path: Path) -> None:
    root = workspace(
        tmp_path, cohorts__spring_2015="id: spring-2015\nprogramme: allotment\nname: S\nstart: 2015-02-30\n"
    )
    assert peerctl("check", "--lang", "da", folder=root) == snapshot(
        Ran(
            code=1,
            out="""\
cohorts/spring-2015.yaml:4:8: error[wrong-value] Den dag findes ikke i kalenderen.
   |
 4 | start: 2015-02-30
   |        ^^^^^^^^^^
  hjælp: Se på månedens nummer og dens sidste dag: en dag skrives som år-måned-dag.

1 fejl i alt.
""",
            err="",
        )
    )


def test_who_may_take_part() -> None:
    assert peerctl("eligibility", "--lang", "da") == snapshot(
        Ran(
            code=0,
            out="""\
Hvem der kan deltage den 15. juni 2015

Id     Navn             Hold         Rolle   Kan deltage  Siden       Til og med  Derefter                   Spørg om
─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
m-001                   spring-2015  mentor  ja           1994-05-14  2047-05-13  nej fra 14. maj 2047
m-002                   spring-2015  mentor  ja           2010-10-01  2040-11-29  nej fra 30. november 2040
p-002                   spring-2015  peer    ja           2014-09-01  2033-08-01  nej fra 2. august 2033
p-001  Invented Person  spring-2015  peer    ja           2007-03-12  2030-03-11  nej fra 12. marts 2030

4 indskrivninger: 4 ja, 0 nej, 0 uvist.
""",
            err="",
        )
    )


def test_errors() -> None:
    told = [
        peerctl("--lang", "da", *words).err for words in (["sttus"], ["status", "--as-of", "i dag"], ["explain", "x"])
    ]
    assert told == snapshot(
        [
            """\
fejl: Der er ingen kommando, der hedder ”sttus”.
  hjælp: Mente du ”status”?
""",
            """\
fejl: --as-of skal være en dag, og ”i dag” er ikke en dag.
  hjælp: Skriv den som år-måned-dag, f.eks. 2016-01-31.
""",
            """\
fejl: Der er ingen regel, der hedder ”x”.
  hjælp: peerctl explain viser alle regler.
""",
        ]
    )


def test_an_error_in_json_keeps_its_code() -> None:
    assert peerctl("eligibility", "zzz", "--lang", "da", "--format", "json").err == snapshot("""\
{
  "schema": 1,
  "error": {
    "code": "unknown-person",
    "message": "Der er ingen med det id eller navn her.",
    "help": "peerctl participant list viser alle. Et id er navnet på en fil i participants/."
  }
}
""")


def test_help() -> None:
    assert peerctl("status", "--lang", "da", "--help").out == snapshot("""\
Brug: peerctl status [TILVALG] [COHORT]

  Deltagere, par og måltal på dagen, for alle hold eller for ét.

Argumenter:
  [COHORT]  Holdet: dets id, eller begyndelsen af det.

Tilvalg:
  --table people|totals|pairs|ends|referrers|sets|targets
                                  Kun denne tabel. CSV har én tabel:
                                  personerne, medmindre en anden nævnes her.
  --format table|json|csv         Hvordan svaret skrives; ellers som tabel.
  --csv danish|plain              Hvilken CSV: danish åbner i et dansk Excel
                                  (semikolon, decimalkomma), plain er til
                                  programmer. Ellers følger den sproget.

Tilvalg til alle kommandoer:
  -C DIR                     Arbejdsmappen, hvis det ikke er denne mappe eller
                             en over den.
  --as-of DATE               Den dag, der ses på, f.eks. 2016-01-31; ellers i
                             dag.
  --rev REV                  Den commit, der ses på, f.eks. HEAD~3: det, der
                             vidstes dengang; ellers filerne, som de er nu.
  --lang da|en               Svarets sprog; ellers arbejdsmappens.
  --color auto|always|never  Om der bruges farver; ellers kun i en terminal.
  --help, -h                 Vis denne hjælp, og slut.
  --version                  Vis versionen, og slut.

Eksempler:
  peerctl status
  peerctl status spring-2015 --format csv
""")


def test_what_has_happened_is_told_in_danish_words_and_what_to_type_as_it_is_typed() -> None:
    told = peerctl("interview", "p-001", "--on", "2015-01-01", "--lang", "da").err
    assert "Der står allerede ”indskrevet” den 21. januar 2015, og historikken går videre derfra." in told
    assert (
        "skriv --as-of 2015-06-16 for at gøre det nu."
        in peerctl("pause", "p-001", "--on", "2015-06-16", "--reason", "illness", "--lang", "da").err
    )
