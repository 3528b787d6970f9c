"""`/.well-known/trangxa/items.json`: what a site says it consists of, for an audit that has no sources."""

import hashlib
from datetime import date
from typing import Any, Self

from pydantic import Field, ValidationError

from trangxa.audit.report_format import Shape
from trangxa.errors import TrangxaError

FOLDER = ".well-known/trangxa"
ITEMS = f"{FOLDER}/items.json"
ITEMS_SCHEMA = f"{FOLDER}/items.schema.json"
REPORT = f"{FOLDER}/report.json"
REPORT_SCHEMA = f"{FOLDER}/report.schema.json"
RELEASE = f"{FOLDER}/release.json"
RELEASE_SIGNATURE = f"{RELEASE}.sig"
"""Beside what a build makes: what a publication adds."""

_SHA = r"[0-9a-f]{64}"


class PageClaim(Shape):
    """One page of the site."""

    url: str = Field(description="Địa chỉ, tính từ gốc trang")
    kind: str = Field(description="Loại mục; trống nếu là trang danh sách hoặc trang do hệ thống tạo")
    code: str = Field(description="Mã mục (ma)")
    source: str = Field(description="Tệp nguồn")
    source_sha256: str = Field("", pattern=rf"({_SHA})?", description="SHA-256 của tệp nguồn")
    title: str
    posted: date | None
    updated: date | None
    sha256: str = Field(pattern=_SHA, description="SHA-256 của tệp trang")
    files: tuple[str, ...] = Field(description="Địa chỉ các tệp và ảnh mà mục nêu")


class Claims(Shape):
    """All that the site says it consists of, format 1."""

    format: int = Field(1, ge=1, le=1)
    version: str = Field(description="Phiên bản trangxa đã dựng trang")
    profile: str = Field(description="Hồ sơ pháp lý của report.json")
    as_of: date = Field(description="Ngày xét thời hạn")
    digest: str = Field(pattern=_SHA, description="SHA-256 của nội dung nguồn, như trong report.json")
    office: dict[str, Any] = Field(description="Thông tin cơ quan, theo khóa của commune.yml")
    holidays: tuple[dict[str, Any], ...] = Field(description="Lịch nghỉ đã dùng để tính ngày làm việc, mỗi năm một mục")
    report_sha256: str = Field(pattern=_SHA, description="SHA-256 của report.json")
    pages: tuple[PageClaim, ...]
    files: dict[str, str] = Field(description="SHA-256 của mọi tệp khác, theo địa chỉ")
    seal: str = Field("", pattern=rf"({_SHA})?", description="SHA-256 của chính tệp này khi seal để trống")

    def sealed(self) -> Self:
        """The same with its seal."""
        bare = self.model_copy(update={"seal": ""})
        return bare.model_copy(update={"seal": hashlib.sha256(written(bare)).hexdigest()})

    @property
    def is_sealed(self) -> bool:
        """Whether nothing was changed after it was written."""
        return self.seal == self.sealed().seal


def written(claims: Claims) -> bytes:
    """UTF-8, one entry a line, keys in the order of the schema."""
    return (claims.model_dump_json(indent=1) + "\n").encode()


def written_sealed(claims: Claims) -> bytes:
    """The same of claims without a seal, sealed: the seal is the last value of the file."""
    bare = written(claims)
    before, _, after = bare.rpartition(b'""')
    return b'%s"%s"%s' % (before, hashlib.sha256(bare).hexdigest().encode(), after)


def read_claims(data: bytes) -> Claims:
    """What `items.json` says. TrangxaError when it has another shape."""
    try:
        return Claims.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "cả tệp"
        raise TrangxaError(f"{ITEMS} không đúng mẫu ở {place}.", "Dựng lại trang bằng trangxa build.") from None


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of `items.json`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Claims.model_json_schema()}
