"""Options that several verbs share. What only some commands need is imported where it is used: start-up is felt."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from trangxa.errors import TrangxaError

Function = Callable[..., Any]
_FindsProject = Callable[[click.Context, click.Parameter, Path | None], Path | None]


class Day(click.ParamType[date]):
    """A day as editors write it."""

    name = "NGÀY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """`2026-11-23` or `23/11/2026`."""
        from pydantic_core import PydanticCustomError

        from trangxa.content.written import parse_date

        try:
            parsed = parse_date(value)
        except PydanticCustomError as error:
            self.fail(error.message(), param, ctx)
        assert isinstance(parsed, date)
        return parsed


def as_of_option(function: Function) -> Function:
    """`--as-of DAY`."""
    return click.option(
        "--as-of",
        type=Day(),
        help="Xét thời hạn theo ngày này, như 2026-11-23. Bỏ trống: hôm nay, "
        "hoặc ngày ghi trong commune.yml nếu nội dung là minh họa.",
    )(function)


def profile_option(function: Function) -> Function:
    """`--profile NAMES`: one legal profile or several, split by commas."""
    from trangxa.law import profile_ids

    return click.option(
        "--profile",
        default="nd43-2011",
        show_default=True,
        metavar="TÊN",
        help=f"Hồ sơ pháp lý dùng để đối chiếu, nhiều thì ngăn bằng dấu phẩy: {', '.join(profile_ids())}.",
    )(function)


def root_option(function: Function) -> Function:
    """`--root FOLDER`, by default the project that the current folder lies in."""
    return _root(_project)(function)


def root_if_any_option(function: Function) -> Function:
    """`--root FOLDER` for a verb that may do without: `None` where no project is around."""
    return _root(_project_if_any)(function)


def _root(project: _FindsProject) -> Callable[[Function], Function]:
    return click.option(
        "--root",
        callback=project,
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="Thư mục dự án (nơi có mkdocs.yml). Bỏ trống: tìm từ thư mục đang đứng trở lên.",
    )


def _project_if_any(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path | None:
    return find_project(value) if value else _around(Path.cwd().resolve())


def find_project(value: Path | None) -> Path:
    """The project given, or the one that the current folder lies in; TrangxaError if there is none."""
    here = (value or Path.cwd()).resolve()
    found = (here if (here / "mkdocs.yml").is_file() else None) if value else _around(here)
    if found is None:
        raise TrangxaError(
            f"Không thấy mkdocs.yml trong {here}.", "Chuyển vào thư mục dự án rồi chạy lại, hoặc thêm --root THƯ_MỤC."
        )
    return found


def _around(here: Path) -> Path | None:
    return next((folder for folder in (here, *here.parents) if (folder / "mkdocs.yml").is_file()), None)


def _project(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path:
    return find_project(value)
