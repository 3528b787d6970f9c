"""Rule: no telephone number of the old area code and no address on a domain of the former district is left."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from trangxa.content.site import Site
from trangxa.findings import Evidence, Finding
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, fault
from trangxa.rules.selecting import is_current
from trangxa.rules.texts import Passage, Search, office_passages, passages

PAST = re.compile(r"\b(trước đây|trước (ngày )?\d|cũ|đã đổi|đã thay|không còn dùng)\b", re.IGNORECASE)
"""Words by which a text says itself that it speaks of what was."""


class Args(RuleArgs):
    """`codes`: dead area codes; `domains`: dead domains; `since`: items of an earlier day are history.

    The defaults are those of the commune: 0280 was Thái Nguyên's code until 2017, the district ended on 01/7/2025.
    """

    codes: tuple[str, ...] = ("0280",)
    domains: tuple[str, ...] = ("dinhhoa.thainguyen.gov.vn", "dinhhoa@thainguyen.gov.vn")
    since: date = date(2025, 7, 1)

    @property
    def search(self) -> Search:
        """A number that begins with such a code, or anything on such a domain."""
        codes = "|".join(re.escape(code) for code in self.codes)
        domains = "|".join(re.escape(domain) for domain in self.domains)
        number = rf"(?<![\d/])\(?(?:{codes})\)?[ .-]?\d(?:[ .-]?\d){{5,6}}(?![\d/])"
        return Search.of(re.compile(rf"{number}|[\w.+@-]*(?:{domains})", re.IGNORECASE), (*self.codes, *self.domains))


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge commune.yml and the items that speak of today."""
    args = Args.model_validate(obligation.args)
    for passage in old_contacts(site, args):
        yield left_over(passage, obligation)
    yield Evidence("Đã rà commune.yml và các mục đang dùng để tìm số điện thoại mã vùng cũ, tên miền cũ.")


def old_contacts(site: Site, args: Args) -> Iterator[Passage]:
    """Every old number or address that the text does not call old."""
    search = args.search
    yield from office_passages(site, search)
    for item in site.items:
        if is_current(item, site.as_of, args.since):
            yield from (found for found in passages(site, item, search) if not PAST.search(found.around))


def left_over(passage: Passage, obligation: Obligation) -> Finding:
    """The fault of one; the same words whichever obligation asks, so it is told once."""
    number = passage.found.lstrip("(")[:1].isdigit()
    what = "Số điện thoại" if number else "Địa chỉ"
    why = "dùng mã vùng cũ" if number else "thuộc tên miền của huyện trước đây"
    fix = (
        "Ghi số đang dùng, theo mã vùng mới."
        if number
        else "Ghi địa chỉ đang dùng trên tên miền của xã hoặc của tỉnh."
    )
    message = f"{what} {passage.found} {why}."
    return replace(fault(obligation, passage.where, message, fix, key=passage.key), rule=RULE.id)


RULE = Rule("cross-old-contacts", "Không còn số điện thoại, tên miền cũ", check, Args)
