"""Handing over: items that wait for their day, codes used twice, items sent back; on the real commands."""

from pathlib import Path

import pytest

from tests.editorial.sites import Commune, approved_sample
from tests.sample import LONG, entry
from trangxa.cli.app import main

TOMORROW = "2026-11-24"


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory, keys: dict[str, Path]) -> Commune:
    return approved_sample(tmp_path_factory.mktemp("trinh") / "project", keys)


def news(commune: Commune, name: str, body: str = LONG, **keys: object) -> str:
    return commune.put(f"news/2026/11/{name}.md", entry("tin-tuc", f"tin-{name}", f"Tin {name}", body, **keys))


def test_an_approved_item_is_on_the_site_from_its_day_on(
    commune: Commune, capsys: pytest.CaptureFixture[str]
) -> None:
    path = news(commune, "mai", ngay_dang=TOMORROW)
    capsys.readouterr()
    assert commune.run("ha.lt", "submit", path) == 0
    assert f"LƯU Ý: {path}: Mục này sẽ hiện từ ngày 24/11/2026" in capsys.readouterr().out
    assert commune.run("thuan.lv", "approve", path) == 0
    assert f"Đã duyệt: {path} “Tin mai”, đăng từ 24/11/2026\n" in capsys.readouterr().out

    for words in (("status", path), ("status",), ("history", path)):
        assert main([*words, "--root", str(commune.root)]) == 0 and "chờ đến ngày đăng" in capsys.readouterr().out
    assert main(["status", path, "--root", str(commune.root)]) == 0 and "đăng từ 24/11/2026" in capsys.readouterr().out

    assert commune.build() == 0 and "Tin mai" not in commune.page("index.html")
    assert not commune.page("tin-tuc/2026/11/mai.html")
    assert commune.build(TOMORROW) == 0 and "Tin mai" in commune.page("index.html")
    assert commune.page("tin-tuc/2026/11/mai.html")
    assert commune.build() == 0 and not commune.page("tin-tuc/2026/11/mai.html")


def test_an_item_that_waits_is_judged_now_as_of_its_day(commune: Commune, capsys: pytest.CaptureFixture[str]) -> None:
    path = news(commune, "lo", f"{LONG} Số căn cước công dân 019085001234.", ngay_dang=TOMORROW)

    assert commune.run("ha.lt", "submit", path) == 1
    (commune.root / path).unlink()
    told = capsys.readouterr()
    assert path in told.out and "Chưa trình được: bài còn lỗi." in told.err


def test_an_item_is_not_approved_if_it_leads_to_one_that_comes_later(
    commune: Commune, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = news(commune, "truoc", f"{LONG} [sau](sau.md)"), news(commune, "sau")
    assert commune.run("ha.lt", "submit", source, target) == 0
    news(commune, "sau", ngay_dang="2026-12-24")
    assert commune.run("ha.lt", "submit", target) == 0
    assert commune.run("thuan.lv", "approve", target) == 0

    assert commune.run("thuan.lv", "approve", source) == 1
    assert f"{source} dẫn tới {target}, mục chưa được duyệt hoặc chưa đến ngày đăng." in capsys.readouterr().err
    for path in (source, target):
        (commune.root / path).unlink()


@pytest.mark.parametrize("named", ["news/2026/11/chep.md", "news/2026/11/goc.md", "tin-goc"])
def test_a_code_used_twice_names_both_files_and_lines(
    commune: Commune, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = entry("tin-tuc", "tin-goc", "Tin gốc", LONG)
    paths = [commune.put(f"news/2026/11/{name}.md", text) for name in ("chep", "goc")]

    assert commune.run("ha.lt", "submit", named) == 1
    for path in paths:
        (commune.root / path).unlink()
    told = capsys.readouterr().out
    assert "LỖI  news/2026/11/goc.md:" in told and "Mã “tin-goc” trùng với news/2026/11/chep.md:" in told


def test_an_item_sent_back_is_not_handed_over_again_as_it_is(
    commune: Commune, capsys: pytest.CaptureFixture[str]
) -> None:
    path = news(commune, "tra")
    assert commune.run("ha.lt", "submit", path) == 0
    assert commune.run("thuan.lv", "reject", path, "--reason", "Thiếu ảnh") == 0

    assert commune.run("ha.lt", "submit", path) == 1
    told = capsys.readouterr().err
    assert "vì “Thiếu ảnh”, mà tệp chưa sửa gì." in told and f"trangxa submit {path} --again" in told
    assert commune.run("ha.lt", "submit", "--all") == 1
    assert "lần này không trình mục ấy" in capsys.readouterr().out
    assert commune.run("ha.lt", "submit", path, "--again") == 0
    assert commune.run("thuan.lv", "reject", path, "--reason", "Vẫn thiếu ảnh") == 0
    news(commune, "tra", f"{LONG} Đã thêm ảnh.")
    assert commune.run("ha.lt", "submit", path) == 0


def test_a_new_draft_is_dated_with_the_day_that_the_content_is_judged_on(commune: Commune) -> None:
    assert main(["new", "tin-tuc", "Tin vừa viết", "--root", str(commune.root)]) == 0

    assert 'ngay_dang: "2026-11-23"' in (commune.root / "news/2026/11/tin-vua-viet.md").read_text(encoding="utf-8")


def test_an_item_on_the_page_is_not_taken_off_it_by_a_mistyped_day(
    commune: Commune, capsys: pytest.CaptureFixture[str]
) -> None:
    path = news(commune, "nham-nam")
    commune.live(path)
    news(commune, "nham-nam", ngay_dang="2030-01-01")
    assert commune.run("ha.lt", "submit", path) == 0

    assert commune.run("thuan.lv", "approve", path) == 1
    told = capsys.readouterr().err
    assert f"{path} đang ở trên trang, mà bản này ghi ngày đăng 01/01/2030" in told and "--on 2030-01-01" in told
    assert commune.run("thuan.lv", "reject", path, "--reason", "Nhầm năm") == 0
    news(commune, "nham-nam", f"{LONG} Sửa một câu.")
    commune.live(path)
