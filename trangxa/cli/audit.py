"""`trangxa audit`: the report an auditor can use as it is, on the terminal or as a file."""

from datetime import date
from pathlib import Path

import click

from trangxa.audit.report import Report
from trangxa.audit.reporters import REPORTERS
from trangxa.audit.since import Followed, first_seen, follow, read_old
from trangxa.audit.summarising import summarise
from trangxa.audit.summary import Summary
from trangxa.cli.audit_all import audit_all
from trangxa.cli.audit_form import audit_form, audit_form_of_site
from trangxa.cli.audit_site import examine_site, is_sources
from trangxa.cli.gate import examine
from trangxa.cli.options import as_of_option, find_project, profile_option, root_if_any_option
from trangxa.cli.printing import console, print_obligations, print_report
from trangxa.cli.reports import write_report
from trangxa.cli.wording import WITHOUT_BOARD
from trangxa.editorial.places import in_use
from trangxa.law import form_ids
from trangxa.version import __version__


@click.command(
    help="Lập báo cáo kiểm tra: từng nghĩa vụ, bằng chứng, việc cần làm. Không ghi gì vào trang đã dựng.\n\n"
    "TRANG là thư mục trang đã dựng hoặc địa chỉ http(s)://: chỉ xét những gì trang ấy cho thấy, không cần nguồn. "
    "Bỏ trống: xét nguồn của dự án.",
    epilog="Ví dụ: trangxa audit --format xlsx; trangxa audit https://xa.tinh.gov.vn",
    short_help="Lập báo cáo kiểm tra.",
)
@click.argument("site", required=False, metavar="[TRANG]")
@root_if_any_option
@as_of_option
@profile_option
@click.option(
    "--format", "kind", type=click.Choice(["terminal", *REPORTERS]), default="terminal", show_default=True,
    help="In ra màn hình, hoặc ghi thành tệp.",
)  # fmt: skip
@click.option(
    "--out", "-o", type=click.Path(dir_okay=False, path_type=Path), metavar="TỆP",
    help="Tệp báo cáo. Bỏ trống: một tệp mang ngày xét trong thư mục bao-cao/.",
)  # fmt: skip
@click.option(
    "--since", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Báo cáo JSON lần trước, để nêu phát hiện mới, còn, được miễn, đã sửa.",
)  # fmt: skip
@click.option(
    "--form", type=click.Choice(form_ids()), metavar="BIỂU",
    help=f"Điền biểu chấm điểm thay cho báo cáo: {', '.join(form_ids())}.",
)  # fmt: skip
@click.option(
    "--all", "listing", type=click.Path(exists=True, path_type=Path), metavar="DANH_SÁCH",
    help="Kiểm tra nhiều xã: tệp mỗi dòng một thư mục hoặc địa chỉ (sau dấu tab là tên xã), "
    "hoặc thư mục chứa thư mục của các xã.",
)  # fmt: skip
def audit(
    site: str | None,
    root: Path | None,
    as_of: date | None,
    profile: str,
    kind: str,
    out: Path | None,
    since: Path | None,
    form: str | None,
    listing: Path | None,
) -> int:
    """Exit code 1 when a build for publication would be refused."""
    if listing is not None:
        return audit_all(root, listing, as_of, profile, kind, out)
    if site is not None and is_sources(site):
        root, site = find_project(Path(site)), None
    if form is not None and site is not None:
        return audit_form_of_site(root, site, as_of, form, kind, out)
    if form is not None:
        return audit_form(root or find_project(None), as_of, form, kind, out)
    report, summary = _of_site(site, as_of, profile) if site else _of_project(root, as_of, profile)
    return _told(root, report, summary, kind, out, since)


def _told(
    root: Path | None, report: Report, summary: Summary, kind: str, out: Path | None, since: Path | None
) -> int:
    followed, days = _followed(summary, since)
    if kind == "terminal":
        screen = console()
        print_obligations(screen, report)
        print_report(screen, report)
        for one in followed:
            term = f"từ {one.first_seen:%d/%m/%Y}, {one.days} ngày"
            screen.print(f"{one.change.upper()}  {one.place}  {one.message} ({term})")
    else:
        name = f"bao-cao-{summary.as_of.isoformat()}.{kind}"
        target = write_report(root, out, name, REPORTERS[kind](summary, followed, days))
        click.echo(f"{summary.verdict}\nĐã ghi báo cáo: {target}")
    return int(summary.blocked)


def _of_site(site: str, as_of: date | None, profile: str) -> tuple[Report, Summary]:
    verdict = examine_site(site, as_of, profile)
    return verdict.report, verdict.summary


def _of_project(root: Path | None, as_of: date | None, profile: str) -> tuple[Report, Summary]:
    project = root or find_project(None)
    if not in_use(project):
        click.echo(WITHOUT_BOARD)
    examination = examine(project, as_of, profile)
    return examination.report, summarise(examination.site, examination.report, __version__)


def _followed(summary: Summary, since: Path | None) -> tuple[tuple[Followed, ...], dict[str, date]]:
    if since is None:
        return (), {}
    old = read_old(since.read_bytes(), since.name)
    return follow(summary, old), first_seen(summary, old)
