"""The letters people may write: a question, an opinion on a draft, a request for information, a rating."""

from collections.abc import Iterator
from typing import NamedTuple

from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Consultation, Record, Unit
from trangxa.content.sections import section_of_folder
from trangxa.pages.index import SiteIndex
from trangxa.pages.letter import HOME, NAME, REACH, Field, Letter

QUESTION = "gui-cau-hoi.html"
RATING = "danh-gia-muc-do-hai-long.html"
FORM_1A = "phieu-yeu-cau-thong-tin-ca-nhan.html"
FORM_1B = "phieu-yeu-cau-thong-tin-to-chuc.html"

_LEVELS = ("Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng", "Rất không hài lòng")
_WAYS = ("Đọc, xem, ghi chép tại trụ sở", "Bản sao, bản chụp", "Qua thư điện tử", "Qua bưu chính")
_PERSON = (
    NAME._replace(label="Họ, tên người yêu cầu"),
    HOME,
    Field(
        "giay-to",
        "Số giấy tờ tùy thân",
        hint="Có trong mẫu. Không muốn gửi qua thư điện tử thì in phiếu, nộp tại quầy",
        required=False,
    ),
    REACH,
)
_BODY = (
    Field("to-chuc", "Tên tổ chức, đoàn thể, doanh nghiệp", autocomplete="organization"),
    Field("dia-chi", "Địa chỉ", autocomplete="address-line1"),
    Field("dai-dien", "Người đại diện, chức vụ", autocomplete="name"),
    REACH,
)
_WANTED = (
    Field("thong-tin", "Thông tin yêu cầu cung cấp", "text", hint="Tên văn bản, năm, lĩnh vực"),
    Field("muc-dich", "Mục đích yêu cầu"),
    Field("hinh-thuc", "Hình thức nhận", "some", options=_WAYS),
    Field("so-ban", "Số bản in, sao", required=False),
)
"""Forms 01a and 01b of NĐ 13/2018, as shortened by the board: who asks, and what is asked."""


class Written(NamedTuple):
    """A letter's page: address, title, one sentence on it."""

    url: str
    title: str
    told: str
    letter: Letter


def letters_of(index: SiteIndex, commune: Commune) -> Iterator[Written]:
    """Letters that may always be written."""
    yield Written(QUESTION, "Gửi câu hỏi, kiến nghị", "Hỏi hoặc kiến nghị với UBND xã.", _question(commune))
    told = "Dùng khi thông tin cần xem chưa có trên trang."
    for url, who, form, fields in (
        (FORM_1A, "cá nhân", "Mẫu 01a", _PERSON),
        (FORM_1B, "tổ chức, doanh nghiệp", "Mẫu 01b", _BODY),
    ):
        letter = _request(index, commune, form, fields)
        yield Written(url, f"Phiếu yêu cầu cung cấp thông tin: {who}", told, letter)
    yield Written(RATING, "Đánh giá mức độ hài lòng", "Cho xã biết phục vụ tốt hay chưa.", _rating(index, commune))


def opinion_of(item: Item[Record]) -> Written | None:
    """The letter with which people comment on a draft; `None` for anything else."""
    record = item.record
    if not isinstance(record, Consultation):
        return None
    letter = Letter(
        "Ý kiến góp ý dự thảo",
        record.unit,
        record.email,
        f"Góp ý dự thảo {item.code}",
        (
            NAME._replace(required=False, hint="Không bắt buộc"),
            HOME._replace(required=False),
            Field("phan", "Góp ý cho phần nào", hint="Điều, khoản, trang; để trống nếu góp ý chung", required=False),
            Field("y-kien", "Ý kiến", "text"),
        ),
        (("Dự thảo", item.title), ("Mã dự thảo", item.code), ("Hạn góp ý", f"{record.closes:%d/%m/%Y}")),
        note="Ý kiến nhận được đăng ở trang của dự thảo, chỉ ghi chữ cái đầu của tên.",
        until=record.closes,
    )
    folder = section_of_folder("docs/gop-y").address
    name = item.path.removeprefix("docs/gop-y/").removesuffix(".md").replace("/", "-")
    return Written(f"{folder}/y-kien-{name}.html", f"Viết ý kiến: {item.title}", "Góp ý cho dự thảo của xã.", letter)


def _question(commune: Commune) -> Letter:
    consent = ("Đồng ý, chỉ ghi chữ cái đầu của tên", "Không đồng ý")
    return Letter(
        "Đơn hỏi, kiến nghị",
        commune.agency,
        commune.email,
        "Câu hỏi, kiến nghị gửi xã",
        (
            NAME,
            HOME,
            REACH,
            Field("viec", "Về việc", hint="Một câu ngắn"),
            Field("noi-dung", "Nội dung", "text"),
            Field("dang", "Đăng câu hỏi và trả lời lên trang", "one", options=consent),
        ),
        note="Đừng ghi số căn cước, bệnh tình, chuyện riêng của người khác.",
    )


def _request(index: SiteIndex, commune: Commune, form: str, who: tuple[Field, ...]) -> Letter:
    return Letter(
        "Phiếu yêu cầu cung cấp thông tin",
        commune.agency,
        _secretariat(index, commune),
        "Yêu cầu cung cấp thông tin",
        (*who, *_WANTED),
        form=form,
        pledge="Tôi cam kết sử dụng thông tin được cung cấp đúng pháp luật.",
        note="Phiếu rút gọn do Ban Biên tập soạn; mẫu chính thức của Nghị định 13/2018/NĐ-CP có tại Văn phòng.",
    )


def _rating(index: SiteIndex, commune: Commune) -> Letter:
    units = tuple(unit.title for unit in index.sections["docs/don-vi"] if isinstance(unit.record, Unit))
    return Letter(
        "Phiếu đánh giá mức độ hài lòng",
        commune.agency,
        commune.feedback.email,
        "Đánh giá mức độ hài lòng",
        (
            *((Field("noi", "Nơi phục vụ", "one", options=units),) if units else ()),
            Field("muc", "Mức độ hài lòng", "one", options=_LEVELS),
            Field("viec", "Việc đã làm", hint="Ví dụ: đăng ký khai sinh", required=False),
            Field("gop-y", "Điều được, điều chưa được", "text", required=False),
        ),
        note="Không cần ghi tên. Gửi thư điện tử thì người nhận thấy địa chỉ thư; muốn kín thì in ra, gửi tại quầy. "
        "Trang không đếm lượt, không lưu câu trả lời.",
        signed=False,
    )


def _secretariat(index: SiteIndex, commune: Commune) -> str:
    """E-mail that takes requests for information: the Văn phòng's or, where it has none, the office's."""
    units = (unit for unit in index.sections["docs/don-vi"] if unit.title.startswith("Văn phòng"))
    return next((u.record.email for u in units if isinstance(u.record, Unit) and u.record.email), commune.email)
