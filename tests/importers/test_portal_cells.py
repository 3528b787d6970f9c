"""Run-together cells: what is certain is split, everything else stays as it was, no letter is lost."""

import random
import re
from collections.abc import Callable

import pytest

from tests.importers.records import BASES, CHANNELS, PAPERS, needs_sample, real_records
from trangxa.importers.portal.bases import basis_values, split_bases
from trangxa.importers.portal.channels import channel_values, fee_summary, split_channels
from trangxa.importers.portal.codes import mend_code
from trangxa.importers.portal.papers import form_values, paper_values, split_papers
from trangxa.importers.portal.results import FURNITURE, result_values, split_results
from trangxa.importers.portal.steps import split_steps
from trangxa.importers.portal.text import cleaned, stated


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1.001193", "1.001193"),
        ("1.013.788.H42", "1.013788.H42"),
        ("1.003441. H42", "1.003441.H42"),
        ("1.000847. H42 )", "1.000847.H42"),
        ("2.000815.000.00.00.h55", "2.000815.000.00.00.H55"),
        ("6.001435", "6.001435"),
        (" 1.001193;", "1.001193"),
    ],
)
def test_code_is_mended(written: str, code: str) -> None:
    assert mend_code(written) == code


@pytest.mark.parametrize(
    "written",
    ["", "1001193", "1.00119", "1.0011934", "0.001193", "1.001193.H4", "1.00119O", "١.001193", "1.001193/2.000815"],
)
def test_code_that_cannot_be_told_is_left(written: str) -> None:
    assert mend_code(written) is None


def test_channels_are_split_with_time_fee_and_remark() -> None:
    cell = f"{CHANNELS}Trực tuyến3 NgàyMiễn phí(Theo Luật phí)Nộp trên Cổng.Dịch vụ bưu chính5 Ngày làm việc70,000 VNĐ"
    assert channel_values(cell) == [
        {
            "kenh": "trực tuyến",
            "thoi_han": "3 Ngày",
            "phi_le_phi": "Miễn phí (Theo Luật phí)",
            "ghi_chu": "Nộp trên Cổng.",
        },
        {"kenh": "bưu chính", "thoi_han": "5 Ngày làm việc", "phi_le_phi": "70,000 VNĐ"},
    ]


def test_time_and_fee_whose_digits_run_together_stay_verbatim() -> None:
    assert channel_values(f"{CHANNELS}Trực tuyến120 VNĐ(20.000 đ/tờ khai)") == [
        {
            "kenh": "trực tuyến",
            "thoi_han": "Nguồn ghi liền thời hạn và phí, xem ghi chú",
            "phi_le_phi": "Nguồn ghi liền thời hạn và phí, xem ghi chú",
            "ghi_chu": "120 VNĐ(20.000 đ/tờ khai)",
        }
    ]


@pytest.mark.parametrize(
    ("row", "time", "fee"),
    [
        ("1Miễn phí", "1 (nguồn không ghi đơn vị)", "Miễn phí"),
        ("Không có thông tinKhông có thông tin", "Nguồn không ghi", "Nguồn không ghi"),
        ("KhôngMiễn phí", "Không", "Miễn phí"),
        ("1 Giờ50 VNĐ", "1 Giờ", "50 VNĐ"),
    ],
)
def test_time_and_fee_as_the_portal_writes_them(row: str, time: str, fee: str) -> None:
    assert channel_values(f"{CHANNELS}Trực tiếp{row}") == [{"kenh": "trực tiếp", "thoi_han": time, "phi_le_phi": fee}]


def test_name_of_a_channel_inside_a_remark_is_no_new_channel() -> None:
    cell = f"{CHANNELS}Trực tiếp5 NgàyMiễn phíTrực tiếp: Nộp hồ sơ trực tiếp tại xã. Trực tuyến 2 ngày."
    assert [value["ghi_chu"] for value in channel_values(cell)] == [
        "Trực tiếp: Nộp hồ sơ trực tiếp tại xã. Trực tuyến 2 ngày."
    ]


def test_channel_met_twice_says_that_the_case_is_not_told() -> None:
    notes = [
        value["ghi_chu"] for value in channel_values(f"{CHANNELS}Trực tiếp1 GiờMiễn phíMột.Trực tiếp2 GiờMiễn phí")
    ]
    assert notes == ["Một.", "Nguồn không nói rõ trường hợp"]


