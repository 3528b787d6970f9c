"""What an import came to: a row a record, what was refused, counts."""

from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from trangxa.cli.printing import print_finding
from trangxa.importers.files import Fate
from trangxa.importers.portal import Imported, Report
from trangxa.importers.portal.notes import What

_STYLE = {Fate.KEPT: "yellow", Fate.REPLACED: "yellow"}


def print_import(out: Console, report: Report, target: Path, *, dry_run: bool) -> None:
    """The table of records with something to know, refusals, then the counts."""
    out.print(_table(report))
    for finding in report.refused:
        print_finding(out, finding)
    _tell_kept(out, report)
    if report.imported:
        out.print(
            "Cổng không cho biết mức độ dịch vụ công và số bộ hồ sơ: mọi tệp ghi muc_do là “chỉ thông tin”, "
            "so_bo là “Nguồn không ghi”; người phụ trách điền lại cho đúng."
        )
    fates = ", ".join(f"{report.count(fate)} {fate.value}" for fate in Fate if report.count(fate))
    total = len(report.imported) + len(report.refused)
    out.print(Text(f"{total} bản ghi: {_joined(fates, report)}.", "red" if report.refused else "green"))
    out.print(f"{'Chạy thử, chưa ghi gì. Thư mục nhận tệp' if dry_run else 'Thư mục nhận tệp'}: {target}")


def _tell_kept(out: Console, report: Report) -> None:
    kept = [record for record in report.imported if record.fate is Fate.KEPT]
    for record in kept:
        out.print(Text(f"Giữ nguyên {record.path}: đã có và khác với bản ghi ở dòng {record.line}.", "yellow"))
    if kept:
        out.print("So các tệp trên với bản ghi rồi sửa tay, hoặc chạy lại với --overwrite để ghi đè.")


def _joined(fates: str, report: Report) -> str:
    refused = f"{len(report.refused)} bị từ chối" if report.refused else ""
    return ", ".join(filter(None, (fates, refused))) or "tệp không có bản ghi nào"


def _table(report: Report) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False)
    for heading in ("Dòng", "Mã", "Tệp", *(what.value for what in What)):
        table.add_column(heading, overflow="fold")
    for record in report.imported:
        table.add_row(
            str(record.line),
            record.code,
            Text(record.fate.value, _STYLE.get(record.fate, "")),
            *(_notes(record, what) for what in What),
        )
    return table


def _notes(record: Imported, what: What) -> str:
    return "; ".join(str(note) for note in record.notes if note.what is what)
