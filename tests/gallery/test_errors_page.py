"""The page of errors is the gallery's."""

from tests.gallery.make_errors_page import PAGE, page


def test_the_page_of_errors_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tests.gallery.make_errors_page"
