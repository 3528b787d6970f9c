"""The table of many communes as CSV and as JSON."""

import csv
import io
from datetime import date

from pydantic import Field

from trangxa.audit.many import Judged, Standing
from trangxa.audit.report_format import Shape
from trangxa.audit.reporters.csv_report import plain
from trangxa.findings import Outcome


class HeadShape(Shape):
    """One obligation."""

    id: str
    basis: str
    title: str


class CommuneShape(Shape):
    """One commune. `reason` tells why it could not be judged; then there are no outcomes."""

    name: str
    place: str = Field(description="Thư mục hoặc địa chỉ")
    as_of: date | None
    verdict: str
    blocked: bool
    reason: str
    digest: str
    tasks: int
    counts: dict[str, int]
    outcomes: dict[str, str] = Field(description="Kết quả theo mã nghĩa vụ")


class ManyShape(Shape):
    """The whole table, format 1; communes worst first."""

    format: int = Field(1, ge=1, le=1)
    profile: str
    laws: str
    version: str
    obligations: tuple[HeadShape, ...]
    communes: tuple[CommuneShape, ...]


def many_json(table: Standing) -> bytes:
    """UTF-8, indented, keys in the order of the schema."""
    shape = ManyShape(
        format=1,
        profile=table.profile.id,
        laws=table.profile.citation,
        version=table.version,
        obligations=tuple(HeadShape(id=o.id, basis=o.basis, title=o.title) for o in table.obligations),
        communes=tuple(_commune(row) for row in table.rows),
    )
    return (shape.model_dump_json(indent=1) + "\n").encode()


def _commune(row: Judged) -> CommuneShape:
    return CommuneShape(
        name=row.place.name,
        place=row.place.where,
        as_of=row.as_of,
        verdict=row.verdict,
        blocked=row.blocked,
        reason=row.failure,
        digest=row.digest,
        tasks=row.tasks,
        counts={} if row.failure else {outcome.value: row.count(outcome) for outcome in Outcome},
        outcomes={id: outcome.value for id, outcome in row.outcomes},
    )


def many_csv(table: Standing) -> bytes:
    """One line a commune, with a byte order mark so that Excel reads it as UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    counts = [outcome.value for outcome in Outcome]
    writer.writerow(["Xã", "Nơi", "Ngày xét", "Kết luận", "Lý do", *counts, *(o.id for o in table.obligations)])
    for row in table.rows:
        numbers = ["" if row.failure else row.count(outcome) for outcome in Outcome]
        lead = [row.place.name, row.place.where, row.as_of or "", row.verdict, row.failure]
        words = [outcome.value for outcome in table.of(row)]
        writer.writerow([plain(str(cell)) for cell in (*lead, *numbers, *words)])
    return out.getvalue().encode("utf-8-sig")
