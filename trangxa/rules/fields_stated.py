"""Rule: every item of a register states the fields the article lists; reading refuses an item that lacks one."""

from collections.abc import Iterator

from trangxa.content.keys import keys_of
from trangxa.content.kinds import KINDS
from trangxa.content.sections import section_of_folder
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, folder_of
from trangxa.rules.presence import entries, lacking, on_show


class Args(RuleArgs):
    """`group`: name under which a signed statement may stand for an empty register."""

    group: str | None = None


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge one register. The fields are those that the obligation covers of the section's kind."""
    args = Args.model_validate(obligation.args)
    folder = folder_of(obligation)
    section = section_of_folder(folder)
    items = entries(site, folder)
    if not items:
        yield from lacking(
            site, obligation, folder, f"Chuyên mục “{section.title}” chưa có mục nào.", group=args.group or ""
        )
        return
    keys = keys_of(KINDS[section.kind])
    names = [keys[key].label for cover in obligation.covers if cover.kind == section.kind for key in cover.keys]
    yield Evidence(f"{len(items)} mục đều ghi đủ: {', '.join(names)}.", on_show(items))


RULE = Rule("fields-stated", "Mỗi mục ghi đủ các thông tin mà điều luật nêu", check, Args)
