"""Nothing but approved bytes reaches the site: real builds of the sample under a board."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.editorial.sites import Commune, approved_sample, holding
from tests.sample import LONG, entry, png, sample_project
from trangxa.cli.app import main
from trangxa.cli.desk import open_desk
from trangxa.cli.gate import examine, fill
from trangxa.content.tree import STATE_FOLDER
from trangxa.editorial.entry import Action, by_code
from trangxa.editorial.ledger import append
from trangxa.editorial.places import LEDGER_FOLDER
from trangxa.editorial.store import Store, digest_of

SECRET = "zyxbimatzyx"
FLOWERS = "news/2026/11/duong-hoa.md"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, keys: dict[str, Path]) -> Commune:
    """The sample, approved and built once; tests add items of their own."""
    commune = approved_sample(tmp_path_factory.mktemp("gate") / "project", keys)
    assert commune.build() == 0
    return commune


def _secret_item(commune: Commune, name: str, **keys: str) -> str:
    """An item with the secret word in its title, summary, body, tag, picture's name and attachment."""
    folder = "news/2026/11"
    commune.put(f"{folder}/anh/{SECRET}-{name}.png", png(3, len(name)))
    commune.put(f"{folder}/tep/{SECRET}-{name}.csv", f"ten\n{SECRET} {name}\n")
    text = entry(
        "tin-tuc", f"tin-{name}", f"Tin {SECRET}", f"{LONG} {SECRET}", mo_ta=f"Tóm tắt {SECRET}.", tu_khoa=[SECRET],
        anh={"tep": f"anh/{SECRET}-{name}.png", "mo_ta": f"Ảnh {SECRET}"},
        tep_dinh_kem=[{"ten": SECRET, "tep": f"tep/{SECRET}-{name}.csv"}], **keys,
    )  # fmt: skip
    return commune.put(f"{folder}/{name}.md", text)


def test_what_is_approved_builds_the_same_site_as_without_a_board(sample: Commune, tmp_path: Path) -> None:
    plain = sample.root.with_name("plain")
    copied = tmp_path / "none"
    sample_project(copied)
    assert main(["build", "--root", str(copied), "--as-of", "2026-11-23", "--out", str(plain)]) == 0
    ours = {
        path.relative_to(sample.root / "site"): path.read_bytes() for path in (sample.root / "site").rglob("*.html")
    }
    theirs = {path.relative_to(plain): path.read_bytes() for path in plain.rglob("*.html")}

    assert ours == theirs


def test_the_report_names_who_approved_what_it_saw(sample: Commune) -> None:
    report = json.loads((sample.root / "site/.well-known/trangxa/report.json").read_bytes())
    seen = [one for obligation in report["obligations"] for one in obligation["seen"] if one["url"]]

    assert {one["approved_by"] for one in seen} == {"Lường Văn Thuận"}


def test_a_second_build_of_the_same_approvals_writes_nothing(
    sample: Commune, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sample.build() == sample.build() == 0

    assert ": 0 tệp mới hoặc thay đổi" in capsys.readouterr().out.rpartition("Đã dựng xong")[2]


def test_a_secret_reaches_nothing_while_it_is_not_live(sample: Commune) -> None:
    _secret_item(sample, "nhap", nhap="true")
    _secret_item(sample, "chua-trinh")
    assert sample.run("ha.lt", "submit", _secret_item(sample, "cho-duyet")) == 0
    refused = _secret_item(sample, "bi-tra")
    assert sample.run("ha.lt", "submit", refused) == 0
    assert sample.run("thuan.lv", "reject", refused, "--reason", "Có chữ lạ") == 0
    later = _secret_item(sample, "hen-ngay")
    assert sample.run("ha.lt", "submit", later) == 0
    assert sample.run("thuan.lv", "approve", later, "--on", "2026-12-01") == 0
    gone = _secret_item(sample, "da-go")
    sample.live(gone)
    assert sample.run("dung.hv", "withdraw", gone, "--cause", "khong-duoc-cong-khai") == 0
    text = (sample.root / FLOWERS).read_text(encoding="utf-8")
    sample.put(FLOWERS, text.replace("Làm đường hoa", f"Làm {SECRET}").replace("Tin có", f"Tin {SECRET}"))

    assert sample.build() == 0
    assert holding(sample.root / "site", SECRET) == []
    assert holding(sample.root / STATE_FOLDER / "approved", SECRET) == []
    assert "Bài đã được gỡ: có thông tin không được công khai." in sample.page("tin-tuc/2026/11/da-go.html")
    assert sample.build("2026-12-01") == 0
    assert "tin-tuc/2026/11/hen-ngay.html" in holding(sample.root / "site", SECRET)
    assert sample.build() == 0 and holding(sample.root / "site", SECRET) == []


def test_mkdocs_build_reads_approved_bytes_too(sample: Commune, monkeypatch: pytest.MonkeyPatch) -> None:
    office = (sample.root / "commune.yml").read_text(encoding="utf-8")
    sample.put("commune.yml", office.replace("Bình Thành", f"Bình {SECRET}", 1))
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "khac"]
    done = subprocess.run(command, cwd=sample.root, capture_output=True, check=False)
    sample.put("commune.yml", office)

    assert done.returncode == 0, done.stderr.decode()
    assert holding(sample.root / "khac", SECRET) == [] and (sample.root / "khac" / "index.html").is_file()


