"""The verbs of `trangxa`: what they print, what they leave behind, which exit code they end with."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import Run, bytes_of
from tests.makers import commune
from tests.sample import LONG, entry, sample_files, write_files
from trangxa.audit.report import Report
from trangxa.cli import day, main, publishing
from trangxa.content.kinds import KINDS
from trangxa.content.site import Site

Trangxa = Callable[..., Run]
NEWS = "news/2026/10/ra-quan.md"


def test_check_of_a_sound_project(project: Path, trangxa: Trangxa) -> None:
    run = trangxa("check", "--root", project)
    assert run.code == 0
    assert "ngày 23/11/2026" in run.text and "0 lỗi, 0 lưu ý" in run.text


def test_check_all_lists_every_obligation(project: Path, trangxa: Trangxa) -> None:
    run = trangxa("check", "--root", project, "--all")
    assert run.text.count("Điều 10 khoản 1") >= 20
    assert "Không áp dụng" in run.text


def test_check_writes_nothing_into_the_site(project: Path, trangxa: Trangxa) -> None:
    before = bytes_of(project / "site")
    trangxa("check", "--root", project)
    assert bytes_of(project / "site") == before


def test_findings_are_printed_with_place_fix_and_law_and_without_padding(project: Path, trangxa: Trangxa) -> None:
    (project / "docs/pho-bien-phap-luat/nd-224.md").unlink()
    run = trangxa("check", "--root", project)
    assert run.code == 1
    lines = run.text.split("\n")
    at = lines.index("LỖI  docs/pho-bien-phap-luat")
    assert lines[at + 2].startswith("     Cách sửa: Chạy lệnh “trangxa new pho-bien-phap-luat”")
    assert lines[at + 3] == "     Căn cứ: Nghị định 43/2011/NĐ-CP, Điều 10 khoản 1 điểm d"
    assert "Chưa đạt: Tuyên truyền, phổ biến, hướng dẫn pháp luật" in run.text
    assert max(map(len, lines)) < 1000


def test_warnings_do_not_refuse_a_build(project: Path, trangxa: Trangxa) -> None:
    write_files(project, {NEWS: str(sample_files()[NEWS]).replace("\n\n## Kết quả", "\n\n# Đầu\n\n## Kết quả")})
    run = trangxa("build", "--root", project)
    assert run.code == 0
    assert "Có 1 lưu ý chưa in; xem bằng: trangxa check" in run.text


def test_build_says_what_it_did(project: Path, trangxa: Trangxa) -> None:
    trangxa("build", "--root", project)
    run = trangxa("build", "--root", project)
    assert run.code == 0
    assert re.search(
        r"Đã dựng xong sau \d+,\d giây: 0 tệp mới hoặc thay đổi, \d+ tệp giữ nguyên, 0 tệp bỏ đi", run.text
    )


def test_build_into_another_folder(project: Path, tmp_path: Path, trangxa: Trangxa) -> None:
    assert trangxa("build", "--root", project, "--out", tmp_path / "khac").code == 0
    assert bytes_of(tmp_path / "khac") == bytes_of(project / "site")


@pytest.mark.parametrize(
    "out", [".", "..", "docs", "news", "hooks", "trangxa", "docs/site", "editorial", ".trangxa/site", ".git"]
)
def test_build_never_into_the_sources(out: str, project: Path, trangxa: Trangxa) -> None:
    before = bytes_of(project / "docs")
    run = trangxa("build", "--root", project, "--out", project / out)
    assert run.code == 1
    assert "Không thể xuất trang vào" in run.text
    assert bytes_of(project / "docs") == before


def test_build_never_over_what_others_keep_in_a_folder(project: Path, tmp_path: Path, trangxa: Trangxa) -> None:
    write_files(tmp_path / "giu", {"bao-cao.docx": "x", ".git/config": "y"})
    run = trangxa("build", "--root", project, "--out", tmp_path / "giu")
    assert (run.code, "đang có tệp khác" in run.text) == (1, True)
    assert bytes_of(tmp_path / "giu") == {"bao-cao.docx": b"x", ".git/config": b"y"}

    (tmp_path / "giu/bao-cao.docx").unlink()
    assert [trangxa("build", "--root", project, "--out", tmp_path / "giu").code for _ in "12"] == [0, 0]
    assert (tmp_path / "giu/.git/config").read_text() == "y"


def test_build_on_another_day(project: Path, trangxa: Trangxa) -> None:
    assert trangxa("build", "--root", project, "--as-of", "06/12/2026").code == 0
    assert "Đã hết hạn" in (project / "site/thong-bao/lich-tiem.html").read_text()


def test_two_pages_of_one_address_are_told(project: Path, trangxa: Trangxa) -> None:
    page = entry("trang", "so-tay", "Sổ tay", LONG, tep_dinh_kem=[{"ten": "A", "tep": "du-lieu/can-bo.json"}])
    write_files(project, {"docs/so-tay.md": page, "docs/du-lieu/can-bo.json": "{}"})
    run = trangxa("build", "--root", project)
    assert run.code == 1
    assert "Hai trang cùng có địa chỉ du-lieu/can-bo.json" in run.text


@pytest.mark.parametrize("kind", KINDS)
def test_new_gives_a_draft_that_passes(kind: str, project: Path, trangxa: Trangxa) -> None:
    run = trangxa("new", kind, "Mục thử: “đường hoa”, số 1", "--root", project)
    assert run.code == 0
    (path,) = re.findall(r"Đã tạo bản nháp: (\S+\.md)", run.text)
    assert "muc-thu-duong-hoa-so-1.md" in path
    assert "Mục thử: “đường hoa”, số 1" in (project / path).read_text(encoding="utf-8")
    check = trangxa("check", "--root", project)
    assert check.code == 0, check.text
    before = bytes_of(project / "site")
    assert main(["build", "--root", str(project)]) == 0
    assert bytes_of(project / "site") == before


def test_new_never_overwrites(project: Path, trangxa: Trangxa) -> None:
    runs = [trangxa("new", "di-san", "Đình làng mới", "--root", project).text for _ in range(3)]
    assert [re.findall(r"docs/di-san/(\S+)\.md", text)[0] for text in runs] == [
        "dinh-lang-moi", "dinh-lang-moi-2", "dinh-lang-moi-3",
    ]  # fmt: skip


def test_new_gives_each_item_its_own_code(project: Path, trangxa: Trangxa) -> None:
    for _ in range(5):
        trangxa("new", "du-lich", "Nhà sàn", "--root", project)
    texts = [path.read_text(encoding="utf-8") for path in (project / "docs/du-lich").glob("nha-san*.md")]
    codes = {code for text in texts for code in re.findall(r"^ma: \"(\S+)\"$", text, re.M)}
    assert len(codes) == 5


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["new", "khong-co", "A"], 2, "khong-co"),
        (["new", "tin-tuc"], 2, "TIÊU_ĐỀ"),
        (["new", "tin-tuc", "!!!"], 1, "không có chữ nào"),
        (["check", "--as-of", "hôm nay"], 2, "không phải ngày"),
        (["check", "--profile", "khong-co"], 1, "Không có hồ sơ pháp lý"),
        (["khong-co"], 2, "khong-co"),
        (["check", "--khong-co"], 2, "--khong-co"),
        (["--help"], 0, "Mã thoát"),
        (["build", "--help"], 0, "trang cũ giữ nguyên"),
    ],
)
def test_exit_codes(
    arguments: list[str], code: int, words: str, project: Path, trangxa: Trangxa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    run = trangxa(*arguments)
    assert run.code == code
    assert words in run.text
    assert "Traceback" not in run.text


def test_the_project_is_found_from_any_folder_in_it(
    project: Path, trangxa: Trangxa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "docs/van-ban/2026")
    assert trangxa("check").code == 0


def test_outside_a_project_the_way_is_shown(tmp_path: Path, trangxa: Trangxa, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = trangxa("check")
    assert run.code == 1
    assert "Không thấy mkdocs.yml" in run.text and "--root" in run.text


def test_a_bug_ends_with_its_own_code_and_a_log(
    project: Path, trangxa: Trangxa, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*arguments: object, **options: object) -> None:
        raise ZeroDivisionError("hỏng")

    monkeypatch.setattr("trangxa.cli.check.examine", crash)
    monkeypatch.chdir(project)
    run = trangxa("check")
    assert run.code == 3
    assert "Traceback" not in run.text
    assert "ZeroDivisionError: hỏng" in (project / ".trangxa/loi-chuong-trinh.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (PermissionError(13, "Permission denied", "site"), 1, "không có quyền đọc hoặc ghi (site)."),
        (OSError(28, "No space left on device", "a"), 1, "đĩa hết chỗ trống (a)."),
        (OSError(5, "Input/output error"), 1, "Input/output error (không rõ tệp)."),
        (KeyboardInterrupt(), 130, "Đã dừng"),
    ],
)
def test_what_stops_a_command_is_told_in_words(
    error: BaseException, code: int, words: str, project: Path, trangxa: Trangxa, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*arguments: object, **options: object) -> None:
        raise error

    monkeypatch.setattr("trangxa.cli.check.examine", stop)
    run = trangxa("check", "--root", project)
    assert run.code == code
    assert words in run.text
    assert "Traceback" not in run.text


def test_a_file_changed_while_building_refuses_the_build(
    project: Path, trangxa: Trangxa, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bytes_of(project / "site")
    earnest = publishing.build_site

    def meddle(site: Site, report: Report, frames: Path, out: Path) -> object:
        (project / NEWS).write_text((project / NEWS).read_text() + "\nThêm một câu.\n")
        return earnest(site, report, frames, out)

    monkeypatch.setattr(publishing, "build_site", meddle)
    run = trangxa("build", "--root", project)
    assert run.code == 1
    assert "vừa bị sửa trong khi dựng trang" in run.text
    assert bytes_of(project / "site") == before


def test_fix_mends_character_sets_and_nothing_else(project: Path, trangxa: Trangxa) -> None:
    good = (project / NEWS).read_text(encoding="utf-8")
    bad = unicodedata.normalize("NFD", good).replace("Tốt", "T\u200bốt")
    (project / NEWS).write_text(bad, encoding="utf-8")
    assert trangxa("check", "--root", project).code == 1
    run = trangxa("fix", "--root", project)
    assert f"Đã sửa: {NEWS}" in run.text and "Đã sửa 1 tệp." in run.text
    assert trangxa("check", "--root", project).code == 0
    assert trangxa("fix", "--root", project).text.strip() == "Không có tệp nào cần sửa."


@pytest.mark.parametrize(
    ("keys", "asked", "handed", "judged"),
    [
        ({}, None, None, date(2027, 1, 1)),
        ({"minh_hoa": "true", "ngay_xem_xet": "2026-11-23"}, None, None, date(2026, 11, 23)),
        ({"minh_hoa": "true", "ngay_xem_xet": "2026-11-23"}, date(2026, 5, 1), None, date(2026, 5, 1)),
        ({"minh_hoa": "true", "ngay_xem_xet": "2026-11-23"}, None, "2026-06-01", date(2026, 6, 1)),
        ({"ngay_xem_xet": "2026-11-23"}, None, None, date(2027, 1, 1)),
    ],
)
def test_the_day_of_judgement(
    keys: dict[str, str], asked: date | None, handed: str | None, judged: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(day, "today", lambda: date(2027, 1, 1))
    if handed:
        monkeypatch.setenv(day.AS_OF, handed)
    assert day.judged_day(commune(**keys), asked) == judged
