"""`mkdocs build` itself: refused in the same way as `trangxa build`, and to the same bytes when it is not."""

from pathlib import Path

import pytest

from tests.conftest import bytes_of, outside
from tests.sample import write_files
from trangxa.cli import main

BAD = "---\nma: tin-loi\ntieu_de: Thông báo: lịch họp\n---\n"
FLAGS = ([], ["-q"], ["--strict"], ["--dirty"], ["--clean"])


def times(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("*")}


@pytest.mark.parametrize("flags", FLAGS, ids=" ".join)
def test_a_broken_file_refuses_mkdocs_build(flags: list[str], project: Path) -> None:
    write_files(project, {"news/2026/11/loi.md": BAD})
    before = times(project / "site")
    run = outside(project, "mkdocs", "build", *flags)
    assert run.code == 1
    assert "LỖI  news/2026/11/loi.md:3" in run.text
    assert "Chưa dựng trang" in run.text
    assert "Traceback" not in run.text
    assert times(project / "site") == before


def test_a_missing_category_refuses_mkdocs_build(project: Path) -> None:
    (project / "docs/pho-bien-phap-luat/nd-224.md").unlink()
    before = times(project / "site")
    run = outside(project, "mkdocs", "build", "-q")
    assert run.code == 1
    assert "Chưa đạt: Tuyên truyền, phổ biến, hướng dẫn pháp luật" in run.text
    assert "(Nghị định 43/2011/NĐ-CP, Điều 10 khoản 1 điểm d)" in run.text
    assert times(project / "site") == before


def test_an_unreadable_office_refuses_mkdocs_build(project: Path) -> None:
    write_files(project, {"commune.yml": "ten: A: B\n"})
    before = times(project / "site")
    run = outside(project, "mkdocs", "build")
    assert run.code == 1
    assert "commune.yml:1" in run.text
    assert "Traceback" not in run.text
    assert times(project / "site") == before


@pytest.mark.parametrize(
    "command", [["mkdocs", "build", "-q"], ["mkdocs", "build", "--strict"], ["properdocs", "build"]], ids=" ".join
)
def test_sound_content_is_built_to_the_same_bytes(command: list[str], project: Path, tmp_path: Path) -> None:
    """MkDocs 1.x gets no more releases: its successor ProperDocs, too, renders the frames as it does."""
    (tmp_path / "tam").mkdir()
    run = outside(project, *command, "-d", str(tmp_path / "khac"), TMPDIR=str(tmp_path / "tam"))
    assert run.code == 0, run.text
    assert bytes_of(tmp_path / "khac") == bytes_of(project / "site")
    assert list((tmp_path / "tam").iterdir()) == []


def test_a_refused_build_leaves_nothing_behind(project: Path, tmp_path: Path) -> None:
    write_files(project, {"news/2026/11/loi.md": BAD})
    (tmp_path / "tam").mkdir()
    outside(project, "mkdocs", "build", TMPDIR=str(tmp_path / "tam"))
    assert list((tmp_path / "tam").iterdir()) == []
    assert main(["build", "--root", str(project)]) == 1
    assert sorted(path.name for path in project.iterdir() if path.name.startswith(".site")) == []


def test_the_frames_alone_hold_markers_and_no_content(project: Path) -> None:
    run = outside(project, "mkdocs", "build", "-q", "-d", "khung", TRANGXA_FRAMES_ONLY="1")
    assert run.code == 0, run.text
    page = (project / "khung/tin-tuc/_khung.html").read_text(encoding="utf-8")
    assert [page.count(f"@@trangxa-{slot}@@") for slot in ("head", "banner", "body")] == [1, 1, 1]
    assert "Ra quân" not in page


def test_a_broken_theme_is_told_and_leaves_the_site(project: Path, tmp_path: Path) -> None:
    theme = project / "trangxa/theme/material/main.html"
    theme.write_text(theme.read_text(encoding="utf-8") + "{% endblock %}", encoding="utf-8")
    (project / "mkdocs.yml").write_text((project / "mkdocs.yml").read_text() + "\n# đổi để khung dựng lại\n")
    before = times(project / "site")
    run = outside(project, "trangxa", "build")
    assert run.code == 1
    assert "MkDocs không dựng được khung trang" in run.text
    assert times(project / "site") == before
