"""`trangxa import`: records of other systems become content files."""

import click


@click.group(
    "import", help="Đưa dữ liệu của hệ thống khác thành tệp nội dung.", short_help="Đưa dữ liệu của hệ thống khác vào."
)
def import_() -> None:
    """Sources are subcommands."""
