"""Scoring forms: what an auditor's own table asks, row by row, and from which obligations each row is answered."""

from typing import Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from trangxa.law.loader import obligation_ids
from trangxa.law.parts import InForce, LawPart, Source, refuse_repeats
from trangxa.law.reading import read_as
from trangxa.law.shelf import Shelf

_HINT = "Sửa biểu chấm điểm theo đúng mẫu của bacninh-2025-mau01.yml."

Answer = Literal["ratio", "count", "yes-no", "tri-state", "text"]
"""`ratio` posted / in total; `yes-no` Có / Không; `tri-state` Có đăng / Không đăng / Không có dữ liệu."""

Measure = Literal[
    "normative-documents",
    "administrative-documents",
    "directives",
    "news",
    "dissemination",
    "plans",
    "projects",
    "consultations",
    "procedures",
    "service-levels",
    "channels",
]
"""What a row counts; `MEASURES` says how."""

MEASURES: dict[Measure, str] = {
    "normative-documents": "Văn bản quy phạm pháp luật đã đăng, trên tổng số trong sổ văn bản",
    "administrative-documents": "Văn bản quản lý hành chính đã đăng, trên tổng số trong sổ văn bản",
    "directives": "Ý kiến chỉ đạo đã đăng",
    "news": "Tin, bài đăng trong kỳ",
    "dissemination": "Tin, bài phổ biến pháp luật đăng trong kỳ",
    "plans": "Chiến lược, quy hoạch, kế hoạch đã đăng, trên tổng số đã được phê duyệt",
    "projects": "Dự án, đầu tư, mua sắm công đã đăng, trên tổng số",
    "consultations": "Dự thảo lấy ý kiến đăng trong kỳ",
    "procedures": "Thủ tục hành chính đang đăng",
    "service-levels": "Thủ tục hành chính đang đăng, chia theo mức độ dịch vụ công",
    "channels": "Kênh cung cấp thông tin đã công bố",
}
"""Each measure as people read it."""


class Row(LawPart):
    """One row or column: what is asked, the kind of answer, what answers it, and how many points it is worth."""

    column: str
    title: str
    answer: Answer
    obligations: tuple[str, ...] = Field((), alias="from")
    """Ids of obligations, of any profile; of these, those that stand on the day answer the row together."""

    measure: Measure | None = None
    points: float | None = Field(None, ge=0)
    note: str | None = None

    @field_validator("obligations")
    @classmethod
    def _known(cls, ids: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        for id in ids:
            if id not in (info.context or {}).get("obligations", ()):
                raise PydanticCustomError("obligation", "không có nghĩa vụ “{id}”", {"id": id})
        return ids

    @model_validator(mode="after")
    def _answerable(self) -> Self:
        if self.answer in ("ratio", "count") and self.measure is None:
            raise PydanticCustomError("answer", "hàng có câu trả lời là số phải ghi measure")
        if self.answer in ("yes-no", "tri-state") and not self.obligations:
            raise PydanticCustomError("answer", "hàng trả lời Có, Không phải ghi from")
        return self


class Form(LawPart):
    """A form as its body issued it; `complete` is false while rows of it are not known."""

    id: str
    title: str
    citation: str
    in_force: InForce | None = None
    """`None`: when it was in use is not known."""

    applies_to: str
    reporter: str | None = None
    receiver: str | None = None
    due: tuple[str, ...] = ()
    """Days of each year by which it is handed in, `MM-DD`."""

    total: float | None = Field(None, ge=0)
    complete: bool
    source: Source
    rows: tuple[Row, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _nothing_twice(self) -> Self:
        refuse_repeats((row.column for row in self.rows), "cột “{name}” ghi ở hai hàng")
        return self


def parse_form(text: str, path: str) -> Form:
    """Read a form; `path` is only for messages. Raises `LawError` with every fault, unknown obligations among them."""
    return read_as(Form, text, path, _HINT, context={"obligations": obligation_ids()})


_SHELF = Shelf("biểu chấm điểm", parse_form, _HINT, "forms")


def form_ids() -> tuple[str, ...]:
    """Ids of the forms that come with the package."""
    return _SHELF.ids()


def load_form(id: str) -> Form:
    """The form with this id; raises `LawError` when there is none or its file is wrong."""
    return _SHELF.load(id)