def test_fee_remark_whose_end_is_not_told_goes_to_the_remarks() -> None:
    (row,) = split_channels(f"{CHANNELS}Trực tiếp1 GiờMiễn phí(gồm: a) phí; b) lệ phí)")
    assert (row.fee, row.fee_note, row.remark) == ("Miễn phí", "", "(gồm: a) phí; b) lệ phí)")


def test_cell_without_channels_stays_whole() -> None:
    assert channel_values("Nộp tại xã") == [
        {
            "kenh": "trực tiếp",
            "thoi_han": "Nguồn chưa tách được, xem ghi chú",
            "phi_le_phi": "Nguồn chưa tách được, xem ghi chú",
            "ghi_chu": "Nộp tại xã",
        }
    ]


def test_fees_that_differ_are_not_summed_up() -> None:
    same = channel_values(f"{CHANNELS}Trực tiếp1 GiờMiễn phíTrực tuyến2 GiờMiễn phí")
    other = channel_values(f"{CHANNELS}Trực tiếp1 Giờ10,000 VNĐTrực tuyến2 GiờMiễn phí")
    assert (fee_summary(same), fee_summary(other)) == ("Miễn phí", "Xem từng cách nộp")


def test_papers_are_split_under_their_headings() -> None:
    cell = (
        f"* Giấy tờ phải nộp:{PAPERS}- Tờ khai;1 bản chính- Bản sao thẻ.0 bản chính,1 bản sao--{PAPERS}Ảnh2 bản chính"
    )
    assert paper_values(cell) == [
        {"nhom": "Giấy tờ phải nộp:", "ten": "Tờ khai;", "ban_chinh": "1", "ban_sao": "–"},
        {"nhom": "Giấy tờ phải nộp:", "ten": "Bản sao thẻ.", "ban_chinh": "0", "ban_sao": "1"},
        {"ten": "Ảnh", "ban_chinh": "2", "ban_sao": "–"},
    ]


@pytest.mark.parametrize(
    "paper", ["Đơn theo Mẫu số 121 bản chính", "Khai theo BM.20.031 bản chính", "Ngày 31/12/20251 bản chính"]
)
def test_count_that_may_carry_on_a_number_stays_in_the_name(paper: str) -> None:
    assert paper_values(f"--{PAPERS}{paper}") == [{"ten": paper, "ban_chinh": "–", "ban_sao": "–"}]


def test_count_inside_a_name_does_not_end_it() -> None:
    cell = f"--{PAPERS}Tờ khai, nộp 02 bản chính; giấy phép: 01 bản chính1 bản chínhẢnh1 bản chính"
    assert [value["ten"] for value in paper_values(cell)] == [
        "Tờ khai, nộp 02 bản chính; giấy phép: 01 bản chính",
        "Ảnh",
    ]


def test_form_file_is_told_from_its_paper() -> None:
    cell = f"--{PAPERS}Đơn theo Thông tư 26/2025/TT-BNNMT;Mẫu số 08.docx1 bản chính"
    assert paper_values(cell)[0]["ten"] == "Đơn theo Thông tư 26/2025/TT-BNNMT; (tệp mẫu: Mẫu số 08.docx)"
    assert form_values(cell, "https://vi.du/1") == [{"ten": "Mẫu số 08.docx", "lien_ket": "https://vi.du/1"}]


def test_form_file_whose_start_is_not_told_stays_in_the_name() -> None:
    cell = f"--{PAPERS}Đơn theo Thông tư 21/2026/TT-BTC05 TNDN.docx1 bản chính"
    assert paper_values(cell)[0]["ten"] == "Đơn theo Thông tư 21/2026/TT-BTC05 TNDN.docx"
    assert form_values(cell, "https://vi.du/1")[0]["ten"] == "Tên tệp mẫu ghi liền trong thành phần hồ sơ"


