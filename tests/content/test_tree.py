"""Files on disk: which there are, which are refused, and that symbolic links are never followed."""

import os
from pathlib import Path

import pytest

from tests.sample import write_files
from trangxa.content.tree import scan_tree


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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="hệ điều hành này không có đường ống đặt tên")
def test_what_is_no_file_is_refused_unopened(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    os.mkfifo(tmp_path / "news/tin.md")
    tree = scan_tree(tmp_path)
    assert [(finding.rule, finding.location.path) for finding in tree.findings] == [("special-file", "news/tin.md")]
    assert (tree.files, tree.refused) == ({}, {"news/tin.md"})
