"""How a campaign stands: the items that serve it, how many of how many, days left."""

from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Campaign, Record
from trangxa.pages.index import SiteIndex
from trangxa.pages.states import State


class Progress(NamedTuple):
    """`done` of `target` items on the day of judgement; `words` says so, `state` says whether the campaign runs."""

    done: int
    target: int
    words: str
    state: State


def progress_of(index: SiteIndex, item: Item[Record], record: Campaign) -> Progress:
    """Progress as of the day of judgement."""
    as_of, done = index.site.as_of, len(index.serving(item))
    count = f"Đã đăng {done} trong {record.target} tin, bài phải có"
    if as_of < record.starts:
        state = State(f"Bắt đầu sau {(record.starts - as_of).days} ngày", False)
    elif record.runs(as_of):
        left = (record.ends - as_of).days
        state = State(f"Đang diễn ra, còn {left} ngày" if left else "Đang diễn ra, hôm nay là ngày cuối", True)
    else:
        state = State("Đã kết thúc, đủ số tin, bài" if done >= record.target else "Đã kết thúc, chưa đủ", False)
    return Progress(done, record.target, f"{count}.", state)


def running(index: SiteIndex) -> list[tuple[Item[Record], Progress]]:
    """The campaigns that run on the day of judgement, the one that ends first before the others."""
    found = [item for item in index.site.of(Campaign) if item.record.runs(index.site.as_of)]
    found.sort(key=lambda item: (item.record.ends, item.path))
    return [(item, progress_of(index, item, item.record)) for item in found]
