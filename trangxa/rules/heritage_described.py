"""Rule: heritage of a type is described, by items of the heritage section or by a page on the topic."""

from collections.abc import Iterator

from trangxa.content.kinds import Heritage
from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, folder_of
from trangxa.rules.presence import lacking
from trangxa.rules.topic_page_present import pages_on


class Args(RuleArgs):
    """`words`: any of these in `loai_di_san` makes an item count; `group`: name for a signed statement."""

    topic: str
    words: tuple[str, ...]
    group: str
    min_words: int = 40


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge one type of heritage."""
    args = Args.model_validate(obligation.args)
    sites = [item for item in site.of(Heritage) if any(word in item.record.type.casefold() for word in args.words)]
    pages = [page for page in pages_on(site, args.topic) if page.words >= args.min_words]
    if found := [*sites, *pages]:
        yield Evidence(
            f"Có {len(sites)} mục và {len(pages)} trang giới thiệu {args.group}.",
            tuple(Location(item.path) for item in found[:3]),
        )
    else:
        message = f"Chưa giới thiệu {args.group} nào: không có mục nào ghi loai_di_san thuộc nhóm này."
        yield from lacking(site, obligation, folder_of(obligation), message, group=args.group, also=(args.topic,))


RULE = Rule("heritage-described", "Giới thiệu di tích, danh thắng", check, Args)
