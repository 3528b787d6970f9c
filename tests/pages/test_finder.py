"""Ways to a procedure: by event of life, by who applies, from A to Z; every procedure is reached."""

from datetime import date
from pathlib import Path

import pytest

from tests.makers import item, site_of
from trangxa.audit import audit
from trangxa.content.item import Item
from trangxa.content.kinds import Procedure, Record
from trangxa.content.site import load_site
from trangxa.editorial.life_events import load_events
from trangxa.law import load_profiles
from trangxa.pages.audience import OTHERS, audiences_of
from trangxa.pages.finder import by_letter, finder_of
from trangxa.pages.finder_views import finder_views
from trangxa.pages.index import SiteIndex

EVENTS = """su_kien:
  - ten: Sinh con
    goi_y: Khai sinh cho con
    thu_tuc: ["1.000002", "9.999999"]
"""


def procedure(code: str, **keys: str) -> Item[Record]:
    return item(f"procedures/x/{code}.md", ma=code, **keys)


def written(root: Path, events: str = EVENTS) -> Path:
    (root / "editorial").mkdir()
    (root / "editorial/life-events.yml").write_text(events, encoding="utf-8")
    return root


def test_procedures_of_no_event_stand_together(tmp_path: Path) -> None:
    items = [procedure("1.000001"), procedure("1.000002"), procedure("1.000003")]
    finder = finder_of(SiteIndex(site_of(*items, root=written(tmp_path))))
    assert [(door.title, door.url, [one.code for one in door.items]) for door in finder.events] == [
        ("Sinh con", "dich-vu-cong/viec-sinh-con.html", ["1.000002"]),
        ("Việc khác", "dich-vu-cong/viec-viec-khac.html", ["1.000001", "1.000003"]),
    ]


def test_without_the_file_there_are_no_events_and_a_to_z_holds_all() -> None:
    items = [procedure("1.000001"), procedure("1.000002")]
    index = SiteIndex(site_of(*items))
    assert finder_of(index).events == ()
    assert {"1.000001", "1.000002"} == {one.code for one in list(finder_views(index))[-1].shown}


def test_an_unknown_code_is_found_with_its_line(tmp_path: Path) -> None:
    site = site_of(procedure("1.000002"), root=written(tmp_path))
    found = [finding for finding in audit(site, load_profiles("an-toan")).findings if finding.rule == "life-event-code"]
    assert [(str(f.location.path), f.location.line, f.message) for f in found] == [
        (
            "editorial/life-events.yml",
            4,
            "Việc “Sinh con” gọi thủ tục 9.999999, nhưng trang không có thủ tục nào mang mã này.",
        )
    ]


@pytest.mark.parametrize(
    ("who", "groups"),
    [
        ("Công dân Việt Nam", ("Cá nhân, hộ gia đình",)),
        (
            "Công dân Việt Nam, tổ chức (không gồm doanh nghiệp, hợp tác xã)",
            ("Cá nhân, hộ gia đình", "Cơ quan, tổ chức, cộng đồng"),
        ),
        (
            "Công dân Việt Nam; hợp tác xã; tổ chức không phải doanh nghiệp",
            ("Cá nhân, hộ gia đình", "Hợp tác xã", "Cơ quan, tổ chức, cộng đồng"),
        ),
        ("Người gốc Việt Nam định cư ở nước ngoài", ("Người Việt Nam ở nước ngoài",)),
        ("Cán bộ, công chức", ("Cán bộ, công chức, viên chức",)),
        ("Nhà sư", (OTHERS,)),
    ],
)
def test_who_applies_is_read_from_the_record(who: str, groups: tuple[str, ...]) -> None:
    record = procedure("1.000001", doi_tuong=who).record
    assert isinstance(record, Procedure)
    assert audiences_of(record) == groups


def test_letters_follow_the_alphabet_and_leave_out_the_leading_word() -> None:
    titles = ("Đăng ký", "Cấp lại", "Thủ tục đăng ký tạm vắng", "Dời mộ", "Ảnh thẻ", "Gia hạn")
    items = [procedure(f"1.00000{at}", tieu_de=title) for at, title in enumerate(titles)]
    assert {letter: [one.title for one in found] for letter, found in by_letter(items).items()} == {
        "A": ["Ảnh thẻ"],
        "C": ["Cấp lại"],
        "D": ["Dời mộ"],
        "Đ": ["Đăng ký", "Thủ tục đăng ký tạm vắng"],
        "G": ["Gia hạn"],
    }


def test_the_real_events_reach_every_procedure_and_name_none_that_is_not_there() -> None:
    root = Path(__file__).parents[2]
    site = load_site(root, date(2026, 11, 23))
    codes = {one.code for one in site.of(Procedure)}
    events = load_events(root).record
    assert events and {code for event in events.events for code in event.codes} <= codes
    index = SiteIndex(site)
    assert {one.code for door in finder_of(index).events for one in door.items} == codes
    assert {one.code for door in finder_of(index).audiences for one in door.items} == codes
