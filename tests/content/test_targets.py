"""Where a link as written leads, and what may not be used at all."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.content.targets import Target, target_of

ITEM = "news/2026/tin.md"


@pytest.mark.parametrize(
    ("written", "path", "fragment"),
    [
        ("khac.md", "news/2026/khac.md", ""),
        ("../../docs/lien-he.md", "docs/lien-he.md", ""),
        ("./tep/../anh.jpg", "news/2026/anh.jpg", ""),
        ("tệp%20đính%20kèm.pdf", "news/2026/tệp đính kèm.pdf", ""),
        ("khac.md?in=1#muc-2", "news/2026/khac.md", "muc-2"),
        ("#muc-2", "", "muc-2"),
    ],
)
def test_a_path_is_told_from_the_project_root(written: str, path: str, fragment: str) -> None:
    assert target_of(ITEM, written) == Target(False, path, fragment)


@pytest.mark.parametrize("written", ["https://vi.du/a", "HTTP://vi.du", "mailto:a@vi.du", "tel:0208"])
def test_what_lies_elsewhere_is_told_as_outside(written: str) -> None:
    assert target_of(ITEM, written) == Target(True, "", "")


@pytest.mark.parametrize(
    "written",
    ["", " ", "/docs/a.md", "\\docs\\a.md", "../../../a.md", "C:/a.md", "javascript:alert(1)", "java\nscript:1"],
)
def test_what_may_not_be_used_has_no_target(written: str) -> None:
    assert target_of(ITEM, written) is None


@given(st.from_regex(r"(\.\./|\./)?[a-zđ0-9_-]{1,8}(/[a-z.]{1,4}){0,2}(\.md)?", fullmatch=True))
def test_a_plain_path_leads_where_the_same_path_leads_with_every_letter_escaped(written: str) -> None:
    escaped = "/".join(quote(part) if part.strip(".") else part for part in written.split("/"))
    assert target_of(ITEM, written) == target_of(ITEM, f"{escaped}#")
