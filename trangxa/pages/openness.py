"""Mức độ công khai: the report for citizens, section by section, with the same verdicts in plain sentences."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trangxa.audit.report import Report
from trangxa.content.sections import SECTIONS, Section
from trangxa.findings import Outcome
from trangxa.pages.crumbs import home_crumb
from trangxa.pages.duties import Duty, duty_of
from trangxa.pages.index import SiteIndex
from trangxa.pages.menu import OPENNESS, index_of
from trangxa.pages.view import View

_COUNTED = {
    Outcome.WARNED: "nội dung đã có nhưng cần lưu ý",
    Outcome.FAILED: "nội dung còn thiếu",
    Outcome.CANT_TELL: "nội dung chờ người có trách nhiệm xem",
    Outcome.UNTESTED: "nội dung chưa kiểm tra được",
    Outcome.INAPPLICABLE: "nội dung không áp dụng cho xã",
}


class Part(NamedTuple):
    """A section of the site and what is asked of it; `url` is empty for what belongs to no section."""

    title: str
    url: str
    told: str
    duties: tuple[Duty, ...]


def openness_view(index: SiteIndex, report: Report) -> View:
    """The page. Everything it says follows from the report and the items it names."""
    sections = (_section(index, report, section) for section in SECTIONS)
    parts = [*(part for part in sections if part), *_loose(index, report)]
    shown = {item.path: item for part in parts for duty in part.duties for item in duty.items}
    return View(
        OPENNESS,
        "Mức độ công khai",
        "Trang đã công khai những gì, còn thiếu gì, cập nhật khi nào, theo luật nào.",
        "openness.html",
        "docs",
        (home_crumb(),),
        index.site.as_of,
        None,
        tuple(shown[path] for path in sorted(shown)),
        {"parts": parts, "summary": _summary(report), "as_of": index.site.as_of, "counts": _told(parts)},
    )


def _summary(report: Report) -> list[str]:
    counts = report.counts
    binding = len(report.results) - counts[Outcome.INAPPLICABLE]
    met = counts[Outcome.PASSED] + counts[Outcome.WARNED]
    first = f"Trang đã công khai {met} trong {binding} nội dung mà {report.profile.citation} yêu cầu đối với xã."
    return [first, *(f"Có {counts[outcome]} {words}." for outcome, words in _COUNTED.items() if counts[outcome])]


def _section(index: SiteIndex, report: Report, section: Section) -> Part | None:
    items = index.sections[section.folder] if section.address else []
    duties = tuple(duty_of(result, index) for result in report.results if result.obligation.section == section.folder)
    if not (items or duties):
        return None
    days = (item.record.changed for item in items)
    newest = max((day for day in days if day and day <= index.site.as_of), default=None)
    told = f"Đang đăng {len(items)} mục" if items else "Chưa đăng mục nào"
    told += f", mới nhất ngày {newest:%d/%m/%Y}." if newest else "."
    return Part(section.title, index_of(section.folder), told, duties)


def _loose(index: SiteIndex, report: Report) -> Iterator[Part]:
    """What is asked of the page as a whole, and what is asked of others only."""
    results = [result for result in report.results if result.obligation.section is None]
    for title, told, wanted in (
        ("Liên hệ và chức năng của trang", "", False),
        ("Không áp dụng cho xã", "Xã không phải đăng những nội dung sau; lý do ghi kèm.", True),
    ):
        duties = tuple(duty_of(r, index) for r in results if (r.outcome is Outcome.INAPPLICABLE) is wanted)
        if duties:
            yield Part(title, "", told, duties)


def _told(parts: Iterable[Part]) -> list[object]:
    """All that the page says, so that it is made again when any of it changes."""
    return [
        (
            part.title,
            part.told,
            [(duty.title, duty.state, duty.law, [note.words for note in duty.notes]) for duty in part.duties],
        )
        for part in parts
    ]
