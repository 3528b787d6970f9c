"""`trangxa serve`: MkDocs' own live preview; findings are shown and the preview goes on."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import click

from trangxa.cli.day import AS_OF
from trangxa.cli.options import as_of_option, root_option


@click.command(
    help="Xem thử tại máy: tự dựng lại mỗi khi lưu bài. Dừng bằng Ctrl+C.", short_help="Xem thử tại máy khi đang viết."
)
@root_option
@as_of_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Địa chỉ và cổng để xem thử.")
@click.option("--open", "open_browser", is_flag=True, help="Mở trình duyệt.")
def serve(root: Path, as_of: date | None, address: str, open_browser: bool) -> int:
    """Exit code of `mkdocs serve`."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "--livereload",
        "--config-file",
        str(root / "mkdocs.yml"),
        "--dev-addr",
        address,
    ]
    environment = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "PYTHONIOENCODING": "utf-8",
    }
    if as_of:
        environment[AS_OF] = as_of.isoformat()
    click.echo(f"Xem thử tại http://{address}/ (dừng bằng Ctrl+C)")
    try:
        return subprocess.run(
            [*command, *(["--open"] if open_browser else [])], env=environment, check=False
        ).returncode
    except KeyboardInterrupt:
        return 0
