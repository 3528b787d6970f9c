"""A small commune that passes the gate: every section, every kind, as files; independent of the real content."""

import shutil
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.makers import COMMUNE, VALID
from trangxa.law import load_profiles

ROOT = Path(__file__).parent.parent
ENGINE = ("hooks", "trangxa/theme", "mkdocs.yml")
"""Parts of the project that are no content: every project in the tests takes them as they are."""

WORDS = "Xã Bình Thành nằm ở phía tây tỉnh Thái Nguyên, có rừng, có chè và nhiều xóm của đồng bào Tày. "
LONG = WORDS * 4
PDF = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>> endobj
4 0 obj <</Length 41>> stream
BT /F 12 Tf 72 720 Td (Van ban mau) Tj ET
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF
"""
"""One page with a line of text: the least that opens."""


def png(width: int = 2, height: int = 2) -> bytes:
    """A grey picture of that size in pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = (b"\0" + b"\x80" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def text(front: Mapping[str, Any], body: str = "") -> str:
    """A content file of this front matter; every value as text, the way editors write it."""
    written = yaml.safe_dump(dict(front), allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{written}---\n\n{body}\n"


def entry(kind: str, code: str, title: str, body: str = "", **keys: Any) -> str:
    """A file of a kind: the least it takes, its identity, its title and `keys`; `None` takes a key away."""
    name = "ho_ten" if kind == "can-bo" else "tieu_de"
    front = {**VALID[kind], "ma": code, name: title, **keys}
    return text({key: value for key, value in front.items() if value is not None}, body)


def _pages() -> dict[str, str]:
    topics = {
        "to-chuc-bo-may": "Tổ chức bộ máy",
        "dieu-kien-tu-nhien": "Điều kiện tự nhiên",
        "lich-su": "Lịch sử",
        "truyen-thong-van-hoa": "Truyền thống văn hóa",
        "ban-bien-tap": "Ban Biên tập",
    }
    pages = {
        f"docs/gioi-thieu/{topic}.md": entry("trang", f"gt-{topic}", title, LONG, chu_de=topic)
        for topic, title in topics.items()
    }
    pages["docs/gioi-thieu/ban-do.md"] = entry(
        "trang",
        "gt-ban-do",
        "Bản đồ",
        LONG,
        chu_de="ban-do",
        nguon_ban_do="Sở Nông nghiệp và Môi trường",
        ngay_ban_do="2025-08-01",
        anh={"tep": "anh/ban-do.png", "mo_ta": "Bản đồ xã"},
    )
    pages["docs/gioi-thieu/index.md"] = entry("trang", "gt-mo-dau", "Giới thiệu", LONG, mo_ta="Giới thiệu về xã.")
    pages["docs/index.md"] = entry("trang", "trang-chu", "Trang chủ", LONG, mo_ta="Trang của xã Bình Thành.")
    pages["docs/bao-mat.md"] = entry("trang", "bao-mat", "Bảo vệ thông tin cá nhân", LONG, chu_de="bao-mat")
    pages["docs/lien-he.md"] = entry("trang", "lien-he", "Liên hệ", LONG, chu_de="lien-he")
    pages["docs/en/contacts.md"] = entry(
        "trang", "en-contacts", "Contacts", "Call us at any time. " * 20, ngon_ngu="en", ban_goc="../lien-he.md"
    )
    return pages


def _people() -> dict[str, str]:
    leader = {"lanh_dao": "true", "tieu_su": "Sinh năm 1975.", "thu_tu": "1"}
    return {
        "docs/don-vi/ubnd.md": entry("don-vi", "dv-ubnd", "UBND xã", LONG),
        "docs/don-vi/van-phong.md": entry("don-vi", "dv-van-phong", "Văn phòng", truc_thuoc="UBND xã"),
        "docs/can-bo/hanh.md": entry("can-bo", "cb-hanh", "Ma Thị Hạnh", dung_dau="true", **leader),
        "docs/can-bo/bich.md": entry(
            "can-bo", "cb-bich", "Nông Thị Bích", chuc_vu="Chánh Văn phòng", don_vi="Văn phòng"
        ),
    }


def _news() -> dict[str, str | bytes]:
    body = """Tin có **chữ đậm**, [liên kết](../10/ra-quan.md#ket-qua) và chú thích[^1].

## Kết quả

| Xóm | Số hộ |
|---|---:|
| Đồn | 12 |

![Đường hoa](anh/duong-hoa.png)

> [!NOTE]
> Nhớ đăng ký.

- [x] Đã xong
- [ ] Chưa xong

## Việc tiếp theo

Xem [văn bản](../../../docs/van-ban/2026/12-kh-ubnd.md) và [tệp](tep/ds.pdf).

[^1]: Theo báo cáo của xóm.
"""
    picture = {"tep": "anh/duong-hoa.png", "mo_ta": "Đường hoa xóm Đồn", "nguon": "Ban Biên tập"}
    attachments = [{"ten": "Danh sách", "tep": "tep/ds.pdf"}]
    tags = ["nông thôn mới", "văn hóa"]
    wrong = {"ngay": "2026-11-21", "noi_dung": "Ghi nhầm số hộ.", "truoc": "21 hộ", "sau": "12 hộ"}
    return {
        "news/2026/11/duong-hoa.md": entry(
            "tin-tuc", "tin-duong-hoa", "Làm đường hoa", body, anh=picture, tep_dinh_kem=attachments, tu_khoa=tags,
            chuyen_de="chuyen-de-11", dinh_chinh=[wrong],
        ),
        "docs/chuyen-de/ngay-le.md": entry("chuyen-de", "chuyen-de-11", "Ngày lễ tháng 11", LONG),
        "news/2026/11/anh/duong-hoa.png": png(),
        "news/2026/11/tep/ds.pdf": PDF,
        "news/2026/10/ra-quan.md": entry(
            "tin-tuc", "tin-ra-quan", "Ra quân", f"{LONG}\n\n## Kết quả\n\nTốt.", ngay_dang="2026-10-12",
            chuyen_muc="Văn hóa", tu_khoa=["văn hóa"],
        ),
        "news/2025/05/cu.md": entry(
            "tin-tuc", "tin-cu", "Tin năm trước", LONG, ngay_dang="2025-05-10", chuyen_muc="Văn hóa"
        ),
        "news/2025/05/sau-thang.md": entry(
            "tin-tuc", "tin-cap-nhat", "Tin sửa sau", LONG, ngay_dang="2025-05-09", cap_nhat="2025-06-01"
        ),
    }  # fmt: skip


def _documents() -> dict[str, str | bytes]:
    board = {"vai_tro": "thanh-lap-ban-bien-tap", "hinh_thuc": "Quyết định", "so_ky_hieu": "1/QĐ-UBND"}
    rules = {"vai_tro": "quy-che-ban-bien-tap", "hinh_thuc": "Quyết định", "so_ky_hieu": "2/QĐ-UBND"}
    old = {"so_ky_hieu": "9/KH-UBND", "ngay_ban_hanh": "2025-03-03", "ngay_hieu_luc": "2025-03-03"}
    return {
        "docs/van-ban/2026/12-kh-ubnd.md": entry(
            "van-ban", "vb-12", "Kế hoạch 12", linh_vuc="Văn hóa", thay_the=["../2025/9-kh-ubnd.md"],
            nguoi_ky={"ho_ten": "Ma Thị Hạnh", "chuc_vu": "Chủ tịch"},
        ),
        "docs/van-ban/2026/1-qd-ubnd.md": entry("van-ban", "vb-1", "Quyết định 1", **board),
        "docs/van-ban/2026/2-qd-ubnd.md": entry("van-ban", "vb-2", "Quyết định 2", **rules),
        **{
            f"docs/van-ban/2026/{at}-bc-ubnd.md": entry(
                "van-ban", f"vb-bc-{at}", f"Báo cáo {at}", so_ky_hieu=f"{at}/BC-UBND", vai_tro=role
            )
            for at, role in enumerate(("quy-che-phoi-hop", "bao-cao-nam", "phuong-an-an-toan"), 3)
        },
        "docs/van-ban/2026/tep/a.pdf": PDF,
        "docs/van-ban/2025/9-kh-ubnd.md": entry(
            "van-ban", "vb-9", "Kế hoạch 9", **{**old, "ngay_dang": "2025-03-04", "tep": "../2026/tep/a.pdf"}
        ),
        "docs/chi-dao-dieu-hanh/le-hoi.md": entry(
            "chi-dao", "cd-le-hoi", "Chỉ đạo lễ hội", LONG, van_ban="../van-ban/2026/12-kh-ubnd.md"
        ),
    }  # fmt: skip


def _government() -> dict[str, str | bytes]:
    fields = ("uu-dai-dau-tu", "xay-dung-dat-dai", "tai-nguyen", "moi-truong")
    states = ("đang chuẩn bị", "đang triển khai", "đã hoàn tất")
    closed = {
        "bat_dau": "2026-09-01",
        "han_gop_y": "2026-09-30",
        "ket_qua": "Đã tiếp thu.",
        "ngay_ket_qua": "2026-10-05",
    }
    opinions = [{"nguoi_gui": "Ông N.V.B.", "ngay": "2026-09-10", "noi_dung": "Đồng ý."}]
    plans = {
        f"docs/chien-luoc-quy-hoach/{field}.md": entry(
            "ke-hoach", f"kh-{field}", f"Kế hoạch {field}", LONG, linh_vuc=field
        )
        for field in fields
    }
    projects = {
        f"docs/du-an/du-an-{number}.md": entry("du-an", f"da-{number}", f"Dự án {number}", LONG, tinh_trang=state)
        for number, state in enumerate(states)
    }
    return {
        **plans,
        **projects,
        "docs/cong-khai/9-thang.md": entry("cong-khai", "ck-9-thang", "Thực hiện ngân sách 9 tháng", LONG),
        "docs/lich-lam-viec/2026-w48.md": entry("lich-lam-viec", "lich-48", "Lịch tuần 48"),
        "docs/khen-thuong-xu-phat/htx.md": entry("khen-thuong-xu-phat", "kt-htx", "Khen thưởng hợp tác xã"),
        "docs/hoi-dap/dat-dai.md": entry("hoi-dap", "hd-dat-dai", "Hỏi về đất đai", LONG, linh_vuc="Đất đai"),
        "docs/hoi-dap/cho.md": entry(
            "hoi-dap", "hd-cho", "Hỏi về chợ", ngay_nhan="2026-11-16", ngay_tra_loi=None, don_vi_tra_loi=None
        ),
        "docs/pho-bien-phap-luat/nd-224.md": entry("pho-bien-phap-luat", "pl-224", "Nghị định 224", LONG),
        "docs/gop-y/quy-uoc.md": entry("gop-y", "gy-quy-uoc", "Góp ý quy ước", LONG),
        "docs/gop-y/da-dong.md": entry("gop-y", "gy-dong", "Góp ý đã đóng", LONG, **{**closed, "y_kien": opinions}),
        "docs/gop-y/tep/du-thao.pdf": PDF,
        "docs/thong-ke/2025.md": entry(
            "thong-ke", "tk-2025", "Thống kê 2025", LONG,
            so_lieu=[
                {"chi_tieu": "Gia đình văn hóa", "don_vi_tinh": "%", "muc_tieu": "90", "ket_qua": "92,4"},
                {"chi_tieu": "Tập thể thao", "don_vi_tinh": "%", "so_sanh": ">", "muc_tieu": "30", "ket_qua": "28"},
            ],
        ),
        "docs/thong-bao/lich-tiem.md": entry("thong-bao", "tb-tiem", "Lịch tiêm", LONG),
        "docs/thong-bao/mua-lu.md": entry("thong-bao", "tb-mua-lu", "Cảnh báo mưa lũ", LONG, khan="true"),
        "docs/thong-bao/het-han.md": entry(
            "thong-bao", "tb-cu", "Thông báo cũ", LONG, ngay_dang="2026-08-01", het_han="2026-08-10", khan="true"
        ),
    }  # fmt: skip


def _places() -> dict[str, str | bytes]:
    picture = {"tep": "anh/dinh.png", "mo_ta": "Đình làng"}
    return {
        "docs/di-san/dinh.md": entry("di-san", "ds-dinh", "Đình làng", LONG, anh=picture),
        "docs/di-san/anh/dinh.png": png(),
        "docs/gioi-thieu/anh/ban-do.png": png(4, 4),
        "docs/di-san/thac.md": entry("di-san", "ds-thac", "Thác nước", LONG, loai_di_san="Danh thắng"),
        "docs/du-lich/nha-san.md": entry("du-lich", "dl-nha-san", "Nhà sàn xóm Đồn", LONG),
        "docs/le-hoi/long-tong.md": entry("le-hoi", "lh-long-tong", "Lễ hội Lồng tồng", LONG),
        "docs/le-hoi/ngay-hoi.md": entry(
            "le-hoi", "lh-ngay-hoi", "Ngày hội văn hóa", LONG,
            am_lich=None, duong_lich={"bat_dau": "2026-12-20", "ket_thuc": "2026-12-21"},
        ),
        "procedures/ho-tich/1.001193-khai-sinh.md": entry("thu-tuc", "1.001193", "Đăng ký khai sinh", LONG),
        "procedures/chung-thuc/2.000815-ban-sao.md": entry(
            "thu-tuc", "2.000815", "Chứng thực bản sao", linh_vuc="Chứng thực",
            mau_don=[{"ten": "Phiếu yêu cầu", "tep": "tep/phieu.pdf"}],
            ra_soat={"ngay_toi": "2026-12-15", "nguoi": "cb-bich"},
        ),
        "procedures/chung-thuc/tep/phieu.pdf": PDF,
    }  # fmt: skip


def _answers() -> str:
    """What no machine can judge, answered by a person."""
    asked = [o.id for o in load_profiles("nd43-2011").obligations if o.rule == "person-answers"]
    signed = {"nguoi_tra_loi": "Lê Thu Hà", "ngay": "2026-11-02", "bang_chung": "Đã xem", "den_ngay": "2027-05-02"}
    rows = [{"nghia_vu": id, "tra_loi": "đạt", **signed} for id in asked]
    return yaml.safe_dump({"tra_loi": rows}, allow_unicode=True, sort_keys=False)


def sample_files() -> dict[str, str | bytes]:
    """Every content file of the sample, by path."""
    office = {**COMMUNE, "minh_hoa": "true", "ngay_xem_xet": "2026-11-23"}
    return {
        "commune.yml": yaml.safe_dump(office, allow_unicode=True, sort_keys=False),
        "editorial/holidays/2026.yml": "nam: 2026\nnguon: Công văn\nnghi: []\n",
        "editorial/answers.yml": _answers(),
        **_pages(),
        **_people(),
        **_news(),
        **_documents(),
        **_government(),
        **_places(),
    }


def write_files(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files under a folder, making the folders they lie in."""
    for path, data in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data if isinstance(data, bytes) else data.encode())
    return root


def copy_parts(target: Path, parts: tuple[str, ...]) -> Path:
    """Parts of this project at a new place."""
    for part in parts:
        source, place = ROOT / part, target / part
        place.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, place)
    return target


def sample_project(target: Path) -> Path:
    """The sample as a whole project, not yet built."""
    return write_files(copy_parts(target, ENGINE), sample_files())
