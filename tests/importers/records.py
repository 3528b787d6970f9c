"""Small records of the national portal, made up for tests, and the sample of real ones where it is at hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.sample import ROOT
from trangxa.importers.portal.records import FIELDS

SAMPLE = ROOT.parent / "shared" / "data" / "procedures" / "national-portal-sample.jsonl"
ADDRESS = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfb"

needs_sample = pytest.mark.skipif(not SAMPLE.is_file(), reason=f"không có bản ghi thật của Cổng ở {SAMPLE.parent}")
"""For tests on real records, which the project does not carry: they lie beside it where it is developed."""

CHANNELS = "Hình thức nộpThời gianPhí, lệ phíMô tả"
PAPERS = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
BASES = "Tên văn bản pháp lýMã văn bản"

_WHOLE = {
    "ma_thu_tuc": "1.000001",
    "detail_url": ADDRESS,
    "ten_thu_tuc": "Cấp giấy phép thử",
    "so_quyet_dinh": "12/QĐ-BTP",
    "cap_thuc_hien": "Cấp xã",
    "loai_thu_tuc": "Loại khác",
    "linh_vuc": "Hộ tịch",
    "doi_tuong_thuc_hien": "Công dân Việt Nam",
    "thu_tuc_lien_quan": "Không có thông tin",
    "trinh_tu_thuc_hien": "Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.",
    "cach_thuc_thuc_hien": f"{CHANNELS}Trực tiếp3 Ngày làm việcMiễn phí",
    "thanh_phan_ho_so": f"--{PAPERS}Tờ khai theo mẫu1 bản chính",
    "can_cu_phap_ly": f"{BASES}Luật Hộ tịch60/2014/QH13",
    "co_quan_thuc_hien": "Ủy ban nhân dân cấp xã",
    "yeu_cau_dieu_kien": "Không",
    "ket_qua_xu_ly": "Giấy phépMã: KQ.G15.000031Từ khóaKhông có thông tinMô tảKhông có thông tin",
}


def record(**fields: Any) -> dict[str, Any]:
    """A whole record with some fields changed."""
    return {**dict.fromkeys(FIELDS, ""), **_WHOLE, **fields}


def jsonl(path: Path, *records: dict[str, Any] | bytes) -> Path:
    """A file of these records; bytes are lines as they are."""
    lines = (one if isinstance(one, bytes) else json.dumps(one, ensure_ascii=False).encode() for one in records)
    path.write_bytes(b"\n".join(lines) + b"\n")
    return path


def real_records() -> list[dict[str, str]]:
    """The records of the sample."""
    return [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
