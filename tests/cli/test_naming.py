"""What is said of a name that fits no item, and of two commands at once; on projects made for it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.editorial.small import begin, live
from tests.sample import LONG, entry, write_files
from trangxa.cli.alone import alone

Trangxa = Callable[..., Run]
DRAFT, READY, BROKEN = (f"news/2026/11/{name}.md" for name in ("ban-nhap", "da-xong", "hong"))


@pytest.fixture
def root(tmp_path: Path, keys: dict[str, Path]) -> Path:
    made = begin(tmp_path / "du-an", keys)
    live(made, keys, "trong-cay-xom-don", "Một")
    ready = entry("tin-tuc", "tin-da-xong", "Đã xong", LONG)
    return write_files(made, {DRAFT: ready.replace("ma: ", "nhap: true\nma: "), READY: ready, BROKEN: "---\na: b: c\n"})


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (DRAFT, f"{DRAFT} còn là bản nháp."),
        (READY, f"{READY} chưa trình lần nào."),
        (BROKEN, f"{BROKEN} còn lỗi nên chưa đọc được."),
        ("news", "“news” là thư mục, không phải một bài."),
        ("news/2026/11/trong-cay-xom-dom.md", "Có phải: news/2026/11/trong-cay-xom-don.md? "),
        ("xom-don", "Có phải: news/2026/11/trong-cay-xom-don.md, trong-cay-xom-don? "),
        ("khong-giong-gi", "Cách sửa: Ghi đường dẫn của tệp .md"),
    ],
)
def test_a_name_that_the_ledger_does_not_know(
    name: str, told: str, root: Path, trangxa: Trangxa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    run = trangxa("history", name)

    assert run.code == 1 and told in run.text, run.text


def test_an_act_that_is_refused_points_to_the_steps_of_the_item(
    root: Path, keys: dict[str, Path], trangxa: Trangxa
) -> None:
    run = trangxa("archive", "trong-cay-xom-don", "--root", root, "--key", keys["thuan.lv"])
    assert "Xem bài đang ở bước nào: trangxa history trong-cay-xom-don." in run.text

    run = trangxa("withdraw", "trong-cay-xom-don", "--cause", "dang-nham", "--root", root, "--key", keys["ha.lt"])
    assert "không có quyền gỡ bài" in run.text and "trangxa member list" in run.text


def test_a_member_that_cannot_be_added_is_told_of_without_a_line_of_a_file_that_is_gone(
    root: Path, keys: dict[str, Path], trangxa: Trangxa
) -> None:
    row = ("--name", "A", "--decision", "1/QĐ-UBND", "--public-key", f"{keys['nguoi-la']}.pub", "--root", root)
    run = trangxa("member", "add", "hà", "--role", "bien-tap", *row)
    assert run.code == 1 and "mã “hà” chỉ được gồm" in run.text and "board.yml:" not in run.text

    run = trangxa("member", "add", "ha2", "--role", "bientap", *row)
    assert run.code == 2 and "“bientap” không phải một trong: 'truong-ban'" in run.text


def test_a_second_command_does_not_write_the_site_meanwhile(project: Path, trangxa: Trangxa) -> None:
    with alone(project):
        run = trangxa("build", "--root", project)
    assert run.code == 1 and "Một lệnh khác đang dựng hoặc đăng trang từ thư mục này" in run.text

    assert trangxa("build", "--root", project).code == 0
