"""Write again every page, or part of one, that is generated: `python -m tests.tools.pages`."""

from tests.gallery import make_errors_page
from tests.tools import agenda_page, cli_page, practice_page, programmes_page, readme_page

if __name__ == "__main__":
    for tool in (make_errors_page, agenda_page, cli_page, practice_page, readme_page):
        tool.PAGE.write_text(tool.page(), encoding="utf-8")
    programmes = programmes_page.PAGE
    programmes.write_text(programmes_page.page(programmes.read_text(encoding="utf-8")), encoding="utf-8")
