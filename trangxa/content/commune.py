"""`commune.yml`: the office that owns the page."""

from datetime import date

from trangxa.content.fields import Day, Email, Flag, Link, Phone, Text, UnitCode, key
from trangxa.content.part import Part

_UNITS = {"phường": "Ward", "đặc khu": "Special Zone"}
"""Units of the commune's level that are no communes, in English."""


class OutsideLink(Part):
    """A link to another body's portal (NĐ 43/2011 Art. 15.1.b)."""

    name: Text = key("ten", "Tên", "", "Cổng Dịch vụ công quốc gia")
    url: Link = key("dia_chi", "Địa chỉ", "", "https://dichvucong.gov.vn/")


class Feedback(Part):
    """Where complaints about administrative rules go (NĐ 43/2011 Art. 10.1.i)."""

    address: Text = key("dia_chi", "Địa chỉ tiếp nhận", "", "Trụ sở UBND xã")
    phone: Phone = key("dien_thoai", "Điện thoại", "", "0208 3 000 002")
    email: Email = key("thu_dien_tu", "Thư điện tử", "", "phananh@binhthanh.thainguyen.gov.vn")
    portal: Link = key("cong_pakn", "Hệ thống tiếp nhận phản ánh, kiến nghị", "", "https://dichvucong.gov.vn/")


class Place(Part):
    """A place where the page is published; nobody's business but the publishers'."""

    name: Text = key("ten", "Tên nơi đăng", "Chữ thường không dấu", "may-chu")
    address: Text = key(
        "dia_chi", "Địa chỉ nơi đăng", "file:…, file:…?usb, rsync+ssh://… hoặc git+ssh://…#nhánh",
        "rsync+ssh://trang@may-chu.thainguyen.gov.vn/srv/www/binhthanh",
    )  # fmt: skip
    keep: int = key("giu_lai", "Số bản giữ lại", "Kể cả bản đang hiện", "5", default=5, ge=2, le=100)
    ssh_key: Text | None = key("khoa_ssh", "Tệp khóa đăng nhập máy chủ", "Trống: khóa mặc định của ssh", default=None)


class Commune(Part):
    """Identity and transaction data of the page: address, telephone, fax, e-mail by NĐ 43/2011 Art. 10.1.l."""

    name: Text = key("ten", "Tên xã", "", "Bình Thành")
    agency: Text = key("co_quan", "Tên đầy đủ cơ quan", "", "Ủy ban nhân dân xã Bình Thành")
    province: Text = key("tinh", "Tỉnh", "", "Thái Nguyên")
    english: Text | None = key(
        "co_quan_tieng_anh", "Tên cơ quan bằng tiếng Anh", "Trống: máy dịch từ tên xã",
        "People's Committee of Bình Thành Commune", default=None,
    )  # fmt: skip
    code: UnitCode = key("ma_don_vi", "Mã đơn vị hành chính", "Năm chữ số, đặt trong ngoặc kép", '"05605"')
    site_url: Link = key("dia_chi_trang", "Địa chỉ trang", "", "https://binhthanh.thainguyen.gov.vn/")
    address: Text = key("dia_chi", "Địa chỉ trụ sở", "", "Xóm Cây Coóc, xã Bình Thành, tỉnh Thái Nguyên")
    phone: Phone = key("dien_thoai", "Điện thoại", "", "0208 3 000 001")
    fax: Text = key("fax", "Fax", "Không có thì ghi Không", "Không")
    email: Email = key("thu_dien_tu", "Thư điện tử", "", "xabinhthanh@thainguyen.gov.vn")
    responsible: Text = key("chiu_trach_nhiem", "Người chịu trách nhiệm", "", "Trưởng Ban Biên tập")
    feedback: Feedback = key("phan_anh_kien_nghi", "Tiếp nhận phản ánh, kiến nghị", "")
    emblem: Text | None = key("bieu_trung", "Biểu trưng", "Tệp SVG, PNG hoặc WebP, tính từ thư mục gốc", default=None)
    links: tuple[OutsideLink, ...] = key("lien_ket", "Liên kết cơ quan nhà nước", "", min_length=1)
    places: tuple[Place, ...] = key("noi_dang", "Nơi đăng trang", "", default=(), exclude=True)
    illustrative: Flag = key("minh_hoa", "Nội dung minh họa", "true: mọi trang ghi rõ là minh họa", default=False)
    pinned_day: Day | None = key("ngay_xem_xet", "Ngày xem xét cố định", "Chỉ cho nội dung minh họa", default=None)

    @property
    def place_in_english(self) -> str:
        """`Bình Thành Commune`; a ward or special zone by its own word."""
        kind = next((word for unit, word in _UNITS.items() if f" {unit} " in self.agency.lower()), "Commune")
        return f"{self.name} {kind}"

    @property
    def agency_in_english(self) -> str:
        """The office's name on English pages."""
        return self.english or f"People's Committee of {self.place_in_english}"

    def day_of_judgement(self, today: date) -> date:
        """Illustrative content is judged as of its pinned day, real content as of today."""
        return self.pinned_day if self.illustrative and self.pinned_day else today
