"""The first page a person reads shows what they will see."""

import re

from tests.tools.readme_page import PAGE, page


def test_every_command_in_the_readme_prints_what_stands_below_it() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tests.tools.pages"


def test_the_readme_has_exactly_two_set_up_lines_each_to_be_pasted_as_one() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert [len(block.splitlines()) for block in blocks] == [1, 1]
