"""Rule: the page says where complaints about administrative rules go."""

from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, fault
from trangxa.rules.office import UNREAD, WHERE, at, is_official


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge `phan_anh_kien_nghi` of commune.yml; that it is filled in is ensured on reading."""
    if site.commune is None:
        yield UNREAD
        return
    feedback = site.commune.feedback
    if not is_official(feedback.email):
        yield fault(
            obligation,
            at(site, "phan_anh_kien_nghi.thu_dien_tu"),
            f"Thư điện tử tiếp nhận phản ánh “{feedback.email}” không phải hộp thư công vụ (.gov.vn).",
            "Ghi hộp thư công vụ vào phan_anh_kien_nghi, thu_dien_tu trong commune.yml.",
            key="phan_anh_kien_nghi",
        )
    yield Evidence(
        f"Tiếp nhận tại {feedback.address}, {feedback.phone}, {feedback.email} và {feedback.portal}.",
        (WHERE,),
    )


RULE = Rule("feedback-block", "Tiếp nhận phản ánh, kiến nghị về quy định hành chính", check)
