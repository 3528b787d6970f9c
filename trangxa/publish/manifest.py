"""`/.well-known/trangxa/release.json`: every file of a release with its SHA-256, and what the release was made from."""

import hashlib
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import to_json

from trangxa.errors import TrangxaError
from trangxa.published.claims import RELEASE as MANIFEST
from trangxa.published.claims import RELEASE_SIGNATURE as SIGNATURE

__all__ = ["MANIFEST", "SIGNATURE", "Manifest", "Sha", "Url", "read_manifest", "written"]



def _inside(url: str) -> str:
    parts = url.split("/")
    if not all(parts) or {".", ".."} & set(parts) or any(letter in url for letter in "\\:\0\n"):
        raise ValueError("address leads out of the site")
    return url


Sha = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Url = Annotated[str, AfterValidator(_inside)]


class Manifest(BaseModel):
    """What one release consists of, format 1."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int = Field(1, ge=1, le=1)
    day: date = Field(description="Ngày xét thời hạn của bản dựng")
    version: str = Field(description="Phiên bản trangxa đã dựng trang")
    profile: str = Field(description="Hồ sơ pháp lý đã dùng")
    digest: Sha = Field(description="SHA-256 của nội dung nguồn, như trong report.json")
    locks: dict[str, Sha] = Field(description="SHA-256 của tệp khóa thư viện, khung trang, bộ máy")
    ledger: tuple[Sha, ...] = Field(description="SHA-256 các mục cuối của nhật ký; trống nếu chưa lập Ban Biên tập")
    signer: str = Field(description="Mã thành viên ký bản phát hành; trống là CHƯA KÝ")
    files: dict[Url, Sha] = Field(description="SHA-256 của mọi tệp, theo địa chỉ")
    packed: dict[Url, Sha] = Field(description="SHA-256 của các bản nén sẵn (.gz, .br) đặt cạnh tệp")

    @property
    def id(self) -> str:
        """Day and the first letters of the manifest's own SHA-256: the same content is the same release."""
        return f"{self.day}-{hashlib.sha256(written(self)).hexdigest()[:12]}"


def written(manifest: Manifest) -> bytes:
    """Canonical JSON: UTF-8, one entry a line, files in the order of their addresses."""
    ordered = {"locks", "files", "packed"}
    values = manifest.model_dump(mode="json")
    return to_json({k: dict(sorted(v.items())) if k in ordered else v for k, v in values.items()}, indent=1) + b"\n"


def read_manifest(data: bytes, where: str) -> Manifest:
    """What a manifest says. TrangxaError when it has another shape or is not written canonically."""
    try:
        manifest = Manifest.model_validate_json(data)
    except ValidationError:
        manifest = None
    if manifest is None or written(manifest) != data:
        raise TrangxaError(
            f"Bản kê phát hành {MANIFEST} ở {where} không đọc được hoặc đã bị sửa.",
            "Phát hành lại bằng trangxa publish; không ai trong Ban Biên tập sửa thì coi là sự cố an toàn thông tin.",
        )
    return manifest