def test_an_edited_object_of_the_store_refuses_the_build_in_one_sentence(
    sample: Commune, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sample.put("news/2026/11/kho.md", entry("tin-tuc", "tin-kho", "Tin trong kho", LONG))
    sample.live(path)
    held = Store(sample.root).path(digest_of((sample.root / path).read_bytes()))
    before = held.read_bytes()
    held.write_bytes(before + b"!")
    assert sample.build() == 1
    held.write_bytes(before)

    assert "trong kho đã bị sửa" in capsys.readouterr().err
    assert sample.build() == 0


def test_a_forged_entry_refuses_the_build_and_publishes_nothing(
    sample: Commune, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _secret_item(sample, "gia-mao")
    assert sample.run("ha.lt", "submit", path) == 0
    desk = open_desk(sample.root, sample.keys["thuan.lv"])
    pending = desk.books.standing("tin-gia-mao").pending
    assert pending is not None
    before = set((sample.root / LEDGER_FOLDER).rglob("*.json"))
    append(sample.root, desk.draft(Action.APPROVE, by_code({"tin-gia-mao": pending.version})), sample.keys["ha.lt"])
    assert sample.build() == 1
    told = capsys.readouterr().out
    for file in set((sample.root / LEDGER_FOLDER).rglob("*.json")) - before:
        file.unlink()
    (sample.root / STATE_FOLDER / "ledger-heads").unlink()

    assert "Chữ ký không phải của Lường Văn Thuận." in told
    assert sample.build() == 0 and holding(sample.root / "site", SECRET) == []


def test_the_office_s_emblem_is_approved_with_its_file(sample: Commune) -> None:
    office = (sample.root / "commune.yml").read_text(encoding="utf-8")
    sample.put("anh/bieu-trung.png", png(8, 8))
    sample.put("commune.yml", f"{office}bieu_trung: anh/bieu-trung.png\n")
    sample.live("commune.yml")
    sample.put("anh/bieu-trung.png", png(9, 9))
    assert sample.build() == 0

    held = [path.read_bytes() for path in (sample.root / "site" / "assets").glob("emblem*.png")]
    sample.put("commune.yml", office)
    sample.live("commune.yml")
    assert held == [png(8, 8)] and sample.build() == 0


def test_taking_the_board_away_does_not_open_the_gate(sample: Commune) -> None:
    board = sample.root / "editorial" / "board.yml"
    held = board.read_bytes()
    board.unlink()
    blocked = examine(sample.root).report.blocked
    board.write_bytes(held)

    assert blocked


def test_a_replaced_item_leads_on_and_a_renamed_one_too(sample: Commune) -> None:
    old = sample.put("news/2026/11/cu-ky.md", entry("tin-tuc", "tin-cu-ky", "Bài cũ kỹ", LONG))
    new = sample.put("news/2026/11/bai-moi.md", entry("tin-tuc", "tin-bai-moi", "Bài mới", LONG))
    moved = sample.put("news/2026/11/ten-cu.md", entry("tin-tuc", "tin-doi-ten", "Bài đổi tên", LONG))
    sample.live(old, new, moved)
    assert sample.run("thuan.lv", "withdraw", "tin-cu-ky", "--replaced-by", new) == 0
    (sample.root / moved).rename(sample.root / "news/2026/11/ten-moi.md")
    sample.live("tin-doi-ten")

    assert sample.build() == 0
    for url, target in (("cu-ky", "bai-moi"), ("ten-cu", "ten-moi")):
        page = sample.page(f"tin-tuc/2026/11/{url}.html")
        assert f'content="0; url=../../../tin-tuc/2026/11/{target}.html"' in page and "noindex" in page
        assert "Bài cũ kỹ" not in page
    assert "cu-ky" not in (sample.root / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert main(["audit", str(sample.root / "site"), "--as-of", "2026-11-23"]) == 0


def test_a_link_to_a_withdrawn_item_does_not_refuse_the_build(sample: Commune) -> None:
    target = sample.put("news/2026/11/dich.md", entry("tin-tuc", "tin-dich", "Bài đích", LONG))
    source = sample.put("news/2026/11/nguon.md", entry("tin-tuc", "tin-nguon", "Bài nguồn", f"{LONG} [đích](dich.md)."))
    sample.live(target, source)
    assert sample.run("hanh.mt", "withdraw", "tin-dich", "--cause", "sai-noi-dung") == 0

    assert sample.build() == 0
    assert "Bài đã được gỡ: nội dung sai." in sample.page("tin-tuc/2026/11/dich.html")


def test_an_item_is_not_approved_before_what_it_leads_to(sample: Commune, capsys: pytest.CaptureFixture[str]) -> None:
    second = sample.put("news/2026/11/lien-hai.md", entry("tin-tuc", "tin-l2", "Liên hai", LONG))
    first = sample.put("news/2026/11/lien-mot.md", entry("tin-tuc", "tin-l1", "Liên một", f"{LONG} [b](lien-hai.md)."))
    assert sample.run("ha.lt", "submit", first, second) == 0

    assert sample.run("thuan.lv", "approve", first) == 1
    told = f"{first} dẫn tới {second}, mục chưa được duyệt hoặc chưa đến ngày đăng."
    assert told in capsys.readouterr().err
    assert sample.run("thuan.lv", "approve", first, second) == 0 and sample.build() == 0


def test_a_link_to_a_heading_brings_none_of_the_other_item_s_bytes(sample: Commune) -> None:
    target = sample.put("news/2026/11/de-muc.md", entry("tin-tuc", "tin-m1", "Đề mục", f"{LONG}\n\n## Kết quả\n\nHay."))
    body = f"{LONG} [kết quả](de-muc.md#ket-qua)."
    source = sample.put("news/2026/11/dan.md", entry("tin-tuc", "tin-m2", "Bài dẫn", body))
    assert sample.run("ha.lt", "submit", source, target) == 0
    assert sample.run("thuan.lv", "approve", source) == 1
    assert sample.run("thuan.lv", "approve", source, target) == 0
    sample.put(target, entry("tin-tuc", "tin-m1", "Đề mục", f"{LONG}\n\n## Kết quả\n\nRất hay."))
    sample.live(target)
    assert sample.build() == 0 and "Rất hay." in sample.page("tin-tuc/2026/11/de-muc.html")
    assert sample.run("thuan.lv", "withdraw", target, "--cause", "khong-duoc-cong-khai") == 0

    assert sample.build() == 0 and holding(sample.root / "site", "Rất hay.") == []


def test_a_section_keeps_its_page_when_its_introduction_leaves(sample: Commune) -> None:
    path = sample.put("docs/gop-y/index.md", entry("trang", "gy-mo-dau", "Lấy ý kiến", LONG, mo_ta="Góp ý."))
    sample.live(path)
    assert sample.build() == 0
    assert sample.run("thuan.lv", "withdraw", "gy-mo-dau", "--cause", "dang-nham") == 0

    assert sample.build() == 0
    page = sample.page("gop-y/index.html")
    assert "Góp ý quy ước" in page
    assert "Lời giới thiệu trước đây không còn ở trang này. Bài đã được gỡ: đăng nhầm." in page


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("docs/index.md", "index.html"),
        ("docs/en/index.md", "en/index.html"),
        ("docs/lien-he.md", "lien-he.html"),
        ("docs/van-ban/index.md", "van-ban/index.html"),
        ("docs/di-san/index.md", "di-san/index.html"),
    ],
)
def test_a_page_that_stays_tells_why_its_introduction_left(sample: Commune, path: str, url: str) -> None:
    assert "Lời giới thiệu trước đây" not in sample.page(url)
    english = {"ngon_ngu": "en"} if "/en/" in path else {}
    code = {"docs/index.md": "trang-chu", "docs/lien-he.md": "lien-he"}.get(path, path.replace("/", "-")[:-3])
    text = "Read about the commune. " * 20 if english else LONG
    topic = {"chu_de": "lien-he"} if path == "docs/lien-he.md" else {}
    sample.put(path, entry("trang", code, "Mở đầu", text, mo_ta="Mở đầu.", **english, **topic))
    sample.live(path)
    assert sample.run("thuan.lv", "withdraw", path, "--cause", "sai-noi-dung") == 0
    sample.build()
    told, restored = sample.page(url), sample.run("thuan.lv", "restore", path)

    assert "không còn ở trang này. Bài đã được gỡ: nội dung sai. Kể từ" in told
    assert restored == 0 and sample.build() == 0 and "Lời giới thiệu trước đây" not in sample.page(url)


def test_a_refused_build_tells_of_what_was_withdrawn_and_is_still_there(
    sample: Commune, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sample.build() == 0
    assert sample.run("thuan.lv", "withdraw", "gt-lich-su", "--cause", "sai-noi-dung") == 0
    capsys.readouterr()

    assert sample.build() == 1
    told = " ".join(capsys.readouterr().out.split())
    assert "bài đã gỡ vẫn còn trên trang đã dựng: gioi-thieu/lich-su.html." in told
    found = re.search(r"cho phát hiện (\w+(?:, \w+)*) vào editorial/waivers.yml", told)
    assert found

    waivers = "".join(
        f"  - phat_hien: {identity}\n    ly_do: Gỡ gấp\n    nguoi_duyet: Lường Văn Thuận\n    den_ngay: 2026-12-15\n"
        for identity in found[1].split(", ")
    )
    sample.live(sample.put("editorial/waivers.yml", f"mien:\n{waivers}"))
    assert sample.build() == 0 and "Bài đã được gỡ" in sample.page("gioi-thieu/lich-su.html")
    sample.live(sample.put("editorial/waivers.yml", "mien: []\n"))
    assert sample.run("thuan.lv", "restore", "gt-lich-su") == 0 and sample.build() == 0


def test_an_expired_item_leaves_a_page_that_says_so(sample: Commune) -> None:
    path = sample.put("news/2026/11/ngan.md", entry("tin-tuc", "tin-ngan", "Bài ngắn hạn", LONG))
    assert sample.run("ha.lt", "submit", path) == 0
    assert sample.run("thuan.lv", "approve", path, "--until", "2026-11-30") == 0

    assert sample.build("2026-11-30") == 0 and "Bài ngắn hạn" in sample.page("tin-tuc/2026/11/ngan.html")
    assert sample.build("2026-12-01") == 0
    page = sample.page("tin-tuc/2026/11/ngan.html")
    assert "Đã hết thời hạn công khai." in page and "Bài ngắn hạn" not in page


def test_two_items_never_show_two_versions_of_one_file(sample: Commune, capsys: pytest.CaptureFixture[str]) -> None:
    shared = [{"ten": "Chung", "tep": "tep/chung.csv"}]
    sample.put("news/2026/11/tep/chung.csv", "a\n1\n")
    one = sample.put("news/2026/11/chung-mot.md", entry("tin-tuc", "tin-c1", "Chung một", LONG, tep_dinh_kem=shared))
    two = sample.put("news/2026/11/chung-hai.md", entry("tin-tuc", "tin-c2", "Chung hai", LONG, tep_dinh_kem=shared))
    sample.live(one, two)
    sample.put("news/2026/11/tep/chung.csv", "a\n2\n")
    assert sample.run("ha.lt", "submit", one, two) == 0
    assert sample.run("thuan.lv", "approve", one) == 1
    assert "“tin-c2” và “tin-c1” được duyệt với hai bản khác nhau của tệp này." in capsys.readouterr().err

    assert sample.build() == 0 and (sample.root / "site/tin-tuc/2026/11/tep/chung.csv").read_text() == "a\n1\n"
    assert sample.run("thuan.lv", "approve", one, two) == 0
    assert sample.build() == 0 and (sample.root / "site/tin-tuc/2026/11/tep/chung.csv").read_text() == "a\n2\n"


def test_an_item_with_faults_is_not_handed_over(sample: Commune, capsys: pytest.CaptureFixture[str]) -> None:
    path = sample.put("news/2026/11/hong.md", entry("tin-tuc", "tin-hong", "Bài hỏng", f"{LONG} [x](khong-co.md)."))

    assert sample.run("ha.lt", "submit", path) == 1
    captured = capsys.readouterr()
    assert f"{path}:" in captured.out and "Chưa trình được: bài còn lỗi." in captured.err
    (sample.root / path).unlink()


def test_an_urgent_notice_is_on_the_page_and_in_the_report_until_it_is_confirmed(sample: Commune) -> None:
    notice = entry("thong-bao", "tb-lu-quet", "Lũ quét ở xóm Đồn", LONG, khan="true")
    path = sample.put("docs/thong-bao/lu-quet.md", notice)
    assert sample.run("dung.hv", "submit", path) == 0
    assert sample.run("dung.hv", "approve", path, "--urgent", "--reason", "Nước lên nhanh") == 0
    assert sample.build() == 0 and "Lũ quét ở xóm Đồn" in sample.page("thong-bao/lu-quet.html")
    flagged = [found for found in examine(sample.root).report.findings if found.rule == "urgent-unconfirmed"]

    assert len(flagged) == 1 and flagged[0].subject == "tb-lu-quet" and not flagged[0].blocks
    assert sample.run("hanh.mt", "approve", path) == 0
    assert not [found for found in examine(sample.root).report.findings if found.rule == "urgent-unconfirmed"]


def test_a_preview_shows_the_working_files_and_how_they_stand(sample: Commune, tmp_path: Path) -> None:
    path = sample.put("news/2026/11/xem-thu.md", entry("tin-tuc", "tin-xem-thu", "Bài xem thử", LONG))
    (frames,) = (sample.root / STATE_FOLDER / "frames").iterdir()

    def shown(url: str) -> str:
        fill(sample.root, frames, tmp_path / "site", preview=True)
        return (tmp_path / "site" / url).read_text(encoding="utf-8")

    assert "Xem thử: bài chưa trình." in shown("tin-tuc/2026/11/xem-thu.html")
    assert sample.run("ha.lt", "submit", path) == 0
    assert "Xem thử: bản này đang chờ duyệt." in shown("tin-tuc/2026/11/xem-thu.html")
    assert sample.run("thuan.lv", "reject", path, "--reason", "Thiếu ảnh") == 0
    assert "Xem thử: bản này bị trả lại: Thiếu ảnh." in shown("tin-tuc/2026/11/xem-thu.html")
    assert sample.build() == 0 and "Xem thử" not in sample.page("tin-tuc/2026/10/ra-quan.html")


def test_a_built_page_whose_source_nobody_approved_is_found(
    sample: Commune, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sample.build() == 0 and main(["ledger", "verify", "--root", str(sample.root)]) == 0
    claims = sample.root / "site" / ".well-known" / "trangxa" / "items.json"
    held = claims.read_bytes()
    said = json.loads(held)
    page = next(one for one in said["pages"] if one["source"] == "news/2026/10/ra-quan.md")
    page["source_sha256"] = "0" * 64
    claims.write_text(json.dumps(said), encoding="utf-8")
    code = main(["ledger", "verify", "--root", str(sample.root)])
    claims.write_bytes(held)

    assert code == 1
    assert "Trang tin-tuc/2026/10/ra-quan.html làm từ một bản của news/2026/10/ra-quan.md mà chưa ai duyệt." in (
        capsys.readouterr().out
    )
