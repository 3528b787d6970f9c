"""Rule: pages do not call the level of a public service by words of a decree that has ended.

The words come from the profile. «Toàn trình», «một phần» are never among them, even under NĐ 43/2011: they are the
words of the national portal and of this project's own schema, and the decree of 2011 cannot forbid a later law's terms.
"""

import re
from collections.abc import Iterator

from pydantic import Field

from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, fault
from trangxa.rules.selecting import is_current
from trangxa.rules.texts import Passage, Search, passages

_SERVICE = re.compile(r"dịch vụ công|trực tuyến|\bDVC", re.IGNORECASE)
_OTHER = re.compile(r"định danh|xác thực", re.IGNORECASE)
"""Electronic identities have levels too."""
_PAST = re.compile(r"\b(trước đây|cũ|thay|không còn|hết hiệu lực)\b", re.IGNORECASE)


class Args(RuleArgs):
    """`words`: phrases that the law in force no longer knows, such as «mức độ 3»."""

    words: tuple[str, ...] = Field(min_length=1)


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge standing items and items posted since the obligation's law took effect."""
    words = Args.model_validate(obligation.args).words
    pattern = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in words), re.IGNORECASE)
    search = Search.of(pattern, words)
    since = obligation.in_force.start
    for item in site.items:
        for passage in passages(site, item, search) if is_current(item, site.as_of, since) else ():
            if _about_services(passage):
                message = f"“{passage.found}” không còn là cách gọi mức độ dịch vụ công."
                fix = "Viết “toàn trình” hoặc “một phần” như Cổng Dịch vụ công quốc gia."
                yield fault(obligation, passage.where, message, fix, kind=item.kind, key=passage.key)
    yield Evidence(f"Đã rà các mục đang dùng theo {len(words)} cách gọi cũ.")


def _about_services(passage: Passage) -> bool:
    around = passage.around
    return bool(_SERVICE.search(around)) and not _OTHER.search(around) and not _PAST.search(around)


RULE = Rule("cross-level-words", "Tên gọi mức độ dịch vụ công trong nội dung", check, Args)
