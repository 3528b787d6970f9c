"""`editorial/disclosure-plan.yml`: what the year's plan makes public (Luật 10/2022 Art. 14.1), against what was."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.datafile import DataFile, read_data
from trangxa.content.fields import Day, Text, key
from trangxa.content.item import Item
from trangxa.content.kinds import KINDS, Disclosure, Record
from trangxa.content.kinds.base import Part

PLAN_FILE = "editorial/disclosure-plan.yml"


class Planned(Part):
    """One row: the five parts that the law names, and how the row is found again among the items."""

    what: Text = key("noi_dung", "Nội dung công khai", "", "Thực hiện dự toán 09 tháng")
    forms: tuple[Text, ...] = key("hinh_thuc", "Hình thức", "", "[Trang thông tin điện tử]", min_length=1)
    when: Text = key("thoi_diem", "Thời điểm", "", "Chậm nhất 10 ngày sau khi hết kỳ")
    term: Text = key("thoi_han", "Thời hạn công khai", "", "Niêm yết 30 ngày; trên trang không kỳ hạn")
    in_charge: Text = key("trach_nhiem", "Trách nhiệm", "", "Phòng Kinh tế")
    start: Day | None = key("tu_ngay", "Công khai từ ngày", "Chỉ cho nội dung có ngày định trước", default=None)
    due: Day | None = key("den_ngay", "Chậm nhất ngày", "Chỉ cho nội dung có ngày định trước", default=None)
    kind: Text = key("loai", "Loại mục", "Loại mục trên trang", "cong-khai", default=Disclosure.kind)
    field: Text | None = key("muc", "Nhóm mục", "noi_dung của mục công khai, linh_vuc của loại khác", default=None)

    @model_validator(mode="after")
    def _can_be_found(self) -> Self:
        if self.kind not in KINDS:
            raise PydanticCustomError("kind", "không có loại mục “{kind}”", {"kind": self.kind})
        if (self.start is None) != (self.due is None) or (self.start and self.due and self.due < self.start):
            raise PydanticCustomError("period", "tu_ngay và den_ngay ghi cả hai hoặc không ghi, đúng thứ tự")
        return self


class DisclosurePlan(Part):
    """The whole file."""

    year: int = key("nam", "Năm", "", "2026", ge=2000, le=2100)
    decision: Text = key("van_ban", "Số văn bản của kế hoạch", "", "11/KH-UBND")
    rows: tuple[Planned, ...] = key("ke_hoach", "Các nội dung", "", min_length=1)


@dataclass(frozen=True, slots=True)
class Progress:
    """How a row stands: the items that keep it, the first posted in its time first; `late` in days, 0 if not."""

    number: int
    planned: Planned
    items: tuple[Item[Record], ...]
    late: int

    @property
    def overdue(self) -> bool:
        """Whether the day has passed and nothing was posted."""
        return self.late > 0 and not self.items

    @property
    def words(self) -> str:
        """State as people read it."""
        if self.overdue:
            return f"Quá hạn {self.late} ngày"
        if not self.items:
            return "Chưa đến hạn" if self.planned.due else "Chưa có mục nào"
        posted = self.items[0].record.posted
        if self.planned.due is None or posted is None:
            return f"Đã công khai {len(self.items)} mục"
        return f"Đã công khai ngày {posted:%d/%m/%Y}, {f'chậm {self.late} ngày' if self.late else 'đúng hạn'}"


NO_PLAN: DataFile[DisclosurePlan] = DataFile(PLAN_FILE)


def load_plan(root: Path) -> DataFile[DisclosurePlan]:
    """The plan of a project; an empty file object if there is none."""
    return read_data(root, PLAN_FILE, DisclosurePlan, "kế hoạch công khai")


def progress(plan: DisclosurePlan, items: Iterable[Item[Record]], as_of: date) -> Iterator[Progress]:
    """Each row against the items posted by that day."""
    kinds = {row.kind for row in plan.rows}
    posted = [i for i in items if i.kind in kinds and (i.record.posted is None or i.record.posted <= as_of)]
    for number, row in enumerate(plan.rows, 1):
        mine = [i for i in posted if i.kind == row.kind and (row.field is None or i.record.field == row.field)]
        found = _in_time(mine, row, _next_start(plan, row)) if row.start else mine
        day = next((item.record.posted for item in found if item.record.posted), None)
        late = ((day or as_of) - row.due).days if row.due else 0
        yield Progress(number, row, tuple(found), max(late, 0))


def _next_start(plan: DisclosurePlan, row: Planned) -> date:
    """The day from which items belong to a later row of the same matter."""
    starts = [r.start for r in plan.rows if (r.kind, r.field) == (row.kind, row.field) and r.start and row.start]
    later = [start for start in starts if row.start and start > row.start]
    return min(later, default=date(plan.year + 1, 12, 31))


def _in_time(items: list[Item[Record]], row: Planned, until: date) -> list[Item[Record]]:
    days = ((item.record.posted, item) for item in items)
    found = [(day, item) for day, item in days if day and row.start and row.start <= day <= until - timedelta(days=1)]
    return [item for _, item in sorted(found, key=lambda entry: (entry[0], entry[1].path))]
