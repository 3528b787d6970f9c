"""The verbs of the board as members type them: what they print, and how they refuse."""

import re
from pathlib import Path

import pytest

from tests.editorial.small import act, begin, file_version, live, submit
from trangxa.cli.app import main
from trangxa.editorial.board import usable_board
from trangxa.editorial.entry import Action, Reason
from trangxa.editorial.places import BOARD_FILE


class Typed:
    """Runs commands in a project; `said` is what the last one printed."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self._capsys, self.said = root, capsys, ""

    def __call__(self, *words: str) -> int:
        """Exit code of a command."""
        self._capsys.readouterr()
        code = main([*words, "--root", str(self.root)])
        captured = self._capsys.readouterr()
        self.said = captured.out + captured.err
        return code


@pytest.fixture
def typed(tmp_path: Path, keys: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> Typed:
    return Typed(begin(tmp_path / "project", keys), capsys)


def test_a_board_is_made_by_commands_and_begins_with_the_heads_signature(
    tmp_path: Path, keys: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: thử\n", encoding="utf-8")
    typed = Typed(tmp_path, capsys)
    public = str(keys["thuan.lv"].with_name("thuan.lv.pub"))
    row = ("--decision", "15/QĐ-UBND", "--since", "01/07/2026", "--public-key", public)

    assert typed("member", "list") == 1 and "Chưa có editorial/board.yml." in typed.said
    assert typed("member", "add", "ha.lt", "--name", "Lê Thu Hà", "--role", "bien-tap", *row) == 1
    assert "Chưa có ai giữ vai trò truong-ban." in typed.said and not (tmp_path / BOARD_FILE).exists()
    assert typed("member", "add", "thuan.lv", "--name", "Lường Văn Thuận", "--role", "truong-ban", *row) == 0
    before = (tmp_path / BOARD_FILE).read_bytes()
    assert typed("member", "add", "ha.lt", "--name", "Lê Thu Hà", "--role", "bien-tap", *row) == 1
    assert "Hai thành viên có cùng khóa" in typed.said and (tmp_path / BOARD_FILE).read_bytes() == before
    assert typed("inbox", "--key", str(keys["thuan.lv"])) == 1 and "trangxa member confirm" in typed.said
    assert typed("member", "confirm", "--key", str(keys["thuan.lv"])) == 0
    assert typed.said == "Lường Văn Thuận đã xác nhận danh sách 1 thành viên.\n"
    assert typed("member", "confirm", "--key", str(keys["thuan.lv"])) == 1
    assert "Danh sách này đã được xác nhận." in typed.said
    assert typed("member", "list") == 0
    assert typed.said == "thuan.lv  Lường Văn Thuận, Trưởng Ban; từ 01/07/2026 (15/QĐ-UBND); đương nhiệm\n"


@pytest.mark.parametrize(
    "words", [("status",), ("history", "tin"), ("diff", "tin"), ("ledger", "verify")], ids=lambda words: words[0]
)
def test_without_a_board_the_way_to_make_one_is_told(
    words: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: thử\n", encoding="utf-8")
    typed = Typed(tmp_path, capsys)

    assert typed(*words) == 1 and "chưa lập Ban Biên tập" in typed.said and "trangxa member add" in typed.said


def test_a_term_is_ended_and_the_row_stays(typed: Typed) -> None:
    assert typed("member", "end", "ha.lt", "--on", "2026-11-30") == 0
    board = usable_board(typed.root)
    assert [str(member.until) for member in board.members] == ["None", "None", "2026-11-30", "None", "None"]
    assert typed("member", "end", "ai-do") == 1 and "Không có thành viên nào mang mã “ai-do”." in typed.said


def test_a_new_key_is_the_one_used_from_then_on(typed: Typed, tmp_path: Path, keys: dict[str, Path]) -> None:
    assert typed("key", "new", str(tmp_path / "khoa"), "--no-passphrase") == 0
    assert typed("key", "show") == 0 and "Của: chưa có trong danh sách Ban Biên tập" in typed.said
    assert typed("inbox") == 1 and "không phải của thành viên nào trong Ban Biên tập" in typed.said
    assert typed("key", "use", str(keys["ha.lt"])) == 0
    assert typed("key", "show") == 0 and "Của: Lê Thu Hà, biên tập viên" in typed.said
    assert typed("inbox") == 0 and typed.said == "Không có việc nào chờ Lê Thu Hà.\n"
    assert typed("key", "use", str(tmp_path / "khong-co")) == 1 and "Không thấy tệp khóa" in typed.said


def test_the_inbox_tells_each_member_what_waits_for_them(typed: Typed, keys: dict[str, Path]) -> None:
    version = file_version(typed.root, "tin-mot", "Một")
    submit(typed.root, keys["ha.lt"], version)
    waiting = re.compile(r"Chờ duyệt từ [\d/]+ [\d:]+: tin-mot “tin-mot”, ha.lt trình\n1 việc chờ Ma Thị Hạnh.\n")

    assert typed("inbox", "--key", str(keys["hanh.mt"])) == 0 and waiting.fullmatch(typed.said)
    assert typed("inbox", "--key", str(keys["ha.lt"])) == 0 and "Không có việc nào" in typed.said
    assert typed("inbox", "--key", str(keys["bich.nt"])) == 0 and "Không có việc nào" in typed.said
    act(typed.root, keys["hanh.mt"], Action.REJECT, version, reason="Thiếu ảnh")
    assert typed("inbox", "--key", str(keys["ha.lt"])) == 0 and "tin-mot, lý do: Thiếu ảnh" in typed.said


def test_the_history_tells_who_did_what_in_order(typed: Typed, keys: dict[str, Path]) -> None:
    version = live(typed.root, keys, "tin-mot", "Một")
    act(typed.root, keys["hanh.mt"], Action.WITHDRAW, version, cause=Reason.WRONG, reason="Nhầm số hộ")

    assert typed("history", "tin-mot") == 0
    told = [re.sub(r"^[\d/]+ [\d:]+  ", "", line) for line in typed.said.splitlines()]
    short = version.digest[:12]
    assert told == [
        f"Lê Thu Hà: trình bài  bản {short}",
        f"Lường Văn Thuận: duyệt bài  bản {short}",
        f"Ma Thị Hạnh: gỡ bài (nội dung sai; Nhầm số hộ)  bản {short}",
        "Hiện nay: đã gỡ.",
    ]
    assert typed("history", str(typed.root / version.path)) == 0
    assert typed("history", "tin-hai") == 1 and "Không có bài nào là “tin-hai”." in typed.said


def _seen(typed: Typed) -> list[str]:
    """What `diff` printed, without the moments."""
    return re.sub(r" \d\d/\d\d/\d{4} \d\d:\d\d", "", typed.said).splitlines()


def test_an_approver_sees_what_would_change(typed: Typed, keys: dict[str, Path]) -> None:
    path = live(typed.root, keys, "tin-mot", "Một\nHai\n").path
    submit(typed.root, keys["ha.lt"], file_version(typed.root, "tin-mot", "Một\nBa\n"))
    file_version(typed.root, "tin-mot", "Một\nBốn\n")

    assert typed("diff", "tin-mot") == 0
    assert _seen(typed) == [
        f"--- {path}: bản đang dùng, Lường Văn Thuận duyệt",
        f"+++ {path}: bản chờ duyệt, Lê Thu Hà trình",
        "Dòng 1:",
        "  Một",
        "- Hai",
        "+ Ba",
    ]
    assert typed("approve", "tin-mot", "--key", str(keys["thuan.lv"])) == 0
    assert "LƯU Ý: news/2026/11/tin-mot.md trên máy này khác bản đã trình" in typed.said


def test_of_an_approved_item_the_file_is_compared_with_what_was_approved(typed: Typed, keys: dict[str, Path]) -> None:
    version = live(typed.root, keys, "tin-mot", "Một\nHai\n")
    assert typed("diff", "tin-mot") == 0 and _seen(typed)[-1] == "Hai bản giống hệt nhau."
    (typed.root / version.path).write_bytes(b"M\xe1\xbb\x99t\r\nHai\r\n")
    assert typed("diff", "tin-mot") == 0 and "chỉ khác cách xuống dòng hoặc ký tự ẩn" in typed.said
    file_version(typed.root, "tin-mot", "Một\nBa\n")

    assert typed("diff", str(typed.root / version.path)) == 0
    assert _seen(typed) == [
        f"--- {version.path}: bản Lường Văn Thuận đã duyệt",
        f"+++ {version.path}: tệp trên máy này, chưa trình",
        "Dòng 1:",
        "  Một",
        "- Hai",
        "+ Ba",
    ]
    (typed.root / version.path).unlink()
    assert typed("diff", "tin-mot") == 0 and "không còn tệp này trên máy" in typed.said


def test_of_an_item_sent_back_the_file_is_compared_with_what_was_sent_back(
    typed: Typed, keys: dict[str, Path]
) -> None:
    version = file_version(typed.root, "tin-mot", "Một\n")
    submit(typed.root, keys["ha.lt"], version)
    act(typed.root, keys["hanh.mt"], Action.REJECT, version, reason="Thiếu ảnh")
    file_version(typed.root, "tin-mot", "Một và ảnh\n")

    assert typed("diff", "tin-mot") == 0
    assert _seen(typed)[0] == f"--- {version.path}: bản Ma Thị Hạnh đã trả"
    assert _seen(typed)[-2:] == ["- Một", "+ Một và ảnh"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("approve",), "Ghi BÀI cần duyệt, hoặc --all."),
        (("submit",), "Ghi BÀI cần trình, hoặc --all."),
        (("withdraw", "tin-mot"), "Chọn một: --cause LÝ_DO để gỡ, hoặc --replaced-by BÀI để thay."),
    ],
)
def test_what_is_missing_from_a_command_is_told(typed: Typed, words: tuple[str, ...], told: str) -> None:
    assert typed(*words) == 2 and told in typed.said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("approve", "tin-mot"), "tin-mot: không có bản nào chờ duyệt."),
        (("approve", "--all"), "Không có bài nào chờ bạn duyệt."),
        (("reject", "tin-mot", "--reason", "x"), "tin-mot: không có bản nào chờ duyệt."),
        (("schedule", "tin-mot"), "tin-mot: hẹn ngày phải nêu ngày."),
        (("archive", "tin-mot"), "tin-mot: chỉ lưu trữ mục đã gỡ, đã được thay thế hoặc hết thời hạn công khai."),
        (("restore", "tin-mot"), "tin-mot: bản này đang được dùng, không cần khôi phục."),
        (("restore", "tin-mot", "--version", "zz"), "tin-mot: không có đúng một bản đã duyệt nào là “zz”."),
        (("withdraw", "tin-mot", "--replaced-by", "tin-mot"), "tin-mot: mục thay thế “tin-mot” chưa được duyệt"),
        (("withdraw", "khong-co", "--cause", "dang-nham"), "Không có bài nào là “khong-co”."),
    ],
)
def test_each_verb_refuses_in_one_sentence(
    typed: Typed, keys: dict[str, Path], words: tuple[str, ...], told: str
) -> None:
    live(typed.root, keys, "tin-mot", "Một")

    assert typed(*words, "--key", str(keys["thuan.lv"])) == 1
    assert typed.said.startswith(f"LỖI: {told}") and "Cách sửa: " in typed.said


def test_a_restored_item_whose_file_was_deleted_comes_back(typed: Typed, keys: dict[str, Path]) -> None:
    version = live(typed.root, keys, "tin-mot", "Một")
    act(typed.root, keys["thuan.lv"], Action.WITHDRAW, version, cause=Reason.MISTAKE)
    (typed.root / version.path).unlink()

    assert typed("restore", "tin-mot", "--key", str(keys["thuan.lv"])) == 0
    assert (typed.root / version.path).read_text(encoding="utf-8") == "Một"
