"""`trangxa backup` and `trangxa recover`."""

from pathlib import Path

import click

from trangxa.cli.options import root_option


@click.command(
    help="Sao lưu cả dự án vào một TỆP .tar.gz: bài viết, tệp đính kèm, danh sách Ban Biên tập, nhật ký, kho bản "
    "đã duyệt, thiết lập. In ra mã SHA-256 để cất riêng mà đối chiếu. Tệp có cả bài chưa duyệt: cất nơi kín.",
    epilog="Ví dụ: trangxa backup ../sao-luu-2026-11-23.tar.gz",
    short_help="Sao lưu dự án vào một tệp.",
)
@click.argument("file", metavar="TỆP", type=click.Path(dir_okay=False, path_type=Path))
@root_option
def backup(file: Path, root: Path) -> int:
    """Nothing of the project changes."""
    from trangxa.publish.backup import back_up

    count, digest = back_up(root, file)
    click.echo(f"Đã sao lưu {count} tệp vào {file}.\nSHA-256: {digest}")
    return 0


@click.command(
    help="Phục hồi dự án từ TỆP sao lưu vào một THƯ_MỤC trống. Tệp bị sửa hay bị cắt thì không phục hồi gì.",
    epilog="Ví dụ: trangxa recover ../sao-luu-2026-11-23.tar.gz ../phuc-hoi",
    short_help="Phục hồi dự án từ tệp sao lưu.",
)
@click.argument("file", metavar="TỆP", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("folder", metavar="THƯ_MỤC", type=click.Path(file_okay=False, path_type=Path))
@click.option("--sha256", default="", metavar="MÃ", help="Mã SHA-256 đã cất khi sao lưu, để đối chiếu trước.")
def recover(file: Path, folder: Path, sha256: str) -> int:
    """A build of what comes back gives the same bytes."""
    from trangxa.errors import TrangxaError
    from trangxa.publish import restoring
    from trangxa.publish.digests import digest_of

    if sha256 and digest_of(file) != sha256.strip().lower():
        raise TrangxaError(f"{file} không đúng mã SHA-256 đã cất.", "Lấy bản sao lưu khác.")
    count = restoring.restore(file, folder.resolve())
    click.echo(f"Đã phục hồi {count} tệp vào {folder}. Dựng trang: trangxa build --root {folder}")
    return 0
