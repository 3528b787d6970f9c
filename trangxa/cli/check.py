"""`trangxa check`: everything that is wrong, in one run."""

from datetime import date
from pathlib import Path

import click

from trangxa.cli.gate import examine
from trangxa.cli.options import as_of_option, profile_option, root_option
from trangxa.cli.printing import console, print_obligations, print_report
from trangxa.cli.wording import WITHOUT_BOARD, WORKING
from trangxa.editorial.places import in_use


@click.command(
    help="Kiểm tra toàn bộ nội dung, nêu mọi lỗi và cách sửa. Không ghi gì vào trang đã dựng.",
    epilog="Ví dụ: trangxa check --all",
    short_help="Kiểm tra toàn bộ nội dung.",
)
@root_option
@as_of_option
@profile_option
@click.option("--all", "everything", is_flag=True, help="In cả bảng yêu cầu của nghị định và kết quả từng yêu cầu.")
def check(root: Path, as_of: date | None, profile: str, everything: bool) -> int:
    """Exit code 1 when a build for publication would be refused."""
    report = examine(root, as_of, profile, working=True).report
    out = console()
    if everything:
        print_obligations(out, report)
    print_report(out, report)
    out.print(WORKING if in_use(root) else WITHOUT_BOARD)
    out.print(
        "Chưa thể đăng: sửa các lỗi trên rồi kiểm tra lại."
        if report.blocked
        else "Đủ điều kiện dựng trang: chạy trangxa build."
    )
    return int(report.blocked)
