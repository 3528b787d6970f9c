"""Names, places and sizes of files: which are taken and which refused."""

import pytest

from trangxa.content.file_rules import MAX_FILE, MAX_PICTURE, file_faults
from trangxa.findings import Severity


@pytest.mark.parametrize(
    "path",
    [
        "news/2026/11/tin-moi.md",
        "news/tin.md",
        "docs/index.md",
        "docs/gioi-thieu/index.md",
        "docs/van-ban/2026/12-kh-ubnd.md",
        "docs/lien-he.md",
        "procedures/ho-tich/1.001193-khai-sinh.md",
        "docs/van-ban/2026/nam-2026.md",
        "docs/di-san/anh/den.jpg",
        "docs/anh/ban-do.svg",
    ],
)
def test_a_good_name_at_a_good_place(path: str) -> None:
    assert list(file_faults(path, 100)) == []


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        pytest.param("news/Tin.md", "file-name", id="capital"),
        pytest.param("news/tin-mới.md", "file-name", id="diacritics"),
        pytest.param("news/tin moi.md", "file-name", id="blank"),
        pytest.param("news/tin_moi.md", "file-name", id="underscore"),
        pytest.param("news/-tin.md", "file-name", id="leading hyphen"),
        pytest.param("news/con.md", "file-name", id="device of Windows"),
        pytest.param("docs/gioi-thieu/lpt1.pdf", "file-name", id="device of Windows with another suffix"),
        pytest.param(f"news/{'a' * 120}.md", "file-name", id="too long"),
        pytest.param("news/2026/index.md", "file-name", id="index.md below the section"),
        pytest.param("news/nam-2026.md", "file-name", id="a list by year"),
        pytest.param("docs/du-an/linh-vuc-van-hoa.md", "file-name", id="a list by field"),
        pytest.param("news/thang-2026-11.md", "file-name", id="a list by month"),
        pytest.param("docs/404.md", "file-name", id="the page for what is not there"),
        pytest.param("docs/so-do.md", "file-name", id="the site map"),
        pytest.param("docs/linh-tinh/a.md", "unknown-folder", id="no section"),
        pytest.param("docs/anh/a.md", "unknown-folder", id="an item among pictures"),
        pytest.param("docs/van-ban/a.exe", "file-type", id="program"),
        pytest.param("docs/van-ban/a.html", "file-type", id="page"),
        pytest.param("docs/van-ban/a.js", "file-type", id="script"),
        pytest.param("docs/van-ban/a", "file-type", id="no suffix"),
        pytest.param("docs/van-ban/a.PDF", "file-name", id="capital suffix"),
    ],
)
def test_what_is_refused(path: str, rule: str) -> None:
    found = list(file_faults(path, 100))
    assert rule in {finding.rule for finding in found}
    assert all(finding.message and finding.fix and finding.location.path == path for finding in found)


@pytest.mark.parametrize(
    ("path", "size", "rules"),
    [
        ("docs/van-ban/a.pdf", MAX_FILE, []),
        ("docs/van-ban/a.pdf", MAX_FILE + 1, ["file-too-large"]),
        ("docs/van-ban/a.pdf", 0, ["empty-file"]),
        ("docs/di-san/a.jpg", MAX_PICTURE, []),
        ("docs/di-san/a.jpg", MAX_PICTURE + 1, ["file-too-large"]),
        ("news/a.md", 0, []),
    ],
)
def test_sizes(path: str, size: int, rules: list[str]) -> None:
    assert [finding.rule for finding in file_faults(path, size)] == rules


@pytest.mark.parametrize(
    ("name", "maker"),
    [
        ("~$bao-cao.docx", "Word"),
        ("~WRL0003.tmp", "Word"),
        ("Thumbs.db", "Windows"),
        ("desktop.ini", "Windows"),
        ("tin.md~", "soạn thảo"),
        ("tin.md.bak", "soạn thảo"),
        ("a.crdownload", "trình duyệt"),
    ],
)
def test_what_programs_leave_is_to_be_deleted_and_keeps_nobody_from_publishing(name: str, maker: str) -> None:
    (finding,) = file_faults(f"news/2026/{name}", 100)
    assert (finding.rule, finding.severity) == ("leftover-file", Severity.WARNING)
    assert (maker in finding.message, "xóa tệp" in finding.fix) == (True, True)


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        pytest.param("tin.md.txt", "tin.md;", id="as Notepad names it"),
        pytest.param("tin.markdown", "tin.md.", id="another ending of Markdown"),
        pytest.param("tin", "đuôi .md", id="no ending"),
    ],
)
def test_an_item_under_another_ending_is_told_its_name(name: str, mend: str) -> None:
    (finding,) = file_faults(f"news/2026/{name}", 100)
    assert (finding.rule, finding.severity, mend in finding.fix) == ("file-type", Severity.ERROR, True)
