"""`trangxa serve`: a live preview at this machine; findings are shown and the preview goes on."""

import webbrowser
from datetime import date
from pathlib import Path
from typing import Any

import click

from trangxa.cli.options import as_of_option, root_option
from trangxa.content.tree import STATE_FOLDER


class Address(click.ParamType[tuple[str, int]]):
    """Host and port."""

    name = "ĐỊA_CHỈ:CỔNG"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, int]:
        """`127.0.0.1:8000`; a port alone is one of this machine."""
        if isinstance(value, tuple):
            return value
        host, _, port = str(value).rpartition(":")
        if not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
            self.fail(f"“{value}” không phải địa chỉ và cổng; viết như 127.0.0.1:8000.", param, ctx)
        return host or "127.0.0.1", int(port)


@click.command(
    help="Xem thử tại máy: tự dựng lại mỗi khi lưu bài, kể cả khi bài còn lỗi. Dừng bằng Ctrl+C.\n\n"
    "Bản nháp đã điền đủ các khóa và bài hẹn ngày đăng cũng hiện ở đây, có dải báo ở đầu trang.",
    epilog="Ví dụ: trangxa serve --open",
    short_help="Xem thử tại máy khi đang viết.",
)
@root_option
@as_of_option
@click.option(
    "--address", type=Address(), default="127.0.0.1:8000", show_default=True, help="Địa chỉ và cổng để xem thử."
)
@click.option("--open", "open_browser", is_flag=True, help="Mở trình duyệt.")
def serve(root: Path, as_of: date | None, address: tuple[str, int], open_browser: bool) -> int:
    """Exit code 0 at Ctrl+C."""
    from trangxa.cli.preview_server import PreviewServer
    from trangxa.cli.previewing import preview

    host, port = address
    shown = f"http://{host}:{port}/"
    out = root / STATE_FOLDER / f"xem-thu-{port}"
    with PreviewServer(host, port, out) as server:
        if open_browser:
            webbrowser.open(shown)
        preview(root, as_of, server, out, shown)
    click.echo("Đã dừng xem thử.")
    return 0
