"""Rule: a matter is disclosed for the year it is due for, with figures and explanation where the law asks for them."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from pydantic import Field

from trangxa.content.item import Item
from trangxa.content.kinds import Disclosure
from trangxa.content.kinds.disclosures import MATTERS, Matter
from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Rule, RuleArgs, Said, item_fault
from trangxa.rules.cross_explanation import unexplained
from trangxa.rules.presence import lacking

FOLDER = "docs/cong-khai"


class Args(RuleArgs):
    """`after`: month and day of the current year from which it is expected. `group`: name for a signed statement."""

    matter: Matter
    year: Literal["current", "previous"] = "current"
    after: str = Field("01-01", pattern=r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
    figures: bool = False
    explanation: bool = False
    group: str = ""

    def due(self, as_of: date) -> date:
        """The day of the current year from which it is expected."""
        return date.fromisoformat(f"{as_of.year:04}-{self.after}")


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the disclosures of the matter for the year."""
    args = Args.model_validate(obligation.args)
    year = site.as_of.year - (args.year == "previous")
    found = [item for item in site.of(Disclosure) if (item.record.matter, item.record.year) == (args.matter, year)]
    name = MATTERS[args.matter]
    for item in found:
        yield from _parts(item, obligation, args)
        said = f"Đã công khai “{name}” năm {year}, đăng ngày {item.record.posted:%d/%m/%Y}."
        yield Evidence(said, (Location(item.path),))
    if found:
        return
    if site.as_of < args.due(site.as_of):
        yield Inapplicable(f"Chưa đến kỳ công khai “{name}” năm {year}: tính từ ngày {args.due(site.as_of):%d/%m/%Y}.")
    else:
        message = f"Chưa công khai “{name}” năm {year}."
        keys = f"noi_dung: {args.matter} và nam: {year}"
        yield from lacking(site, obligation, FOLDER, message, group=args.group, also=(name, args.matter), keys=keys)


def _parts(item: Item[Disclosure], obligation: Obligation, args: Args) -> Iterator[Said]:
    record = item.record
    if args.explanation and (found := unexplained(item, obligation)):
        yield found
    if args.figures and record.figures is None:
        message = f"Công khai “{MATTERS[record.matter]}” năm {record.year} chưa có tệp số liệu."
        fix = "Đặt tệp số liệu (CSV, XLSX) cạnh mục và ghi đường dẫn vào so_lieu."
        yield item_fault(obligation, item, "noi_dung", message, fix, key="so_lieu")


RULE = Rule("disclosed", "Đã công khai nội dung của năm", check, Args)
