"""Corrections and campaigns on pages: the list, the note on the item, the feed, the progress line, the home page."""

from datetime import date
from pathlib import Path

import pytest

from tests.makers import AS_OF, commune, item, site_of
from trangxa.content.item import Item
from trangxa.content.kinds import Campaign, Record
from trangxa.content.sections import section_of_folder
from trangxa.pages.campaigns import progress_of, running
from trangxa.pages.corrections import corrections_of
from trangxa.pages.index import SiteIndex
from trangxa.render.feeds import atom, newest

WRONG = {"ngay": "2026-11-21", "noi_dung": "Ghi nhầm số hộ."}


def news(name: str, **keys: object) -> Item[Record]:
    return item(f"news/2026/11/{name}.md", **keys)


def test_corrections_are_listed_newest_first_over_all_kinds() -> None:
    later = {"ngay": "2026-11-22", "noi_dung": "Sai tên xóm."}
    place = item("docs/du-lich/bep.md", dinh_chinh=[later])
    index = SiteIndex(site_of(news("mot", dinh_chinh=[WRONG, {**WRONG, "ngay": "2026-11-23"}]), place, news("hai")))
    assert [(entry.item.path, entry.correction.day) for entry in corrections_of(index)] == [
        ("news/2026/11/mot.md", date(2026, 11, 23)),
        ("docs/du-lich/bep.md", date(2026, 11, 22)),
        ("news/2026/11/mot.md", date(2026, 11, 21)),
    ]


def test_a_corrected_item_comes_first_in_the_feed_of_its_section() -> None:
    old, fresh = news("cu", ngay_dang="2026-11-02", dinh_chinh=[WRONG]), news("moi")
    feed = atom(section_of_folder("news"), newest([old, fresh]), commune(), AS_OF).decode()
    assert feed.index("news-2026-11-cu</id>") < feed.index("news-2026-11-moi</id>")
    first = feed.partition("<entry>")[2].partition("</entry>")[0]
    assert "<updated>2026-11-21T00:00:00+07:00</updated>" in first
    assert "<summary>Đính chính ngày 21/11/2026: Ghi nhầm số hộ. Tóm tắt.</summary>" in first


@pytest.mark.parametrize(
    ("as_of", "members", "words", "state", "on"),
    [
        (date(2026, 10, 29), 0, "Đã đăng 0 trong 2 tin, bài phải có.", "Bắt đầu sau 3 ngày", False),
        (date(2026, 11, 1), 1, "Đã đăng 1 trong 2 tin, bài phải có.", "Đang diễn ra, còn 29 ngày", True),
        (date(2026, 11, 30), 2, "Đã đăng 2 trong 2 tin, bài phải có.", "Đang diễn ra, hôm nay là ngày cuối", True),
        (date(2026, 12, 1), 2, "Đã đăng 2 trong 2 tin, bài phải có.", "Đã kết thúc, đủ số tin, bài", False),
        (date(2026, 12, 1), 1, "Đã đăng 1 trong 2 tin, bài phải có.", "Đã kết thúc, chưa đủ", False),
    ],
    ids=["before", "first day", "last day", "over and complete", "over and short"],
)
def test_a_campaign_tells_how_it_stands(as_of: date, members: int, words: str, state: str, on: bool) -> None:
    campaign = item("docs/chuyen-de/le.md", ma="le-11")
    own = [news(f"tin-{at}", chuyen_de="le-11") for at in range(members)]
    index = SiteIndex(site_of(campaign, news("khac"), *own, as_of=as_of))
    assert isinstance(campaign.record, Campaign)
    progress = progress_of(index, campaign, campaign.record)
    assert (progress.words, progress.state.words, progress.state.on) == (words, state, on)
    assert [entry for entry, _ in running(index)] == ([campaign] if on else [])


def test_the_built_site_shows_a_correction_on_the_item_and_on_its_page(sample: Path) -> None:
    page = (sample / "site/tin-tuc/2026/11/duong-hoa.html").read_text("utf-8")
    assert '<del data-k="dinh_chinh.0.truoc">21 hộ</del>' in page and 'href="../../../dinh-chinh.html"' in page
    assert '<meta name="DC.date" content="2026-11-21">' in page
    assert '"correction":[{"@type":"CorrectionComment","text":"Ghi nhầm số hộ.","datePublished":"2026-11-21"}]' in page
    listed = (sample / "site/dinh-chinh.html").read_text("utf-8")
    assert 'href="tin-tuc/2026/11/duong-hoa.html"' in listed and "<ins>12 hộ</ins>" in listed


def test_the_built_site_joins_campaign_items_and_home_page(sample: Path) -> None:
    campaign = (sample / "site/chuyen-de/ngay-le.html").read_text("utf-8")
    assert 'max="2" value="1"' in campaign and 'href="../tin-tuc/2026/11/duong-hoa.html"' in campaign
    assert 'href="../../../chuyen-de/ngay-le.html"' in (sample / "site/tin-tuc/2026/11/duong-hoa.html").read_text(
        "utf-8"
    )
    home = (sample / "site/index.html").read_text("utf-8")
    assert "Đang diễn ra, còn 7 ngày. Đã đăng 1 trong 2 tin, bài phải có." in home


def test_a_procedure_names_its_next_review_and_who_does_it(sample: Path) -> None:
    page = (sample / "site/dich-vu-cong/chung-thuc/2.000815-ban-sao.html").read_text("utf-8")
    assert '<time data-k="ra_soat.ngay_toi" datetime="2026-12-15">15/12/2026</time>' in page
    assert '<a href="../../can-bo/bich.html">Nông Thị Bích</a>' in page
