"""Rule: the page states the office's address, telephone, fax and official e-mail."""

from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, fault
from trangxa.rules.office import UNREAD, WHERE, at, is_official


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge commune.yml; that the four are filled in is ensured on reading."""
    office = site.commune
    if office is None:
        yield UNREAD
        return
    if not is_official(office.email):
        yield fault(
            obligation,
            at(site, "thu_dien_tu"),
            f"Thư điện tử giao dịch “{office.email}” không phải hộp thư công vụ (.gov.vn).",
            "Ghi hộp thư công vụ của xã vào khóa thu_dien_tu trong commune.yml.",
            key="thu_dien_tu",
        )
    yield Evidence(
        f"Địa chỉ: {office.address}; điện thoại: {office.phone}; fax: {office.fax}; thư điện tử: {office.email}.",
        (WHERE,),
    )


RULE = Rule("transaction-data", "Thông tin giao dịch của trang", check)
