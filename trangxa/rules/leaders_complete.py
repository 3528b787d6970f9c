"""Rule: the leaders are presented with biography and duties, and exactly one heads the office."""

from collections.abc import Iterator

from trangxa.content.item import Item
from trangxa.content.kinds import Official
from trangxa.content.site import Site
from trangxa.findings import Evidence, Finding, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, fault, folder_of
from trangxa.rules.presence import lacking, place


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the officials marked as leaders; their `tieu_su` and `nhiem_vu` are ensured on reading."""
    officials = site.of(Official)
    leaders = [item for item in officials if item.record.leader]
    yield from _heads(site, obligation, [item for item in officials if item.record.chair])
    if leaders:
        said = f"{len(leaders)} lãnh đạo có tiểu sử tóm tắt và nhiệm vụ đảm nhiệm."
        yield Evidence(said, tuple(Location(item.path) for item in leaders))
    else:
        message = "Chưa có lãnh đạo nào: không cán bộ nào ghi lanh_dao: true."
        yield from lacking(site, obligation, folder_of(obligation), message)


def _heads(site: Site, obligation: Obligation, chairs: list[Item[Official]]) -> Iterator[Finding]:
    folder = folder_of(obligation)
    if not chairs and not any(path.startswith(f"{folder}/") for path in site.broken):
        fix = f"Ghi dung_dau: true trong tệp của Chủ tịch UBND xã ở thư mục {folder}."
        yield fault(obligation, place(site, folder), "Chưa ghi ai đứng đầu cơ quan.", fix, key="dung_dau")
    for chair in chairs:
        where = Location(chair.path, chair.line("dung_dau"))
        if chair is not chairs[0]:
            message = f"Có hơn một người ghi đứng đầu cơ quan; người kia ở {chairs[0].path}."
            fix = "Chỉ giữ dung_dau: true ở tệp của người đang đứng đầu, xóa dòng đó ở tệp còn lại."
            yield fault(obligation, where, message, fix, key="dung_dau")
        if not chair.record.leader:
            message = f"{chair.title} đứng đầu cơ quan nhưng chưa ghi là lãnh đạo."
            yield fault(obligation, where, message, "Ghi thêm lanh_dao: true và tieu_su trong tệp này.", key="lanh_dao")


RULE = Rule("leaders-complete", "Giới thiệu lãnh đạo", check)
