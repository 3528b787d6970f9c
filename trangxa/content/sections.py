"""Where each kind lives: content folder → address → place in the menu. The kind of a file follows its folder."""

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Section:
    """A folder of the content tree and the section of the page it fills."""

    folder: str
    """Folder from the project root, POSIX, without a trailing slash."""

    address: str
    """Folder of the addresses, `""` for the top."""

    kind: str
    title: str


SECTIONS: tuple[Section, ...] = (
    Section("docs", "", "trang", "Trang chung"),
    Section("docs/gioi-thieu", "gioi-thieu", "trang", "Giới thiệu"),
    Section("docs/en", "en", "trang", "English"),
    Section("docs/don-vi", "don-vi", "don-vi", "Tổ chức bộ máy"),
    Section("docs/can-bo", "can-bo", "can-bo", "Cán bộ, công chức"),
    Section("news", "tin-tuc", "tin-tuc", "Tin tức, sự kiện"),
    Section("docs/thong-bao", "thong-bao", "thong-bao", "Thông báo"),
    Section("docs/chuyen-de", "chuyen-de", "chuyen-de", "Chuyên đề tuyên truyền"),
    Section("docs/chi-dao-dieu-hanh", "chi-dao-dieu-hanh", "chi-dao", "Ý kiến chỉ đạo, điều hành"),
    Section("docs/lich-lam-viec", "lich-lam-viec", "lich-lam-viec", "Lịch làm việc của lãnh đạo"),
    Section("docs/khen-thuong-xu-phat", "khen-thuong-xu-phat", "khen-thuong-xu-phat", "Khen thưởng, xử phạt"),
    Section("docs/hoi-dap", "hoi-dap", "hoi-dap", "Hỏi đáp, phản hồi kiến nghị"),
    Section("docs/pho-bien-phap-luat", "pho-bien-phap-luat", "pho-bien-phap-luat", "Phổ biến pháp luật"),
    Section("docs/chien-luoc-quy-hoach", "chien-luoc-quy-hoach", "ke-hoach", "Chiến lược, quy hoạch, kế hoạch"),
    Section("docs/van-ban", "van-ban", "van-ban", "Văn bản"),
    Section("docs/du-an", "du-an", "du-an", "Dự án, đầu tư, mua sắm công"),
    Section("docs/gop-y", "gop-y", "gop-y", "Lấy ý kiến góp ý"),
    Section("procedures", "dich-vu-cong", "thu-tuc", "Dịch vụ công trực tuyến"),
    Section("docs/cong-khai", "cong-khai", "cong-khai", "Công khai"),
    Section("docs/thong-ke", "thong-ke", "thong-ke", "Thống kê"),
    Section("docs/di-san", "di-san", "di-san", "Di tích, danh thắng"),
    Section("docs/du-lich", "du-lich", "du-lich", "Du lịch"),
    Section("docs/le-hoi", "le-hoi", "le-hoi", "Lễ hội, sự kiện"),
)

ENGLISH = "docs/en"
"""Folder of the section that is in English throughout, its menu and its frame too."""

MENU: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Giới thiệu", ("docs/gioi-thieu", "docs/don-vi", "docs/can-bo", "docs/en")),
    ("Tin tức", ("news", "docs/thong-bao", "docs/chuyen-de")),
    (
        "Chỉ đạo, điều hành",
        ("docs/chi-dao-dieu-hanh", "docs/lich-lam-viec", "docs/khen-thuong-xu-phat", "docs/hoi-dap"),
    ),
    ("Dịch vụ công", ("procedures",)),
    ("Văn bản", ("docs/van-ban", "docs/pho-bien-phap-luat", "docs/chien-luoc-quy-hoach")),
    ("Công khai, góp ý", ("docs/cong-khai", "docs/du-an", "docs/gop-y", "docs/thong-ke")),
    ("Du lịch, di sản", ("docs/du-lich", "docs/di-san", "docs/le-hoi")),
)
"""Top menu: heading and the folders under it; each section within two steps (TT 32/2017 Art. 16.2)."""

_BY_FOLDER = {section.folder: section for section in SECTIONS}


def section_of_folder(folder: str) -> Section:
    """The section that owns exactly this folder; KeyError if none does."""
    return _BY_FOLDER[folder]


def section_of(path: str) -> Section | None:
    """The section a content file belongs to: the deepest folder that holds it; `None` outside the content tree."""
    return _section_above(path.rpartition("/")[0])


@lru_cache(maxsize=4096)
def _section_above(folder: str) -> Section | None:
    while folder and folder not in _BY_FOLDER:
        folder = folder.rpartition("/")[0]
    return _BY_FOLDER.get(folder)


def address_of(path: str) -> str | None:
    """Address of the page made of a content file: same file name, `.html`, under the section's address."""
    section = section_of(path)
    if section is None:
        return None
    rest = path[len(section.folder) + 1 :].removesuffix(".md") + ".html"
    return f"{section.address}/{rest}" if section.address else rest
