"""A report as JSON, format 1: what other programs and later runs read, with a published JSON Schema."""

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Shape(BaseModel):
    """A group of keys of a JSON file that we write; unknown keys are refused on reading."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SeenShape(Shape):
    """Where evidence can be seen."""

    place: str = Field(description="Tệp trong nguồn, có dòng nếu biết")
    url: str = Field(description="Địa chỉ trên trang, tính từ gốc; trống nếu không có trang riêng")
    title: str
    updated: date | None
    approved_by: str = Field(description="Họ tên người duyệt; trống khi chưa lập Ban Biên tập")


class FindingShape(Shape):
    """One finding, once in the whole report."""

    identity: str = Field(description="Mã phát hiện, giữ nguyên khi đổi tên tệp")
    rule: str
    severity: str
    path: str
    line: int = Field(ge=0, description="Dòng, tính từ 1; 0 là cả tệp hoặc thư mục")
    message: str
    fix: str
    basis: str
    who: str
    by: date | None = Field(description="Hạn sửa: ngày cuối được miễn; trống nếu không được miễn")
    waiver: str
    first_seen: date


class ObligationShape(Shape):
    """One obligation and how it stands."""

    id: str
    point: str | None
    basis: str
    title: str
    outcome: str
    tri_state: str
    binding: str
    level: str
    limit: str | None
    statements: tuple[str, ...]
    seen: tuple[SeenShape, ...]
    findings: tuple[str, ...] = Field(description="Mã các phát hiện")


class ReportShape(Shape):
    """The whole report, format 1."""

    format: int = Field(1, ge=1, le=1)
    agency: str
    site_url: str
    responsible: str
    profile: str
    laws: str
    as_of: date
    illustrative: bool
    digest: str
    version: str
    verdict: str
    blocked: bool
    counts: dict[str, int]
    obligations: tuple[ObligationShape, ...]
    findings: tuple[FindingShape, ...]


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the report."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **ReportShape.model_json_schema()}
