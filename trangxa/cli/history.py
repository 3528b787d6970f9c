"""`trangxa history`: what happened to one item."""

from pathlib import Path

import click

from trangxa.cli.choosing import known_code
from trangxa.cli.day import judged_day
from trangxa.cli.options import root_option
from trangxa.cli.standing import when
from trangxa.cli.stored import state_on
from trangxa.content.office import load_commune
from trangxa.editorial.acts import WORDS
from trangxa.editorial.books import Books
from trangxa.editorial.entry import Entry
from trangxa.editorial.reading import sound_books
from trangxa.editorial.states import CAUSES


@click.command(
    help="Mọi việc đã làm với một bài, cũ trước mới sau.",
    epilog="Ví dụ: trangxa history tin-7f3k2m",
    short_help="Lịch sử một bài.",
)
@click.argument("item", metavar="BÀI")
@root_option
def history(root: Path, item: str) -> None:
    """One line an entry, with the start of the version's digest."""
    reading = sound_books(root)
    code = known_code(root, reading.books, item)
    for signed in reading.ledger.entries:
        if code in signed.entry.items:
            click.echo(_line(reading.books, signed.entry, code))
    commune, _ = load_commune(root)
    click.echo(f"Hiện nay: {state_on(root, reading.books, code, judged_day(commune)).value}.")


def _line(books: Books, entry: Entry, code: str) -> str:
    member = books.board.member(entry.member) if books.board else None
    days = [f"{words} {day:%d/%m/%Y}" for words, day in (("từ", entry.first_day), ("đến hết", entry.last_day)) if day]
    told = [*days, *([CAUSES[entry.cause]] if entry.cause else []), *filter(None, (entry.successor, entry.reason))]
    what = WORDS[entry.action] + (f" ({'; '.join(told)})" if told else "")
    return f"{when(entry.at)}  {member.name if member else entry.member}: {what}  bản {entry.items[code][:12]}"
