"""Items whose day of posting lies ahead of the day of judgement: sound or not, they are on no page until then."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.findings import Finding, Location, Severity

_FAR = timedelta(days=366)
"""Who writes a day further ahead has most likely mistyped the year."""

Items = tuple[Item[Record], ...]


def parted(items: Iterable[Item[Record]], as_of: date) -> tuple[Items, Items]:
    """The items that may be shown on a day, and those whose `ngay_dang` is after it."""
    shown, coming = list[Item[Record]](), list[Item[Record]]()
    for item in items:
        (coming if item.record.posted and item.record.posted > as_of else shown).append(item)
    return tuple(shown), tuple(coming)


def first_days(coming: Items) -> dict[str, date]:
    """By path, the day from which an item is shown."""
    return {item.path: item.record.posted for item in coming if item.record.posted}


def coming_notes(coming: Items, as_of: date, commune: Commune | None) -> Iterator[Finding]:
    """What people are told of an item that waits for its day."""
    pinned = commune is not None and commune.illustrative and commune.pinned_day == as_of
    why = " (ngày ghim ở ngay_xem_xet của commune.yml)" if pinned else ""
    for item in coming:
        day = item.record.posted
        assert day is not None
        rule, message, fix = _words(day, as_of, f"trang đang xét ngày {as_of:%d/%m/%Y}{why}")
        place = Location(item.path, item.line("ngay_dang"))
        yield Finding(rule, place, message, fix, Severity.WARNING, kind=item.kind, key="ngay_dang", subject=item.code)


def _words(day: date, as_of: date, judged: str) -> tuple[str, str, str]:
    if day - as_of > _FAR:
        return (
            "far-ahead",
            f"Ngày đăng {day:%d/%m/%Y} còn hơn một năm nữa mới tới, có thể gõ nhầm năm; {judged}.",
            "Gõ nhầm thì sửa ngay_dang; không nhầm thì để nguyên, tới ngày ấy mục mới hiện.",
        )
    return (
        "not-yet-posted",
        f"Mục này sẽ hiện từ ngày {day:%d/%m/%Y}; {judged}.",
        f"Hẹn đúng ý thì để nguyên, xem trước bằng trangxa serve. Muốn đăng ngay thì ghi ngay_dang: {as_of}.",
    )
