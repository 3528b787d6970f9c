"""`trangxa papers`: the lists and tables that the law has a commune make, as files to sign and put on notice boards."""

from datetime import date
from pathlib import Path

import click

from trangxa.audit.reporters.official import Head
from trangxa.cli.options import as_of_option, root_option
from trangxa.cli.reports import report_folder
from trangxa.cli.source import source_of
from trangxa.content.commune import Commune
from trangxa.content.kinds import Official
from trangxa.content.site import Site
from trangxa.errors import TrangxaError
from trangxa.pages.index import SiteIndex
from trangxa.pages.papers import papers_of

_RECEIVERS = ("Thường trực Hội đồng nhân dân xã", "Ủy ban Mặt trận Tổ quốc xã (để giám sát)", "Các xóm (để niêm yết)")


@click.command(
    help="Lập các giấy tờ công khai từ nội dung đang đăng, để ký và niêm yết: danh mục thông tin phải được công khai, "
    "mười bốn nội dung theo Luật Thực hiện dân chủ ở cơ sở, kế hoạch công khai và việc thực hiện, "
    "danh sách đã công khai theo quý. Mỗi giấy tờ có bản Word, Excel và CSV.",
    epilog="Ví dụ: trangxa papers",
    short_help="Lập giấy tờ công khai để niêm yết.",
)
@root_option
@as_of_option
@click.option(
    "--out", "-o", type=click.Path(file_okay=False, path_type=Path), metavar="THƯ_MỤC",
    help="Thư mục nhận tệp. Bỏ trống: một thư mục mang ngày xét trong bao-cao/.",
)  # fmt: skip
def papers(root: Path, as_of: date | None, out: Path | None) -> None:
    """Files of an earlier run are replaced."""
    from trangxa.audit.reporters.paper_csv import paper_csv
    from trangxa.audit.reporters.paper_docx import paper_docx
    from trangxa.audit.reporters.paper_xlsx import paper_xlsx

    site = source_of(root, as_of).site()
    commune = site.commune
    if commune is None:
        raise TrangxaError("Thiếu thông tin cơ quan trong commune.yml.", "Chạy trangxa check rồi sửa commune.yml.")
    head, target = _head(site, commune), out or report_folder(root) / f"giay-to-{site.as_of.isoformat()}"
    target.mkdir(parents=True, exist_ok=True)
    for paper in papers_of(SiteIndex(site), commune):
        (target / f"{paper.name}.docx").write_bytes(paper_docx(paper, head))
        (target / f"{paper.name}.xlsx").write_bytes(paper_xlsx(paper, commune.agency, site.as_of))
        (target / f"{paper.name}.csv").write_bytes(paper_csv(paper))
        click.echo(f"{paper.title}: {sum(len(table.rows) for table in paper.tables)} dòng, tệp {paper.name}")
    click.echo(f"Thư mục nhận tệp: {target}")


def _head(site: Site, commune: Commune) -> Head:
    chair = next((item.record.title for item in site.of(Official) if item.record.chair), "")
    signed = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    return Head(commune.agency, commune.name, site.as_of, "DS-UBND", signed, chair, _RECEIVERS)
