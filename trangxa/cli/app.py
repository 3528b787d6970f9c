"""The command line: verbs, exit codes, and what happens when something goes wrong."""

import gc
import importlib
import io
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from trangxa.cli.os_errors import told
from trangxa.content.tree import STATE_FOLDER
from trangxa.errors import TrangxaError

OK, REFUSED, USAGE, BUG, STOPPED = 0, 1, 2, 3, 130


_VERBS = {
    "check": "check.check",
    "audit": "audit.audit",
    "explain": "explain.explain",
    "board": "board.board",
    "build": "build.build",
    "serve": "serve.serve",
    "new": "new.new",
    "import": "importing.import_",
    "fix": "fix.fix",
    "papers": "papers.papers",
    "member": "member.member",
    "key": "key.key",
    "submit": "submit.submit",
    "approve": "approve.approve",
    "reject": "deciding.reject",
    "schedule": "deciding.schedule",
    "withdraw": "deciding.withdraw",
    "restore": "deciding.restore",
    "archive": "deciding.archive",
    "status": "standing.status",
    "inbox": "standing.inbox",
    "history": "history.history",
    "diff": "differing.diff",
    "ledger": "ledger.ledger",
    "publish": "publish.publish",
    "rollback": "rollback.rollback",
    "releases": "rollback.releases",
    "verify": "verify.verify",
    "server": "server.server",
    "backup": "backup.backup",
    "recover": "backup.recover",
}
"""Where each verb is defined, in the order of the help."""


class _Verbs(click.Group):
    """Imports a verb only when it is asked for: the others' modules would make every command start later."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _VERBS:
            return None
        module, _, name = _VERBS[cmd_name].partition(".")
        verb = getattr(importlib.import_module(f"trangxa.cli.{module}"), name)
        assert isinstance(verb, click.Command)
        return verb


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="trangxa", prog_name="trangxa")
def trangxa() -> None:
    """Trang thông tin điện tử xã: viết bài, kiểm tra theo Nghị định 43/2011/NĐ-CP, dựng trang.

    Mã thoát: 0 là đạt; 1 là nội dung còn lỗi; 2 là gõ lệnh chưa đúng; 3 là lỗi của chính chương trình.
    """


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
        where = f"Chi tiết đã ghi vào {log}; gửi tệp này cho người bảo trì."
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
