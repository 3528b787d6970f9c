"""`trangxa publish`: build, make the release, bring it to a place and show it there."""

from datetime import date
from pathlib import Path

import click

from trangxa.cli.build import build_into
from trangxa.cli.desk import key_option
from trangxa.cli.options import as_of_option, root_option


@click.command(
    help="Dựng trang rồi phát hành lên một NƠI trong noi_dang của commune.yml. Chỉ một nơi thì không cần ghi tên. "
    "Bản mới chép sang bên, so lại từng tệp, rồi mới đổi sang trong một bước; lỗi giữa chừng thì trang cũ giữ nguyên.",
    epilog="Ví dụ: trangxa publish may-chu",
    short_help="Dựng rồi phát hành lên máy chủ.",
)
@click.argument("wanted", metavar="[NƠI]", default="")
@root_option
@as_of_option
@key_option
@click.option("--force", is_flag=True, help="Phát hành lại cả khi không trang nào đổi.")
@click.option(
    "--over-newer", is_flag=True, help="Đăng đè dù nơi đăng hiện bản dựng từ nhật ký có mục mà máy này không có."
)
def publish(
    wanted: str, root: Path, as_of: date | None, key: Path | None, force: bool, over_newer: bool
) -> int:
    """Exit code 1 if the content is refused: then nothing is published."""
    from trangxa.cli.alone import alone
    from trangxa.cli.places import place_of
    from trangxa.cli.releasing import desk_of, not_over_newer, release

    name, target = place_of(root, wanted)
    desk, shown = desk_of(root, key), target.shown()
    if not over_newer:
        not_over_newer(name, shown, desk)
    with alone(root):
        code = build_into(root, as_of, root / "site")
        return code or release(root, name, target, desk, before=shown, force=force)
