"""A release: the finished site, found whole and passed, with its manifest, its signature and its pressed files."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError

from trangxa.content.tree import STATE_FOLDER
from trangxa.editorial.ledger import read_ledger
from trangxa.errors import TrangxaError
from trangxa.publish.digests import digests_of
from trangxa.publish.engine import tools
from trangxa.publish.manifest import MANIFEST, SIGNATURE, Manifest, written
from trangxa.publish.packing import pack
from trangxa.publish.signing import Signing
from trangxa.published.claims import ITEMS, ITEMS_SCHEMA, REPORT, REPORT_SCHEMA, Claims, read_claims

_AGAIN = "Dựng lại trang bằng trangxa build rồi phát hành."


class _Verdict(BaseModel):
    """Of the report, what alone matters here."""

    blocked: bool


@dataclass(frozen=True, slots=True)
class Release:
    """All that travels, by address: SHA-256 and the file on this machine that holds it."""

    manifest: Manifest
    digests: Mapping[str, str]
    sources: Mapping[str, Path]

    @property
    def id(self) -> str:
        """Day and digest."""
        return self.manifest.id

    def unpacked(self) -> "Release":
        """The same without the pressed files, for places where no server reads them."""
        digests = {url: sha for url, sha in self.digests.items() if url not in self.manifest.packed}
        return Release(self.manifest, digests, {url: self.sources[url] for url in digests})


def make_release(root: Path, site: Path, signing: Signing | None) -> Release:
    """The release of a built site. TrangxaError when the site is not whole, was altered, or did not pass."""
    files = digests_of(site)
    claims = _claims(site, files)
    refuse_twins(files)
    kept = root / STATE_FOLDER / "release"
    packed, places = pack([(url, site / url, sha) for url, sha in files.items()], kept / "packed")
    manifest = Manifest(
        format=1, day=claims.as_of, version=claims.version, profile=claims.profile, digest=claims.digest,
        locks=tools(root),
        ledger=read_ledger(root).released_heads, signer=signing.member.id if signing else "", files=files,
        packed=packed,
    )  # fmt: skip
    sources = {url: site / url for url in files} | places
    digests = files | packed
    for url, data in _own(manifest, signing):
        path = kept / Path(url).name
        path.write_bytes(data)
        sources[url], digests[url] = path, hashlib.sha256(data).hexdigest()
    return Release(manifest, dict(sorted(digests.items())), sources)


def _own(manifest: Manifest, signing: Signing | None) -> Iterator[tuple[str, bytes]]:
    yield MANIFEST, written(manifest)
    if signing:
        yield SIGNATURE, signing.sign(written(manifest))


def _claims(site: Path, files: Mapping[str, str]) -> Claims:
    """What the build said of the site, which must be true to the byte."""
    if ITEMS not in files or REPORT not in files:
        raise TrangxaError(f"Thư mục {site.name} chưa có trang đã dựng.", "Chạy trangxa build trước.")
    claims = read_claims((site / ITEMS).read_bytes())
    said = {page.url: page.sha256 for page in claims.pages} | claims.files | {REPORT: claims.report_sha256}
    own = {ITEMS, ITEMS_SCHEMA, REPORT_SCHEMA}
    wrong = sorted(url for url in said.keys() | files.keys() - own if said.get(url) != files.get(url))
    if wrong or not claims.is_sealed:
        shown = wrong[0] if wrong else ITEMS
        raise TrangxaError(f"{site.name}/{shown} không còn như lúc dựng, nên chưa phát hành.", _AGAIN)
    try:
        blocked = _Verdict.model_validate_json((site / REPORT).read_bytes()).blocked
    except ValidationError:
        blocked = True
    if blocked:
        raise TrangxaError("Báo cáo của bản dựng chưa đạt, nên chưa phát hành.", "Sửa các lỗi trangxa check nêu.")
    return claims


def refuse_twins(files: Iterable[str]) -> None:
    """TrangxaError for addresses that differ in case alone: a USB stick or a Windows server holds only one of them."""
    first = dict[str, str]()
    for url in files:
        if (twin := first.setdefault(url.casefold(), url)) != url:
            raise TrangxaError(
                f"Hai tệp của trang chỉ khác nhau chữ hoa, chữ thường: {twin} và {url}.",
                "Đổi tên một trong hai tệp nguồn rồi dựng lại.",
            )
