"""`trangxa key`: the SSH key that a member signs with."""

import os
from pathlib import Path

import click

from trangxa.cli.desk import choose_key, chosen_key, has_key, key_option
from trangxa.cli.options import root_option
from trangxa.cli.passphrases import new_passphrase
from trangxa.editorial.board import load_board
from trangxa.editorial.keyfiles import make_key, public_key_of, refuse_public
from trangxa.editorial.sshsig import fingerprint


@click.group(
    help="Khóa SSH để ký: tạo khóa, chọn khóa, xem khóa đang dùng.",
    epilog="Ví dụ: trangxa key new ../khoa/ha",
    short_help="Khóa SSH để ký.",
)
def key() -> None:
    """The private half never enters the project."""


@key.command(
    help="Tạo một cặp khóa mới; máy hỏi mật khẩu để giữ khóa.",
    epilog="Ví dụ: trangxa key new ../khoa/ha",
    short_help="Tạo khóa mới.",
)
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@root_option
@click.option("--no-passphrase", is_flag=True, help="Không đặt mật khẩu. Chỉ nên dùng trên máy một người dùng.")
def new(root: Path, file: Path, no_passphrase: bool) -> None:
    """The first key made on a machine is the one used there; a later one is not chosen by being made."""
    file = Path(os.path.abspath(file.expanduser()))
    make_key(file, file.name, "" if no_passphrase else new_passphrase())
    click.echo(f"Đã tạo khóa {file}. Giữ kín tệp này; gửi cho Trưởng Ban tệp {file.name}.pub.")
    if no_passphrase:
        click.echo("LƯU Ý: khóa này KHÔNG có mật khẩu; ai chép được tệp khóa là ký thay được bạn.")
    if has_key(root):
        click.echo(f"Máy này vẫn ký bằng {chosen_key(root, None)}. Muốn đổi: trangxa key use {file}.")
    else:
        choose_key(root, file)
        click.echo("Từ nay máy này ký bằng khóa ấy nếu lệnh không ghi --key.")


@key.command(
    help="Chọn khóa dùng để ký trên máy này.", epilog="Ví dụ: trangxa key use ../khoa/ha", short_help="Chọn khóa để ký."
)
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@root_option
def use(root: Path, file: Path) -> None:
    """Refused if it is no key."""
    file = Path(os.path.abspath(file.expanduser()))
    refuse_public(file)
    public_key_of(file)
    choose_key(root, file)
    click.echo(f"Từ nay ký bằng khóa {file}.")


@key.command(help="Xem khóa đang dùng là của ai.", epilog="Ví dụ: trangxa key show", short_help="Xem khóa đang dùng.")
@root_option
@key_option
def show(root: Path, key: Path | None) -> None:
    """Fingerprint, public half, holder."""
    chosen = chosen_key(root, key)
    public = public_key_of(chosen)
    board = load_board(root).record
    holder = board.holder(public) if board else None
    click.echo(f"Tệp: {chosen}\nDấu vân tay: {fingerprint(public)}\nKhóa công khai: {public}")
    click.echo(f"Của: {holder.name}, {holder.role_words}" if holder else "Của: chưa có trong danh sách Ban Biên tập")
