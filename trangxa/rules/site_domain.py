"""Rule: the page lives at `tenxa.tentinh.gov.vn` (NĐ 224/2026 Art. 11.4.c) and is served over HTTPS."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from trangxa.content.commune import Commune
from trangxa.content.site import Site
from trangxa.content.slugs import slug
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, fault
from trangxa.rules.office import UNREAD, at

_KEY = "dia_chi_trang"
_PROVINCES = {"hochiminh": "hochiminhcity"}
"""Provinces whose own name in the article is another (Art. 11.4.b)."""


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge `dia_chi_trang` of commune.yml; whether the name answers, and over IPv6, only the network can tell."""
    office = site.commune
    if office is None:
        yield UNREAD
        return
    where, address = at(site, _KEY), urlsplit(office.site_url)
    wanted = _domain(office)
    if address.hostname != wanted:
        message = f"Tên miền {address.hostname} không theo mẫu tenxa.tentinh.gov.vn ({wanted})."
        yield fault(obligation, where, message, f"Ghi {_KEY}: https://{wanted}/ sau khi tỉnh cấp tên miền.", key=_KEY)
    if address.scheme != "https":
        message = f"Địa chỉ trang {office.site_url} không dùng HTTPS."
        fix = f"Bật HTTPS trên máy chủ rồi sửa {_KEY} mở đầu bằng https://."
        yield fault(obligation, where, message, fix, key=_KEY)
    yield Evidence(f"Địa chỉ trang: {office.site_url}", (where,))


def _domain(office: Commune) -> str:
    name, province = (slug(part).replace("-", "") for part in (office.name, office.province))
    return f"{name}.{_PROVINCES.get(province, province)}.gov.vn"


RULE = Rule("site-domain", "Tên miền và HTTPS", check)
