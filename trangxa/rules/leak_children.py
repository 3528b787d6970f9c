"""Rule: somebody thinks twice before children are named or shown (Luật Trẻ em 102/2016; MEM)."""

import os
import re
from collections.abc import Iterator

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.site import Site
from trangxa.findings import Evidence, Location, Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Noted, Rule, Said, fault
from trangxa.rules.leaks.blocks import Block, blocks_of
from trangxa.rules.leaks.contacts import public_names
from trangxa.rules.leaks.marks import CHILDREN
from trangxa.rules.leaks.paper import Paper
from trangxa.rules.leaks.telling import looked_through, tell
from trangxa.rules.texts import text_of

_CHILDREN = re.compile(
    r"\b(?:học sinh|trẻ em|thiếu nhi|nhi đồng|mầm non|mẫu giáo|đội viên|các cháu|cháu bé|em bé|bé (?:trai|gái))\b"
)
_PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)")


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge lists that name children and photographs that show them; a stated basis is noted."""
    known = public_names(site)
    for paper in context.papers.marked(site, CHILDREN):
        for block in blocks_of(paper):
            people = block.private(known)
            if len(people) > 1 and not block.of_staff and _of_children(paper, block):
                yield from _listed(obligation, paper, block, len(people))
    for item in site.items:
        yield from _shown(site, obligation, item)
    yield looked_through(context.papers.of(site))


def _of_children(paper: Paper, block: Block) -> bool:
    title = paper.item.title if paper.own else ""
    words = (*block.head, block.above, title, *(row.text for row, _ in block.people))
    return _CHILDREN.search("\n".join(words).lower()) is not None


def _listed(obligation: Obligation, paper: Paper, block: Block, count: int) -> Iterator[Said]:
    row = block.people[0][0]
    if basis := paper.item.record.lawful_basis:
        yield Noted(Evidence(f"Nêu tên {count} trẻ em, căn cứ: {basis}.", (Location(paper.path, row.line),)))
        return
    message = f"Danh sách nêu tên {count} người, có vẻ là trẻ em"
    fix = "Chỉ nêu tên khi cha mẹ đồng ý, ghi điều đó ở can_cu_cong_khai; nếu không thì nêu số lượng."
    yield tell(obligation, paper, row, message, fix, severity=Severity.WARNING)


def _shown(site: Site, obligation: Obligation, item: Item[Record]) -> Iterator[Said]:
    """Photographs whose words say that children are on them; drawings are none."""
    for line, words in _photos(site, item):
        if not _CHILDREN.search(words.lower()):
            continue
        if item.record.lawful_basis:
            yield Noted(Evidence(f"Đăng ảnh trẻ em, căn cứ: {item.record.lawful_basis}.", (Location(item.path, line),)))
            continue
        yield fault(
            obligation,
            Location(item.path, line),
            "Ảnh có vẻ chụp trẻ em.",
            "Chỉ đăng khi cha mẹ đồng ý, ghi điều đó ở can_cu_cong_khai; nếu không thì dùng ảnh khác.",
            severity=Severity.WARNING,
            kind=item.kind,
        )


def _photos(site: Site, item: Item[Record]) -> Iterator[tuple[int, str]]:
    picture = item.record.picture
    if picture and _is_photo(picture.file):
        yield item.line("anh.mo_ta"), picture.alt
    lines = {link.line for link in item.links if link.image and _is_photo(link.target)}
    if lines:
        for number, text in enumerate(text_of(site, item).split("\n"), 1):
            if number in lines:
                yield from ((number, alt) for alt, target in _PICTURE.findall(text) if _is_photo(target))


def _is_photo(path: str) -> bool:
    return os.path.splitext(path)[1].lower() in _PHOTOS


RULE = Rule("leak-children", "Cân nhắc tên, ảnh trẻ em", check)
