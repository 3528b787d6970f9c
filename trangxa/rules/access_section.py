"""Rule: the page on access to information holds the six blocks of NĐ 13/2018 Art. 11.1, the request forms as files."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Page
from trangxa.content.shown import shown_files
from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, Unread, fault, folder_of
from trangxa.rules.presence import place, unread_in
from trangxa.rules.texts import text_of
from trangxa.rules.topic_page_present import pages_on

TOPIC = "tiep-can-thong-tin"
FORMS = ("01a", "01b")
"""Request forms that people start with (Art. 5); the others are answers of the office."""


class Block(NamedTuple):
    """A block of the section: what it is called and the words by which it is known."""

    title: str
    words: re.Pattern[str]


_BLOCKS = (
    Block("danh mục thông tin phải được công khai", re.compile(r"danh mục thông tin", re.IGNORECASE)),
    Block("đầu mối cung cấp thông tin", re.compile(r"đầu mối", re.IGNORECASE)),
    Block("địa chỉ nhận yêu cầu qua mạng", re.compile(r"[\w.+-]+@[\w.-]+\.gov\.vn")),
    Block("nơi nhận phản ánh, khiếu nại, tố cáo", re.compile(r"khiếu nại|tố cáo", re.IGNORECASE)),
    Block("hướng dẫn người yêu cầu", re.compile(r"hướng dẫn|cách (yêu cầu|làm|gửi)", re.IGNORECASE)),
)


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the longest page on the topic."""
    page = max(pages_on(site, TOPIC), key=lambda page: page.words, default=None)
    if page:
        yield from _judge(site, obligation, page)
    elif unread := unread_in(site, folder_of(obligation)):
        yield Unread(unread)
    else:
        folder = folder_of(obligation)
        fix = f"Chạy lệnh “trangxa new trang”, ghi chu_de: {TOPIC}, viết đủ sáu phần rồi lưu trong thư mục {folder}."
        message = "Chưa có chuyên mục Tiếp cận thông tin."
        yield fault(obligation, place(site, folder), message, fix, kind=Page.kind, key="chu_de")


def _judge(site: Site, obligation: Obligation, page: Item[Page]) -> Iterator[Said]:
    body = "\n".join(text_of(site, page).split("\n")[page.body_line - 1 :])
    where = Location(page.path, page.body_line)
    missing = [block.title for block in _BLOCKS if not block.words.search(body)]
    for title in missing:
        message = f"Chuyên mục Tiếp cận thông tin chưa có phần {title}."
        yield fault(obligation, where, message, f"Viết thêm phần {title} vào trang này.", kind=Page.kind)
    names = {attachment.file: attachment.name for attachment in page.record.attachments}
    shown = " ".join((*(file.path for file in shown_files(page)), *names.values())).lower()
    lacking = [form for form in FORMS if form not in shown]
    for form in lacking:
        place_of_files = Location(page.path, page.lines.get("tep_dinh_kem", page.body_line))
        message = f"Chuyên mục Tiếp cận thông tin chưa đính kèm mẫu phiếu {form}."
        fix = f"Đặt tệp mẫu vào thư mục tep/ cạnh trang và ghi vào tep_dinh_kem với ten: Mẫu {form}."
        yield fault(obligation, place_of_files, message, fix, kind=Page.kind, key="tep_dinh_kem")
    held = len(_BLOCKS) + 1 - len(missing) - bool(lacking)
    yield Evidence(f"Chuyên mục “{page.title}” có {held}/{len(_BLOCKS) + 1} phần.", (Location(page.path),))


RULE = Rule("access-section", "Chuyên mục Tiếp cận thông tin", check)
