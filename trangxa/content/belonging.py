"""Checks on identities that items name: the campaign they serve, the official who reviews them."""

from collections.abc import Iterable, Iterator, Sequence

from trangxa.content.item import Item
from trangxa.content.kinds import Campaign, Official, Record
from trangxa.content.sections import section_of
from trangxa.findings import Finding, Location


def belonging_faults(
    items: Iterable[Item[Record]], known: Sequence[Item[Record]], broken: Iterable[str]
) -> Iterator[Finding]:
    """Findings on codes of `items` that name no campaign or no official among the `known` items.

    One of the `broken` files, which could not be read, may bear the code: it has findings of its own.
    """
    unread = {section.kind for path in broken if (section := section_of(path))}
    campaigns, officials = _codes(known, Campaign), _codes(known, Official)
    for item in items:
        review, campaign = item.record.review, item.record.campaign
        if campaign and campaign not in campaigns and Campaign.kind not in unread:
            yield _fault("unknown-campaign", item, "chuyen_de", campaign, Campaign, campaigns)
        if review and review.owner not in officials and Official.kind not in unread:
            yield _fault("unknown-reviewer", item, "ra_soat.nguoi", review.owner, Official, officials)


def _codes(items: Iterable[Item[Record]], cls: type[Record]) -> list[str]:
    return sorted(item.code for item in items if isinstance(item.record, cls))


def _fault(rule: str, item: Item[Record], key: str, code: str, cls: type[Record], known: list[str]) -> Finding:
    near = f", như: {', '.join(known[:6])}" if known else ""
    return Finding(
        rule,
        Location(item.path, item.line(key)),
        f"Không có mục “{cls.label}” nào đang đăng mang mã “{code}”.",
        f"Ghi ma của một mục {cls.label.lower()} đang đăng{near}.",
        kind=item.kind,
        key=key.partition(".")[0],
    )
