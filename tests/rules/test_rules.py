"""Each obligation of the decree: what meets it, what breaks it, what is let pass with a remark."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from tests.makers import COMMUNE, commune, item, site_of
from trangxa.audit import Result, audit
from trangxa.content.commune import Commune
from trangxa.content.item import Item, LinkRef
from trangxa.content.kinds import Record
from trangxa.content.site import Site
from trangxa.content.workdays import Calendar, HolidayYear
from trangxa.findings import Finding, Location, Outcome, Severity
from trangxa.law import load_profile
from trangxa.rules import Context

PROFILE = load_profile("nd43-2011")
CALENDAR = Calendar({2026: HolidayYear.model_validate({"nam": "2026", "nguon": "Công văn", "nghi": []})})
PASSED, WARNED, FAILED = Outcome.PASSED, Outcome.WARNED, Outcome.FAILED
CANT_TELL, INAPPLICABLE = Outcome.CANT_TELL, Outcome.INAPPLICABLE


def result(id: str, site: Site, calendar: Calendar = CALENDAR) -> Result:
    return audit(site, PROFILE, context=Context(calendar)).result(f"nd43.{id}")


def page(topic: str, words: int = 100, name: str = "a", **keys: Any) -> Item[Record]:
    return item(f"docs/gioi-thieu/{name}.md", words=words, chu_de=topic, **keys)


def opening(folder: str, group: str, until: str = "2026-11-01") -> Item[Record]:
    statement = {"nhom": group, "tinh_den": until, "nguoi_xac_nhan": "Công chức Văn phòng"}
    return item(f"{folder}/index.md", khong_phat_sinh=[statement])


def official(name: str = "hanh", **keys: Any) -> Item[Record]:
    return item(f"docs/can-bo/{name}.md", **keys)


def leader(name: str = "hanh", **keys: Any) -> Item[Record]:
    return official(name, **{"lanh_dao": "true", "tieu_su": "Sinh năm 1975.", "dung_dau": "true", **keys})


def plans(*fields: str) -> list[Item[Record]]:
    return [item(f"docs/chien-luoc-quy-hoach/{field}.md", linh_vuc=field) for field in fields]


def projects(*states: str) -> list[Item[Record]]:
    return [item(f"docs/du-an/{at}.md", tinh_trang=state) for at, state in enumerate(states)]


def schedule(week: str, day: str) -> Item[Record]:
    entry = {"ngay": day, "gio": "Sáng", "nguoi": "Chủ tịch", "noi_dung": "Họp", "dia_diem": "UBND xã"}
    return item(f"docs/lich-lam-viec/{week.lower()}.md", tuan=week, lich=[entry])


def board(**keys: Any) -> Item[Record]:
    return item("docs/van-ban/a.md", vai_tro="thanh-lap-ban-bien-tap", **keys)


def procedure(code: str = "1.001193", **keys: Any) -> Item[Record]:
    return item(f"procedures/ho-tich/{code}-a.md", ma=code, **keys)


def office(**keys: Any) -> Commune:
    return commune(**keys)


MAP = {"nguon_ban_do": "Sở", "ngay_ban_do": "2025-08-01"}
PICTURE = {"anh": {"tep": "anh/a.png", "mo_ta": "Bản đồ"}}
FOUR = ("uu-dai-dau-tu", "xay-dung-dat-dai", "tai-nguyen", "moi-truong")
THREE = ("đang chuẩn bị", "đang triển khai", "đã hoàn tất")

CASES: tuple[tuple[str, str, list[Item[Record]], Outcome], ...] = (
    ("10.1.a.to-chuc", "page and units", [page("to-chuc-bo-may"), item("docs/don-vi/a.md")], PASSED),
    ("10.1.a.to-chuc", "no unit", [page("to-chuc-bo-may")], FAILED),
    ("10.1.a.to-chuc", "no page", [item("docs/don-vi/a.md")], FAILED),
    ("10.1.a.lich-su", "page of enough words", [page("lich-su", 40)], PASSED),
    ("10.1.a.lich-su", "page too short", [page("lich-su", 39)], FAILED),
    ("10.1.a.lich-su", "only in English", [page("lich-su", ngon_ngu="en")], FAILED),
    ("10.1.a.lich-su", "the longest of two counts", [page("lich-su", 1), page("lich-su", 50, "b")], PASSED),
    ("10.1.a.lich-su", "page on something else", [page("ban-do", **MAP)], FAILED),
    ("10.1.a.ban-do", "map with picture", [page("ban-do", **MAP, **PICTURE)], PASSED),
    ("10.1.a.ban-do", "map in the body",
     [item("docs/gioi-thieu/a.md", chu_de="ban-do", links=[LinkRef("b.png", 9, True)], **MAP)], PASSED),
    ("10.1.a.ban-do", "no picture", [page("ban-do", **MAP)], FAILED),
    ("10.1.a.ban-do", "older than the boundaries",
     [page("ban-do", nguon_ban_do="Sở", ngay_ban_do="2020-01-01", **PICTURE)], WARNED),
    ("10.1.a.di-tich", "a relic", [item("docs/di-san/a.md")], PASSED),
    ("10.1.a.di-tich", "a page on relics", [page("di-tich")], PASSED),
    ("10.1.a.di-tich", "only a landscape", [item("docs/di-san/a.md", loai_di_san="Danh thắng")], FAILED),
    ("10.1.a.di-tich", "stated that there is none", [opening("docs/di-san", "di tích")], WARNED),
    ("10.1.a.danh-thang", "a landscape", [item("docs/di-san/a.md", loai_di_san="Danh lam thắng cảnh")], PASSED),
    ("10.1.a.danh-thang", "only a relic", [item("docs/di-san/a.md")], FAILED),
    ("10.1.a.lanh-dao", "a chair who is a leader", [leader()], PASSED),
    ("10.1.a.lanh-dao", "nobody leads", [official(dung_dau="true")], FAILED),
    ("10.1.a.lanh-dao", "nobody is the head", [leader(dung_dau="false")], FAILED),
    ("10.1.a.lanh-dao", "two heads", [leader(), leader("b")], FAILED),
    ("10.1.a.lanh-dao", "nobody at all", [], FAILED),
    ("10.1.b", "news", [item("news/a.md")], PASSED),
    ("10.1.b", "no news", [], FAILED),
    ("10.1.b", "an opening page is no news", [item("news/index.md")], FAILED),
    ("10.1.b", "news may not be stated away", [opening("news", "tin tức")], FAILED),
    ("10.1.c.chi-dao", "a directive", [item("docs/chi-dao-dieu-hanh/a.md")], PASSED),
    ("10.1.c.chi-dao", "none", [], FAILED),
    ("10.1.c.chi-dao", "stated", [opening("docs/chi-dao-dieu-hanh", "Ý kiến chỉ đạo")], WARNED),
    ("10.1.c.chi-dao", "stated by the name of the section",
     [opening("docs/chi-dao-dieu-hanh", "ý kiến chỉ đạo, điều hành")], WARNED),
    ("10.1.c.chi-dao", "stated for another list", [opening("docs/chi-dao-dieu-hanh", "khen thưởng")], FAILED),
    ("10.1.c.chi-dao", "stated more than a year ago",
     [opening("docs/chi-dao-dieu-hanh", "ý kiến chỉ đạo", "2025-11-20")], FAILED),
    ("10.1.c.chi-dao", "stated for a day to come",
     [opening("docs/chi-dao-dieu-hanh", "ý kiến chỉ đạo", "2026-11-24")], FAILED),
    ("10.1.c.chi-dao", "stated a year ago to the day",
     [opening("docs/chi-dao-dieu-hanh", "ý kiến chỉ đạo", "2025-11-22")], WARNED),
    ("10.1.c.xu-ly-phan-hoi", "a question", [item("docs/hoi-dap/a.md")], PASSED),
    ("10.1.c.xu-ly-phan-hoi", "none", [], FAILED),
    ("10.1.c.khen-thuong-xu-phat", "a commendation", [item("docs/khen-thuong-xu-phat/a.md")], PASSED),
    ("10.1.c.khen-thuong-xu-phat", "stated", [opening("docs/khen-thuong-xu-phat", "khen thưởng, xử phạt")], WARNED),
    ("10.1.c.lich-lam-viec", "this week", [schedule("2026-W48", "2026-11-23")], PASSED),
    ("10.1.c.lich-lam-viec", "last week's only", [schedule("2026-W47", "2026-11-16")], WARNED),
    ("10.1.c.lich-lam-viec", "none", [], FAILED),
    ("10.1.d", "a dissemination", [item("docs/pho-bien-phap-luat/a.md")], PASSED),
    ("10.1.d", "none", [], FAILED),
    ("10.1.dd", "all four fields", plans(*FOUR), PASSED),
    ("10.1.dd", "one field missing", plans(*FOUR[1:]), FAILED),
    ("10.1.dd", "the missing one stated",
     [*plans(*FOUR[1:]), opening("docs/chien-luoc-quy-hoach", "uu-dai-dau-tu")], WARNED),
    ("10.1.e", "a document", [item("docs/van-ban/a.md")], PASSED),
    ("10.1.e", "none", [], FAILED),
    ("10.1.g", "the gazette", [], INAPPLICABLE),
    ("10.1.h.danh-sach", "three lists", projects(*THREE), PASSED),
    ("10.1.h.danh-sach", "one list empty", projects(*THREE[1:]), FAILED),
    ("10.1.h.danh-sach", "the empty one stated",
     [*projects(*THREE[1:]), opening("docs/du-an", "đang chuẩn bị")], WARNED),
    ("10.1.h.danh-sach", "the empty one stated by another name",
     [*projects(*THREE[1:]), opening("docs/du-an", "Dự án đang chuẩn bị")], WARNED),
    ("10.1.h.danh-sach", "going on after its end",
     [*projects(*THREE), item("docs/du-an/x.md", thoi_gian={"bat_dau": "2026-01-01", "ket_thuc": "2026-11-22"})],
     WARNED),
    ("10.1.h.danh-sach", "going on until today",
     [*projects(*THREE), item("docs/du-an/x.md", thoi_gian={"bat_dau": "2026-01-01", "ket_thuc": "2026-11-23"})],
     PASSED),
    ("10.1.h.thong-tin", "a project", projects("đã hoàn tất"), PASSED),
    ("10.1.h.thong-tin", "none", [], FAILED),
    ("10.1.h.thong-tin", "stated", [opening("docs/du-an", "dự án")], WARNED),
    ("10.1.i.gop-y", "a consultation", [item("docs/gop-y/a.md")], PASSED),
    ("10.1.i.gop-y", "none", [], FAILED),
    ("10.1.k", "an official address", [official()], PASSED),
    ("10.1.k", "a private address", [official(thu_dien_tu="hanh@gmail.com")], FAILED),
    ("10.1.k", "nobody", [], FAILED),
    ("5.3", "news", [item("news/a.md")], PASSED),
    ("5.3", "none", [], FAILED),
    ("11", "research", [], INAPPLICABLE),
    ("12.3", "a report", [item("docs/thong-ke/a.md")], PASSED),
    ("12.3", "none: not asked of a commune", [], INAPPLICABLE),
    ("13", "English", [], INAPPLICABLE),
    ("14", "metadata", [], PASSED),
    ("15.1.a", "search", [], PASSED),
    ("15.1.c", "printing", [], PASSED),
    ("17.1.a", "yesterday", [item("news/a.md", ngay_dang="2026-11-22")], PASSED),
    ("17.1.a", "thirty days ago", [item("news/a.md", ngay_dang="2026-10-24")], PASSED),
    ("17.1.a", "thirty-one days ago", [item("news/a.md", ngay_dang="2026-10-23")], WARNED),
    ("17.1.a", "no news", [], INAPPLICABLE),
    ("17.1.b", "within 15 working days",
     [item("docs/pho-bien-phap-luat/a.md", ngay_ban_hanh_luat="2026-06-24", ngay_dang="2026-07-15")], PASSED),
    ("17.1.b", "a day late",
     [item("docs/pho-bien-phap-luat/a.md", ngay_ban_hanh_luat="2026-06-24", ngay_dang="2026-07-16")], WARNED),
    ("17.1.c.ban-hanh", "own document on the second day",
     [item("docs/van-ban/a.md", ngay_ban_hanh="2026-03-02", ngay_dang="2026-03-04")], PASSED),
    ("17.1.c.ban-hanh", "own document on the third day",
     [item("docs/van-ban/a.md", ngay_ban_hanh="2026-03-02", ngay_dang="2026-03-05")], WARNED),
    ("17.1.c.ban-hanh", "a document of before the merger",
     [item("docs/van-ban/a.md", ngay_dang="2026-03-30", don_vi_ban_hanh_lich_su="UBND xã Sơn Phú")], INAPPLICABLE),
    ("17.1.c.ban-hanh", "a document of the province",
     [item("docs/van-ban/a.md", co_quan_ban_hanh="UBND tỉnh", ngay_dang="2026-03-30")], INAPPLICABLE),
    ("17.1.c.ap-dung", "of the province, on the tenth day",
     [item("docs/van-ban/a.md", co_quan_ban_hanh="UBND tỉnh", ngay_dang="2026-03-16")], PASSED),
    ("17.1.c.ap-dung", "of the province, on the eleventh day",
     [item("docs/van-ban/a.md", co_quan_ban_hanh="UBND tỉnh", ngay_dang="2026-03-17")], WARNED),
    ("17.1.c.ap-dung", "received, late",
     [item("docs/van-ban/a.md", ngay_nhan="2026-03-03", ngay_dang="2026-04-17")], WARNED),
    ("17.1.d.quy-hoach", "late",
     [item("docs/chien-luoc-quy-hoach/a.md", ngay_phe_duyet="2026-03-02", ngay_dang="2026-03-17")], WARNED),
    ("17.1.d.du-an", "in time", projects("đã hoàn tất"), PASSED),
    ("17.1.dd", "answered in time", [item("docs/hoi-dap/a.md")], PASSED),
    ("17.1.dd", "not answered, 15 days not over",
     [item("docs/hoi-dap/a.md", ngay_nhan="2026-11-09", ngay_tra_loi=None)], PASSED),
    ("17.1.dd", "not answered, 15 days over",
     [item("docs/hoi-dap/a.md", ngay_nhan="2026-10-30", ngay_tra_loi=None)], WARNED),
    ("17.1.e", "research", [], INAPPLICABLE),
    ("17.1.g", "a report late",
     [item("docs/thong-ke/a.md", ngay_quyet_dinh_cong_bo="2026-03-02", ngay_dang="2026-03-17")], WARNED),
    ("18.2", "a procedure", [procedure()], PASSED),
    ("18.2", "none", [], FAILED),
    ("19.1", "forms that can be fetched", [procedure(mau_don=[{"ten": "A", "lien_ket": "https://a.gov.vn"}])], PASSED),
    ("19.1", "no form needed", [procedure()], PASSED),
    ("19.1", "a form that cannot be fetched", [procedure(mau_don=[{"ten": "A"}])], FAILED),
    ("19.1", "none", [], FAILED),
    ("21", "page and decision", [page("ban-bien-tap"), board()], PASSED),
    ("21", "no decision", [page("ban-bien-tap")], FAILED),
    ("21", "decision no longer in force", [page("ban-bien-tap"), board(het_hieu_luc="2026-11-22")], FAILED),
    ("21", "decision in force until today", [page("ban-bien-tap"), board(het_hieu_luc="2026-11-23")], PASSED),
    ("21", "no page", [board()], FAILED),
    ("30.3", "rules of the board", [item("docs/van-ban/a.md", vai_tro="quy-che-ban-bien-tap")], PASSED),
    ("30.3", "no rules", [], WARNED),
)  # fmt: skip


@pytest.mark.parametrize(
    ("id", "items", "outcome"),
    [pytest.param(id, items, outcome, id=f"{id}: {name}") for id, name, items, outcome in CASES],
)
def test_outcome_of_an_obligation(id: str, items: list[Item[Record]], outcome: Outcome) -> None:
    found = result(id, site_of(*items))
    assert found.outcome is outcome
    if outcome in (PASSED, INAPPLICABLE):
        assert found.findings == ()
    for finding in found.findings:
        assert finding.message and finding.fix and finding.basis.startswith("Nghị định 43/2011/NĐ-CP, Điều ")
    if outcome is FAILED:
        assert any(finding.blocks for finding in found.findings)
    else:
        assert found.evidence or found.findings


PRIVATE = {**COMMUNE["phan_anh_kien_nghi"], "thu_dien_tu": "a@gmail.com"}
OFFICE = (
    ("10.1.i.phan-anh", {}, PASSED),
    (
        "10.1.i.phan-anh",
        {"phan_anh_kien_nghi": {**COMMUNE["phan_anh_kien_nghi"], "thu_dien_tu": "a@gmail.com"}},
        FAILED,
    ),
    ("10.1.l", {}, PASSED),
    ("10.1.l", {"thu_dien_tu": "xa@gmail.com"}, FAILED),
    ("15.1.b", {}, PASSED),
    ("15.1.b", {"lien_ket": COMMUNE["lien_ket"][1:]}, FAILED),
    ("15.1.b", {"lien_ket": COMMUNE["lien_ket"][:1]}, FAILED),
    ("15.1.b", {"lien_ket": [*COMMUNE["lien_ket"][:1], {"ten": "A", "dia_chi": "https://bao.vn/"}]}, FAILED),
    ("15.2", {}, PASSED),
    ("15.2", {"thu_dien_tu": "xa@gmail.com"}, PASSED),
)


@pytest.mark.parametrize(("id", "keys", "outcome"), OFFICE)
def test_what_commune_yml_must_state(id: str, keys: dict[str, Any], outcome: Outcome) -> None:
    found = result(id, site_of(office=office(**keys)))
    assert found.outcome is outcome
    assert {finding.location for finding in found.findings} <= {Location("commune.yml")}


@pytest.mark.parametrize("id", ["10.1.i.phan-anh", "10.1.l", "15.1.b", "15.2"])
def test_an_unreadable_commune_yml_fails_with_its_own_fault(id: str) -> None:
    fault = Finding("missing-key", Location("commune.yml", 3), "Thiếu.", "Ghi.", key="fax")
    whole = site_of(problems=[fault])
    site = Site(whole.root, None, whole.as_of, (), whole.problems)
    found = result(id, site)
    assert found.outcome is FAILED
    assert [str(finding.location) for finding in found.findings] == ["commune.yml:3"]


def unread(*paths: str) -> Iterable[Finding]:
    return [Finding("bad-yaml", Location(path, 3), "Sai cú pháp.", "Viết lại.") for path in paths]


@pytest.mark.parametrize(
    ("id", "path"),
    [
        ("10.1.b", "news/2026/a.md"),
        ("10.1.e", "docs/van-ban/a.md"),
        ("10.1.a.lich-su", "docs/gioi-thieu/a.md"),
        ("10.1.h.danh-sach", "docs/du-an/a.md"),
        ("19.1", "procedures/ho-tich/a.md"),
    ],
)
def test_what_may_be_in_an_unreadable_file_is_not_said_to_be_missing(id: str, path: str) -> None:
    found = result(id, site_of(problems=unread(path), broken=[path]))
    assert found.outcome is FAILED
    assert [str(finding.location) for finding in found.findings] == [f"{path}:3"]


def test_a_missing_key_breaks_the_obligation_that_demands_it() -> None:
    fault = Finding("missing-key", Location("docs/van-ban/b.md", 1), "Thiếu.", "Ghi.", kind="van-ban", key="trich_yeu")
    site = site_of(item("docs/van-ban/a.md"), problems=[fault], broken=["docs/van-ban/b.md"])
    report = audit(site, PROFILE, context=Context(CALENDAR))
    assert report.result("nd43.10.1.e").outcome is FAILED
    assert report.result("nd43.10.1.b").findings != report.result("nd43.10.1.e").findings
    (told,) = (finding for finding in report.findings if finding.location.path == "docs/van-ban/b.md")
    assert told.basis == "Nghị định 43/2011/NĐ-CP, Điều 10 khoản 1 điểm e"


def test_the_fault_of_a_late_item_says_due_day_and_key() -> None:
    late = item("docs/van-ban/a.md", ngay_ban_hanh="2026-03-02", ngay_dang="2026-03-05")
    (finding,) = result("17.1.c.ban-hanh", site_of(late)).findings
    assert finding.location == Location("docs/van-ban/a.md", late.line("ngay_dang"))
    assert "hạn 04/03/2026 (02 ngày làm việc" in finding.message
    assert (finding.severity, finding.key) == (Severity.WARNING, "ngay_dang")


def test_days_of_a_year_without_a_file_need_a_person() -> None:
    late = item("docs/van-ban/a.md", ngay_ban_hanh="2027-03-02", ngay_hieu_luc="2027-03-02", ngay_dang="2027-03-09")
    found = result("17.1.c.ban-hanh", site_of(late, as_of=date(2027, 4, 1)))
    assert found.outcome is CANT_TELL
    assert [str(finding.location) for finding in found.findings] == ["editorial/holidays/2027.yml"]


def test_an_empty_section_is_told_with_the_command_that_fills_it() -> None:
    (finding,) = result("10.1.b", site_of()).findings
    assert finding.location == Location("news")
    assert "trangxa new tin-tuc" in finding.fix


def test_an_empty_list_is_told_with_the_way_to_state_it() -> None:
    (finding,) = result("10.1.c.chi-dao", site_of(item("docs/chi-dao-dieu-hanh/index.md"))).findings
    assert finding.location == Location("docs/chi-dao-dieu-hanh/index.md")
    assert "khong_phat_sinh" in finding.fix
    assert "nhom: ý kiến chỉ đạo" in finding.fix


def test_every_obligation_of_the_decree_is_tried_here() -> None:
    tried = {PROFILE.obligation(f"nd43.{case[0]}").rule for case in (*CASES, *OFFICE)}
    others = {o.rule for o in PROFILE.obligations} - tried
    elsewhere = {"engine-provides", "inapplicable", "person-answers"}
    elsewhere |= {"site-domain", "register-ratio", "official-phones"}
    assert others <= elsewhere
