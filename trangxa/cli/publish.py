"""`trangxa publish`: build, make the release, bring it to a place and show it there."""

from datetime import date
from pathlib import Path

import click

from trangxa.cli.build import build_into
from trangxa.cli.options import as_of_option, root_option


@click.command(
    help="Dựng trang rồi phát hành lên một NƠI trong noi_dang của commune.yml. Chỉ một nơi thì không cần ghi tên. "
    "Bản mới chép sang bên, so lại từng tệp, rồi mới đổi sang trong một bước; lỗi giữa chừng thì trang cũ giữ nguyên.",
    short_help="Dựng rồi phát hành lên máy chủ.",
)
@click.argument("wanted", metavar="[NƠI]", default="")
@root_option
@as_of_option
@click.option("--key", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Tệp khóa SSH của người phát hành, để ký. Bắt buộc khi đã có Ban Biên tập.")  # fmt: skip
def publish(wanted: str, root: Path, as_of: date | None, key: Path | None) -> int:
    """Exit code 1 if the content is refused: then nothing is published."""
    from trangxa.cli.places import place_of

    name, target = place_of(root, wanted)
    code = build_into(root, as_of, root / "site")
    if code:
        return code
    from trangxa.cli import releasing

    return releasing.release(root, name, target, key)
