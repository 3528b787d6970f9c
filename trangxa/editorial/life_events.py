"""`editorial/life-events.yml`: what happens in people's lives, and the procedures they then need."""

from collections.abc import Collection, Iterator
from pathlib import Path

from trangxa.content.datafile import DataFile, read_data
from trangxa.content.fields import ProcedureCode, Text, key
from trangxa.content.part import Part
from trangxa.findings import Finding, Severity

EVENTS_FILE = "editorial/life-events.yml"


class LifeEvent(Part):
    """One event and the codes of its procedures, in the order people go through them."""

    name: Text = key("ten", "Tên việc", "Như bà con nói", "Sinh con")
    hint: Text = key("goi_y", "Gợi ý", "Một câu nói rõ gồm những gì", "Khai sinh, nhập khẩu cho con")
    codes: tuple[ProcedureCode, ...] = key("thu_tuc", "Mã thủ tục", "", "[1.001193]", min_length=1)


class LifeEvents(Part):
    """The whole file."""

    events: tuple[LifeEvent, ...] = key("su_kien", "Các việc", "Chưa có thì viết []", default=())


NO_EVENTS: DataFile[LifeEvents] = DataFile(EVENTS_FILE)


def load_events(root: Path) -> DataFile[LifeEvents]:
    """The events of a project; none if there is no file."""
    return read_data(root, EVENTS_FILE, LifeEvents, "danh sách việc trong đời")


def unknown_codes(file: DataFile[LifeEvents], known: Collection[str]) -> Iterator[Finding]:
    """Findings on codes that no published procedure bears; `known` holds the codes of those."""
    for at, event in enumerate(file.record.events if file.record else ()):
        for number, code in enumerate(event.codes):
            if code not in known:
                message = f"Việc “{event.name}” gọi thủ tục {code}, nhưng trang không có thủ tục nào mang mã này."
                fix = "Sửa mã cho đúng, đăng thủ tục ấy trong procedures/, hoặc xóa mã khỏi danh sách."
                where = file.at(f"su_kien.{at}.thu_tuc.{number}")
                yield Finding("life-event-code", where, message, fix, Severity.WARNING)
