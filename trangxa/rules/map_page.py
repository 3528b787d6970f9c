"""Rule: the map of administrative boundaries is shown, with a picture or file, and is not older than the boundaries."""

from collections.abc import Iterator
from datetime import date

from trangxa.content.item import Item
from trangxa.content.kinds import Page
from trangxa.content.site import Site
from trangxa.findings import Location, Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, fault, item_fault
from trangxa.rules.topic_page_present import pages_on, topic_page


class Args(RuleArgs):
    """`boundaries_since`: day from which the present boundaries stand."""

    topic: str
    min_words: int = 20
    boundaries_since: date | None = None


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the map page."""
    args = Args.model_validate(obligation.args)
    pages = pages_on(site, args.topic)
    yield from topic_page(site, obligation, args.topic, args.min_words)
    if pages and not any(_shows_a_map(page) for page in pages):
        where = Location(pages[0].path, pages[0].body_line)
        fix = "Đặt ảnh bản đồ vào thư mục anh/ cạnh tệp và ghi khóa anh (tep, mo_ta), hoặc ghi tệp vào tep_dinh_kem."
        yield fault(obligation, where, "Trang bản đồ chưa có hình hay tệp bản đồ.", fix, kind=Page.kind, key="anh")
    for page in pages:
        made, since = page.record.map_date, args.boundaries_since
        if since and made and made < since:
            message = f"Bản đồ lập ngày {made:%d/%m/%Y}, trước khi có địa giới hiện nay ({since:%d/%m/%Y})."
            fix = "Thay bằng bản đồ địa giới mới và sửa ngay_ban_do."
            yield item_fault(obligation, page, "ngay_ban_do", message, fix, severity=Severity.WARNING)


def _shows_a_map(page: Item[Page]) -> bool:
    return bool(page.record.picture or page.record.attachments or any(link.image for link in page.links))


RULE = Rule("map-page", "Có bản đồ địa giới hành chính", check, Args)
