"""`trangxa member`: who is on the board; the file is the head's, the ledger holds the signed copy that counts."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click
import yaml

from trangxa.cli.day import now, today
from trangxa.cli.desk import chosen_key, holder_of, key_option, refuse_ahead
from trangxa.cli.options import Day, root_option
from trangxa.cli.passphrases import Passphrases
from trangxa.editorial.acts import objection
from trangxa.editorial.board import Role, load_board, usable_board
from trangxa.editorial.entry import Action, Entry
from trangxa.editorial.keyfiles import public_key_of
from trangxa.editorial.ledger import append
from trangxa.editorial.places import BOARD_FILE
from trangxa.editorial.reading import read_books
from trangxa.editorial.store import Store, write_whole
from trangxa.errors import TrangxaError

_ROLES = ", ".join(f"{role.value} ({role.words})" for role in Role)


@click.group(
    help="Ban Biên tập: danh sách, thêm, thôi nhiệm vụ, ký xác nhận.\n\nLần đầu: Trưởng Ban thêm chính mình và các "
    "thành viên, rồi chạy trangxa member confirm.",
    epilog="Ví dụ: trangxa member list",
    short_help="Danh sách Ban Biên tập.",
)
def member() -> None:
    """Changes count once a head or deputy has confirmed the file."""


@member.command(
    "list", help="In danh sách và nhiệm kỳ.", epilog="Ví dụ: trangxa member list", short_help="In danh sách."
)
@root_option
def list_members(root: Path) -> None:
    """One line a member."""
    for one in usable_board(root).members:
        term = f"từ {one.since:%d/%m/%Y}" + (f" đến hết {one.until:%d/%m/%Y}" if one.until else "")
        state = "đương nhiệm" if one.in_office(today()) else "không đương nhiệm"
        click.echo(f"{one.id}  {one.name}, {one.role_words}; {term} ({one.decision}); {state}")


@member.command(
    help="Thêm một thành viên vào editorial/board.yml.",
    epilog='Ví dụ: trangxa member add ha.lt --name "Lê Thu Hà" --role bien-tap --decision 15/QĐ-UBND '
    "--public-key ha.pub",
    short_help="Thêm một thành viên.",
)
@click.argument("id", metavar="MÃ")
@root_option
@click.option("--name", required=True, metavar="HỌ_TÊN", help="Họ tên, đặt trong ngoặc kép.")
@click.option("--position", metavar="CHỨC_VỤ", help="Chức vụ trong cơ quan.")
@click.option(
    "--role", "roles", required=True, multiple=True, metavar="VAI_TRÒ",
    type=click.Choice([role.value for role in Role]), help=f"Một hoặc nhiều: {_ROLES}.",
)  # fmt: skip
@click.option("--decision", required=True, metavar="SỐ", help="Số quyết định, như 15/QĐ-UBND.")
@click.option("--since", type=Day(), help="Từ ngày. Bỏ trống: hôm nay.")
@click.option("--until", type=Day(), help="Đến hết ngày.")
@click.option("--public-key", "public", required=True, type=click.Path(path_type=Path), metavar="TỆP.pub",
              help="Tệp khóa công khai mà người ấy gửi.")  # fmt: skip
def add(
    root: Path,
    id: str,
    name: str,
    position: str | None,
    roles: tuple[str, ...],
    decision: str,
    since: date | None,
    until: date | None,
    public: Path,
) -> None:
    """Kept only if the file can then be used."""
    row = {"ma": id, "ho_ten": name, "chuc_vu": position, "vai_tro": list(roles), "tu_ngay": str(since or today())}
    row |= {"den_ngay": str(until) if until else None, "quyet_dinh": decision, "khoa": public_key_of(public)}
    _write(root, [*_rows(root), {key: value for key, value in row.items() if value}])
    click.echo(f"Đã thêm {name} vào {BOARD_FILE}. Trưởng Ban xem lại rồi chạy: trangxa member confirm.")


@member.command(
    help="Ghi ngày thôi nhiệm vụ của một thành viên.",
    epilog="Ví dụ: trangxa member end ha.lt --on 2026-12-31",
    short_help="Ghi ngày một thành viên thôi nhiệm vụ.",
)
@click.argument("id", metavar="MÃ")
@root_option
@click.option("--on", "day", type=Day(), help="Ngày cuối cùng còn nhiệm vụ. Bỏ trống: hôm nay.")
def end(root: Path, id: str, day: date | None) -> None:
    """The row stays: older signatures are judged by it."""
    rows = _rows(root)
    if not any(row["ma"] == id for row in rows):
        raise TrangxaError(f"Không có thành viên nào mang mã “{id}”.", "Xem: trangxa member list.")
    last = day or today()
    _write(root, [{**row, "den_ngay": str(last)} if row["ma"] == id else row for row in rows])
    click.echo(f"{id} còn nhiệm vụ đến hết {last:%d/%m/%Y}. Trưởng Ban xem lại rồi chạy: trangxa member confirm.")


@member.command(
    help="Trưởng Ban hoặc Phó Trưởng Ban ký xác nhận danh sách đang có; từ đó danh sách mới có hiệu lực.",
    epilog="Ví dụ: trangxa member confirm",
    short_help="Ký xác nhận danh sách.",
)
@root_option
@key_option
def confirm(root: Path, key: Path | None) -> None:
    """The first confirmation begins the ledger: from then on only approved items are published."""
    board, reading, chosen = usable_board(root), read_books(root), chosen_key(root, key)
    if serious := [found for found in reading.faults if found.location.path != BOARD_FILE]:
        raise TrangxaError(f"{serious[0].location}: {serious[0].message}", serious[0].fix)
    refuse_ahead(reading, now())
    digest = Store(root).put((root / BOARD_FILE).read_bytes())
    if digest == reading.books.board_digest:
        raise TrangxaError("Danh sách này đã được xác nhận.", f"Sửa {BOARD_FILE} trước nếu có thay đổi.")
    signer = holder_of(reading.books.board or board, chosen)
    moment = max([now().replace(microsecond=0), *(signed.entry.at for signed in reading.ledger.entries)])
    entry = Entry(action=Action.BOARD, at=moment, member=signer.id, parents=reading.ledger.heads, object=digest)
    if told := objection(reading.books, entry, board):
        raise TrangxaError(told, "Danh sách do Trưởng Ban hoặc Phó Trưởng Ban đang giữ nhiệm vụ xác nhận.")
    append(root, entry, chosen, Passphrases())
    click.echo(f"{signer.name} đã xác nhận danh sách {len(board.members)} thành viên.")


def _rows(root: Path) -> list[dict[str, Any]]:
    read = load_board(root)
    if read.findings:
        raise TrangxaError(f"{read.findings[0].location}: {read.findings[0].message}", read.findings[0].fix)
    members = read.record.members if read.record else ()
    return [one.model_dump(mode="json", by_alias=True, exclude_none=True) for one in members]


def _write(root: Path, rows: list[Mapping[str, Any]]) -> None:
    """The file is put back as it was if the new one cannot be used."""
    file = root / BOARD_FILE
    before = file.read_bytes() if file.is_file() else None
    text = yaml.safe_dump({"thanh_vien": [dict(row) for row in rows]}, allow_unicode=True, sort_keys=False, width=1000)
    write_whole(file, text.encode())
    if wrong := load_board(root).findings:
        if before is None:
            file.unlink()
        else:
            write_whole(file, before)
        raise TrangxaError(wrong[0].message, wrong[0].fix)  # without its line: that file is no longer there
