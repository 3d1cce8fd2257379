"""Write again every page, or part of one, that is generated: `python -m tests.tools.pages`."""

from tests.gallery import make_errors_page
from tests.tools import programmes_page, readme_page

if __name__ == "__main__":
    for tool in (make_errors_page, programmes_page, readme_page):
        tool.PAGE.write_text(tool.page(), encoding="utf-8")
