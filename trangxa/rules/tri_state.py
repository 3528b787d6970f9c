"""Rule: posted, not posted, or no data; “no data” only with a day and a person, or it would hide an omission."""

from collections.abc import Iterator
from typing import Self

from pydantic import model_validator

from trangxa.content.item import Item
from trangxa.content.kinds import Disclosure, Record
from trangxa.content.kinds.disclosures import MATTERS, Matter
from trangxa.content.sections import section_of_folder
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Noted, Rule, RuleArgs, Said
from trangxa.rules.disclosed import FOLDER
from trangxa.rules.presence import entries, lacking, on_show


class Args(RuleArgs):
    """A section or a matter of disclosure. `reason`: what it means here that there is no data."""

    section: str | None = None
    matter: Matter | None = None
    reason: str

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.section is None) == (self.matter is None):
            raise ValueError("tri-state: ghi section hoặc matter, đúng một trong hai")
        return self


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the section or the matter; a valid statement makes the obligation «Không có dữ liệu»."""
    args = Args.model_validate(obligation.args)
    folder = args.section or FOLDER
    name = MATTERS[args.matter] if args.matter else section_of_folder(folder).title
    items = _items(site, args)
    if items:
        yield Evidence(f"“{name}” có {len(items)} mục.", on_show(items))
        return
    message = f"Chưa đăng “{name}”, cũng chưa xác nhận là không có dữ liệu."
    keys = f"noi_dung: {args.matter}" if args.matter else ""
    also = (args.matter,) if args.matter else ()
    for said in lacking(site, obligation, folder, message, group=name.lower(), also=also, keys=keys):
        yield Inapplicable(f"{said.evidence.statement} {args.reason}") if isinstance(said, Noted) else said


def _items(site: Site, args: Args) -> tuple[Item[Record], ...]:
    if args.section:
        return entries(site, args.section)
    return tuple(item for item in site.of_kind(Disclosure.kind) if item.record.field == args.matter)


RULE = Rule("tri-state", "Có đăng, không đăng, không có dữ liệu", check, Args)
