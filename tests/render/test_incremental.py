"""After any change of the content, bringing the site up to date gives the bytes of a build from nothing."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import bytes_of
from tests.sample import LONG, PDF, entry, png, write_files
from trangxa.cli import main

Change = Callable[[Path], object]
NEWS = "news/2026/10/ra-quan.md"


def build(root: Path, *options: str) -> None:
    assert main(["build", "--root", str(root), *options]) == 0


def cold(root: Path, target: Path, *options: str) -> dict[str, bytes]:
    """The site of the same sources built with no memory but that of the frames."""
    shutil.copytree(root, target, ignore=shutil.ignore_patterns("site", "*.jsonl", "output-*", ".site.*"))
    build(target, *options)
    return bytes_of(target / "site")


def replaced(path: str, old: str, new: str) -> Change:
    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), encoding="utf-8")

    return change


def moved(old: str, new: str, *citing: tuple[str, str, str]) -> Change:
    def change(root: Path) -> None:
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / old).rename(root / new)
        for path, before, after in citing:
            replaced(path, before, after)(root)

    return change


def removed(*paths: str) -> Change:
    return lambda root: [(root / path).unlink() for path in paths]


def added(path: str, data: str | bytes) -> Change:
    return lambda root: write_files(root, {path: data})


def both(*changes: Change) -> Change:
    return lambda root: [change(root) for change in changes]


def many(root: Path) -> None:
    for number in range(45):
        field = "Văn hóa" if number % 2 else "Kinh tế"
        text = entry("tin-tuc", f"tin-nhieu-{number}", f"Tin số {number}", LONG, chuyen_muc=field)
        write_files(root, {f"news/2026/09/nhieu-{number}.md": text})


def months(root: Path) -> None:
    for number in range(70):
        day = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
        text = entry("tin-tuc", f"tin-thang-{number}", f"Tin tháng {number}", LONG, ngay_dang=day)
        write_files(root, {f"news/2024/{number}.md": text})


CAMPAIGN_NEWS = "news/2026/11/duong-hoa.md"
DATED_PAGE = entry("trang", "gt-co-ngay", "Trang có ngày", LONG, ngay_dang="2026-01-01", thu_tu="500")
NOTHING = {"nhom": "khen thưởng, xử phạt", "tinh_den": "2026-11-01", "nguoi_xac_nhan": "Công chức"}
BIRTH = "procedures/ho-tich/1.001193-khai-sinh.md"
EVENTS = "su_kien:\n  - ten: Sinh con\n    goi_y: Khai sinh\n    thu_tuc: ['1.001193']\n"
LAW = entry("pho-bien-phap-luat", "luat-ho-tich", "Luật Hộ tịch", LONG, so_ky_hieu_luat="60/2014/QH13")
CHANGES: dict[str, tuple[Change | None, Change]] = {
    "nothing": (None, lambda root: None),
    "a word in a body": (None, replaced(NEWS, "Tốt.", "Rất tốt.")),
    "a title": (None, replaced(NEWS, "Ra quân", "Ra quân lần hai")),
    "a summary": (None, replaced(NEWS, "Tóm tắt.", "Tóm tắt khác.")),
    "a day, into another year": (None, replaced(NEWS, "2026-10-12", "2024-10-12")),
    "a field": (None, replaced(NEWS, "chuyen_muc: Văn hóa", "chuyen_muc: Kinh tế")),
    "a tag": (None, replaced(NEWS, "- văn hóa", "- nông thôn mới")),
    "the day of a change": (None, replaced(NEWS, "ma: ", "cap_nhat: '2026-11-20'\nma: ")),
    "a news item more": (None, added("news/2026/11/moi.md", entry("tin-tuc", "tin-moi", "Tin mới", LONG))),
    "a news item in a deeper folder": (
        None,
        added("news/2026/11/23/moi.md", entry("tin-tuc", "tin-moi", "Tin mới", LONG)),
    ),
    "a news item less": (None, removed("news/2025/05/cu.md")),
    "a file renamed": (None, moved("news/2025/05/cu.md", "news/2025/05/ten-moi.md")),
    "a file moved to another folder": (None, moved("news/2025/05/cu.md", "news/2025/06/cu.md")),
    "a file that is linked to renamed": (
        None,
        moved(NEWS, "news/2026/10/ten-moi.md", ("news/2026/11/duong-hoa.md", "../10/ra-quan.md", "../10/ten-moi.md")),
    ),
    "an item made a draft": (None, replaced("news/2025/05/cu.md", "ma: ", "nhap: true\nma: ")),
    "a picture replaced": (None, added("docs/di-san/anh/dinh.png", png(3, 3))),
    "an attachment replaced": (None, added("news/2026/11/tep/ds.pdf", PDF + b"moi")),
    "an attachment no longer used": (None, replaced("news/2026/11/duong-hoa.md", "[tệp](tep/ds.pdf)", "tệp")),
    "the urgent notice renamed": (None, moved("docs/thong-bao/mua-lu.md", "docs/thong-bao/mua-lon.md")),
    "the urgent notice retitled": (None, replaced("docs/thong-bao/mua-lu.md", "Cảnh báo mưa lũ", "Cảnh báo lũ")),
    "the urgent notice over": (None, replaced("docs/thong-bao/mua-lu.md", "2026-12-05", "2026-11-22")),
    "the number of a document that replaces another": (
        None,
        replaced("docs/van-ban/2026/12-kh-ubnd.md", "so_ky_hieu: 12/KH-UBND", "so_ky_hieu: 13/KH-UBND"),
    ),
    "a document replaces another no longer": (
        None,
        replaced("docs/van-ban/2026/12-kh-ubnd.md", "thay_the:\n- ../2025/9-kh-ubnd.md\n", ""),
    ),
    "a document with a directive renamed": (
        None,
        moved(
            "docs/van-ban/2026/12-kh-ubnd.md",
            "docs/van-ban/2026/12-moi.md",
            ("docs/chi-dao-dieu-hanh/le-hoi.md", "12-kh-ubnd.md", "12-moi.md"),
            ("news/2026/11/duong-hoa.md", "12-kh-ubnd.md", "12-moi.md"),
        ),
    ),
    "the name of a unit": (None, replaced("docs/don-vi/van-phong.md", "tieu_de: Văn phòng", "tieu_de: Phòng Văn hóa")),
    "an official of a unit": (None, replaced("docs/can-bo/bich.md", "Chánh Văn phòng", "Phó Văn phòng")),
    "the leaders": (None, replaced("docs/can-bo/hanh.md", "Sinh năm 1975", "Sinh năm 1976")),
    "the telephone of the office": (None, replaced("commune.yml", "0208 3 000 002", "0208 3 000 003")),
    "the introduction of a section": (None, replaced("docs/gioi-thieu/index.md", "Giới thiệu về xã", "Về xã")),
    "an introduction more": (None, added("docs/du-lich/index.md", entry("trang", "dl-mo-dau", "Du lịch xã", LONG))),
    "an introduction less": (None, removed("docs/gioi-thieu/index.md")),
    "a list stated empty": (
        None,
        both(
            removed("docs/khen-thuong-xu-phat/htx.md"),
            added(
                "docs/khen-thuong-xu-phat/index.md",
                entry("trang", "kt-mo-dau", "Khen", LONG, khong_phat_sinh=[NOTHING]),
            ),
        ),
    ),
    "the only day of a section taken away": (
        added("docs/gioi-thieu/co-ngay.md", DATED_PAGE),
        replaced("docs/gioi-thieu/co-ngay.md", "ngay_dang: '2026-01-01'\n", ""),
    ),
    "a field of one among many": (
        many,
        replaced("news/2026/09/nhieu-1.md", "chuyen_muc: Văn hóa", "chuyen_muc: Nông nghiệp"),
    ),
    "a long year shrinks to one page": (months, removed(*(f"news/2024/{number}.md" for number in range(30, 70)))),
    "a short year grows into months": (None, months),
    "the figures of a report": (None, replaced("docs/thong-ke/2025.md", "92,4", "95")),
    "a schedule": (None, replaced("docs/lich-lam-viec/2026-w48.md", "Giao ban", "Giao ban tuần")),
    "an answer": (
        None,
        replaced("docs/hoi-dap/cho.md", "---\n\n", "ngay_tra_loi: 2026-11-20\n---\n\nTrả lời đã đủ."),
    ),
    "the title of a campaign": (None, replaced("docs/chuyen-de/ngay-le.md", "Ngày lễ tháng 11", "Ngày lễ lớn")),
    "the target of a campaign": (None, replaced("docs/chuyen-de/ngay-le.md", "so_muc: '2'", "so_muc: '3'")),
    "an item of a campaign retitled": (None, replaced(CAMPAIGN_NEWS, "Làm đường hoa", "Trồng đường hoa")),
    "an item leaves its campaign": (None, replaced(CAMPAIGN_NEWS, "chuyen_de: chuyen-de-11\n", "")),
    "the words of a correction": (None, replaced(CAMPAIGN_NEWS, "Ghi nhầm số hộ", "Ghi sai số hộ")),
    "the name of who reviews a procedure": (None, replaced("docs/can-bo/bich.md", "Nông Thị Bích", "Nông Thị Ngọc")),
    "a procedure renamed": (
        None,
        moved("procedures/ho-tich/1.001193-khai-sinh.md", "procedures/ho-tich/1.001193-dang-ky.md"),
    ),
    "events of life": (None, added("editorial/life-events.yml", EVENTS)),
    "an event of life renamed": (
        added("editorial/life-events.yml", EVENTS),
        replaced("editorial/life-events.yml", "goi_y: Khai sinh", "goi_y: Khai sinh, nhập hộ"),
    ),
    "the telephone of the desk that takes a procedure": (
        replaced(BIRTH, "ma: ", "noi_tiep_nhan: Văn phòng, tầng 1\nma: "),
        replaced("docs/don-vi/van-phong.md", "0208 3 000 010", "0208 3 000 011"),
    ),
    "a law that a procedure rests on explained": (None, added("docs/pho-bien-phap-luat/luat-ho-tich.md", LAW)),
    "the form of a document": (
        None,
        replaced("docs/van-ban/2026/12-kh-ubnd.md", "hinh_thuc: Kế hoạch", "hinh_thuc: Phương án"),
    ),
    "the unit above a unit": (None, replaced("docs/don-vi/van-phong.md", "truc_thuoc: UBND", "truc_thuoc: HĐND")),
    "a page in English less": (None, removed("docs/en/contacts.md")),
    "two files swap names": (
        None,
        both(
            moved("news/2025/05/cu.md", "news/2025/05/tam.md"),
            moved("news/2025/05/sau-thang.md", "news/2025/05/cu.md"),
            moved("news/2025/05/tam.md", "news/2025/05/sau-thang.md"),
        ),
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_brought_over_whole(name: str, project: Path, tmp_path: Path) -> None:
    before, change = CHANGES[name]
    if before:
        before(project)
    build(project)
    change(project)
    build(project)
    assert bytes_of(project / "site") == cold(project, tmp_path / "moi")


@pytest.mark.parametrize("day", ["2026-11-24", "2026-12-01", "2026-12-06", "2027-02-20"])
def test_another_day_is_brought_over_whole(day: str, project: Path, tmp_path: Path) -> None:
    build(project)
    build(project, "--as-of", day)
    assert bytes_of(project / "site") == cold(project, tmp_path / "moi", "--as-of", day)


@pytest.mark.parametrize(
    ("spoil", "name"),
    [
        (lambda site: (site / "tin-tuc/index.html").unlink(), "a page deleted by hand"),
        (lambda site: (site / "tin-tuc/index.html").write_text("x"), "a page edited by hand"),
        (lambda site: (site / "la.html").write_text("x"), "a foreign page"),
        (lambda site: shutil.rmtree(site / "van-ban"), "a folder deleted by hand"),
        (lambda site: shutil.rmtree(site), "the whole site deleted"),
    ],
)
def test_what_hands_did_to_the_site_is_mended(spoil: Callable[[Path], object], name: str, project: Path) -> None:
    build(project)
    whole = bytes_of(project / "site")
    spoil(project / "site")
    build(project)
    assert bytes_of(project / "site") == whole


def test_what_did_not_change_is_not_written_again(project: Path) -> None:
    build(project)
    times = {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*") if path.is_file()}
    replaced(NEWS, "Tốt.", "Rất tốt.")(project)
    build(project)
    changed = [path for path, time in times.items() if path.stat().st_mtime_ns != time]
    written = {path.relative_to(project / "site").as_posix() for path in changed}
    assert len({path for path in written if path.startswith("tim-kiem/")}) <= 4
    written = {path for path in written if not path.startswith("tim-kiem/")}
    written -= {".well-known/trangxa/items.json", ".well-known/trangxa/report.json"}
    assert written <= {"tin-tuc/2026/10/ra-quan.html", "tin-tuc/index.html", "tin-tuc/nam-2026.html", "index.html",
                       "tin-tuc/linh-vuc-van-hoa.html", "tin-tuc/2026/11/duong-hoa.html", "tin-tuc/2025/05/cu.html",
                       "tin-tuc/2025/05/sau-thang.html", "tin-tuc/feed.xml", "so-do.html"}  # fmt: skip
    assert "tin-tuc/2026/10/ra-quan.html" in written


def test_files_of_the_host_stay(project: Path) -> None:
    (project / "site/.well-known").mkdir(exist_ok=True)
    (project / "site/.well-known/a.txt").write_text("của máy chủ")
    (project / "site/.htaccess").write_text("của máy chủ")
    build(project)
    replaced(NEWS, "Tốt.", "Rất tốt.")(project)
    build(project)
    shutil.rmtree(project / ".trangxa")
    build(project)
    assert (project / "site/.htaccess").read_text() == "của máy chủ"
    assert (project / "site/.well-known/a.txt").read_text() == "của máy chủ"


def test_several_processes_give_the_bytes_of_one(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = cold(project, tmp_path / "mot")
    monkeypatch.setattr("trangxa.content.parallel._WORTH_IT", 1)
    assert cold(project, tmp_path / "nhieu") == alone
