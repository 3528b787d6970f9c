"""Pages of a built site whose sources nobody approved."""

from collections.abc import Iterator
from pathlib import Path

from trangxa.editorial.books import Books
from trangxa.findings import Finding, Location
from trangxa.published.claims import ITEMS, read_claims


def unapproved_pages(site: Path, books: Books) -> Iterator[Finding]:
    """A finding for each page made of bytes that were never approved; nothing where no site was built."""
    claims = site / ITEMS
    if not claims.is_file():
        return
    versions = [approval.version for item in books.items.values() for approval in item.approvals]
    approved = {(version.path, version.files[version.path]) for version in versions}
    for page in read_claims(claims.read_bytes()).pages:
        if page.source and (page.source, page.source_sha256) not in approved:
            told = f"Trang {page.url} làm từ một bản của {page.source} mà chưa ai duyệt."
            yield Finding("unapproved-page", Location(page.source), told, "Dựng lại trang: trangxa build.")
