"""Items dated ahead of the day of judgement: told of, judged, shown from their day on."""

from datetime import date
from pathlib import Path

from tests.content.linked import site_of, told
from tests.makers import AS_OF, COMMUNE
from tests.sample import LONG, entry, png, text
from trangxa.content.site import Site, load_site
from trangxa.findings import Finding

TOMORROW, LATER = "2026-11-24", "2026-12-01"


def news(code: str, day: str, body: str = "", **keys: object) -> str:
    return entry("tin-tuc", f"tin-{code}", f"Tin {code}", f"{LONG}\n\n{body}", ngay_dang=day, **keys)


def only(site: Site) -> Finding:
    (finding,) = (found for found in site.problems if found.location.path.startswith("news/"))
    return finding


def test_an_item_is_published_on_its_day_and_not_before(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"news/mai.md": news("mai", TOMORROW)}
    before, on = site_of(tmp_path, files), site_of(tmp_path, files, date(2026, 11, 24))

    assert not before.items and [item.path for item in before.coming] == ["news/mai.md"]
    assert not on.coming and [item.path for item in on.items] == ["news/mai.md"]
    assert told(on, "news/mai.md") == []


def test_the_editor_is_told_from_which_day_it_shows_and_what_to_do(tmp_path: Path) -> None:
    finding = only(site_of(tmp_path, {"news/mai.md": news("mai", TOMORROW)}))

    assert not finding.blocks and finding.location.line == 3
    assert finding.message == "Mục này sẽ hiện từ ngày 24/11/2026; trang đang xét ngày 23/11/2026."
    assert "trangxa serve" in finding.fix and "ngay_dang: 2026-11-23" in finding.fix


def test_a_pinned_day_is_named_as_the_reason(tmp_path: Path) -> None:
    office = text({**COMMUNE, "minh_hoa": "true", "ngay_xem_xet": "2026-11-23"}).strip("-\n")
    finding = only(site_of(tmp_path, {"commune.yml": office, "news/mai.md": news("mai", TOMORROW)}))

    assert "(ngày ghim ở ngay_xem_xet của commune.yml)" in finding.message


def test_a_year_that_was_most_likely_mistyped_is_told_of(tmp_path: Path) -> None:
    finding = only(site_of(tmp_path, {"news/xa.md": news("xa", "2030-01-01")}))

    assert finding.rule == "far-ahead" and not finding.blocks
    assert "01/01/2030 còn hơn một năm nữa mới tới, có thể gõ nhầm năm" in finding.message
    assert only(site_of(tmp_path, {"news/xa.md": news("xa", "2027-11-24")})).rule == "not-yet-posted"


def test_what_it_shows_is_neither_published_nor_called_unused(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"news/mai.md": news("mai", TOMORROW, "![Ảnh](a.png)"), "news/a.png": png()}
    site = site_of(tmp_path, files)

    assert not site.files and told(site, "news/a.png") == []


def test_nothing_leads_to_an_item_before_its_day(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "news/mai.md": news("mai", TOMORROW, "[sau](sau.md)"),
        "news/nay.md": news("nay", "2026-11-23", "[mai](mai.md)"),
        "news/sau.md": news("sau", LATER, "[mai](mai.md) [nay](nay.md)"),
    }
    site = site_of(tmp_path, files)

    assert told(site, "news/nay.md") == ["link-to-coming"]
    assert sorted(told(site, "news/mai.md")) == ["link-to-coming", "not-yet-posted"]
    assert told(site, "news/sau.md") == ["not-yet-posted"]


def test_its_own_faults_do_not_wait(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "news/mai.md": news("mai", TOMORROW, "[a](khong-co.md)"),
        "news/nay.md": news("mai", "2026-11-23", chuyen_de="khong-co"),
    }
    site = site_of(tmp_path, files)

    assert sorted(told(site, "news/mai.md")) == ["broken-link", "not-yet-posted"]
    assert sorted(told(site, "news/nay.md")) == ["duplicate-code", "unknown-campaign"]


def test_what_stands_on_a_published_page_is_there_whatever_day_it_states(tmp_path: Path) -> None:
    site_of(tmp_path, {"news/mai.md": news("mai", TOMORROW)})
    site = load_site(tmp_path, AS_OF, shown=True)

    assert [item.path for item in site.items] == ["news/mai.md"] and not site.coming


def test_a_preview_also_holds_the_drafts_that_are_filled_in(tmp_path: Path) -> None:
    whole = news("nhap", "2026-11-23").replace("ma: ", "nhap: true\nma: ", 1)
    files: dict[str, str | bytes] = {"news/nhap.md": whole, "news/do.md": whole.replace("tac_gia: ", "# ", 1)}
    site_of(tmp_path, files)

    assert [item.path for item in load_site(tmp_path, AS_OF, drafts=True).items] == ["news/nhap.md"]
    assert not load_site(tmp_path, AS_OF).items
