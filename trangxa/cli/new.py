"""`trangxa new`: a draft with hints, in the right folder under the right name."""

import difflib
import secrets
from datetime import date
from pathlib import Path
from typing import Any

import click

from trangxa.cli.day import judged_day
from trangxa.cli.options import root_option
from trangxa.content.blank import blank_file
from trangxa.content.kinds import KINDS
from trangxa.content.office import load_commune
from trangxa.content.sections import SECTIONS
from trangxa.content.slugs import slug
from trangxa.errors import TrangxaError

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_BY_MONTH, _BY_YEAR = {"tin-tuc"}, {"van-ban", "pho-bien-phap-luat"}
_FOLDERS = {section.kind: section.folder for section in reversed(SECTIONS)} | {"trang": "docs/gioi-thieu"}
_TITLE_KEYS = {"can-bo": "ho_ten", "van-ban": "trich_yeu"}


def _kinds() -> str:
    return "\n".join(f"  {name:<22}{cls.label}" for name, cls in KINDS.items())


class Kind(click.ParamType[str]):
    """A kind of item, also as it is called: “Tin tức” for `tin-tuc`."""

    name = "LOẠI"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The kind's name; a near one is offered for what is none."""
        written = slug(str(value))
        if written in KINDS:
            return written
        near = difflib.get_close_matches(written, KINDS, 1)
        meant = f" Có phải “{near[0]}”?" if near else f" Chọn một trong: {', '.join(KINDS)}."
        self.fail(f"không có loại “{value}”.{meant}", param, ctx)


@click.command(
    help=f"Tạo tệp nháp mới từ mẫu, có lời nhắc cho từng khóa.\n\nLOẠI là một trong:\n\n\b\n{_kinds()}",
    epilog='Ví dụ: trangxa new tin-tuc "Bình Thành ra quân làm đường hoa"',
    short_help="Tạo tệp nháp mới từ mẫu.",
)
@click.argument("kind", type=Kind(), metavar="LOẠI")
@click.argument("title", metavar="TIÊU_ĐỀ")
@root_option
def new(root: Path, kind: str, title: str) -> None:
    """Never overwrites: a name in use gets a number."""
    title = " ".join(title.split())
    if not slug(title):
        raise TrangxaError(
            f"Tiêu đề “{title}” không có chữ nào.",
            'Ghi tiêu đề bằng chữ, như: trangxa new tin-tuc "Ra quân làm đường hoa"',
        )
    day = judged_day(load_commune(root)[0])
    known = {_TITLE_KEYS.get(kind, "tieu_de"): title, "ngay_dang": day.isoformat()}
    if kind not in ("thu-tuc", "van-ban"):
        known["ma"] = f"{kind}-{''.join(secrets.choice(_LETTERS) for _ in range(7))}"
    path = _free(root / _folder(kind, day), slug(title, 70))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(blank_file(KINDS[kind], known), encoding="utf-8", newline="\n")
    click.echo(f"Đã tạo bản nháp: {path.relative_to(root).as_posix()}")
    click.echo("Mở tệp, điền theo lời nhắc, xem thử bằng trangxa serve; viết xong thì xóa dòng nhap: true.")


def _folder(kind: str, day: date) -> str:
    folder = _FOLDERS[kind]
    if kind in _BY_MONTH:
        return f"{folder}/{day:%Y/%m}"
    return f"{folder}/{day:%Y}" if kind in _BY_YEAR else folder


def _free(folder: Path, name: str) -> Path:
    number, path = 2, folder / f"{name}.md"
    while path.exists():
        path, number = folder / f"{name}-{number}.md", number + 1
    return path
