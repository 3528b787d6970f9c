"""Short ways to make content in memory: an item from a path and some keys, a site from items."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from trangxa.content.commune import Commune
from trangxa.content.facts import kind_of
from trangxa.content.item import Item, LinkRef
from trangxa.content.kinds import KINDS, Record
from trangxa.content.sections import address_of
from trangxa.content.site import Site
from trangxa.findings import Finding

AS_OF = date(2026, 11, 23)
"""A Monday, week 48."""

PLACE = {
    "mo_ta": "Nơi nên đến.",
    "vi_tri": {"vi_do": "21.79", "kinh_do": "105.56"},
    "dia_chi": "Xóm Đồn",
    "gio_mo_cua": "Hằng ngày",
    "gia": "Miễn phí",
    "lien_he": {"ten": "Ban Quản lý di tích", "dien_thoai": "0208 3 000 020"},
    "duong_di": "Theo đường tỉnh 264",
}

VALID: dict[str, dict[str, Any]] = {
    "trang": {},
    "don-vi": {
        "chuc_nang": "Tham mưu",
        "loai_don_vi": "Phòng",
        "dia_chi": "Trụ sở UBND xã",
        "dien_thoai": "0208 3 000 010",
    },
    "can-bo": {
        "ho_ten": "Ma Thị Hạnh",
        "chuc_vu": "Chủ tịch UBND xã",
        "don_vi": "UBND xã",
        "dien_thoai": "0208 3 000 001",
        "thu_dien_tu": "hanh@binhthanh.thainguyen.gov.vn",
        "nhiem_vu": "Điều hành chung",
    },
    "tin-tuc": {"mo_ta": "Tóm tắt.", "ngay_dang": "2026-11-20", "tac_gia": "Lê Thu Hà", "nguon": "Ban Biên tập"},
    "chi-dao": {
        "ngay_dang": "2026-10-05",
        "van_ban": "../van-ban/a.md",
        "nguoi_chi_dao": "Chủ tịch",
        "ngay_ban_hanh": "2026-10-02",
    },
    "lich-lam-viec": {
        "ngay_dang": "2026-11-20",
        "tuan": "2026-W48",
        "lich": [
            {
                "ngay": "2026-11-23",
                "gio": "08 giờ 00",
                "nguoi": "Chủ tịch",
                "noi_dung": "Giao ban",
                "dia_diem": "Phòng họp",
            }
        ],
    },
    "khen-thuong-xu-phat": {
        "hinh_thuc": "khen thưởng",
        "so_quyet_dinh": "45/QĐ-UBND",
        "ngay_quyet_dinh": "2026-09-01",
        "doi_tuong": "Hợp tác xã chè",
        "ngay_dang": "2026-09-03",
    },
    "hoi-dap": {
        "cau_hoi": "Hỏi?",
        "nguoi_hoi": "Bà H.T.M.",
        "ngay_nhan": "2026-11-09",
        "ngay_tra_loi": "2026-11-12",
        "don_vi_tra_loi": "Văn phòng",
    },
    "pho-bien-phap-luat": {
        "ngay_dang": "2026-07-03",
        "so_ky_hieu_luat": "224/2026/NĐ-CP",
        "ten_luat": "Nghị định",
        "ngay_ban_hanh_luat": "2026-06-24",
    },
    "ke-hoach": {
        "linh_vuc": "moi-truong",
        "so_quyet_dinh": "15/NQ-HĐND",
        "ngay_phe_duyet": "2026-03-02",
        "ky": "2026",
        "ngay_dang": "2026-03-04",
    },
    "van-ban": {
        "hinh_thuc": "Kế hoạch",
        "co_quan_ban_hanh": "UBND xã Bình Thành",
        "so_ky_hieu": "12/KH-UBND",
        "ngay_ban_hanh": "2026-03-02",
        "ngay_hieu_luc": "2026-03-02",
        "trich_yeu": "Về việc chung",
        "tep": "tep/a.pdf",
        "ngay_dang": "2026-03-03",
    },
    "du-an": {
        "muc_tieu": "Nâng cấp",
        "linh_vuc": "Văn hóa",
        "loai_du_an": "Cải tạo",
        "thoi_gian": {"bat_dau": "2026-01-15", "ket_thuc": "2026-12-31"},
        "kinh_phi": "1.250.000.000",
        "loai_hinh_tai_tro": "Ngân sách",
        "nha_tai_tro": "Ngân sách xã",
        "tinh_trang": "đang triển khai",
        "ngay_phe_duyet": "2026-01-05",
        "ngay_dang": "2026-01-08",
    },
    "gop-y": {
        "toan_van": "tep/du-thao.pdf",
        "bat_dau": "2026-11-01",
        "han_gop_y": "2026-11-30",
        "y_kien": [],
        "cach_gui": "Gửi thư",
        "don_vi_tiep_nhan": "Văn phòng",
        "dia_chi": "Trụ sở",
        "thu_dien_tu": "vp@binhthanh.thainguyen.gov.vn",
    },
    "thu-tuc": {
        "ma": "1.001193",
        "linh_vuc": "Hộ tịch",
        "muc_do": "một phần",
        "qd_cong_bo": {"so": "163/QĐ-BTP"},
        "doi_tuong": "Công dân",
        "co_quan_giai_quyet": "UBND xã",
        "trinh_tu": ["Nộp hồ sơ"],
        "cach_thuc": [{"kenh": "trực tiếp", "thoi_han": "03 ngày làm việc", "phi_le_phi": "Không"}],
        "ho_so": [{"ten": "Tờ khai"}],
        "so_bo": "01 bộ",
        "mau_don": "Không",
        "ket_qua": ["Giấy khai sinh"],
        "yeu_cau": "Không",
        "le_phi": "Không",
        "can_cu": [{"so_ky_hieu": "60/2014/QH13"}],
        "url_dvcqg": "https://dichvucong.gov.vn/",
        "ngay_doi_chieu": "2026-11-02",
    },
    "thong-ke": {
        "ky": "Năm 2025",
        "so_lieu": [{"chi_tieu": "Gia đình văn hóa", "don_vi_tinh": "%", "ket_qua": "92,4"}],
        "phuong_phap": "Tổng hợp",
        "thoi_gian_thuc_hien": "Tháng 12",
        "ngay_quyet_dinh_cong_bo": "2026-01-06",
        "ngay_dang": "2026-01-09",
    },
    "cong-khai": {
        "noi_dung": "thuc-hien-9-thang",
        "nam": "2026",
        "ky": "09 tháng đầu năm 2026",
        "ngay_tinh_han": "2026-09-30",
        "ngay_dang": "2026-10-08",
        "nguoi_phu_trach": "Dương Thị Nga",
    },
    "thong-bao": {"ngay_dang": "2026-11-20", "het_han": "2026-12-05"},
    "chuyen-de": {
        "mo_ta": "Tuyên truyền ngày lễ.",
        "ngay_dang": "2026-10-30",
        "bat_dau": "2026-11-01",
        "ket_thuc": "2026-11-30",
        "co_quan_chi_dao": "UBND xã",
        "so_muc": "2",
    },
    "di-san": {**PLACE, "loai_di_san": "Di tích lịch sử", "xep_hang": "Di tích quốc gia"},
    "du-lich": {**PLACE, "loai_hinh": "Du lịch cộng đồng"},
    "le-hoi": {
        **{key: PLACE[key] for key in ("mo_ta", "vi_tri", "lien_he", "duong_di")},
        "am_lich": {"ngay": "9", "thang": "1", "so_ngay": "2"},
        "dia_diem": "Sân vận động xã",
        "don_vi_to_chuc": "UBND xã Bình Thành",
    },
}
"""The least front matter that each kind takes."""

COMMUNE: dict[str, Any] = {
    "ten": "Bình Thành",
    "co_quan": "Ủy ban nhân dân xã Bình Thành",
    "tinh": "Thái Nguyên",
    "ma_don_vi": "05605",
    "dia_chi_trang": "https://binhthanh.thainguyen.gov.vn/",
    "dia_chi": "Xã Bình Thành, tỉnh Thái Nguyên",
    "dien_thoai": "0208 3 000 001",
    "fax": "Không",
    "thu_dien_tu": "ubnd@binhthanh.thainguyen.gov.vn",
    "chiu_trach_nhiem": "Trưởng Ban Biên tập",
    "phan_anh_kien_nghi": {
        "dia_chi": "Trụ sở UBND xã",
        "dien_thoai": "0208 3 000 002",
        "thu_dien_tu": "phananh@binhthanh.thainguyen.gov.vn",
        "cong_pakn": "https://dichvucong.gov.vn/",
    },
    "lien_ket": [
        {"ten": "Cổng Dịch vụ công quốc gia", "dia_chi": "https://dichvucong.gov.vn/"},
        {"ten": "Cổng tỉnh", "dia_chi": "https://thainguyen.gov.vn/"},
    ],
}


def commune(**keys: Any) -> Commune:
    """The office, with some keys changed."""
    return Commune.model_validate({**COMMUNE, **keys})


def front(kind: str, code: str = "muc-thu", title: str = "Mục thử", **keys: Any) -> dict[str, Any]:
    """Front matter of a kind: its identity and title, the least it takes, and `keys`; an official's name is set."""
    named = {} if kind == "can-bo" else {"tieu_de": title}
    return {"ma": code, **named, **VALID[kind], **keys}


def item(path: str, *, words: int = 100, links: Iterable[LinkRef] = (), **keys: Any) -> Item[Record]:
    """A published item: the least its kind takes and `keys`; each key stands on its own line from 2 on."""
    kind, name = kind_of(path), path.replace("/", "-").removesuffix(".md")
    values = front(kind, name, f"Mục {name}", **keys)
    lines = {key: number for number, key in enumerate(values, 2)}
    record = KINDS[kind].model_validate(values)
    body_line = len(values) + 3
    return Item(path, address_of(path) or "", record, "0" * 64, lines, body_line, words, (), tuple(links))


def site_of(
    *items: Item[Record],
    root: Path = Path("/nowhere"),
    office: Commune | None = None,
    problems: Iterable[Finding] = (),
    broken: Iterable[str] = (),
    as_of: date = AS_OF,
) -> Site:
    """A site that holds these items, sorted by path; with the illustrative office unless another is given."""
    ordered = tuple(sorted(items, key=lambda entry: entry.path))
    return Site(root, office or commune(), as_of, ordered, tuple(problems), frozenset(broken))
