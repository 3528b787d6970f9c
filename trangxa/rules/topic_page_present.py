"""Rule: a page on a required topic exists and says something."""

from collections.abc import Iterator

from pydantic import Field

from trangxa.content.item import Item
from trangxa.content.kinds import Page
from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, Unread, fault, folder_of
from trangxa.rules.presence import entries, lacking, place, unread_in


class Args(RuleArgs):
    """`min_words` is a house rule: the decree gives no length. `beside`: a section that must hold items as well."""

    topic: str
    min_words: int = Field(40, ge=1)
    beside: str | None = None


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge one topic."""
    args = Args.model_validate(obligation.args)
    yield from topic_page(site, obligation, args.topic, args.min_words)
    if args.beside and (items := entries(site, args.beside)):
        yield Evidence(f"Thư mục {args.beside} có {len(items)} mục.", (place(site, args.beside),))
    elif args.beside:
        yield from lacking(site, obligation, args.beside, f"Chưa có mục nào trong thư mục {args.beside}.")


def pages_on(site: Site, topic: str) -> tuple[Item[Page], ...]:
    """Vietnamese pages that name the topic."""
    return tuple(page for page in site.of(Page) if page.record.topic == topic and page.record.language == "vi")


def topic_page(site: Site, obligation: Obligation, topic: str, min_words: int) -> Iterator[Said]:
    """What there is to say of the pages on a topic; the longest one counts."""
    folder = folder_of(obligation)
    page = max(pages_on(site, topic), key=lambda page: page.words, default=None)
    if page and page.words >= min_words:
        yield Evidence(f"Trang “{page.title}” có {page.words} từ.", (Location(page.path),))
    elif page:
        message = f"Trang “{page.title}” mới có {page.words} từ, chưa đủ để giới thiệu."
        fix = f"Viết thêm nội dung cho trang này, ít nhất {min_words} từ."
        yield fault(obligation, Location(page.path, page.body_line), message, fix, kind=Page.kind)
    elif unread := unread_in(site, folder):
        yield Unread(unread)
    else:
        fix = f"Chạy lệnh “trangxa new trang”, ghi chu_de: {topic}, viết nội dung rồi lưu tệp trong thư mục {folder}."
        yield fault(
            obligation, place(site, folder), f"Chưa có trang “{obligation.title}”.", fix, kind=Page.kind, key="chu_de"
        )


RULE = Rule("topic-page-present", "Có trang về chủ đề bắt buộc", check, Args)
