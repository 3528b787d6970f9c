"""JSON Schema of the law files, made from the models that read them; the published copies lie in `schema/`."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from trangxa.content.kinds import KINDS
from trangxa.content.sections import SECTIONS
from trangxa.law.catalogue import COMMUNE, Profile
from trangxa.law.dead import DeadLaws
from trangxa.law.forms import MEASURES, Form
from trangxa.law.loader import SHARED

SCHEMA_FOLDER = Path(__file__).parent / "schema"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MODELS: dict[str, tuple[type[BaseModel], str]] = {
    "profile": (Profile, "Hồ sơ pháp lý của trangxa"),
    "form": (Form, "Biểu chấm điểm của trangxa"),
    "dead-laws": (DeadLaws, "Danh mục văn bản hết hiệu lực của trangxa"),
}

WORDS: dict[str, str] = {
    "answer": (
        "Kiểu trả lời: ratio: đã đăng trên tổng số; count: số lượng; yes-no: Có, Không; "
        "tri-state: Có đăng, Không đăng, Không có dữ liệu; text: viết ra"
    ),
    "applies_to": "Cơ quan phải báo cáo theo biểu",
    "args": "Tham số của quy tắc",
    "article": "Điều, khoản, điểm, viết như “Điều 10 khoản 1 điểm e”",
    "binds": "Có buộc xã không và vì sao; nghĩa vụ không ghi thì theo hồ sơ",
    "citation": "Tên gọi và số ký hiệu của văn bản; nghĩa vụ không ghi thì theo hồ sơ",
    "column": "Số cột hoặc số hàng trong biểu",
    "complete": "true khi đã biết mọi hàng của biểu",
    "covers": "Khóa của phần khai báo mà nghĩa vụ đòi hỏi",
    "day_kind": "working: ngày làm việc; calendar: ngày theo lịch, kể cả ngày nghỉ",
    "days": "Số ngày; ngày đầu không tính",
    "due": "Hạn nộp hằng năm, dạng tháng-ngày",
    "Form.title": "Tên biểu",
    "id": "Mã, dùng trong dòng lệnh, sổ trả lời và báo cáo; không đổi khi đã dùng",
    "in_force": "Thời gian có hiệu lực; nghĩa vụ không ghi thì theo hồ sơ",
    "InForce.from": "Ngày đầu tiên có hiệu lực",
    "DeadLaw.from": "Ngày đầu tiên không còn hiệu lực",
    "kept": "Vì sao vẫn xét dù văn bản không còn hiệu lực",
    "keys": "Tên các khóa",
    "kind": "Loại mục, hoặc commune cho tệp commune.yml",
    "laws": "Các văn bản",
    "limit": "Thời hạn, tính từ ngày ghi ở khóa start",
    "mark": "SRC: đã đọc lời văn trong một bản sao; SRC-2: theo nguồn thứ cấp; MEM: theo trí nhớ, chưa đối chiếu",
    "measure": "Con số mà hàng cần: " + "; ".join(f"{word}: {meaning}" for word, meaning in MEASURES.items()),
    "note": "Ghi chú: điều gì chưa chắc chắn",
    "number": "Số ký hiệu, viết như khi dẫn",
    "obligations": "Các nghĩa vụ",
    "point": "Dòng của bảng đối chiếu; nghĩa vụ của nhiều luật về một việc thì cùng dòng",
    "points": "Điểm của hàng",
    "reason": "Vì sao",
    "receiver": "Nơi nhận báo cáo",
    "replaced_by": "Văn bản thay thế",
    "reporter": "Người lập báo cáo",
    "Row.from": "Mã các nghĩa vụ cùng trả lời hàng này, của bất kỳ hồ sơ nào; chỉ tính nghĩa vụ đang được xét",
    "rows": "Các hàng",
    "rule": "Quy tắc dùng để xét; một quy tắc dùng được cho nhiều nghĩa vụ",
    "section": "Thư mục nội dung liên quan",
    "severity": (
        "hard: thiếu thì không đăng được; soft: nghĩa vụ về thời hạn, mức độ, chỉ nhắc; "
        "house: mức nhắc của Ban Biên tập, không phải luật"
    ),
    "source": "Lời văn lấy từ đâu; nghĩa vụ không ghi thì theo hồ sơ",
    "start": "Khóa ghi ngày bắt đầu tính hạn",
    "title": "Tên ngắn",
    "to": "Ngày cuối cùng còn hiệu lực; bỏ trống khi còn hiệu lực",
    "total": "Tổng điểm của biểu",
    "value": "yes: buộc; by-analogy: tự áp dụng hoặc suy ra; no: không buộc",
}
"""What each key means, for people who write these files; `Model.key` goes before `key`."""


def schema_of(name: str) -> dict[str, Any]:
    """JSON Schema (2020-12) of a kind of file: `profile`, `form` or `dead-laws`."""
    model, title = _MODELS[name]
    made = model.model_json_schema()
    for part in (made, *made.get("$defs", {}).values()):
        _explain(part)
    return {"$schema": _DIALECT, **made, "title": title}


def _explain(part: dict[str, Any]) -> None:
    """Give the keys of one model their meaning, and what the file may leave to its head or must choose from a list."""
    model = part["title"]
    part.pop("description", None)
    for key, shape in part["properties"].items():
        shape.pop("title", None)
        shape["description"] = WORDS.get(f"{model}.{key}") or WORDS[key]
    if model == "Obligation":
        part["required"] = [key for key in part["required"] if key not in SHARED]
        part["properties"]["section"]["enum"] = [section.folder for section in SECTIONS]
    if model == "Cover":
        part["properties"]["kind"]["enum"] = [*KINDS, COMMUNE]


def schema_texts() -> dict[str, str]:
    """Names and texts of the files to publish."""
    return {f"{name}.schema.json": json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n" for name in _MODELS}


def write_schemas(folder: Path = SCHEMA_FOLDER) -> None:
    """Write the files; run it after any change to the models."""
    for name, text in schema_texts().items():
        (folder / name).write_text(text, encoding="utf-8")
