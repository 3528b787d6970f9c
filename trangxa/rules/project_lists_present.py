"""Rule: projects are listed by state, and no project is still “going on” after its end."""

from collections.abc import Iterator

from trangxa.content.item import Item
from trangxa.content.kinds import Project
from trangxa.content.site import Site
from trangxa.findings import Evidence, Finding, Location, Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, fault, folder_of
from trangxa.rules.presence import lacking


class Args(RuleArgs):
    """The lists, by the words of `tinh_trang`."""

    lists: tuple[str, ...]


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge each list by itself."""
    projects = site.of(Project)
    for status in Args.model_validate(obligation.args).lists:
        found = [item for item in projects if item.record.status == status]
        if found:
            yield Evidence(f"Dự án {status}: {len(found)} mục.", tuple(Location(item.path) for item in found[:3]))
        else:
            message = f"Danh sách dự án {status} trống."
            yield from lacking(
                site, obligation, folder_of(obligation), message, group=status, also=(f"dự án {status}",)
            )
    for item in projects:
        if item.record.status == "đang triển khai" and item.record.span.end < site.as_of:
            yield _overdue(obligation, item)


def _overdue(obligation: Obligation, item: Item[Project]) -> Finding:
    return fault(
        obligation,
        Location(item.path, item.line("tinh_trang")),
        f"Dự án ghi đang triển khai nhưng thời gian thực hiện đã hết ngày {item.record.span.end:%d/%m/%Y}.",
        "Sửa tinh_trang thành đã hoàn tất, hoặc sửa thoi_gian theo quyết định gia hạn.",
        severity=Severity.WARNING,
        kind=Project.kind,
        key="tinh_trang",
    )


RULE = Rule("project-lists-present", "Danh sách dự án theo tình trạng", check, Args)
