"""Files on disk: which names, places and sizes are taken, and that symbolic links are never followed."""

from pathlib import Path

import pytest

from tests.sample import write_files
from trangxa.content.file_rules import MAX_FILE, MAX_PICTURE, file_faults
from trangxa.content.tree import scan_tree


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


def test_a_tree_lists_its_files_in_order_of_name(tmp_path: Path) -> None:
    write_files(
        tmp_path, {"news/b.md": "b", "news/a.md": "a", "docs/index.md": "", "commune.yml": "", "procedures/x.pdf": "x"}
    )
    tree = scan_tree(tmp_path)
    assert list(tree.files) == ["docs/index.md", "news/a.md", "news/b.md", "procedures/x.pdf"]
    assert tree.files["news/a.md"].size == 1
    assert (tree.findings, tree.refused) == ([], set())


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    write_files(tmp_path, {"news/.DS_Store": "x", "news/.git/a.md": "x"})
    assert scan_tree(tmp_path).files == {}


def test_a_refused_file_is_told_and_not_read(tmp_path: Path) -> None:
    tree = scan_tree(write_files(tmp_path, {"news/Tin.md": "x"}))
    assert (tree.files, tree.refused) == ({}, {"news/Tin.md"})
    assert [str(finding.location) for finding in tree.findings] == ["news/Tin.md"]


def test_a_folder_with_a_bad_name_is_told(tmp_path: Path) -> None:
    tree = scan_tree(write_files(tmp_path, {"news/Năm 2026/tin.md": "x"}))
    assert [(finding.rule, finding.location.path) for finding in tree.findings] == [("file-name", "news/Năm 2026")]


@pytest.mark.parametrize("link", ["news/tin.md", "news/2026", "news"])
def test_a_symbolic_link_is_refused_wherever_it_leads(link: str, tmp_path: Path) -> None:
    write_files(tmp_path, {"ngoai/a.md": "x", "docs/index.md": ""})
    (tmp_path / link).parent.mkdir(exist_ok=True)
    (tmp_path / link).symlink_to(tmp_path / "ngoai")
    tree = scan_tree(tmp_path)
    assert [(finding.rule, finding.location.path) for finding in tree.findings] == [("symlink", link)]
    assert list(tree.files) == ["docs/index.md"]


def test_two_files_may_not_share_an_address(tmp_path: Path) -> None:
    write_files(tmp_path, {"docs/tin-tuc/a.pdf": "x", "news/a.pdf": "x"})
    (finding,) = scan_tree(tmp_path).findings
    assert (finding.rule, finding.location.path) == ("same-address", "news/a.pdf")


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    write_files(tmp_path, {"news/a.md": "x"})
    (tmp_path / "news/vong").symlink_to(tmp_path / "news")
    assert list(scan_tree(tmp_path).files) == ["news/a.md"]


def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    folder = str(tmp_path / "news").encode() + b"/th\xe1ng"
    Path(folder.decode("utf-8", "surrogateescape")).mkdir()
    tree = scan_tree(tmp_path)
    assert [finding.rule for finding in tree.findings] == ["file-name"]
    tree.findings[0].message.encode()
