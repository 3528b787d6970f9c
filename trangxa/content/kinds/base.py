"""The keys that every kind of item shares, and the base class of all kinds."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.fields import Day, FilePath, Flag, Identity, Text, Title, key
from trangxa.content.keys import Loc as Loc
from trangxa.content.kinds.upkeep import Correction, Review
from trangxa.content.part import Part as Part


class Picture(Part):
    """A picture with the text that stands for it (NĐ 43/2011 Art. 8, WCAG 1.1.1)."""

    file: FilePath = key("tep", "Tệp ảnh", "Đường dẫn từ tệp này tới ảnh", "anh/den-tho.jpg")
    alt: Text = key("mo_ta", "Lời thay ảnh", "Tả ảnh cho người không nhìn thấy", "Lễ cầu mùa trên ruộng xóm Bản Là")
    credit: Text | None = key("nguon", "Nguồn ảnh", "Người chụp, cơ quan", "Ban Biên tập", default=None)


class Attachment(Part):
    """A file that readers can download."""

    name: Text = key("ten", "Tên tệp hiển thị", "", "Danh sách kèm theo")
    file: FilePath = key("tep", "Tệp", "Đường dẫn từ tệp này tới tệp đính kèm", "tep/danh-sach.pdf")


class Record(Part):
    """Front matter of any item. Subclasses add the keys of their kind and state what the kind needs."""

    kind: ClassVar[str]
    """Name of the kind, as in the optional key `loai`."""

    label: ClassVar[str]
    """What people call it."""

    body_required: ClassVar[bool] = False
    """Whether the Markdown body must hold text."""

    schema_type: ClassVar[str] = "WebPage"
    """schema.org type of the item's JSON-LD."""

    grouped_by: ClassVar[str] = ""
    """Attribute with the field (lĩnh vực) or group that lists split by; empty: they do not."""

    declared_kind: Text | None = key("loai", "Loại mục", "Để trống: loại theo thư mục", default=None)
    draft: Flag = key("nhap", "Bản nháp", "true: không đăng, không tính vào chuyên mục", "true", default=False)
    identity: Identity = key("ma", "Mã mục", "Mã riêng, đặt một lần và không đổi dù đổi tiêu đề", "tin-7f3k2m")
    title: Title = key("tieu_de", "Tiêu đề", "Ngắn gọn, đủ nghĩa", "Xã Bình Thành ra quân làm đường hoa")
    summary: Text | None = key("mo_ta", "Tóm tắt", "Một hai câu, hiện ở danh sách và kết quả tìm kiếm", default=None)
    posted: Day | None = key("ngay_dang", "Ngày đăng", "Ngày đưa lên trang", "2026-11-20", default=None)
    updated: Day | None = key("cap_nhat", "Ngày cập nhật", "Ngày sửa gần nhất", "2026-11-22", default=None)
    author: Text | None = key("tac_gia", "Tác giả", "Người viết", "Lê Thu Hà", default=None)
    source: Text | None = key(
        "nguon", "Nguồn", "Nơi lấy tin; tin tự viết ghi Ban Biên tập", "Ban Biên tập", default=None
    )
    tags: tuple[Text, ...] = key("tu_khoa", "Từ khóa", "Danh sách từ khóa", "[nông thôn mới, văn hóa]", default=())
    picture: Picture | None = key("anh", "Ảnh", "Ảnh chính của mục", default=None)
    lawful_basis: Text | None = key(
        "can_cu_cong_khai",
        "Căn cứ công khai thông tin cá nhân",
        "Chỉ ghi khi luật cho công khai thông tin của người được nêu",
        "Luật 10/2022/QH15, Điều 11 khoản 9",
        default=None,
    )
    attachments: tuple[Attachment, ...] = key("tep_dinh_kem", "Tệp đính kèm", "", default=())
    corrections: tuple[Correction, ...] = key(
        "dinh_chinh", "Đính chính", "Mỗi lần sửa thông tin sai đã đăng ghi một mục", default=()
    )
    review: Review | None = key("ra_soat", "Rà soát", "Ngày xem lại lần tới và người xem", default=None)
    campaign: Identity | None = key("chuyen_de", "Chuyên đề", "Mã của chuyên đề mà mục thuộc về", default=None)

    @property
    def heading(self) -> str:
        """Title as shown on the page and in lists."""
        return self.title

    @property
    def description(self) -> str:
        """One or two sentences for lists, search and the DC element `description`."""
        return self.summary or self.heading

    @property
    def day(self) -> date | None:
        """The date that lists sort by and show."""
        return self.posted

    @property
    def changed(self) -> date | None:
        """The day it last changed: its latest correction, if later than the day it was updated, posted or is about."""
        stated = self.updated or self.posted or self.day
        if not self.corrections:
            return stated
        return max([*(correction.day for correction in self.corrections), *([stated] if stated else [])])

    @property
    def field(self) -> str | None:
        """The field (lĩnh vực) or group that lists put the item in."""
        return getattr(self, self.grouped_by) if self.grouped_by else None

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures that the front matter names and the page shows."""
        return (self.picture,) if self.picture else ()

    def files(self) -> Iterator[tuple[Loc, str]]:
        """Relative paths of every file the front matter names, with the place of each."""
        if self.picture:
            yield ("anh", "tep"), self.picture.file
        for index, attachment in enumerate(self.attachments):
            yield ("tep_dinh_kem", index, "tep"), attachment.file

    def references(self) -> Iterator[tuple[Loc, str]]:
        """Relative paths of other items (`.md`) the front matter names, with the place of each."""
        return iter(())

    @model_validator(mode="after")
    def _corrected_after_it_was_posted(self) -> Self:
        if self.posted and any(correction.day < self.posted for correction in self.corrections):
            raise PydanticCustomError("period", "dinh_chinh có ngày sớm hơn ngay_dang")
        return self
