"""What pages hold that they should not: strange programs, links to nothing, values that programs read otherwise."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from trangxa.findings import Finding, Severity
from trangxa.published.opening import Published
from trangxa.published.telling import few, found

_ENOUGH = 8
"""Pages from which a program that only few of them hold stands out."""

_CLEAN = "Xóa đoạn mã lạ: khôi phục trang từ bản dựng gần nhất và kiểm tra ai đã sửa máy chủ."


def danger_faults(site: Published) -> Iterator[Finding]:
    """Findings on single pages and on what links them."""
    yield from _programs(site)
    yield from _links(site)
    for page in site.pages.values():
        for odd in page.odd:
            message = f"Trang hiện “{odd.text[:60]}” nhưng dữ liệu kèm theo ghi {odd.key}: “{odd.value[:60]}”."
            yield found("shown-differs", page.url, message, key=odd.key)


def _programs(site: Published) -> Iterator[Finding]:
    """On a site of another engine programs from elsewhere are common: there they are worth a look only."""
    severity = Severity.WARNING if site.foreign else Severity.ERROR
    everywhere = Counter(script for page in site.pages.values() for script in page.scripts)
    pages = sum(not page.trouble for page in site.pages.values())
    rare = {script for script, count in everywhere.items() if pages >= _ENOUGH and count * 2 < pages}
    for page in site.pages.values():
        said = dict.fromkeys(page.active)
        if page.scripts & rare:
            said["có đoạn mã lệnh mà các trang khác không có"] = None
        if said:
            yield found("active-content", page.url, f"Trang {'; '.join(said)}.", _CLEAN, severity=severity)


def _links(site: Published) -> Iterator[Finding]:
    severity = Severity.WARNING if site.foreign else Severity.ERROR
    there = site.folder.sizes.keys()
    gone = site.claimed | (site.claims.files.keys() if site.claims else frozenset())
    missing: dict[str, list[str]] = defaultdict(list)
    anchors: dict[str, list[str]] = defaultdict(list)
    for page in site.pages.values():
        for written in page.bad_links:
            message = f"Liên kết “{written[:80]}” ra ngoài trang hoặc viết sai."
            yield found("broken-link", page.url, message, _MEND, severity=severity, key=written[:80])
        for url, fragment in page.leads:
            target = site.pages.get(url) if url else page
            if url and url not in there and url not in gone and url not in site.folder.unseen:
                missing[url].append(page.url)
            elif target and fragment and not target.trouble and fragment not in target.ids:
                anchors[f"{target.url}#{fragment}"].append(page.url)
    for url, pages in sorted(missing.items()):
        message = f"Không có {url}, nhưng có liên kết từ {few(sorted(pages))}."
        yield found("broken-link", url, message, _MEND, severity=severity)
    for place, pages in sorted(anchors.items()):
        message = f"Không có vị trí {place}, nhưng có liên kết từ {few(sorted(pages))}."
        yield found("broken-link", place.partition("#")[0], message, _MEND, severity=severity, key=place)


_MEND = "Sửa liên kết ở trang nêu trên, hoặc đưa lại trang, tệp mà nó dẫn tới."
