"""What the ledger tells the board of: versions to approve or to mend, urgent notices, terms that end."""

from datetime import date, datetime
from typing import Any

import pytest

from tests.makers import AS_OF, site_of
from trangxa.content.workdays import Calendar
from trangxa.editorial.board import Board, Member
from trangxa.editorial.books import Books
from trangxa.editorial.entry import VIET_NAM, Version
from trangxa.editorial.states import Approval, Pending, Refusal, Standing
from trangxa.lifecycle.agenda import answering
from trangxa.lifecycle.desk import Desk
from trangxa.lifecycle.task import Group, Task
from trangxa.lifecycle.waiting import waiting
from trangxa.rules import Context

AT = datetime(2026, 11, 22, 9, 30, tzinfo=VIET_NAM)
NEWS = Version(code="tin-1", kind="tin-tuc", path="news/2026/11/tin.md", title="Tin", files={}, author="ha.lt")
KEYS = {"ma": "", "ho_ten": "", "vai_tro": (), "tu_ngay": "2026-01-01", "quyet_dinh": "15/QĐ-UBND"}


def member(id: str, name: str, role: str, **keys: Any) -> Member:
    written = {"ma": id, "ho_ten": name, "vai_tro": [role], "khoa": f"ssh-ed25519 {KEY}"}
    return Member.model_validate({**KEYS, **written, **keys})


KEY = "AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
HEAD = member("thuan", "Lường Văn Thuận", "truong-ban")
DEPUTY = member("mai", "Triệu Thị Mai", "pho-truong-ban")
FORMER = member("nguoi-cu", "Người Cũ", "pho-truong-ban", den_ngay="2026-06-30")
WRITER = member("ha.lt", "Lê Thu Hà", "bien-tap")
BOARD = Board.model_construct(members=(HEAD, DEPUTY, FORMER, WRITER))


def desk_of(item: Standing) -> Desk:
    return Desk(site_of(), (), Context(Calendar()), 30, Books(board=BOARD, items={item.code: item}))


def approval(**keys: Any) -> Approval:
    return Approval(NEWS, "thuan", AT, 1, date(2026, 11, 22), **keys)


@pytest.mark.parametrize(
    ("standing", "task"),
    [
        (
            Standing("tin-1", pending=Pending(NEWS, "mai", AT)),
            Task(
                Group.WAITING,
                "Duyệt: Tin",
                None,
                ("Lường Văn Thuận",),
                "Triệu Thị Mai trình ngày 22/11/2026",
                NEWS.path,
            ),
        ),
        (
            Standing("tin-1", refusal=Refusal(NEWS, "thuan", AT, "thiếu nguồn")),
            Task(
                Group.WAITING,
                "Sửa rồi trình lại: Tin",
                None,
                ("Lê Thu Hà",),
                "Lường Văn Thuận trả lại ngày 22/11/2026: thiếu nguồn",
                NEWS.path,
            ),
        ),
        (
            Standing("tin-1", approvals=(approval(urgent=True),)),
            Task(
                Group.WAITING,
                "Xác nhận tin khẩn: Tin",
                AS_OF,
                ("Triệu Thị Mai",),
                "Lường Văn Thuận đăng khẩn một mình; hạn 09 giờ 30",
                NEWS.path,
            ),
        ),
        (
            Standing("tin-1", approvals=(approval(last_day=date(2026, 12, 1)),)),
            Task(
                Group.DEADLINES,
                "Hết thời hạn công khai: Tin",
                date(2026, 12, 1),
                ("Ban Biên tập",),
                "Ngày ghi khi duyệt",
                NEWS.path,
            ),
        ),
    ],
    ids=["submitted", "refused", "urgent", "term ends"],
)
def test_an_item_waits_for_whoever_may_act_on_it(standing: Standing, task: Task) -> None:
    assert list(waiting(desk_of(standing))) == [task]


@pytest.mark.parametrize(
    "standing",
    [Standing("tin-1"), Standing("tin-1", approvals=(approval(),))],
    ids=["draft", "published"],
)
def test_what_is_done_waits_for_nobody(standing: Standing) -> None:
    assert list(waiting(desk_of(standing))) == []


@pytest.mark.parametrize("asked", ["ha.lt", "Lê Thu Hà", "le thu ha"])
def test_a_member_answers_for_the_board_too(asked: str) -> None:
    assert answering(desk_of(Standing("tin-1")), (), asked) == ("Lê Thu Hà", "Ban Biên tập")
