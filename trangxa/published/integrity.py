"""Whether a published site still is what its build made of it: pages missing, added, emptied or altered since."""

import hashlib
from collections.abc import Iterator

from trangxa.findings import Finding, Severity
from trangxa.published.claims import (
    ITEMS,
    ITEMS_SCHEMA,
    RELEASE,
    RELEASE_SIGNATURE,
    REPORT,
    REPORT_SCHEMA,
    PageClaim,
)
from trangxa.published.folder import SITE_MAP
from trangxa.published.opening import Published
from trangxa.published.page import EMPTY, Page
from trangxa.published.pressed import opens_to, plain_of
from trangxa.published.telling import REBUILD, found

MISSING_FILE, EMPTY_FILE = "published-missing-file", "published-empty-file"
_OWN = frozenset({ITEMS, ITEMS_SCHEMA, REPORT, REPORT_SCHEMA, RELEASE, RELEASE_SIGNATURE})
_BACK = "Khôi phục trang từ bản dựng gần nhất; nếu không ai trong Ban Biên tập sửa thì coi là sự cố an toàn thông tin."
_STRAY = "Xóa tệp lạ khỏi máy chủ; nội dung thật thì đưa vào nguồn rồi dựng lại trang."


def integrity_faults(site: Published) -> Iterator[Finding]:
    """What speaks against the site being as it was built."""
    yield from _claims(site)
    yield from _unlisted(site)
    for page in site.pages.values():
        if page.trouble:
            rule = "empty-page" if page.trouble == EMPTY else "unreadable-page"
            yield found(rule, page.url, f"Trang {page.trouble}.", _BACK)
    if site.claims:
        for claim in site.claims.pages:
            yield from _page(site, claim)
        for url, digest in site.claims.files.items():
            yield from _file(site, url, digest)
    yield from _map(site)


def _claims(site: Published) -> Iterator[Finding]:
    if site.trouble:
        yield found("claims-unreadable", ITEMS, site.trouble)
    elif site.claims is None:
        message = "Trang không kèm bản kê (items.json), nên không biết có trang nào bị gỡ hoặc bị sửa sau khi dựng."
        yield found("no-claims", ITEMS, message, severity=Severity.WARNING if site.foreign else Severity.ERROR)
    elif not site.claims.is_sealed:
        message = "Bản kê items.json đã bị sửa sau khi dựng: dấu kiểm (seal) không khớp."
        yield found("claims-edited", ITEMS, message, _BACK)
    if site.claims:
        report = site.folder.read(REPORT)
        if report is None:
            yield found(MISSING_FILE, REPORT, "Thiếu báo cáo report.json mà bản kê nêu.")
        elif hashlib.sha256(report).hexdigest() != site.claims.report_sha256:
            yield found("altered-file", REPORT, "Báo cáo report.json không phải bản mà bản kê nêu.", _BACK)


def _page(site: Published, claim: PageClaim) -> Iterator[Finding]:
    page = site.pages.get(claim.url)
    if page is None:
        why = site.folder.refused.get(claim.url)
        message = f"Không còn trang “{claim.title}”" + (f" ({why})." if why else ".")
        yield found("missing-page", claim.url, message, _BACK)
    elif page.trouble:
        return
    elif page.sha256 != claim.sha256:
        yield _altered(page, claim)
    else:
        yield from _differences(page, claim)


def _altered(page: Page, claim: PageClaim) -> Finding:
    if claim.kind and not page.kind:
        return found("empty-page", page.url, f"Trang “{claim.title}” không còn nội dung.", _BACK)
    differences = [finding.message for finding in _differences(page, claim)]
    said = " ".join(["Trang đã bị sửa sau khi dựng.", *differences])
    return found("altered-page", page.url, said, _BACK)


def _differences(page: Page, claim: PageClaim) -> Iterator[Finding]:
    """What the claims say of a page and the page does not show."""
    days = [("ngày đăng", "ngay_dang", claim.posted), ("ngày cập nhật", "cap_nhat", claim.updated)]
    pairs = [("tiêu đề", claim.title, page.title), ("loại mục", claim.kind, page.kind)]
    pairs += [("mã mục", claim.code, code) for code in [page.values.get("ma")] if isinstance(code, str)]
    pairs += [(name, str(day or ""), str(page.values.get(key) or "")) for name, key, day in days if claim.kind]
    for name, said, shown in pairs:
        if " ".join(said.split()) != shown:
            message = f"Bản kê ghi {name} “{said}”, trang ghi “{shown}”."
            yield found("claim-differs", page.url, message, key=name)


def _file(site: Published, url: str, digest: str) -> Iterator[Finding]:
    if url not in site.folder.sizes:
        if not (why := site.folder.refused.get(url)):
            yield found(MISSING_FILE, url, "Không còn tệp này trên trang.", _BACK)
        else:
            yield found(MISSING_FILE, url, f"Không tải được tệp này ({why}).", _BACK)
    elif not site.folder.sizes[url]:
        yield found(EMPTY_FILE, url, "Tệp trống (0 byte).", _BACK)
    elif site.folder.digest(url) != digest:
        yield found("altered-file", url, "Tệp đã bị thay hoặc sửa sau khi dựng.", _BACK)


def _unlisted(site: Published) -> Iterator[Finding]:
    known = site.claimed | site.mapped
    if not known:
        return
    files = site.claims.files.keys() if site.claims else frozenset[str]()
    for url in site.folder.sizes:
        if url in site.pages and url not in known and url not in files:
            yield found("unlisted-page", url, "Trang này không có trong bản kê và sơ đồ trang.", _STRAY)
        elif site.claims and url not in site.pages and url not in files and url not in _OWN:
            if plain_of(url) not in site.folder.sizes:
                yield found("unlisted-file", url, "Tệp này không có trong bản kê.", _STRAY)
            elif not _opens(site, url):
                yield found("altered-file", url, "Bản nén này mở ra không giống tệp nó đứng cạnh.", _BACK)


def _opens(site: Published, url: str) -> bool:
    data, plain = site.folder.read(url), plain_of(url)
    return data is not None and opens_to(url, data, site.folder.sizes[plain], site.folder.digest(plain))


def _map(site: Published) -> Iterator[Finding]:
    if not site.mapped:
        yield found("no-site-map", SITE_MAP, "Không có sitemap.xml đọc được.", REBUILD, severity=Severity.WARNING)
        return
    if site.claims is None:
        for url in sorted(site.mapped - site.pages.keys()):
            yield found("missing-page", url, "Sơ đồ trang nêu trang này nhưng không có trang.", _BACK)
    for url in sorted(site.mapped - site.claimed) if site.claims else ():
        yield found("claim-differs", SITE_MAP, f"Sơ đồ trang nêu {url}, bản kê thì không.", key=url)
    for url in sorted(site.claimed - site.mapped) if site.claims else ():
        yield found("claim-differs", SITE_MAP, f"Bản kê nêu {url}, sơ đồ trang thì không.", key=url)
