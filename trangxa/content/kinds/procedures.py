"""Thủ tục hành chính: the make-up of NĐ 63/2010 Art. 8.2, shown whole by NĐ 43/2011 Art. 19.1."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.fields import Day, FilePath, Link, ProcedureCode, Text, key
from trangxa.content.kinds.base import Loc, Part, Record


class Decision(Part):
    """The decision that made the procedure public (công bố): of a ministry or the chairman of the province."""

    number: Text = key("so", "Số quyết định", "", "163/QĐ-BTP")
    issued: Day | None = key("ngay", "Ngày", "", default=None)
    issuer: Text | None = key("co_quan", "Cơ quan công bố", "", "Bộ Tư pháp", default=None)


class Channel(Part):
    """One way to hand in the file, with its own time limit and fee: they differ by channel."""

    name: Literal["trực tiếp", "trực tuyến", "bưu chính"] = key(
        "kenh", "Cách nộp", "trực tiếp, trực tuyến hoặc bưu chính", "trực tiếp"
    )
    time_limit: Text = key(
        "thoi_han", "Thời hạn giải quyết", "Số kèm đơn vị; nguồn không nói thì ghi Không quy định", "03 ngày làm việc"
    )
    fee: Text = key("phi_le_phi", "Phí, lệ phí", "Không thu thì ghi Không", "Không")
    note: Text | None = key("ghi_chu", "Ghi chú", "", default=None)


class Paper(Part):
    """One paper of the file."""

    name: Text = key("ten", "Giấy tờ", "", "Tờ khai đăng ký khai sinh theo mẫu")
    originals: Text = key("ban_chinh", "Số bản chính", "", "1", default="0")
    copies: Text = key("ban_sao", "Số bản sao", "", "0", default="0")
    group: Text | None = key("nhom", "Trường hợp", "Khi hồ sơ khác nhau theo trường hợp", default=None)


class Form(Part):
    """A form to fill in: a file here or its address on the national portal."""

    name: Text = key("ten", "Tên mẫu", "", "Tờ khai đăng ký khai sinh")
    file: FilePath | None = key("tep", "Tệp mẫu", "", default=None)
    link: Link | None = key("lien_ket", "Địa chỉ mẫu", "", default=None)


class LegalBasis(Part):
    """A law that the procedure rests on."""

    number: Text = key("so_ky_hieu", "Số ký hiệu", "", "60/2014/QH13")
    title: Text | None = key("ten", "Tên", "", "Luật Hộ tịch", default=None)


class Provenance(Part):
    """Where a copied record came from and when."""

    url: Link = key("dia_chi", "Địa chỉ nguồn", "", "https://dichvucong.gov.vn/")
    fetched: Day = key("ngay", "Ngày lấy", "", "2026-07-15")


class Procedure(Record):
    """A procedure: seven mandatory parts, four conditional ones for which only an explicit «Không» stands."""

    kind: ClassVar[str] = "thu-tuc"
    label: ClassVar[str] = "Thủ tục hành chính"
    schema_type: ClassVar[str] = "GovernmentService"
    grouped_by: ClassVar[str] = "topic"

    identity: ProcedureCode = key("ma", "Mã thủ tục", "Mã của Cơ sở dữ liệu quốc gia", "1.001193")
    topic: Text = key("linh_vuc", "Lĩnh vực", "", "Hộ tịch")
    level: Text = key("cap_thuc_hien", "Cấp thực hiện", "", "Cấp xã", default="Cấp xã")
    service_level: Literal["toàn trình", "một phần", "chỉ thông tin"] = key(
        "muc_do", "Mức độ dịch vụ công", "", "một phần"
    )
    published_by: Decision = key("qd_cong_bo", "Quyết định công bố", "so, ngay, co_quan")
    who: Text = key("doi_tuong", "Đối tượng thực hiện", "", "Công dân Việt Nam")
    authority: Text = key("co_quan_giai_quyet", "Cơ quan giải quyết", "", "UBND xã Bình Thành")
    reception: Text | None = key(
        "noi_tiep_nhan", "Nơi tiếp nhận", "", "Trung tâm Phục vụ hành chính công xã", default=None
    )
    steps: tuple[Text, ...] = key("trinh_tu", "Trình tự thực hiện", "Mỗi bước một dòng", min_length=1)
    channels: tuple[Channel, ...] = key(
        "cach_thuc", "Cách thức thực hiện", "Mỗi cách nộp một mục, có thời hạn và phí riêng", min_length=1
    )
    papers: tuple[Paper, ...] = key("ho_so", "Thành phần hồ sơ", "", min_length=1)
    sets: Text = key("so_bo", "Số lượng hồ sơ", "", "01 bộ")
    forms: tuple[Form, ...] | Literal["Không"] = key("mau_don", "Mẫu đơn, tờ khai", "Không có thì ghi Không")
    results: tuple[Text, ...] = key("ket_qua", "Kết quả", "", min_length=1)
    conditions: Text = key("yeu_cau", "Yêu cầu, điều kiện", "Không có thì ghi Không", "Không")
    fees: Text = key("le_phi", "Phí, lệ phí", "Tóm tắt; không thu thì ghi Không", "Không")
    basis: tuple[LegalBasis, ...] = key("can_cu", "Căn cứ pháp lý", "", min_length=1)
    portal: Link = key("url_dvcqg", "Địa chỉ trên Cổng Dịch vụ công quốc gia", "", "https://dichvucong.gov.vn/")
    fee_resolution: Text | None = key("nghi_quyet_hdnd", "Nghị quyết của HĐND tỉnh về phí", "", default=None)
    compared: Day = key("ngay_doi_chieu", "Ngày đối chiếu gần nhất với Cổng quốc gia", "", "2026-11-02")
    provenance: Provenance | None = key("nguon_du_lieu", "Nguồn dữ liệu", "", default=None)
    coordinating: Text | None = key("co_quan_phoi_hop", "Cơ quan phối hợp", "", default=None)
    delegated: Text | None = key("co_quan_duoc_uy_quyen", "Cơ quan được ủy quyền", "", default=None)
    regulation: Text | None = key("loai_thu_tuc", "Loại thủ tục", "Như Cổng quốc gia ghi", default=None)
    related: Text | None = key("thu_tuc_lien_quan", "Thủ tục liên quan", "", default=None)

    @property
    def description(self) -> str:
        return self.summary or f"{self.title}: thời hạn {self.channels[0].time_limit}; phí, lệ phí: {self.fees}."

    @property
    def day(self) -> date | None:
        return self.compared

    def files(self) -> Iterator[tuple[Loc, str]]:
        yield from super().files()
        if self.forms != "Không":
            for index, form in enumerate(self.forms):
                if form.file:
                    yield ("mau_don", index, "tep"), form.file

    @model_validator(mode="after")
    def _one_entry_a_channel(self) -> Self:
        names = [channel.name for channel in self.channels]
        for name in names:
            if names.count(name) > 1 and not all(c.note for c in self.channels if c.name == name):
                raise PydanticCustomError(
                    "channels",
                    "cách nộp “{name}” ghi nhiều lần thì mỗi lần phải có ghi_chu nói rõ trường hợp",
                    {"name": name},
                )
        return self
