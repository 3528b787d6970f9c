"""The command line: verbs, exit codes, and what happens when something goes wrong."""

import gc
import io
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from trangxa.cli.os_errors import told
from trangxa.cli.verbs import trangxa
from trangxa.content.tree import STATE_FOLDER
from trangxa.errors import TrangxaError

OK, REFUSED, USAGE, BUG, STOPPED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit code. No traceback reaches the user: a bug is written to a file."""
    _speak_utf8()
    with _no_collector():
        return _run(arguments)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        outcome = trangxa.main(arguments, prog_name="trangxa", standalone_mode=False)
        return outcome if isinstance(outcome, int) else OK
    except click.UsageError as error:
        error.show()
        asked_for_help = isinstance(error, click.exceptions.NoArgsIsHelpError)
        if error.ctx and error.ctx.command.epilog and not asked_for_help:
            click.echo(error.ctx.command.epilog, err=True)
        return USAGE
    except click.ClickException as error:
        error.show()
        return REFUSED
    except TrangxaError as error:
        return _refuse(error)
    except (KeyboardInterrupt, click.Abort):
        click.echo("Đã dừng.", err=True)
        return STOPPED
    except OSError as error:
        return _refuse(told(error))
    except Exception:
        return _report_bug()


def _refuse(error: TrangxaError) -> int:
    click.echo(f"LỖI: {error}", err=True)
    if error.hint:
        click.echo(f"Cách sửa: {error.hint}", err=True)
    return REFUSED


def _report_bug() -> int:
    log = Path(STATE_FOLDER) / "loi-chuong-trinh.txt"
    try:
        log.parent.mkdir(exist_ok=True)
        log.write_text(traceback.format_exc(), encoding="utf-8")
        where = f"Chi tiết đã ghi vào {log}; gửi tệp này cho người phụ trách kỹ thuật."
    except OSError:
        where = traceback.format_exc()
    click.echo(f"LỖI: chương trình gặp một trường hợp chưa lường trước, không phải do bài viết.\n{where}", err=True)
    return BUG


@contextmanager
def _no_collector() -> Iterator[None]:
    """A command keeps nearly all it makes to its end: neither then nor before is it worth searching for garbage."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _speak_utf8() -> None:
    """Vietnamese is printed also on a console of another code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
