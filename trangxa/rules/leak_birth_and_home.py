"""Rule: a list of persons does not tell birth day, home or family (NĐ 13/2023 Art. 2.3.b, d, h, i)."""

import re
from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said
from trangxa.rules.leaks.blocks import Block, blocks_of
from trangxa.rules.leaks.folding import low, words
from trangxa.rules.leaks.marks import LISTS
from trangxa.rules.leaks.names import names_in
from trangxa.rules.leaks.rows import Row
from trangxa.rules.leaks.telling import looked_through, tell_lawful

_HEAD = words(
    r"\b(?:ngày,? (?:tháng,? )?(?:năm )?sinh|sinh ngày|năm sinh|ntns|thường trú|hộ khẩu|nơi ở|chỗ ở|địa chỉ nhà|chồng|"
    r"tình trạng hôn nhân|họ (?:và )?tên (?:cha|mẹ|bố|vợ)|(?:cha|bố), mẹ|quan hệ với chủ hộ)\b|^vợ\b"
)
_DAY = r"(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\d{1,2} thang \d{1,2} nam )(\d{4})"
_BORN = re.compile(rf"\b(?:sinh(?: ngay)?(?:,? thang,? nam)?(?: sinh)?|sn|ns)\s*:?\s*{_DAY}")
_HINT = re.compile(r"[Ss]inh|SINH|[Ss][Nn]\b|\bNS\b")
_DEAD = re.compile(r"\b(hy sinh|liet si|anh hung|qua doi|mat nam|mat ngay|tu tran|danh nhan)\b")
_LIVING = 1936
"""Year of birth from which somebody may well be alive."""

_FIX = "Bỏ cột ngày sinh, nơi ở, quan hệ gia đình; chỉ giữ họ tên và xóm."


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the heads of tables that name persons, and birth days in running text."""
    for paper in context.papers.marked(site, LISTS):
        for block in blocks_of(paper):
            if heads := _heads(block):
                told = ", ".join(f"“{head}”" for head in heads)
                message = f"Danh sách {len(block.people)} người có cột {told}"
                yield tell_lawful(obligation, paper, block.people[0][0], message, _FIX)
        for before, row, after in paper.flowing:
            if _tells_birth(row, before, after):
                message = "Nêu ngày, tháng, năm sinh của một người"
                yield tell_lawful(obligation, paper, row, message, "Bỏ ngày, tháng sinh, kể cả trong tiểu sử cán bộ.")
    yield looked_through(context.papers.of(site))


def _heads(block: Block) -> list[str]:
    """Heads that ask for what is private, where a row with a name answers."""
    found = [(at, head) for at, head in enumerate(block.head) if _HEAD.search(head.lower())]
    cells = [row.cells for row, _ in block.people]
    answered = [head for at, head in found if not any(cells) or any(len(row) > at and row[at].strip() for row in cells)]
    return list(dict.fromkeys(answered))


def _tells_birth(row: Row, before: str, after: str) -> bool:
    """Whether a day of birth begins on this line; the name may stand on the line before, the day on that after."""
    if not _HINT.search(row.text):
        return False
    said = low(f"{row.text} {after}")
    born = _BORN.search(said)
    if born is None or born.start() >= len(row.text) or int(born[1]) < _LIVING or _DEAD.search(said):
        return False
    return bool(row.key or names_in(f"{before} {row.text}"))


RULE = Rule("leak-birth-and-home", "Không lộ ngày sinh, nơi ở, quan hệ gia đình", check)
