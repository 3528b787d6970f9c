"""Passphrases typed on the terminal: asked for in Vietnamese, never shown, never on a command line."""

import sys
from pathlib import Path

import click

from trangxa.editorial.sshsig import TRIES
from trangxa.errors import TrangxaError

SHORTEST = 8
"""Characters of the shortest passphrase that is worth typing."""


class Passphrases:
    """Asks for the passphrase of a key, and remembers it for the rest of the command."""

    def __init__(self) -> None:
        self._given = dict[Path, str]()

    def __call__(self, key: Path, turn: int) -> str | None:
        """`None` where nobody sits at the terminal."""
        if turn == 0 and key in self._given:
            return self._given[key]
        if not _somebody_there():
            return None
        if turn:
            click.echo(f"Mật khẩu chưa đúng, còn {TRIES - turn} lần thử.", err=True)
        self._given[key] = _hidden(f"Mật khẩu của khóa {key}")
        return self._given[key]


def new_passphrase() -> str:
    """One typed twice. TrangxaError where nobody sits at the terminal."""
    if not _somebody_there():
        raise TrangxaError(
            "Chưa tạo khóa: không có ai ngồi trước cửa sổ lệnh để đặt mật khẩu.",
            "Chạy lại trong cửa sổ lệnh; chịu để khóa không có mật khẩu thì thêm --no-passphrase.",
        )
    click.echo("Đặt mật khẩu để giữ khóa. Khi gõ, màn hình không hiện chữ nào.", err=True)
    while True:
        first = _hidden(f"Mật khẩu (từ {SHORTEST} ký tự)")
        if len(first) < SHORTEST:
            click.echo(f"Mật khẩu ngắn quá: cần từ {SHORTEST} ký tự trở lên. Mời đặt lại.", err=True)
        elif _hidden("Gõ lại mật khẩu ấy") == first:
            return first
        else:
            click.echo("Hai lần gõ khác nhau. Mời đặt lại.", err=True)


def _somebody_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _hidden(words: str) -> str:
    return str(click.prompt(words, hide_input=True, err=True))
