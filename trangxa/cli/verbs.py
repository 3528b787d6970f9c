"""The verbs of `trangxa`, each imported only when it is asked for, and their help in one voice."""

import importlib

import click

from trangxa.version import __version__

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
        return _in_vietnamese(verb)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            raise click.NoSuchCommand(error.command_name, possibilities=_VERBS, ctx=ctx) from None


def _in_vietnamese(verb: click.Command) -> click.Command:
    """The words of a usage line that click has no translation for."""
    verb.options_metavar = "[TÙY_CHỌN]"
    if isinstance(verb, click.Group):
        verb.subcommand_metavar = "LỆNH …"
        for sub in verb.commands.values():
            _in_vietnamese(sub)
    return verb


@click.group(
    cls=_Verbs,
    options_metavar="[TÙY_CHỌN]",
    subcommand_metavar="LỆNH …",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Xem cách dùng một lệnh: trangxa submit --help",
)
@click.version_option(__version__, prog_name="trangxa")
def trangxa() -> None:
    """Trang thông tin điện tử xã: viết bài, kiểm tra theo quy định, duyệt, dựng trang, đăng.

    Mã thoát: 0 là đạt; 1 là nội dung còn lỗi; 2 là gõ lệnh chưa đúng; 3 là lỗi của chính chương trình.
    """
