"""Rules on leaks: what they find and what they let pass, text by text; nothing they say repeats what they found."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import AS_OF, COMMUNE
from tests.rules.test_cases import front_matter
from trangxa.audit import audit
from trangxa.content.site import load_site
from trangxa.findings import Finding, Severity
from trangxa.law import load_profile
from trangxa.rules import RULES
from trangxa.rules.leaks.telling import mask, masked

LAW = load_profile("an-toan")
CHAIR = "docs/can-bo/ma-thi-hanh.md"
NEWS = "news/2026/11/tin.md"
PEOPLE = "| TT | Họ và tên | {} |\n|---|---|---|\n| 1 | Nguyễn Văn An | {} |\n| 2 | Ma Thị Lan | {} |"


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def leaks(root: Path, body: str = "Thân bài.", path: str = NEWS, **keys: Any) -> list[Finding]:
    """What the rules find in one item with this body and these keys, beside one official."""
    write(root, "commune.yml", yaml_of(COMMUNE))
    for folder in ("docs", "procedures"):
        (root / folder).mkdir(exist_ok=True)
    write(root, CHAIR, front_matter(CHAIR, {"dien_thoai": "0912 000 111"}))
    write(root, path, front_matter(path, {**keys, "than": body}))
    site = load_site(root, AS_OF)
    assert path in {item.path for item in site.items}, site.problems
    return [finding for finding in audit(site, LAW).findings if finding.rule in RULES]


def yaml_of(values: dict[str, Any]) -> str:
    return yaml.safe_dump(values, allow_unicode=True)


FOUND = [
    # số định danh
    ("leak-identity-numbers", "Số căn cước: 019085001234."),
    ("leak-identity-numbers", "Ông A, 037 085 001 234, xóm Đồn."),
    ("leak-identity-numbers", "Số 037.085.001.234 cấp năm 2021."),
    ("leak-identity-numbers", "Số 0370-8500-1234 cấp năm 2021."),
    ("leak-identity-numbers", "Số 037085 001234 cấp năm 2021."),
    ("leak-identity-numbers", "Mã: 019301004321"),
    ("leak-identity-numbers", "CCCD019085001234"),
    ("leak-identity-numbers", "CMND 091234567 cấp ngày 12/3/2010"),
    ("leak-identity-numbers", "Giấy chứng minh nhân dân số 091 234 567"),
    ("leak-identity-numbers", "Số định danh cá nhân 999999999999"),
    ("leak-identity-numbers", "Số **019085**001234 in đậm một phần"),
    ("leak-identity-numbers", "Số ０１９０８５００１２３４ viết kiểu rộng"),
    ("leak-identity-numbers", "Số 019085001234 1 bản"),
    ("leak-identity-numbers", PEOPLE.format("Số CMND", "091234567", "")),
    ("leak-identity-numbers", PEOPLE.format("Số CCCD", "019085001234", "019185001235")),
    # dấu mật, phạm vi lưu hành
    ("leak-secrecy", "MẬT"),
    ("leak-secrecy", "**TUYỆT MẬT**"),
    ("leak-secrecy", "[TỐI MẬT]"),
    ("leak-secrecy", "T U Y Ệ T  M Ậ T"),
    ("leak-secrecy", "| UBND XÃ | CỘNG HÒA |\n|---|---|\n| MẬT | Bình Thành |"),
    ("leak-secrecy", "Độ mật: Tối mật"),
    ("leak-circulation", "LƯU HÀNH NỘI BỘ"),
    ("leak-circulation", "(Lưu hành nội bộ)"),
    ("leak-circulation", "Tài liệu lưu hành nội bộ"),
    ("leak-circulation", "luu hanh noi bo"),
    ("leak-circulation", "LUU HANH NOI BO"),
    ("leak-circulation", "L Ư U   H À N H   N Ộ I   B Ộ"),
    ("leak-circulation", "TÀI LIỆU HỌP THU HỒI"),
    ("leak-circulation", "Tài liệu thu hồi sau cuộc họp"),
    ("leak-circulation", "Báo cáo (KHÔNG PHỔ BIẾN) gửi các xóm"),
    ("leak-circulation", "Xem xong trả lại"),
    # điện thoại
    ("leak-phones", "Liên hệ anh Tuấn 0987654321."),
    ("leak-phones", "Gọi 098 765 4321 để đặt chỗ."),
    ("leak-phones", "Gọi +84 987 654 321."),
    ("leak-phones", "Liên hệ trực tiếp anh Tuấn 0987654321, nộp trực tuyến."),
    ("leak-phones", "Bà Ma Thị Hạnh chủ trì, giao tổ công nghệ số xóm Đồn làm việc này, ai cần thì gọi 0987654321."),
    ("leak-identity-numbers", "Theo quy định tại khoản 2, ông có số 019085001234."),
    ("leak-insurance-tax", "Hỏi ông Nguyễn Văn An, STK 8500205123456."),
    ("leak-phones", "Nhắn [Zalo](https://zalo.me/0987654321) nhé."),
    ("leak-phones", "Gọi [anh Tuấn](tel:0987654321)."),
    ("leak-phones", "- Ông Nguyễn Văn An: 0987.654.321"),
    ("leak-phones", PEOPLE.format("Điện thoại", "0987654321", "0987654322")),
    # bảo hiểm, thuế, giấy tờ, xe, tài khoản
    ("leak-insurance-tax", "Mã số BHXH 1234567890 của bà Lan"),
    ("leak-insurance-tax", "Thẻ BHYT GD4190123456789"),
    ("leak-insurance-tax", "Số thẻ: GD4190123456789"),
    ("leak-insurance-tax", "Hộ chiếu số B1234567"),
    ("leak-insurance-tax", "xe mang biển kiểm soát 20A-123.45"),
    ("leak-insurance-tax", "xe máy biển số 20-B1 234.56"),
    ("leak-insurance-tax", "GPLX số 190123456789"),
    ("leak-insurance-tax", "Mã số thuế cá nhân 8012345678"),
    ("leak-insurance-tax", "Chủ tài khoản Nguyễn Văn An, số tài khoản 8500205123456"),
    ("leak-insurance-tax", "Số tài khoản 8500205123456"),
    ("leak-insurance-tax", PEOPLE.format("Mã số thuế", "8012345678", "8012345679")),
    # ngày sinh, nơi ở
    ("leak-birth-and-home", PEOPLE.format("Ngày sinh", "12/3/1980", "01/5/1979")),
    ("leak-birth-and-home", PEOPLE.format("Nơi thường trú", "Xóm Đồn", "Xóm Phố")),
    ("leak-birth-and-home", PEOPLE.format("Vợ/chồng", "Ma Thị Hoa", "")),
    ("leak-birth-and-home", "Bà Ma Thị Lan sinh ngày 12/3/1980 tại xã."),
    # nhạy cảm, trẻ em
    ("leak-sensitive", PEOPLE.format("Dạng tật", "Vận động", "Nghe")),
    ("leak-sensitive", PEOPLE.format("Ghi chú", "Khuyết tật nặng", "")),
    ("leak-sensitive", "## Danh sách người sau cai nghiện\n\n- Nguyễn Văn An, xóm Đồn\n- Ma Thị Lan, xóm Phố"),
    ("leak-sensitive", "## Người nhiễm HIV được hỗ trợ\n\n1. Ông Nguyễn Văn An\n2. Bà Ma Thị Lan"),
    ("leak-sensitive", PEOPLE.format("Tôn giáo", "Không", "Công giáo")),
    ("leak-sensitive", PEOPLE.format("Tiền án, tiền sự", "Không", "Không")),
    ("leak-sensitive", PEOPLE.format("Dân tộc", "Kinh", "Tày")),
    ("leak-children", "## Học sinh nhận học bổng\n\n- Nguyễn Văn An, lớp 5A\n- Ma Thị Lan, lớp 4B"),
    ("leak-children", "Trẻ em được tặng quà:\n\n- Nguyễn Văn An\n- Ma Thị Lan"),
    # dự thảo
    ("leak-draft", "DỰ THẢO LẦN 2"),
    # một câu qua hai dòng, chữ hiện khi trỏ vào liên kết
    ("leak-birth-and-home", "Bà Hoàng Thị Nụ, xóm Đồn, sinh ngày\n12/3/1985."),
    ("leak-birth-and-home", "Bà Hoàng Thị Nụ,\nsinh ngày 12/3/1985."),
    ("leak-sensitive", "Bà Hoàng Thị Nụ, xóm Đồn,\nbị ung thư phổi."),
    ("leak-complainant", "Đơn tố cáo của\nbà Hoàng Thị Nụ."),
    ("leak-insurance-tax", "Bà Hoàng Thị Nụ nhận qua số tài khoản\n8500205123456."),
    ("leak-phones", '[xem](https://a.vn "bà Nụ 0912 345 678")'),
]
QUIET = [
    "Thủ tục 1.001193 và 2.000635, hồ sơ 000.00.00.H55-261123-0001.",
    "Văn bản số 1683/NQ-UBTVQH15, 12/KH-UBND, 225/2026/NĐ-CP.",
    "Tổng kinh phí 120.000.000.000 đồng; 019.085.001.234 đồng.",
    "Dự toán 134900000000, đã chi 120 350 000 000 đồng.",
    "Ngày 23/11/2026, 23.11.2026, 2026-11-23, từ 07 giờ 30 đến 11 giờ 30.",
    "Gọi 0208 3 000 001 hoặc 0208 3 000 002, tổng đài 1022, 1900 1234.",
    "ISBN 978-604-57-1234-5, mã vạch 019085001234.",
    "Mã hồ sơ 019085001234.",
    "Mã số doanh nghiệp 0312345678, mã số thuế công ty 0312345678.",
    "Tọa độ 21.789612, 105.564123.",
    "Xem https://vbpl.vn/van-ban/chi-tiet/019085001234 và https://a.vn/?p=0987654321.",
    "Ảnh chụp ngày 20261123153000.",
    "Số thứ tự 099985001234 có mã tỉnh không tồn tại.",
    "Số 037999001234 có năm sinh chưa tới.",
    "Đường dây nóng của Công an xã: 0987654321.",
    "Gọi Chủ tịch xã 0912 000 111.",
    "- Ma Thị Hạnh, Chủ tịch: 0987 654 321",
    "Độ mật gồm ba mức:\n\n- Tuyệt mật\n- Tối mật\n- Mật",
    "Nuôi ong lấy mật; giữ bí mật nhà nước; bảo mật thông tin.",
    "Luật quy định tài liệu Tuyệt mật, Tối mật, Mật không được đăng.",
    "## Mật ong rừng\n\nMật ong bản Là.",
    "Không đăng văn bản lưu hành nội bộ, tài liệu họp thu hồi lên trang.",
    "## QUY ĐỊNH VỀ TÀI LIỆU LƯU HÀNH NỘI BỘ TRONG CƠ QUAN\n\nXem dưới đây.",
    "Sản phẩm lưu hành trong nước. Bệnh này không phổ biến ở xã.",
    "Bảo hiểm y tế cho 1234 hộ; BHXH tự nguyện 2.345 người.",
    "Mang hộ chiếu, biển số xe và giấy phép lái xe khi đi đường.",
    "Ủng hộ Quỹ Vì người nghèo xã, số tài khoản 3713.0.1234567.91049 tại Kho bạc.",
    "Nộp vào tài khoản 10.000.000 đồng trước ngày 23.11.2026.",
    PEOPLE.format("Xóm", "Đồn", "Phố"),
    PEOPLE.format("Chức vụ", "Trưởng ban trợ giúp người khuyết tật", "Ủy viên"),
    PEOPLE.format("Số tiền ủng hộ", "200.000", "300.000"),
    "| TT | Họ và tên | Ngày sinh |\n|---|---|---|\n| 1 | | |",
    "| Chỉ tiêu | Số người |\n|---|---|\n| Người khuyết tật | 120 |\n| Học sinh | 1.345 |",
    "## Ủng hộ người khuyết tật\n\n- Ông Nguyễn Văn An: 200.000 đồng\n- Bà Ma Thị Lan: 300.000 đồng",
    "Kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2026).",
    "Anh hùng Nguyễn Văn An sinh ngày 12/3/1948, hy sinh năm 1972.",
    "- Giờ học của học sinh lớp 5\n- Trẻ em dưới 6 tuổi được cấp thẻ",
    "Dự thảo nghị quyết được lấy ý kiến đến ngày 30/11.",
    "Giấy tờ ghi ngày sinh, nơi thường trú, số căn cước của người khai.",
    "Xã có 12 345 678 901 lượt truy cập.",
    "Tổ liên gia số 0312, 0313, 0314; thửa 098, tờ 7.",
    PEOPLE.format("Tiền ăn", "25.000", "25.000"),
    PEOPLE.format("Nhiệm vụ phòng, chống cháy", "Trực đêm", "Trực ngày"),
    "## Nhóm nhà nghiên cứu lịch sử\n\n- Nguyễn Văn An, Hà Nội\n- Ma Thị Lan, Thái Nguyên",
    "## Nhận các chậu hoa\n\n- Nguyễn Văn An\n- Ma Thị Lan",
    "Quy định tại khoản 2 Điều 12; số 20261123 trên biên lai.",
    "Đường làng Trung Thượng đã sạch hơn.\n\n- Nguyễn Văn An, xóm Đồn",
    "IMEI 012345678901, số sê-ri máy.",
]


@pytest.mark.parametrize(("rule", "body"), FOUND, ids=[f"{rule}: {body[:44]!r}" for rule, body in FOUND])
def test_a_leak_is_found_once_on_its_line(rule: str, body: str, tmp_path: Path) -> None:
    found = leaks(tmp_path, f"Mở đầu.\n\n{body}")
    assert [(f.rule, f.location.path) for f in found] == [(rule, NEWS)]
    lines = (tmp_path / NEWS).read_text(encoding="utf-8").split("\n")
    assert lines[found[0].location.line - 1] in body.split("\n")


@pytest.mark.parametrize("body", QUIET, ids=[body[:50] for body in QUIET])
def test_what_only_looks_like_a_leak_is_let_pass(body: str, tmp_path: Path) -> None:
    assert leaks(tmp_path, body) == []


def test_each_leak_among_very_many_items_is_found_where_it_is(tmp_path: Path) -> None:
    leaking = {"news/2026/11/tin-0001.md", "news/2026/11/tin-0350.md", "news/2026/11/tin-0700.md"}
    for number in range(1, 701):
        path = f"news/2026/11/tin-{number:04}.md"
        body = "Số căn cước: 019085001234." if path in leaking else f"Tin thứ {number}."
        write(tmp_path, path, front_matter(path, {"ma": f"tin-{number:04}", "than": body}))
    for _ in ("first read", "remembered"):
        assert {finding.location.path for finding in leaks(tmp_path)} == leaking


def test_the_table_has_sixty_rows_and_more() -> None:
    assert len(FOUND) + len(QUIET) >= 60


FRONT = [
    ("leak-identity-numbers", "mo_ta", "Ông có số căn cước 019085001234."),
    ("leak-identity-numbers", "tieu_de", "Giấy tờ 037 085 001 234"),
    ("leak-secrecy", "tieu_de", "TUYỆT MẬT"),
    ("leak-circulation", "mo_ta", "Lưu hành nội bộ"),
    ("leak-phones", "tac_gia", "Nguyễn Văn An, 0987 654 321"),
    ("leak-identity-numbers", "tu_khoa", ["CMND 091234567"]),
]


@pytest.mark.parametrize(("rule", "key", "value"), FRONT, ids=[f"{rule}: {key}" for rule, key, _ in FRONT])
def test_front_matter_is_read_value_by_value(rule: str, key: str, value: Any, tmp_path: Path) -> None:
    (found,) = leaks(tmp_path, **{key: value})
    lines = (tmp_path / NEWS).read_text(encoding="utf-8").split("\n")
    assert (found.rule, found.key) == (rule, key)
    assert (value if isinstance(value, str) else value[0]) in lines[found.location.line - 1]


def test_words_for_a_picture_are_read(tmp_path: Path) -> None:
    write(tmp_path, "news/2026/11/anh/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    (found,) = leaks(tmp_path, "![Giấy tờ số 019085001234](anh/a.svg)")
    assert found.rule == "leak-identity-numbers"


def test_a_draft_is_not_judged(tmp_path: Path) -> None:
    write(tmp_path, "docs/nhap.md", front_matter("docs/nhap.md", {"nhap": "true", "than": "CCCD 019085001234"}))
    assert leaks(tmp_path) == []


def test_a_table_is_one_finding_that_counts(tmp_path: Path) -> None:
    rows = "\n".join(f"| Nguyễn Văn {letter} | 01908500123{at} |" for at, letter in enumerate("ABCDE"))
    (found,) = leaks(tmp_path, f"| Họ tên | CCCD |\n|---|---|\n{rows}")
    assert "0190…30 và 4 số khác" in found.message


def test_two_lines_of_text_are_two_findings(tmp_path: Path) -> None:
    lines = leaks(tmp_path, "Số 019085001234.\n\nSố 019085001235.")
    assert lines[1].location.line - lines[0].location.line == 2


@pytest.mark.parametrize(
    ("body", "severity"),
    [
        ("Gọi anh Tuấn 0987654321.", Severity.WARNING),
        ("- Anh Tuấn: 0987654321", Severity.ERROR),
        (PEOPLE.format("Điện thoại", "0987654321", ""), Severity.ERROR),
        ("Số tài khoản 8500205123456", Severity.WARNING),
        ("Số tài khoản 8500205123456 của ông Nguyễn Văn An", Severity.ERROR),
        ("Văn bản số 12/M-UBND", Severity.WARNING),
        ("DỰ THẢO", Severity.WARNING),
        (PEOPLE.format("Dân tộc", "Tày", "Nùng"), Severity.WARNING),
    ],
)
def test_how_grave_it_is(body: str, severity: Severity, tmp_path: Path) -> None:
    assert [finding.severity for finding in leaks(tmp_path, body)] == [severity]


BASIS = "Luật 10/2022/QH15, Điều 11 khoản 9"


@pytest.mark.parametrize(
    ("body", "severity"),
    [
        (PEOPLE.format("Dạng tật", "Vận động", "Nghe"), Severity.WARNING),
        (PEOPLE.format("Ngày sinh", "12/3/1980", ""), Severity.WARNING),
        (PEOPLE.format("Số CCCD", "019085001234", ""), Severity.ERROR),
        ("TUYỆT MẬT", Severity.ERROR),
        (PEOPLE.format("Điện thoại", "0987654321", ""), Severity.ERROR),
        ("Thẻ BHYT GD4190123456789", Severity.ERROR),
    ],
)
def test_a_stated_basis_lets_lists_through_but_never_numbers_and_secrets(
    body: str, severity: Severity, tmp_path: Path
) -> None:
    (found,) = leaks(tmp_path, body, can_cu_cong_khai=BASIS)
    assert found.severity is severity
    assert (BASIS in found.message) == (severity is Severity.WARNING)


def test_named_children_with_a_basis_are_noted(tmp_path: Path) -> None:
    body = "Trẻ em được tặng quà:\n\n- Nguyễn Văn An\n- Ma Thị Lan"
    assert leaks(tmp_path, body, can_cu_cong_khai="Cha mẹ đồng ý bằng văn bản ngày 01/11/2026") == []


def test_a_photo_of_children_is_to_be_thought_over(tmp_path: Path) -> None:
    write(tmp_path, "news/2026/11/anh/a.jpg", "ảnh")
    (found,) = leaks(tmp_path, "![Học sinh lớp 5 trồng cây](anh/a.jpg)")
    assert (found.rule, found.severity) == ("leak-children", Severity.WARNING)


QA = "docs/hoi-dap/a.md"


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        ({"nguoi_hoi": "Bà Hoàng Thị Mai, xóm Đồn"}, "nguoi_hoi"),
        ({"nguoi_hoi": "Ma Lan"}, "nguoi_hoi"),
        ({"cau_hoi": "Tôi muốn phản ánh ông Nguyễn Văn An lấn đường."}, "cau_hoi"),
        ({"tieu_de": "Trả lời bà Hoàng Thị Mai về đất"}, "tieu_de"),
        ({"nguoi_hoi": "Bà H.T.M., xóm Đồn"}, None),
        ({"nguoi_hoi": "Chi hội Người cao tuổi xóm Bản Là"}, None),
        ({"nguoi_hoi": "Bà Hoàng Thị Mai", "dong_y_neu_ten": "có"}, None),
        ({"cau_hoi": "Tôi muốn gặp bà Ma Thị Hạnh, Chủ tịch xã."}, None),
    ],
)
def test_who_asks_is_not_named_without_consent(keys: dict[str, Any], key: str | None, tmp_path: Path) -> None:
    found = leaks(tmp_path, path=QA, **keys)
    assert [(f.rule, f.key) for f in found] == ([("leak-complainant", key)] if key else [])


def test_a_number_that_a_citizen_sent_blocks(tmp_path: Path) -> None:
    (found,) = leaks(tmp_path, path=QA, cau_hoi="Gọi lại cho tôi: 0987 654 321, đường dây nóng bận.")
    assert (found.rule, found.severity, found.key) == ("leak-phones", Severity.ERROR, "cau_hoi")


def test_a_waiver_reaches_no_leak(tmp_path: Path) -> None:
    (found,) = leaks(tmp_path, "MẬT")
    waiver = {"phat_hien": found.identity, "ly_do": "Thử", "nguoi_duyet": "Ai đó", "den_ngay": "2026-12-31"}
    write(tmp_path, "editorial/waivers.yml", yaml_of({"mien": [waiver]}))
    assert [(f.waiver, f.blocks) for f in leaks(tmp_path, "MẬT")] == [("", True)]


NUMBER = r"0[0-9]{2}[0-3][0-9]{8}|0[35789][0-9]{8}|[0-9]{9}|[A-Z]{2}[1-5][0-9]{12}|[A-Z][0-9]{7}"


@given(st.from_regex(NUMBER, fullmatch=True))
def test_a_masked_number_is_never_whole(number: str) -> None:
    assert number not in mask(number)
    assert number[3:-3] not in mask(number)


@given(st.from_regex(r"[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{0,3}", fullmatch=True), st.text(max_size=20))
def test_no_text_that_is_told_holds_a_long_number(number: str, words: str) -> None:
    told = masked(f"{words} {number}; {words}")
    assert number not in told


@given(st.from_regex(r"0(19|37)[01][0-9]{8}", fullmatch=True))
def test_a_message_never_holds_what_was_found(number: str) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        found = leaks(Path(folder), f"Số căn cước {number}.", mo_ta=f"CCCD {number}")
    assert found
    assert not any(number in f"{f.message}{f.fix}" for f in found)
