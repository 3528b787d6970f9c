"""`trangxa import`: records of other systems become content files."""

import codecs
import re
from datetime import date
from pathlib import Path

import click

from trangxa.cli.import_report import print_import
from trangxa.cli.options import Day, root_option
from trangxa.cli.printing import console
from trangxa.errors import TrangxaError
from trangxa.importers.portal import import_portal

_BEGIN = 65_536
_SPREAD = re.compile(rb"\s*(?:\[\s*\n\s*\{|\{\s*\n\s*\")")
"""JSON written over many lines."""

"""Bytes in which a file of records shows at least one."""


@click.group(
    "import",
    help="Đưa dữ liệu của hệ thống khác thành tệp nội dung.",
    short_help="Đưa dữ liệu của hệ thống khác vào.",
    epilog="Ví dụ: trangxa import portal thu-tuc.jsonl --fetched 2026-07-15",
)
def import_() -> None:
    """Sources are subcommands."""


@import_.command(
    help="Đưa bản ghi thủ tục của Cổng Dịch vụ công quốc gia (tệp JSONL, mỗi dòng một bản ghi) thành tệp trong "
    "procedures/.\n\nKhông đoán: ô nào chưa tách chắc chắn được thì giữ nguyên văn và nêu tên trong báo cáo. "
    "Tệp đã có mà khác thì giữ nguyên, trừ khi thêm --overwrite.",
    epilog="Ví dụ: trangxa import portal thu-tuc.jsonl --fetched 2026-07-15",
    short_help="Thủ tục hành chính từ Cổng Dịch vụ công quốc gia.",
)
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="TỆP.jsonl")
@click.option("--fetched", type=Day(), required=True, help="Ngày lấy dữ liệu từ Cổng, như 2026-07-15.")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Thư mục nhận tệp. Bỏ trống: procedures/ trong dự án.",
)
@click.option("--overwrite", is_flag=True, help="Ghi đè cả tệp đã có và khác với bản ghi.")
@click.option("--dry-run", is_flag=True, help="Chỉ báo cáo, không ghi gì.")
@root_option
def portal(root: Path, source: Path, fetched: date, out: Path | None, overwrite: bool, dry_run: bool) -> int:
    """Exit code 1 when a record was refused."""
    _refuse_others(source)
    target = out or root / "procedures"
    report = import_portal(source, target, fetched, overwrite=overwrite, dry_run=dry_run)
    print_import(console(), report, target, dry_run=dry_run)
    return int(bool(report.refused))


def _refuse_others(source: Path) -> None:
    """TrangxaError for a file that is of another kind altogether: thousands of faulty lines would tell nothing."""
    with source.open("rb") as file:
        begin = file.read(_BEGIN).removeprefix(codecs.BOM_UTF8)
    if _SPREAD.match(begin):
        raise TrangxaError(
            f"{source} là tệp JSON viết trải ra nhiều dòng.",
            "Xuất lại dạng JSONL: mỗi bản ghi {…} nằm trọn trên một dòng, không có ngoặc [ ] bao ngoài.",
        )
    utf16 = begin.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if begin.strip() and not utf16 and not any(line.lstrip().startswith(b"{") for line in begin.split(b"\n")):
        raise TrangxaError(
            f"{source} không phải tệp JSONL của Cổng Dịch vụ công.",
            "Tệp ấy là tệp chữ, mỗi dòng một bản ghi mở đầu bằng dấu {. Tệp Excel, tệp nén thì không dùng được.",
        )
