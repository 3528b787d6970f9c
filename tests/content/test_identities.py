"""Identities: one an item, and those that items name are there."""

from pathlib import Path

from tests.content.linked import TARGET, site_of, told
from tests.makers import item
from tests.sample import LONG, PDF, entry
from trangxa.content.identities import belonging_faults
from trangxa.findings import Finding

REVIEW = {"ngay_toi": "2026-12-15", "nguoi": "cb-hanh"}
PEOPLE = item("docs/can-bo/hanh.md", ma="cb-hanh")
CAMPAIGN = item("docs/chuyen-de/le.md", ma="chuyen-de-11")


def test_two_items_with_one_code_are_told_at_the_second(tmp_path: Path) -> None:
    other = TARGET.replace("Đích", "Khác")
    site = site_of(
        tmp_path,
        {"news/a.md": TARGET, "docs/thong-bao/b.md": entry("thong-bao", "tin-dich", "B", LONG), "news/c.md": other},
    )
    codes = [str(f.location) for f in site.problems if f.rule == "duplicate-code"]
    assert len(codes) == 2
    assert all(place.startswith("news/") for place in codes)


def test_documents_of_one_number_and_year_of_one_unit_collide(tmp_path: Path) -> None:
    text = entry("van-ban", "x", "y", ma=None, tieu_de=None)
    site = site_of(tmp_path, {"docs/van-ban/a.md": text, "docs/van-ban/b.md": text, "docs/van-ban/tep/a.pdf": PDF})
    assert told(site, "docs/van-ban/b.md") == ["duplicate-code"]


def test_codes_of_a_campaign_and_of_an_official_are_known() -> None:
    news = item("news/2026/11/tin.md", chuyen_de="chuyen-de-11", ra_soat=REVIEW)
    assert list(belonging_faults([news], [PEOPLE, CAMPAIGN], ())) == []


def test_a_code_that_names_nothing_is_found_on_its_line_with_codes_to_choose_from() -> None:
    news = item("news/2026/11/tin.md", chuyen_de="le-11", ra_soat={**REVIEW, "nguoi": "chuyen-de-11"})
    found = list(belonging_faults([news], [PEOPLE, CAMPAIGN], ["news/a.md"]))
    assert [(f.rule, f.location.line, f.message, f.fix) for f in found] == [
        (
            "unknown-campaign",
            news.line("chuyen_de"),
            "Không có mục “Chuyên đề tuyên truyền” nào đang đăng mang mã “le-11”.",
            "Ghi ma của một mục chuyên đề tuyên truyền đang đăng, như: chuyen-de-11.",
        ),
        (
            "unknown-reviewer",
            news.line("ra_soat"),
            f"Không có mục “{PEOPLE.record.label}” nào đang đăng mang mã “chuyen-de-11”.",
            f"Ghi ma của một mục {PEOPLE.record.label.lower()} đang đăng, như: cb-hanh.",
        ),
    ]
    assert all(isinstance(fault, Finding) and fault.blocks for fault in found)


def test_a_code_that_a_broken_file_may_bear_is_not_told_of_twice() -> None:
    news = item("news/2026/11/tin.md", chuyen_de="le-11", ra_soat={**REVIEW, "nguoi": "cb-khac"})
    assert list(belonging_faults([news], [PEOPLE], ["docs/can-bo/khac.md", "docs/chuyen-de/le.md"])) == []