def test_cell_without_a_table_of_papers_stays_whole() -> None:
    assert paper_values("); nộp cho cơ quan BHXH.") == [
        {
            "nhom": "Nguyên văn ô hồ sơ của nguồn, chưa tách được",
            "ten": "); nộp cho cơ quan BHXH.",
            "ban_chinh": "–",
            "ban_sao": "–",
        }
    ]


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("Luật 54/2014/QH1354/2014/QH13", [("54/2014/QH13", "Luật 54/2014/QH13")]),
        (
            "Luật Hộ tịch60/2014/QH13Thông tư Hướng dẫn85/2019/TT-BTCQUY ĐỊNH MỨC THU25/2021/TT-BTC",
            [
                ("60/2014/QH13", "Luật Hộ tịch"),
                ("85/2019/TT-BTC", "Thông tư Hướng dẫn"),
                ("25/2021/TT-BTC", "QUY ĐỊNH MỨC THU"),
            ],
        ),
        (
            "Nghị định sửa Nghị định số 23/2015/NĐ-CP về chứng thực280/2025/NĐ-CP Nghị định khác87/2020/NĐ-CP",
            [
                ("280/2025/NĐ-CP", "Nghị định sửa Nghị định số 23/2015/NĐ-CP về chứng thực"),
                ("87/2020/NĐ-CP", "Nghị định khác"),
            ],
        ),
        ("Công bố của Bộ Tư phápQuyết định số 2338/QĐ-BTP", [("Quyết định số 2338/QĐ-BTP", "Công bố của Bộ Tư pháp")]),
        (
            "Nghị định 101/2024/NĐ-CPNghị định 101/2024/NĐ-CP",
            [("Nghị định 101/2024/NĐ-CP", "Nghị định 101/2024/NĐ-CP")],
        ),
    ],
)
def test_bases_are_split(cell: str, values: list[tuple[str, str]]) -> None:
    assert basis_values(BASES + cell) == [{"so_ky_hieu": number, "ten": title} for number, title in values]


@pytest.mark.parametrize(
    "cell",
    [
        "Luật Hòa giải ở cơ sở năm 201335/2013/QH13",
        "Chuỗi giá trị24/2024",
        "Luật Thuế18/2021/ND-CPThuế nhập khẩu107/2016/QH13",
        "2729/QĐ-BCTLuật 54/2014/QH1354/2014/QH13",
        "Công bố của Bộ Tư phápQuyết định số 2338/QĐ-BTP Hướng dẫn hòa giải01/2014/NQ-CP",
    ],
)
def test_bases_that_cannot_be_told_apart_stay_verbatim(cell: str) -> None:
    assert basis_values(BASES + cell) == [{"so_ky_hieu": cell}]


def test_results_keep_codes_and_lose_the_search_form() -> None:
    cell = (
        "Giấy phépMã: KQ.G17.000315Văn bản trả lờiMã: KQ.G01.00279"
        f"Từ khóaKhông có thông tinMô tảTrả tại xã.{FURNITURE[0]}"
    )
    assert result_values(cell) == [
        "Giấy phép (mã KQ.G17.000315)",
        "Văn bản trả lời (mã KQ.G01.00279)",
        "Mô tả: Trả tại xã.",
    ]


@pytest.mark.parametrize("code", ["VBTT", "000.00.00.G04-KQ3194", "KQ-G17.000005"])
def test_last_result_may_have_a_code_of_another_form(code: str) -> None:
    assert result_values(f"Văn bảnMã: {code}Từ khóaKhông có thông tinMô tảKhông có thông tin") == [
        f"Văn bản (mã {code})"
    ]


def test_result_without_a_code_stays_as_it_is() -> None:
    assert result_values("Văn bản chấp thuận") == ["Văn bản chấp thuận"]


def test_lines_of_a_numbered_step_stay_together() -> None:
    cell = "Chuẩn bị:\nBước 1: Nộp.\n- Tại xã.\nBước 2: Nhận."
    assert split_steps(cell) == ["Chuẩn bị:", "Bước 1: Nộp.\n- Tại xã.", "Bước 2: Nhận."]


def test_step_glued_to_the_one_before_is_told_apart() -> None:
    assert split_steps("Bước 1 Nộp.Bước 2 Xem xétBước 3 Trả, xem Bước 1") == [
        "Bước 1 Nộp.",
        "Bước 2 Xem xét",
        "Bước 3 Trả, xem Bước 1",
    ]


