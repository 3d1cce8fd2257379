"""The pages about the agenda and about practice standards are as the code and the data are."""

from tests.tools import agenda_page, practice_page


def test_the_page_about_the_agenda_has_every_kind_as_its_manual_tells_it() -> None:
    assert agenda_page.PAGE.read_text(encoding="utf-8") == agenda_page.page(), "python -m tests.tools.agenda_page"


def test_the_page_about_practice_standards_has_every_figure_shipped() -> None:
    assert practice_page.PAGE.read_text(encoding="utf-8") == practice_page.page(), "python -m tests.tools.practice_page"
