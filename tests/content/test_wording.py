"""What each kind of refused value makes the checker say, whole."""

from typing import Any

import pytest

from tests.makers import front
from trangxa.content.kinds import KINDS
from trangxa.content.validation import read_record

SAID = (
    pytest.param(
        "tin-tuc", {"nguon": ""},
        "missing-key", "Thiếu “Nguồn” (nguon).",
        "Tin tự viết ghi Ban Biên tập. Ví dụ: nguon: Ban Biên tập", id="missing",
    ),
    pytest.param(
        "thu-tuc", {"ket_qua": []},
        "missing-key", "Thiếu “Kết quả” (ket_qua).",
        "Điền dòng “ket_qua: …”.", id="a list without entries",
    ),
    pytest.param(
        "tin-tuc", {"xyz": "a"},
        "unknown-key", "Khóa “xyz” không có trong mẫu của tin tức, sự kiện.",
        "Xóa dòng này, hoặc dùng một khóa trong mẫu: loai, nhap, ma, tieu_de, mo_ta, ngay_dang, cap_nhat, tac_gia, "
        "nguon, tu_khoa, anh, can_cu_cong_khai, tep_dinh_kem, dinh_chinh, ra_soat, chuyen_de, chuyen_muc.",
        id="a key like no other",
    ),
    pytest.param(
        "tin-tuc", {"Từ khóa": ["a"]},
        "unknown-key", "Khóa “Từ khóa” không có trong mẫu của tin tức, sự kiện.",
        "Đổi thành “tu_khoa”.", id="a key written as people say it",
    ),
    pytest.param(
        "khen-thuong-xu-phat", {"hinh_thuc": "khen"},
        "wrong-value", "“Hình thức” (hinh_thuc) ghi “khen”, không thuộc các giá trị cho phép.",
        "Chọn một trong: khen thưởng hoặc xử phạt.", id="none of the words",
    ),
    pytest.param(
        "tin-tuc", {"tu_khoa": "a"},
        "wrong-value", "“Từ khóa” (tu_khoa) phải là một danh sách (mỗi mục một dòng mở đầu bằng dấu -).",
        "Danh sách từ khóa. Ví dụ: tu_khoa: [nông thôn mới, văn hóa]", id="the wrong shape",
    ),
    pytest.param(
        "tin-tuc", {"tieu_de": "a" * 501},
        "wrong-value", "“Tiêu đề” (tieu_de) dài quá 500 ký tự.", "Viết ngắn lại.", id="too long",
    ),
    pytest.param(
        "chuyen-de", {"so_muc": "0"},
        "wrong-value", "“Số tin, bài phải có” (so_muc) ghi “0”, ngoài khoảng cho phép.",
        "Theo văn bản chỉ đạo. Ví dụ: so_muc: 4", id="out of range",
    ),
    pytest.param(
        "tin-tuc", {"ngay_dang": "hôm qua"},
        "wrong-value",
        "“Ngày đăng” (ngay_dang): “hôm qua” không phải ngày; viết như 2026-11-23 hoặc 23/11/2026.",
        "Ngày đưa lên trang. Ví dụ: ngay_dang: 2026-11-20", id="a check of one key",
    ),
    pytest.param(
        "thong-bao", {"het_han": "2026-11-01"},
        "wrong-value", "Khóa het_han sớm hơn ngay_dang.",
        "Sửa các khóa nói trên cho khớp nhau.", id="a check of two keys",
    ),
    pytest.param(
        "trang", {"chu_de": "ban-do"},
        "wrong-value", "Trang bản đồ phải ghi nguon_ban_do và ngay_ban_do.",
        "Sửa các khóa nói trên cho khớp nhau.", id="a check of the whole",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "keys", "rule", "message", "fix"), SAID)
def test_what_is_said(kind: str, keys: dict[str, Any], rule: str, message: str, fix: str) -> None:
    values = front(kind, **keys)
    found = read_record(KINDS[kind], values, {}, "a.md")
    assert isinstance(found, list)
    assert [(one.rule, one.message, one.fix) for one in found] == [(rule, message, fix)]
