"""What stands on the board: each kind of task, when it appears and when it does not."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.makers import AS_OF, item, site_of
from tests.sample import write_files
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.workdays import load_calendar
from trangxa.editorial.answers import load_answers
from trangxa.editorial.disclosure_plan import load_plan
from trangxa.editorial.issued import load_register
from trangxa.editorial.waivers import load_waivers
from trangxa.errors import TrangxaError
from trangxa.law import Obligation, load_profile, profile_ids
from trangxa.lifecycle import duties, items, records
from trangxa.lifecycle.agenda import agenda, answering
from trangxa.lifecycle.desk import Desk
from trangxa.lifecycle.task import NOBODY, Group, Task
from trangxa.rules import Context

LAWS = tuple(o for id in profile_ids() for o in load_profile(id).obligations if o.stands(AS_OF))
YEAR = {"editorial/holidays/2026.yml": "nam: 2026\nnguon: Công văn\nnghi: []\n"}
HANH = item("docs/can-bo/hanh.md", ma="cb-hanh", ngay_dang="2026-11-02", don_vi="Văn phòng")


def desk_of(
    root: Path, *found: Item[Record], days: int = 30, laws: tuple[Obligation, ...] = LAWS, **files: str
) -> Desk:
    """A desk over these items and files of `editorial/`, of which the name alone is given."""
    write_files(root, {**YEAR, **{f"editorial/{name.replace('__', '.')}": text for name, text in files.items()}})
    context = Context(load_calendar(root), load_answers(root), load_waivers(root), load_register(root), load_plan(root))
    return Desk(site_of(*found, root=root), laws, context, days)


def told(tasks: Any) -> list[tuple[str, str, str]]:
    return [(task.what, f"{task.due}", task.who) for task in tasks]


@pytest.mark.parametrize(
    ("due", "shown"),
    [("2026-11-02", True), ("2026-12-23", True), ("2026-12-24", False)],
    ids=["overdue", "the last of thirty days", "later"],
)
def test_a_review_is_shown_from_thirty_days_before_its_day(tmp_path: Path, due: str, shown: bool) -> None:
    news = item("news/2026/11/tin.md", tieu_de="Tin", ra_soat={"ngay_toi": due, "nguoi": "cb-hanh"})
    assert told(items.reviews(desk_of(tmp_path, HANH, news))) == [("Rà soát: Tin", due, "Ma Thị Hạnh")] * shown


def test_a_review_by_the_period_of_the_kind_is_nobodys_until_it_is_given(tmp_path: Path) -> None:
    procedure = item("procedures/x/a.md", ma="1.001193", tieu_de="Khai sinh", ngay_doi_chieu="2026-06-01")
    assert told(items.reviews(desk_of(tmp_path, procedure))) == [("Rà soát: Khai sinh", "2026-11-28", NOBODY)]


def test_a_consultation_is_open_then_owed_then_done(tmp_path: Path) -> None:
    opened = item("docs/gop-y/mo.md", tieu_de="Đang mở")
    closed = {"bat_dau": "2026-10-01", "han_gop_y": "2026-10-31"}
    owed = item("docs/gop-y/no.md", tieu_de="Còn nợ", **closed)
    done = item("docs/gop-y/xong.md", ket_qua="Tiếp thu", ngay_ket_qua="2026-11-10", **closed)
    desk = desk_of(tmp_path, opened, owed, done)
    assert told(items.open_consultations(desk)) == [("Đang mở", "2026-11-30", "Văn phòng")]
    assert told(items.owed_results(desk)) == [("Công bố kết quả góp ý: Còn nợ", "2026-11-30", "Văn phòng")]


@pytest.mark.parametrize(
    ("expires", "shown"),
    [("2026-11-23", False), ("2026-11-24", True), ("2026-12-23", True), ("2026-12-24", False)],
    ids=["gone", "tomorrow", "in thirty days", "later"],
)
def test_a_document_is_shown_while_it_is_about_to_lose_effect(tmp_path: Path, expires: str, shown: bool) -> None:
    document = item("docs/van-ban/a.md", het_hieu_luc=expires)
    found = told(items.ending_documents(desk_of(tmp_path, document)))
    assert found == [("12/KH-UBND hết hiệu lực: Về việc chung", expires, "UBND xã Bình Thành")] * shown


def test_a_campaign_is_shown_with_what_it_has_until_its_last_day(tmp_path: Path) -> None:
    running = item("docs/chuyen-de/a.md", ma="le-11", tieu_de="Ngày lễ")
    over = item("docs/chuyen-de/b.md", bat_dau="2026-10-01", ket_thuc="2026-11-22")
    far = item("docs/chuyen-de/c.md", bat_dau="2027-01-01", ket_thuc="2027-02-01")
    (task,) = items.campaigns(desk_of(tmp_path, running, over, far, item("news/2026/11/t.md", chuyen_de="le-11")))
    assert (task.what, task.due, task.why) == (
        "Ngày lễ",
        date(2026, 11, 30),
        "Đã đăng 1/2 tin, bài, từ ngày 01/11/2026",
    )


def test_a_question_is_owed_an_answer_by_the_last_working_day_of_the_law(tmp_path: Path) -> None:
    waiting = {"ngay_tra_loi": None, "don_vi_tra_loi": None, "ngay_nhan": "2026-11-09"}
    open_one = item("docs/hoi-dap/a.md", tieu_de="Đèn tắt", **waiting)
    desk = desk_of(tmp_path, open_one, item("docs/hoi-dap/b.md"))
    assert told(duties.unanswered(desk)) == [("Trả lời: Đèn tắt", "2026-12-01", NOBODY)]


def test_without_the_years_days_off_an_answer_has_no_day_and_is_still_owed(tmp_path: Path) -> None:
    waiting = {"ngay_tra_loi": None, "don_vi_tra_loi": None, "ngay_nhan": "2026-11-09"}
    desk = desk_of(tmp_path, item("docs/hoi-dap/a.md", **waiting))
    unknown = replace(desk, context=replace(desk.context, calendar=load_calendar(tmp_path / "khong-co")))
    (task,) = duties.unanswered(unknown)
    assert (task.due, task.timing(AS_OF)) == (None, "Không có hạn")


def test_a_document_of_the_register_that_is_not_posted_is_due_in_two_working_days(tmp_path: Path) -> None:
    head = "so_ky_hieu,hinh_thuc,co_quan_ban_hanh,ngay_ban_hanh,trich_yeu,quy_pham,ly_do_khong_dang\n"
    rows = [
        "20/KH-UBND,Kế hoạch,UBND xã,2026-11-20,Tết,không,",
        "21/KH-UBND,Kế hoạch,UBND xã,2026-11-20,Mật,không,Tài liệu mật",
        "12/KH-UBND,Kế hoạch,UBND xã,2026-03-02,Về việc chung,không,",
    ]
    desk = desk_of(tmp_path, item("docs/van-ban/a.md"), issued__csv=head + "\n".join(rows))
    assert told(duties.unposted_documents(desk)) == [("Đăng Kế hoạch 20/KH-UBND: Tết", "2026-11-25", "Ban Biên tập")]


def test_the_schedules_of_this_week_and_of_the_next_are_asked_for(tmp_path: Path) -> None:
    this_week = item("docs/lich-lam-viec/2026-w48.md")
    assert [task.due for task in duties.schedules(desk_of(tmp_path))] == [date(2026, 11, 23), date(2026, 11, 30)]
    assert [task.due for task in duties.schedules(desk_of(tmp_path, this_week))] == [date(2026, 11, 30)]
    assert [task.due for task in duties.schedules(desk_of(tmp_path, this_week, days=6))] == []


def test_a_section_is_asked_for_news_before_it_is_stale(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, item("news/2026/11/tin.md", ngay_dang="2026-11-02"))
    assert ("Đăng mục mới ở “Tin tức, sự kiện”", "2026-12-02", "Ban Biên tập") in told(duties.stale_sections(desk))


def test_rows_of_the_plan_are_asked_for_until_something_is_posted(tmp_path: Path) -> None:
    row = (
        "  - {noi_dung: %s, hinh_thuc: [Niêm yết], thoi_diem: Quý, thoi_han: 30 ngày, trach_nhiem: Phòng Kinh tế, "
        "tu_ngay: %s, den_ngay: %s, muc: %s}\n"
    )
    plan = "nam: 2026\nvan_ban: 11/KH-UBND\nke_hoach:\n"
    plan += row % ("Chín tháng", "2026-10-01", "2026-10-10", "thuc-hien-9-thang")
    plan += row % ("Quỹ quý III", "2026-10-01", "2026-10-07", "quy-dong-gop")
    plan += row % ("Dự toán", "2026-12-01", "2026-12-20", "du-toan-trinh")
    plan += row % ("Cả năm", "2026-12-01", "2026-12-31", "thuc-hien-nam")
    kept = item("docs/cong-khai/a.md", noi_dung="thuc-hien-9-thang", ngay_dang="2026-10-08")
    desk = desk_of(tmp_path, kept, **{"disclosure-plan__yml": plan})
    assert told(records.planned(desk)) == [
        ("Công khai: Quỹ quý III", "2026-10-07", "Phòng Kinh tế"),
        ("Công khai: Dự toán", "2026-12-20", "Phòng Kinh tế"),
    ]


def test_answers_waivers_and_statements_that_run_out_are_asked_for_anew(tmp_path: Path) -> None:
    asked = next(o for o in LAWS if o.rule == "person-answers")
    signed = "tra_loi: đạt, nguoi_tra_loi: 'Lê Thu Hà, công chức', bang_chung: Đã xem"
    rows = [f"{{nghia_vu: {asked.id}, {signed}, ngay: 2026-0{m}-01, den_ngay: 2026-1{m}-01}}" for m in (1, 2)]
    answers = "tra_loi:\n" + "".join(f"  - {row}\n" for row in rows)
    waivers = (
        "mien: [{phat_hien: a1b2c3d4e5, ly_do: Chờ tỉnh, nguoi_duyet: 'Ông Thuận, Trưởng Ban', den_ngay: 2026-12-31}]"
    )
    nothing = [{"nhom": "quỹ", "tinh_den": "2025-12-01", "nguoi_xac_nhan": "Phòng Kinh tế"}]
    page = item("docs/cong-khai/index.md", khong_phat_sinh=nothing, loai="trang")
    desk = desk_of(tmp_path, page, days=40, answers__yml=answers, waivers__yml=waivers)
    assert told(records.ending_answers(desk)) == [(f"Trả lời lại: {asked.title}", "2026-12-01", "Lê Thu Hà")]
    assert told(records.ending_waivers(desk)) == [("Hết hạn miễn a1b2c3d4e5: Chờ tỉnh", "2026-12-31", "Ông Thuận")]
    assert told(records.ending_statements(desk)) == [
        ("Xác nhận lại không phát sinh: quỹ", "2026-12-02", "Phòng Kinh tế")
    ]


def test_the_coming_years_days_off_are_asked_for_in_december(tmp_path: Path) -> None:
    assert told(records.missing_holidays(desk_of(tmp_path))) == []
    assert told(records.missing_holidays(desk_of(tmp_path, days=39))) == [
        ("Lập lịch nghỉ năm 2027", "2027-01-01", "Ban Biên tập")
    ]


def test_one_task_of_several_laws_stands_once_with_the_earliest_day(tmp_path: Path) -> None:
    question = item("docs/hoi-dap/a.md", ngay_tra_loi=None, don_vi_tra_loi=None, ngay_nhan="2026-11-09")
    (asked,) = (o for o in LAWS if o.rule == "within-time-limit" and o.args.get("open"))
    assert asked.limit
    stricter = replace_limit(asked, 10)
    found = agenda(desk_of(tmp_path, question, laws=(asked, stricter)))
    assert [task.due for task in found if task.group is Group.OWED] == [date(2026, 11, 23)]


def replace_limit(obligation: Obligation, days: int) -> Obligation:
    assert obligation.limit
    limit = obligation.limit.model_copy(update={"days": days})
    return obligation.model_copy(update={"id": f"{obligation.id}-khac", "limit": limit})


@pytest.mark.parametrize("asked", ["Ma Thị Hạnh", "ma thi hanh", "cb-hanh"])
def test_a_person_answers_for_the_unit_too(tmp_path: Path, asked: str) -> None:
    assert answering(desk_of(tmp_path, HANH), (), asked) == ("Ma Thị Hạnh", "Văn phòng")


def test_a_unit_answers_for_itself(tmp_path: Path) -> None:
    assert answering(desk_of(tmp_path, item("docs/don-vi/pkt.md", tieu_de="Phòng Kinh tế")), (), "phong kinh te") == (
        "Phòng Kinh tế",
    )


def test_nobody_of_that_name_is_told_with_names_to_choose_from(tmp_path: Path) -> None:
    with pytest.raises(TrangxaError) as refused:
        answering(desk_of(tmp_path, HANH), (), "Ai Đó")
    assert str(refused.value) == "Không có ai tên hoặc mã “Ai Đó”."
    assert refused.value.hint == "Ghi họ tên hoặc mã trong docs/can-bo, như: Ma Thị Hạnh."


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2026, 11, 20), "Quá hạn 3 ngày"),
        (AS_OF, "Hôm nay là hạn"),
        (date(2026, 11, 30), "Còn 7 ngày"),
        (None, "Không có hạn"),
    ],
)
def test_a_task_tells_how_it_stands(due: date | None, words: str) -> None:
    assert Task(Group.OWED, "Việc", due, (), "", "").timing(AS_OF) == words
