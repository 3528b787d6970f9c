"""Mức độ công khai: the verdicts of the report, in sentences that name no file, no key and no program."""

import re
from pathlib import Path

import pytest

from tests.audit.real_copy import RealCopy
from tests.audit.spoiling_office import answered
from tests.makers import AS_OF
from trangxa.audit.report import Report
from trangxa.content.sections import SECTIONS
from trangxa.content.site import load_site
from trangxa.findings import Outcome
from trangxa.law import load_profile
from trangxa.pages.duties import Duty
from trangxa.pages.index import SiteIndex
from trangxa.pages.openness import Part, openness_view
from trangxa.pages.view import View

DECREE = load_profile("nd43-2011")
PROJECT = "docs/du-an/2026/sua-duong-noi-dong-2026.md"
JARGON = re.compile(r"[a-z]+_[a-z_]+|\.md\b|\.yml\b|docs/|trangxa|UTF-8|khoảng trống")


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> RealCopy:
    return RealCopy(tmp_path_factory.mktemp("noi-dung"))


def shown(content: RealCopy) -> tuple[Report, View]:
    report = content.audit(DECREE)
    return report, openness_view(SiteIndex(load_site(content.root, AS_OF)), report)


def parts(view: View) -> list[Part]:
    return list(view.context["parts"])


def duties(view: View) -> list[Duty]:
    return [duty for part in parts(view) for duty in part.duties]


def duty(view: View, title: str) -> Duty:
    return next(duty for duty in duties(view) if duty.title == title)


def test_every_obligation_stands_on_the_page_once_with_its_law(content: RealCopy) -> None:
    report, view = shown(content)
    expected = sorted((result.obligation.title, result.obligation.basis) for result in report.results)
    assert sorted((duty.title, duty.law) for duty in duties(view)) == expected


def test_the_first_sentence_counts_as_the_report_does(content: RealCopy) -> None:
    report, view = shown(content)
    met = report.counts[Outcome.PASSED] + report.counts[Outcome.WARNED]
    asked = len(report.results) - report.counts[Outcome.INAPPLICABLE]
    assert f" {met} trong {asked} nội dung" in view.context["summary"][0]


def test_each_section_says_how_much_there_is_and_how_new_it_is(content: RealCopy) -> None:
    _, view = shown(content)
    news = next(part for part in parts(view) if part.title == "Tin tức, sự kiện")
    assert news.url == "tin-tuc/index.html"
    assert news.told == f"Đang đăng {len(content.clean.in_section('news')) - 1} mục, mới nhất ngày 20/11/2026."
    titles = {section.title for section in SECTIONS if section.address}
    assert titles >= {part.title for part in parts(view) if part.url}


def test_what_is_missing_is_said_in_one_plain_sentence(content: RealCopy) -> None:
    with content.changed():
        content.remove(*(item.path for item in content.clean.of_kind("khen-thuong-xu-phat")))
        _, view = shown(content)
    found = duty(view, "Khen thưởng, xử phạt tổ chức, doanh nghiệp")
    assert found.state == ("Còn thiếu", False)
    assert [note.words for note in found.notes] == [
        "Trang chưa có nội dung này, hoặc nội dung ghi chưa đúng nên chưa được đăng."
    ]


def test_what_came_late_is_named_with_the_limit(content: RealCopy) -> None:
    with content.changed():
        content.put(PROJECT, "ngay_dang", "2026-04-20")
        _, view = shown(content)
    found = duty(view, "Dự án, đầu tư, đấu thầu không quá 10 ngày làm việc")
    assert found.state == ("Đã có, cần lưu ý", True)
    assert [(note.item.path, note.words) for note in found.notes if note.item] == [
        (PROJECT, "muộn so với hạn 10 ngày làm việc.")
    ]


def test_what_does_not_bind_the_commune_stands_apart_with_the_reason(content: RealCopy) -> None:
    _, view = shown(content)
    last = parts(view)[-1]
    assert last.title == "Không áp dụng cho xã"
    assert "Công báo điện tử" in [duty.title for duty in last.duties]
    assert all(duty.notes for duty in last.duties)


def test_what_a_person_answered_is_told_with_the_person(content: RealCopy) -> None:
    obligation = next(o for o in DECREE.obligations if o.rule == "person-answers")
    with content.changed():
        answered("đạt")(content, obligation)
        _, view = shown(content)
    assert [note.words for note in duty(view, obligation.title).notes] == [
        "Người xem: Lê Thu Hà, công chức Văn hóa - Thông tin, ngày 10/11/2026: Đã xem mười hai trang."
    ]


def test_no_word_is_for_editors_or_programmers_only(content: RealCopy) -> None:
    with content.changed():
        content.put("docs/don-vi/tram-y-te.md", "chuc_nang", None)
        content.remove(*(item.path for item in content.clean.of_kind("can-bo")))
        content.put("commune.yml", "fax", None)
        _, view = shown(content)
    words = [part.told for part in parts(view)]
    words += [note.words for duty in duties(view) for note in duty.notes if duty.state.words != "Không áp dụng cho xã"]
    assert [line for line in words if JARGON.search(line)] == []


def test_a_change_of_the_verdict_changes_what_the_page_is_known_by(content: RealCopy) -> None:
    _, before = shown(content)
    with content.changed():
        content.put(PROJECT, "ngay_dang", "2026-04-20")
        _, after = shown(content)
    assert before.context["counts"] != after.context["counts"]


def test_the_built_page_is_linked_from_every_page_and_from_the_site_map(sample: Path) -> None:
    page = (sample / "site/muc-do-cong-khai.html").read_text(encoding="utf-8")
    assert '<h1 id="noi-dung">Mức độ công khai</h1>' in page
    assert "Nghị định 43/2011/NĐ-CP, Điều 10 khoản 1 điểm b" in page
    for name in ("index.html", "so-do.html", "tin-tuc/index.html"):
        assert "muc-do-cong-khai.html" in (sample / "site" / name).read_text(encoding="utf-8")
    assert "/muc-do-cong-khai.html</loc>" in (sample / "site/sitemap.xml").read_text(encoding="utf-8")
