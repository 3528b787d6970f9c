"""Rule: a document that replaces another is linked to it, and the replaced one is marked as no longer in force."""

import re
from collections.abc import Iterator

from trangxa.content.item import Item
from trangxa.content.kinds import Document
from trangxa.content.site import Site
from trangxa.content.targets import target_of
from trangxa.findings import Evidence, Finding, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, fault
from trangxa.rules.numbers import same_number
from trangxa.rules.texts import Search, passages

_SAYS = Search.of(
    re.compile(r"(?<!được )(?<!bị )thay thế (?:cho )?[\w ]{2,40}? số (\d[\w/.&-]*\w)[^.;\n]{0,40}"), ("thay thế",)
)


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every document that names another one in `thay_the`, or says in its text that it replaces it."""
    documents = {item.path: item for item in site.of(Document)}
    chain = {path: _replaced(item) for path, item in documents.items()}
    for path, item in documents.items():
        for at, target in enumerate(chain[path]):
            old = documents.get(target)
            where = Location(path, item.line(f"thay_the.{at}"))
            if path == _wrong_way(chain, documents, path, target):
                yield _fault(obligation, where, *_CYCLE)
            elif old is None:
                yield from _other_kind(site, obligation, target, where)
            else:
                yield from _pair(obligation, item, old, where)
        yield from _unlinked(site, obligation, item, documents, chain[path])
    yield from _twice(obligation, documents, chain)
    count = sum(map(len, chain.values()))
    yield Evidence(f"{len(documents)} văn bản, {count} lần thay thế đã đối chiếu.")


_CYCLE = (
    "Các văn bản thay thế vòng quanh: văn bản này cũng bị thay thế bởi văn bản mà nó thay thế.",
    "Xóa dòng thay_the ở văn bản cũ hơn.",
)


def _replaced(item: Item[Document]) -> tuple[str, ...]:
    targets = (target_of(item.path, path) for path in item.record.replaces)
    return tuple(target.path for target in targets if target)


def _reached(chain: dict[str, tuple[str, ...]], start: str) -> set[str]:
    reached: set[str] = set()
    ahead = [start]
    while ahead:
        for path in chain.get(ahead.pop(), ()):
            if path not in reached:
                reached.add(path)
                ahead.append(path)
    return reached


def _wrong_way(
    chain: dict[str, tuple[str, ...]], documents: dict[str, Item[Document]], path: str, target: str
) -> str:
    """Of documents that replace each other in a circle the oldest, whose link is the wrong one; else nothing."""
    reached = _reached(chain, target) | {target}
    if path not in reached:
        return ""
    circle = (other for other in reached if other in documents and path in _reached(chain, other))
    return min(circle, key=lambda other: (documents[other].record.issued, other), default="")


def _other_kind(site: Site, obligation: Obligation, target: str, where: Location) -> Iterator[Finding]:
    if any(item.path == target for item in site.items):
        fix = "Ghi đường dẫn tới tệp .md của văn bản trong docs/van-ban."
        yield _fault(obligation, where, f"{target} không phải văn bản nên không thể bị thay thế.", fix)


def _pair(obligation: Obligation, new: Item[Document], old: Item[Document], where: Location) -> Iterator[Finding]:
    starts, ends, number = new.record.effective, old.record.expires, new.record.number
    if old.record.issued > new.record.issued:
        message = f"Văn bản bị thay thế {old.record.number} ban hành sau văn bản này."
        yield _fault(obligation, where, message, "Đối chiếu lại: thay_the ghi ở văn bản mới, trỏ tới văn bản cũ.")
    elif ends is None:
        message = f"Đã bị {number} thay thế từ ngày {starts:%d/%m/%Y} nhưng chưa ghi ngày hết hiệu lực."
        place = Location(old.path, old.line("ngay_hieu_luc"))
        fix = "Ghi het_hieu_luc là ngày trước ngày văn bản mới có hiệu lực."
        yield _fault(obligation, place, message, fix, "het_hieu_luc")
    elif ends > starts:
        message = f"Ghi hết hiệu lực ngày {ends:%d/%m/%Y} nhưng đã bị {number} thay thế từ ngày {starts:%d/%m/%Y}."
        place = Location(old.path, old.line("het_hieu_luc"))
        yield _fault(obligation, place, message, "Sửa het_hieu_luc theo ngày văn bản mới.", "het_hieu_luc")


def _unlinked(
    site: Site,
    obligation: Obligation,
    item: Item[Document],
    documents: dict[str, Item[Document]],
    linked: tuple[str, ...],
) -> Iterator[Finding]:
    """Its text says that it replaces a document that is here, but no `thay_the` leads there."""
    for passage in passages(site, item, _SAYS):
        match = _SAYS.pattern.search(passage.found)
        meant = [
            other
            for other in documents.values()
            if match and same_number(other.record.number, match[1]) and str(other.record.issued.year) in passage.found
        ]
        if len(meant) == 1 and meant[0].path not in (*linked, item.path):
            message = f"Nội dung nói thay thế {meant[0].record.number} nhưng không có thay_the trỏ tới văn bản đó."
            fix = f"Ghi thêm vào thay_the đường dẫn tới {meant[0].path}."
            yield _fault(obligation, passage.where, message, fix)


def _twice(
    obligation: Obligation, documents: dict[str, Item[Document]], chain: dict[str, tuple[str, ...]]
) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for path, targets in chain.items():
        for at, target in enumerate(targets):
            if first.setdefault(target, path) != path:
                where = Location(path, documents[path].line(f"thay_the.{at}"))
                message = f"{target} đã được {documents[first[target]].record.number} thay thế."
                fix = "Chỉ ghi thay_the ở văn bản trực tiếp thay thế; văn bản sau thì trỏ tới văn bản liền trước."
                yield _fault(obligation, where, message, fix)


def _fault(obligation: Obligation, where: Location, message: str, fix: str, key: str = "thay_the") -> Finding:
    return fault(obligation, where, message, fix, kind=Document.kind, key=key)


RULE = Rule("cross-replaced", "Văn bản bị thay thế được đánh dấu", check)
