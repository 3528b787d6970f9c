"""Rule: people can send questions; an official e-mail address is enough by the decree."""

from collections.abc import Iterator

from trangxa.content.kinds import Question
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, fault
from trangxa.rules.office import UNREAD, WHERE, at, is_official


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the address that takes questions."""
    if site.commune is None:
        yield UNREAD
        return
    addresses = [email for email in (site.commune.email, site.commune.feedback.email) if is_official(email)]
    if addresses:
        yield Evidence(
            f"Nhận câu hỏi qua {addresses[0]}; đã đăng {len(site.of(Question))} câu hỏi, kiến nghị.", (WHERE,)
        )
    else:
        yield fault(
            obligation,
            at(site, "thu_dien_tu"),
            "Chưa có hộp thư công vụ (.gov.vn) nào tiếp nhận câu hỏi.",
            "Ghi hộp thư công vụ vào khóa thu_dien_tu trong commune.yml.",
            key="thu_dien_tu",
        )


RULE = Rule("question-channel", "Kênh tiếp nhận câu hỏi", check)
