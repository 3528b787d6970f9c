"""A draft leaves no trace: not in a byte of the output, not in a list, not in what counts for a section."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run, bytes_of
from tests.sample import PDF, entry, png, sample_files, write_files
from trangxa.cli import main
from trangxa.cli.gate import examine
from trangxa.findings import Outcome

SECRET = "chua-cong-bo"
WORDS = "Chưa Công Bố"

DRAFT = entry(
    "tin-tuc",
    f"tin-{SECRET}",
    f"Tiêu đề {WORDS}",
    f"Thân bài {WORDS} và [văn bản](tep/{SECRET}.pdf).\n\n## Mục {WORDS}\n\n![Ảnh {WORDS}](anh/{SECRET}.png)",
    mo_ta=f"Tóm tắt {WORDS}.",
    tu_khoa=[WORDS, "văn hóa"],
    chuyen_muc=f"Chuyên mục {WORDS}",
    nhap="true",
)
FILES: dict[str, str | bytes] = {
    f"news/2026/11/{SECRET}.md": DRAFT,
    f"news/2026/11/tep/{SECRET}.pdf": PDF + WORDS.encode(),
    f"news/2026/11/anh/{SECRET}.png": png(7, 7),
}


def traces(site: Path) -> list[str]:
    """Files whose name or bytes give the draft away."""
    marks = [SECRET.encode(), WORDS.encode(), WORDS.lower().encode(), png(7, 7)]
    return [path for path, data in bytes_of(site).items() if SECRET in path or any(mark in data for mark in marks)]


@pytest.mark.parametrize("written", ["true", "có", "Có"])
def test_a_draft_is_in_no_byte_of_the_output(written: str, project: Path) -> None:
    before = bytes_of(project / "site")
    write_files(project, {**FILES, f"news/2026/11/{SECRET}.md": DRAFT.replace("nhap: 'true'", f"nhap: {written}")})
    assert main(["build", "--root", str(project)]) == 0
    assert traces(project / "site") == []
    assert bytes_of(project / "site") == before


def test_the_same_item_published_is_there(project: Path) -> None:
    write_files(project, {**FILES, f"news/2026/11/{SECRET}.md": DRAFT.replace("nhap: 'true'\n", "")})
    assert main(["build", "--root", str(project)]) == 0
    found = traces(project / "site")
    pages = {f"tin-tuc/2026/11/{SECRET}.html", f"tin-tuc/2026/11/anh/{SECRET}.7.webp", "du-lieu/tin-tuc.csv"}
    assert pages <= set(found)


def test_an_item_made_a_draft_again_is_taken_off(project: Path) -> None:
    published = {**FILES, f"news/2026/11/{SECRET}.md": DRAFT.replace("nhap: 'true'\n", "")}
    write_files(project, published)
    assert main(["build", "--root", str(project)]) == 0
    write_files(project, FILES)
    assert main(["build", "--root", str(project)]) == 0
    assert traces(project / "site") == []


def test_a_draft_does_not_count_for_its_section(project: Path) -> None:
    path = "docs/pho-bien-phap-luat/nd-224.md"
    text = str(sample_files()[path])
    write_files(project, {path: text.replace("ma: ", "nhap: có\nma: ", 1)})
    report = examine(project).report
    assert report.result("nd43.10.1.d").outcome is Outcome.FAILED
    assert report.blocked


def test_a_draft_does_not_take_a_code(project: Path) -> None:
    write_files(project, {"news/2026/11/nhap.md": DRAFT.replace(f"tin-{SECRET}", "tin-ra-quan")})
    assert not examine(project).report.blocked


def test_faults_of_a_draft_do_not_refuse_the_build(project: Path, trangxa: Callable[..., Run]) -> None:
    write_files(project, {"news/2026/11/nhap.md": "---\nnhap: true\nma: tin-nhap\nngay_dang: mai\n---\n[a](b.md)\n"})
    run = trangxa("check", "--root", project)
    assert run.code == 0
    assert "LƯU Ý  news/2026/11/nhap.md:4" in run.text