def test_steps_without_numbers_are_one_each_line_and_broken_lines_are_joined() -> None:
    cell = "- Nộp hồ sơ từ tổ\nchức hoặc cá\nnhân.\na) Tại xã.\nđ) Qua bưu chính.\n2. Nhận kết quả."
    assert split_steps(cell) == [
        "- Nộp hồ sơ từ tổ chức hoặc cá nhân.",
        "a) Tại xã.",
        "đ) Qua bưu chính.",
        "2. Nhận kết quả.",
    ]


def test_text_is_made_nfc_and_loses_hidden_characters_and_spare_spaces() -> None:
    assert cleaned("Hộ\u0301\u00a0 tịch\u200e\r\n\r\n\t+ xã \x0bphường ") == "Hộ\u0301 tịch\n+ xã\nphường".replace(
        "ộ\u0301", "ộ\u0301"
    )
    assert cleaned("Ho\u0302\u0323 tịch") == "Hộ tịch"


def _pieces_of_results(cell: str) -> str:
    results = split_results(cell)
    return (
        "".join(name + (f"Mã: {code}" if code else "") for name, code in results.names)
        + results.keywords
        + results.text
    )


def _papers_again(cell: str) -> str:
    """The cell put together from its rows, headings where they change."""
    rows, made, group = split_papers(cell), "", None
    for row in rows:
        if row.group != group and row.originals + row.group:
            made, group = made + row.group, row.group
        counts = f"{row.originals} bản chính" if row.originals else ""
        made += row.name + row.form + counts + (f",{row.copies} bản sao" if row.copies else "")
    return made


AGAIN: dict[str, Callable[[str], str]] = {
    "cach_thuc_thuc_hien": lambda cell: "".join(map("".join, split_channels(cell))),
    "thanh_phan_ho_so": _papers_again,
    "can_cu_phap_ly": lambda cell: "".join(row.title + row.number for row in split_bases(cell)),
    "ket_qua_xu_ly": _pieces_of_results,
    "trinh_tu_thuc_hien": lambda cell: "".join(split_steps(cell)),
}
"""Each cell put together again from the pieces it was split into."""


def _bare(field: str, cell: str) -> str:
    """Letters, digits and marks of a cell, without what the portal prints round its data."""
    for printed in (
        CHANNELS,
        f"--{PAPERS}",
        PAPERS,
        BASES,
        *FURNITURE,
        "Từ khóaKhông có thông tinMô tảKhông có thông tin",
    ):
        cell = cell.replace(printed, "")
    if field == "ket_qua_xu_ly":
        cell = cell.replace("Từ khóaKhông có thông tinMô tả", "")
    return re.sub(r"\s+", "", cell)


@needs_sample
@pytest.mark.parametrize("field", AGAIN)
def test_pieces_of_every_real_cell_make_the_cell_again(field: str) -> None:
    cells = [stated(record[field]) for record in real_records()]
    split = [cell for cell in cells if AGAIN[field](cell)]
    assert len(split) > 110
    for cell in split:
        assert _bare(field, AGAIN[field](cell)) == _bare(field, cell)


_SCRAPS = (
    *(CHANNELS, PAPERS, f"--{PAPERS}", BASES, "Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính", "Miễn phí", "0 VNĐ"),
    *(
        "1",
        "20",
        " Ngày",
        "(",
        ")",
        ";",
        ". ",
        "\n",
        "- ",
        "Bước 2",
        "1 bản chính",
        "0 bản chính,1 bản sao",
        "Mẫu số 0",
    ),
    *("54/2014/QH13", "123/2015/NĐ-CP", "/TT-BTC", "Luật ", "Nghị định số ", "hộ tịch", "Giấy", "Đơn.docx"),
    *("Mã: KQ.G15.000031", "Mã: ", "Không có thông tin"),
)


@pytest.mark.parametrize("field", ["can_cu_phap_ly", "trinh_tu_thuc_hien", "thanh_phan_ho_so", "cach_thuc_thuc_hien"])
def test_no_letter_is_lost_whatever_runs_together(field: str) -> None:
    chance = random.Random(43)
    for _ in range(3000):
        cell = cleaned("".join(chance.choices(_SCRAPS, k=chance.randint(1, 14))))
        again = AGAIN[field](cell)
        assert not again or _bare(field, again) == _bare(field, cell), cell
