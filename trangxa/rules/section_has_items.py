"""Rule: a section holds at least one published item."""

from collections.abc import Iterator

from trangxa.content.sections import section_of_folder
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Rule, RuleArgs, Said, folder_of
from trangxa.rules.presence import entries, lacking, on_show


class Args(RuleArgs):
    """`group`: name under which a signed statement may stand for the list. `optional`: why empty is no fault."""

    group: str | None = None
    optional: str | None = None


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge one section."""
    args = Args.model_validate(obligation.args)
    folder = folder_of(obligation)
    section = section_of_folder(folder)
    items = entries(site, folder)
    if items:
        yield Evidence(f"Chuyên mục “{section.title}” có {len(items)} mục.", on_show(items))
    elif args.optional:
        yield Inapplicable(args.optional)
    else:
        also = (section.title, section.kind) if args.group else ()
        yield from lacking(
            site,
            obligation,
            folder,
            f"Chuyên mục “{section.title}” chưa có mục nào.",
            group=args.group or "",
            also=also,
        )


RULE = Rule("section-has-items", "Chuyên mục có nội dung", check, Args)
