"""Rule: a budget disclosure that must be explained has an explanation, not figures alone (NĐ 73/2026 Art. 36.3)."""

from collections.abc import Iterator
from dataclasses import replace

from trangxa.content.item import Item
from trangxa.content.kinds import Disclosure
from trangxa.content.kinds.disclosures import BUDGET, MATTERS
from trangxa.content.site import Site
from trangxa.findings import Evidence, Finding
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Rule, Said, item_fault

EXPLAINED = BUDGET - {"du-toan-quyet-dinh"}
"""Matters whose figures must be explained: all but the budget as decided (Art. 36.3.b)."""


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every disclosure of such a matter."""
    items = [item for item in site.of(Disclosure) if item.record.matter in EXPLAINED]
    faults = [found for item in items if (found := unexplained(item, obligation))]
    yield from faults
    if items:
        yield Evidence(f"{len(items) - len(faults)}/{len(items)} mục công khai ngân sách có thuyết minh.")
    else:
        yield Inapplicable("Chưa có mục công khai ngân sách nào phải kèm thuyết minh.")


def unexplained(item: Item[Disclosure], obligation: Obligation) -> Finding | None:
    """The fault of a disclosure without explanation; the same words whichever obligation asks, so it is told once."""
    record = item.record
    name = f"“{MATTERS[record.matter]}” năm {record.year}"
    if record.explanation == "Trong bài" and not item.words:
        message = f"Công khai {name} ghi thuyết minh trong bài nhưng phần thân trống."
    elif record.explanation in (None, "Không"):
        message = f"Công khai {name} chỉ có số liệu, không có thuyết minh."
    else:
        return None
    key = "thuyet_minh" if "thuyet_minh" in item.lines else "noi_dung"
    fix = "Ghi thuyet_minh là đường dẫn tới tệp thuyết minh, hoặc viết thuyết minh ở phần thân và ghi Trong bài."
    found = item_fault(obligation, item, key, message, fix, key="thuyet_minh")
    return replace(found, rule=RULE.id)


RULE = Rule("cross-explanation", "Công khai ngân sách có thuyết minh", check)
